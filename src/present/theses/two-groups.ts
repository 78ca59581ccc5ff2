import type { Thesis } from '../../casebook/thesis-schema.ts';
import { rung } from '../../core/response.ts';
import { fisherExact } from '../../stats/fisher-exact.ts';
import { mean } from '../../stats/mean.ts';
import { permutationTest } from '../../stats/permutation-test.ts';
import { percent } from '../numbers.ts';
import type { RecordedRow } from '../rows/danger-row.ts';
import {
  dangers,
  enough,
  gaveHelp,
  type HelpRule,
  helpWords,
  type ThesisNumber,
  type ThesisVerdict,
  TOO_FEW,
} from './thesis-result.ts';

/** A group of rows with its name in sentences: `Russia`, `before 2022-02-24`. */
export interface Group {
  readonly name: string;
  readonly rows: readonly RecordedRow[];
}

/** How the help in two groups of rows compares. */
export interface TwoGroups {
  readonly verdict: ThesisVerdict;
  readonly numbers: readonly ThesisNumber[];
  readonly comparison: string;
}

type Rule = HelpRule & { readonly chance: number; readonly atLeast: Thesis['test']['atLeast'] };

/**
 * Is help in the first group lower than in the second? Supported if its mean rung is lower, so low in no more than
 * the share `chance` of all ways to deal the rungs out, and its share with help is not higher; not supported if
 * neither is lower; mixed in between.
 */
export function lowerHelp(first: Group, second: Group, rule: Rule): TwoGroups {
  const helped = ({ rows }: Group) => rows.filter((row) => gaveHelp(row, rule)).length;
  const rungs = ({ rows }: Group) => rows.map(({ delivered }) => rung(delivered));
  const [yes, otherYes] = [helped(first), helped(second)];
  const [n, other] = [first.rows.length, second.rows.length];
  const means = permutationTest(rungs(first), rungs(second));
  const shares = fisherExact({ firstYes: yes, firstNo: n - yes, secondYes: otherYes, secondNo: other - otherYes });
  const sides = ({ name }: Group, had: number, of: number): ThesisNumber => ({
    label: `${name}: ${helpWords(rule)}`,
    value: had,
    of,
  });
  const numbers = [sides(first, yes, n), sides(second, otherYes, other)];
  if (means.kind === 'undefined' || shares.kind === 'undefined') {
    const comparison = `${n} against ${other} rows: there is nothing to compare.`;
    return { verdict: TOO_FEW, numbers, comparison };
  }
  const [average, otherAverage] = [mean(rungs(first)), mean(rungs(second))];
  const verdict = verdictOf();
  const chance =
    verdict === TOO_FEW
      ? ''
      : ` If the same rungs were dealt out at random, the mean would be as low in ${percent(means.less)} of cases.`;
  return {
    verdict,
    numbers: [
      ...numbers,
      { label: `${first.name}: mean rung, 0 to 12`, value: round(average, 1), of: null },
      { label: `${second.name}: mean rung, 0 to 12`, value: round(otherAverage, 1), of: null },
      { label: `${first.name}: different dangers`, value: dangers(first.rows), of: null },
      { label: `${second.name}: different dangers`, value: dangers(second.rows), of: null },
      { label: 'probability of so low a mean by chance alone', value: round(means.less, 3), of: null },
      { label: 'probability of so low a share by chance alone', value: round(shares.less, 3), of: null },
    ],
    comparison: `Mean rung of the ladder (2 nothing, 9 arms, 12 combat): ${average.toFixed(1)} (${first.name}; ${n} rows, ${dangers(first.rows)} dangers) against ${otherAverage.toFixed(1)} (${second.name}; ${other} rows, ${dangers(second.rows)} dangers).${chance}`,
  };

  function verdictOf(): ThesisVerdict {
    if (!enough(first.rows, rule.atLeast) || !enough(second.rows, rule.atLeast)) return TOO_FEW;
    const [lowerMean, gap] = [average < otherAverage, yes / n - otherYes / other];
    if (lowerMean && means.kind === 'estimate' && means.less <= rule.chance && gap <= 0) return 'supported';
    return lowerMean || gap < 0 ? 'mixed' : 'not supported';
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
