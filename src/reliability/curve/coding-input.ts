import { ChoiceTables } from '../../core/choice-table.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { CodedTest, Coding } from '../codings/coding.ts';
import type { CurveAxis, CurveInput, Side } from './input.ts';
import { OUTCOMES } from './input.ts';

/** How a coder writes that a promise not to fight was kept, alone or beside other reasons joined by `+`. */
const HELD = 'nonaggression-kept';

const VERDICT: CurveAxis = {
  name: 'multilateral',
  about: 'Whose conduct is judged: all promisors must have kept their word, or any one where none fought an ally',
  choices: ['all', 'any'],
  estimand: 'whose conduct is judged: that of every promisor, or of the best',
};

const HELD_PACTS: CurveAxis = {
  name: 'heldNonaggression',
  about:
    'What a nonaggression promise that simply held is: no test; a test honored where it is the only reason coded; or also where it is coded beside others',
  choices: ['not-invoked', 'honored', 'honored-beside-others'],
  estimand: 'whether promises that nothing put to the proof count as tests',
};

/** Ways to count, in a coding, tests of a war that the coder has on both sides of the cut. */
export const CODING_ERAS = ['as-coded', 'began', 'ended'] as const;

/**
 * A coding under the choices that it offers: its strict or its lenient verdict; whether pairs that were coded as not
 * invoked because a nonaggression promise held count as honored; where tests of a war that ran across the cut count (as
 * coded, or the whole war by when it began or ended); and leaving out any one multilateral pact.
 */
export function codingCurve({ tests }: Coding, cut: number): CurveInput {
  const axes = [VERDICT, HELD_PACTS];
  const tables = new ChoiceTables(axes.map(({ choices }) => choices.length));
  const none = tables.constant(0);
  const all = [...tests].sort(([, a], [, b]) => a.atopid - b.atopid || a.warid - b.warid);
  const coded = all.map(([key, test]) => ({ key, test, side: sideOf(test, cut) }));
  const across = new Set<number>();
  for (const { test, side } of coded) {
    const other = coded.some((one) => one.test.warid === test.warid && one.side !== side && one.side !== 'unknown');
    if (other && side !== 'unknown') across.add(test.warid);
  }
  const pacts = new Set<string>();
  const curveTests = coded.map(({ key, test, side }) => {
    const without = new Map<string, typeof none>();
    if (test.flags?.multilateral === true) {
      without.set(String(test.atopid), none);
      pacts.add(String(test.atopid));
    }
    const outcome = tables.fromLeaves(
      [0, 1].flatMap((verdict) =>
        [0, 1, 2].map((held) => ({
          path: [
            { axis: 0, choice: verdict },
            { axis: 1, choice: held },
          ],
          code: codeOf(test, verdict === 1, held),
        })),
      ),
    );
    const sides: Side[] = across.has(test.warid) ? [side, 'before', 'after'] : [side, side, side];
    return { key, war: String(test.warid), outcome, sides, without };
  });
  return {
    tables,
    axes,
    blockAxis: null,
    blocks: [{ choice: null, tests: curveTests }],
    eras: CODING_ERAS,
    pacts: [...pacts],
  };
}

function codeOf(test: CodedTest, lenient: boolean, held: number): number {
  const verdict: Verdict = lenient
    ? (test.verdictLenient ?? (test.verdict === 'not-invoked' ? 'not-invoked' : 'undetermined'))
    : test.verdict;
  if (verdict !== 'not-invoked') return OUTCOMES.indexOf(verdict);
  const reasons = (test.reason ?? '').split('+').map((reason) => reason.trim());
  const counts = held === 1 ? reasons.length === 1 && reasons[0] === HELD : held === 2 && reasons.includes(HELD);
  return counts ? OUTCOMES.indexOf('honored') : 0;
}

/** On which side of the cut a coder has a test, from a period as written: `1816-1944`. */
function sideOf({ era }: CodedTest, cut: number): Side {
  const years = /^(\d{4})\D+(\d{4})$/.exec(era ?? '');
  if (years === null) return 'unknown';
  if (Number(years[2]) < cut) return 'before';
  return Number(years[1]) >= cut ? 'after' : 'unknown';
}
