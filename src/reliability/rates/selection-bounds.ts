import { groupBy } from '../../core/group-by.ts';
import type { Verdict } from '../../core/verdict.ts';

/** What the rate of all promises would be if those that were never tested were kept at some rate. */
export interface IfUntested {
  /** At which rate the untested would be kept. */
  readonly untested: number;
  readonly all: number;
}

/** Between which rates that of all promises lies, tested or not. */
export interface SelectionBounds {
  /** Promises on the books (pairs of promisor and beneficiary, or agreements), and those that were ever tested and decided. */
  readonly promises: number;
  readonly tested: number;
  /** The share kept, each tested promise counting once whatever number of tests it had. */
  readonly kept: number;
  /** If the untested were all broken, and if they were all kept (Manski 1989): nothing is assumed. */
  readonly low: number;
  readonly high: number;
  /** The least rate if untested promises are kept at least as often as the tested, since attackers choose the doubtful ones. */
  readonly lowIfTestedAreWeaker: number;
  /** The rate at which the untested would have to be kept for half of all to be kept; null where none would do. */
  readonly untestedForHalf: number | null;
  /** At rates 30 and 10 points below and above that of the tested, and at the same. */
  readonly steps: readonly IfUntested[];
}

const STEPS = [-0.3, -0.1, 0, 0.1, 0.3] as const;

/**
 * Bounds for selection (Manski 1989; 2003, chapter 1): tests show nothing of promises that no attacker put to one, and of all
 * promises the rate lies between what it would be if those were all broken and all kept. The monotone bound takes from
 * Smith (1995) that attackers choose promises that look weak, so that the untested are kept no less often.
 * @param tests of promises, each with the promise's key; others than honored and violated are passed over.
 * @param promises the keys of all promises on the books; those of the tests are among them.
 * @returns null if nothing was tested.
 * @example selectionBounds([{ promise: 'a', verdict: 'honored' }], ['a', 'b', 'c', 'd']) // low 0.25, high 1, tested 1 of 4
 */
export function selectionBounds(
  tests: readonly { readonly promise: string; readonly verdict: Verdict }[],
  promises: Iterable<string>,
): SelectionBounds | null {
  const decided = tests.filter(({ verdict }) => verdict === 'honored' || verdict === 'violated');
  const byPromise = groupBy(decided, ({ promise }) => promise);
  const tested = byPromise.size;
  if (tested === 0) return null;
  const all = new Set([...promises, ...byPromise.keys()]).size;
  const shares = [...byPromise.values()].map(
    (own) => own.filter(({ verdict }) => verdict === 'honored').length / own.length,
  );
  const kept = shares.reduce((sum, share) => sum + share, 0) / tested;
  const part = tested / all;
  const at = (untested: number) => part * kept + (1 - part) * untested;
  const half = part === 1 ? Number.NaN : (0.5 - part * kept) / (1 - part);
  return {
    promises: all,
    tested,
    kept,
    low: at(0),
    high: at(1),
    lowIfTestedAreWeaker: kept,
    untestedForHalf: half >= 0 && half <= 1 ? half : null,
    steps: STEPS.map((step) => Math.min(1, Math.max(0, kept + step))).map((untested) => ({
      untested,
      all: at(untested),
    })),
  };
}
