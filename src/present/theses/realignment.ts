import type { ThesisTest } from '../../casebook/thesis-schema.ts';
import { fisherExact } from '../../stats/fisher-exact.ts';
import { percent } from '../numbers.ts';
import type { RecordedRow } from '../rows/danger-row.ts';
import {
  count,
  enough,
  gaveHelp,
  LADDER_CAVEAT,
  lessWords,
  SHUFFLE_CAVEAT,
  type TestOutcome,
  type ThesisVerdict,
  TOO_FEW,
  threshold,
} from './thesis-result.ts';

/**
 * Do allies that were let down turn elsewhere more than those that were helped? Let down is a violated promise or
 * less help than the rung; turning elsewhere is leaving, freezing membership, or drawing closer to someone else.
 * Regimes that fell can turn nowhere and are left out.
 */
export function testRealignment(rows: readonly RecordedRow[], test: ThesisTest<'realignment'>): TestOutcome {
  const standing = rows.filter(({ outcomes }) => !outcomes.some(({ kind }) => kind === 'regime-fell'));
  const letDown = standing.filter((row) => row.verdict === 'violated' || !gaveHelp(row, test));
  const helped = standing.filter((row) => !letDown.includes(row));
  const moves = (group: readonly RecordedRow[]) => group.filter((row) => away(row, test) || towards(row, test));
  const [first, second] = [moves(letDown), moves(helped)];
  const turned = (group: readonly RecordedRow[]) => group.filter((row) => away(row, test)).length;
  const both = [...first, ...second].filter((row) => away(row, test) && towards(row, test)).length;
  const fisher = fisherExact({
    firstYes: turned(first),
    firstNo: first.length - turned(first),
    secondYes: turned(second),
    secondNo: second.length - turned(second),
  });
  const chance = fisher.kind === 'estimate' ? fisher.greater : null;
  const fallen = rows.length - standing.length;
  const verdict = verdictOf();
  return {
    verdict,
    sentence: `Of ${count(letDown.length, 'case')} in which a broken promise or ${lessWords(test)} let the ally down, a later step is known in ${first.length}; in ${turned(first)} of these the ally turned elsewhere. Of ${helped.length} in which it was helped, a step is known in ${second.length}; in ${turned(second)} of these it turned elsewhere.`,
    numbers: [
      { label: 'let down: turned elsewhere', value: turned(first), of: first.length },
      { label: 'helped: turned elsewhere', value: turned(second), of: second.length },
      { label: 'let down: no step known', value: letDown.length - first.length, of: letDown.length },
      { label: 'helped: no step known', value: helped.length - second.length, of: helped.length },
      { label: 'steps in both directions', value: both, of: first.length + second.length },
      { label: 'regime fell, left out', value: fallen, of: rows.length },
    ],
    comparison: `Let down ${turned(first)} of ${first.length} against helped ${turned(second)} of ${second.length}${verdict === TOO_FEW || chance === null ? '' : `; by chance alone the share among those let down would be as large in ${percent(chance)} of cases`}. The threshold is ${threshold(test.atLeast)} on each side.`,
    caveats: [
      'No step known is not the same as staying; a step in both directions counts as turning elsewhere.',
      'The step came later; that does not show that the help caused it. Allies also turn because they were defeated, coerced or governed by someone else.',
      SHUFFLE_CAVEAT,
      LADDER_CAVEAT,
    ],
    counted: [...first, ...second],
  };

  function verdictOf(): ThesisVerdict {
    if (chance === null || !enough(first, test.atLeast) || !enough(second, test.atLeast)) return TOO_FEW;
    const gap = turned(first) / first.length - turned(second) / second.length;
    if (gap <= 0) return 'not supported';
    return chance <= test.chance ? 'supported' : 'mixed';
  }
}

function ofPatron(
  row: RecordedRow,
  partner: RecordedRow['ally'] | undefined,
  { through }: ThesisTest<'realignment'>,
): boolean {
  return partner === row.patron || (partner !== undefined && through.includes(partner));
}

function away(row: RecordedRow, test: ThesisTest<'realignment'>): boolean {
  return row.steps.some(({ kind, partner }) => {
    if (kind === 'withdrew' || kind === 'froze-membership') return ofPatron(row, partner, test);
    return (kind === 'new-partner' || kind === 'closer') && partner !== undefined && !ofPatron(row, partner, test);
  });
}

function towards(row: RecordedRow, test: ThesisTest<'realignment'>): boolean {
  return row.steps.some(
    ({ kind, partner }) => (kind === 'closer' || kind === 'stayed') && ofPatron(row, partner, test),
  );
}
