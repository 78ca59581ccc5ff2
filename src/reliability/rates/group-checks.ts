import { groupBy } from '../../core/group-by.ts';
import { clusterJackknife, studentInterval, studentTest } from '../../stats/cluster-jackknife.ts';
import { clusterSums, effectiveTests } from '../../stats/effective-tests.ts';
import { detectableEffect, equivalenceTest } from '../../stats/equivalence-test.ts';
import { holm } from '../../stats/holm.ts';
import type { TestedPromise } from '../tested-promise.ts';
import { decisionsOf } from './decisions.ts';
import { ENOUGH } from './rate-row.ts';
import { type GroupOptions, groupedAsTests, type TableGrouping } from './rate-table.ts';

/** Whether a group is kept more or less often than the rest. What cannot be estimated is null, and `why` says why. */
export interface GroupCheck {
  readonly by: TableGrouping;
  readonly group: string;
  /** The rate of the group less that of the rest, with the 95 % interval over whole wars. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** That there is no difference; and corrected (Holm) for the number of groups of this grouping that were looked at. */
  readonly p: number | null;
  readonly pCorrected: number | null;
  /** The smallest difference that would be found four times in five. */
  readonly detectable: number | null;
  /** Of the test that the difference is smaller than the margin: at most 0.05, and the two are equivalent. */
  readonly pEquivalent: number | null;
  readonly why?: string;
}

/** Counted is one side of a comparison. */
interface WarOfTwo {
  readonly group: { readonly honored: number; readonly tests: number };
  readonly rest: { readonly honored: number; readonly tests: number };
}

/**
 * Each group against all the rest of its grouping: the difference of the rates with an interval over wars, a test, Holm's
 * correction for how many groups are looked at, the smallest difference that could have been found, and an equivalence
 * test (Schuirmann 1987). Below five tests or wars on either
 * side, and where all of one side ended alike, a group is not looked at and does not count in the correction.
 * @param margin the smallest difference that matters, 0.1 for ten points.
 */
export function groupChecks(promises: readonly TestedPromise[], options: GroupOptions, margin: number): GroupCheck[] {
  const rows = groupedAsTests(promises, options).filter(({ by }) => by !== 'overall');
  return [...groupBy(rows, ({ by }) => by)].flatMap(([by, own]) => {
    const found = own.map(({ group, members }) => {
      const inside = new Set(members);
      const rest = promises.filter((one) => !inside.has(one));
      return compared(by as TableGrouping, group, members, rest, options, margin);
    });
    const tested = found.filter(({ p }) => p !== null);
    // Two groups that are each other's rest are one comparison.
    const once = tested.length === 2 && tested.length === found.length;
    const corrected = once ? tested.map(({ p }) => p as number) : holm(tested.map(({ p }) => p as number));
    return found.map((one) => ({ ...one, pCorrected: corrected[tested.indexOf(one)] ?? null }));
  });
}

const NONE = {
  difference: null,
  low: null,
  high: null,
  p: null,
  pCorrected: null,
  detectable: null,
  pEquivalent: null,
};

function compared(
  by: TableGrouping,
  group: string,
  members: readonly TestedPromise[],
  rest: readonly TestedPromise[],
  { count }: GroupOptions,
  margin: number,
): GroupCheck {
  const [own, other] = [members, rest].map((some) => decided(count === 'decisions' ? decisionsOf(some) : some)) as [
    TestedPromise[],
    TestedPromise[],
  ];
  const few = [own, other].some((some) => {
    return some.length < ENOUGH.tests || new Set(some.map(({ war }) => war)).size < ENOUGH.wars;
  });
  if (few) return { by, group, ...NONE, why: 'fewer than 5 tests or wars' };
  if ([own, other].some((some) => new Set(some.map(({ verdict }) => verdict)).size < 2)) {
    return { by, group, ...NONE, why: 'all ended alike, so that nothing shows how they would vary' };
  }
  const wars = groupBy([...own, ...other], ({ war }) => war);
  const mine = new Set(own);
  const clusters = [...wars.values()].map((tests): WarOfTwo => {
    return { group: tally(tests.filter((one) => mine.has(one))), rest: tally(tests.filter((one) => !mine.has(one))) };
  });
  const found = clusterJackknife(
    clusters,
    (some) => {
      const [a, b] = [share(some.map((one) => one.group)), share(some.map((one) => one.rest))];
      return a === null || b === null ? null : a - b;
    },
    ({ group: a, rest: b }) => (a.tests / own.length) ** 2 + (b.tests / other.length) ** 2,
  );
  if (found.kind === 'undefined') return { by, group, ...NONE, why: found.why };
  return {
    by,
    group,
    difference: found.estimate,
    ...studentInterval(found),
    p: studentTest(found),
    pCorrected: null,
    detectable: detectableEffect(found),
    pEquivalent: equivalenceTest(found, margin).p,
  };
}

/** How much tests that share a war, a promisor or a beneficiary hang together. */
export interface Dependence {
  readonly by: 'war' | 'promisor' | 'beneficiary';
  readonly clusters: number;
  /** How many independent tests these are worth if whole clusters are what is independent. */
  readonly effective: number;
}

/** The effective number of tests by each way in which they may hang together; a beneficiary is looked at among tests alone. */
export function dependence(promises: readonly TestedPromise[], { count }: Pick<GroupOptions, 'count'>): Dependence[] {
  const tests = decided(count === 'decisions' ? decisionsOf(promises) : promises);
  const ways = count === 'decisions' ? (['war', 'promisor'] as const) : (['war', 'promisor', 'beneficiary'] as const);
  return ways.map((by) => {
    const clusters = [...groupBy(tests, (one) => String(one[by])).values()].map(tally);
    const { honored, tests: n } = tally(tests);
    return { by, clusters: clusters.length, effective: effectiveTests(honored, n, clusterSums(clusters)) };
  });
}

function decided(tests: readonly TestedPromise[]): TestedPromise[] {
  return tests.filter(({ verdict }) => verdict === 'honored' || verdict === 'violated');
}

function tally(tests: readonly TestedPromise[]) {
  return { honored: tests.filter(({ verdict }) => verdict === 'honored').length, tests: tests.length };
}

function share(parts: readonly { readonly honored: number; readonly tests: number }[]): number | null {
  const tests = parts.reduce((sum, one) => sum + one.tests, 0);
  return tests === 0 ? null : parts.reduce((sum, one) => sum + one.honored, 0) / tests;
}
