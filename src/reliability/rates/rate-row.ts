import type { Verdict } from '../../core/verdict.ts';
import { clusterBootstrap } from '../../stats/cluster-bootstrap.ts';
import { clusterSums, effectiveTests } from '../../stats/effective-tests.ts';
import { jeffreysInterval } from '../../stats/jeffreys-interval.ts';

/** How often promises were kept in a set of tests, and how sure that is. What the data do not define is null. */
export interface RateOfTests {
  /** Tests honored, and all that were honored or violated. */
  readonly honored: number;
  readonly tests: number;
  /** Share of the tests that were honored, 0 to 1; null where there was no test. */
  readonly rate: number | null;
  /** Jeffreys' 95 % interval, as if tests were independent. */
  readonly low: number | null;
  readonly high: number | null;
  /**
   * The 95 % bootstrap interval that draws whole wars, since one war brings many tests. Null where it would say nothing:
   * with tests from one war, and where all tests ended alike.
   */
  readonly bootstrapLow: number | null;
  readonly bootstrapHigh: number | null;
  /** Different wars or cases that the tests are from. */
  readonly wars: number;
  /** How many independent tests these are worth, since tests of one war hang together (`effectiveTests`). */
  readonly effective: number;
  /** Promises that were honored or violated behind the tests: more than them where decisions are counted. */
  readonly promises: number;
  /** Decisions that kept some promises and broke others: among the tests, and not among the honored. */
  readonly mixed: number;
  /** Entries whose verdict is undetermined, and entries whose promise was not invoked: they are in neither count. */
  readonly undetermined: number;
  readonly notInvoked: number;
  /** From so few tests or wars that nothing should be concluded: below `ENOUGH`. */
  readonly tooFew: boolean;
}

/** What a rate is computed from: a verdict and the war it belongs to. */
export interface VerdictInWar {
  readonly verdict: Verdict;
  readonly war: string;
  /** Of a decision, the promises behind it, and whether it kept some and broke others. */
  readonly promises?: number | undefined;
  readonly mixed?: boolean | undefined;
}

/** The draws of a bootstrap interval. */
export interface Draws {
  readonly seed: number;
  readonly draws?: number;
}

/** The least that a rate is spoken of with: so many tests, from so many different wars. */
export const ENOUGH = { tests: 5, wars: 5 } as const;

/** In place of a conclusion, below that. */
export const TOO_FEW = 'too few cases to tell';

/** The rate of these tests. The order they come in decides nothing. */
export function rateOf(entries: readonly VerdictInWar[], draws: Draws): RateOfTests {
  const clusters = new Map<string, { honored: number; tests: number }>();
  let [honored, tests, undetermined, notInvoked, behind, mixed] = [0, 0, 0, 0, 0, 0];
  for (const entry of entries) {
    const { verdict, war } = entry;
    if (verdict === 'undetermined') undetermined += 1;
    else if (verdict === 'not-invoked') notInvoked += 1;
    else {
      const cluster = clusters.get(war) ?? { honored: 0, tests: 0 };
      clusters.set(war, cluster);
      const kept = Number(verdict === 'honored');
      cluster.tests += 1;
      cluster.honored += kept;
      tests += 1;
      honored += kept;
      behind += entry.promises ?? 1;
      mixed += Number(entry.mixed ?? false);
    }
  }
  const inOrder = [...clusters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cluster]) => cluster);
  const each = ends(jeffreysInterval(honored, tests));
  const varied = honored > 0 && honored < tests;
  const clustered = varied ? ends(clusterBootstrap(inOrder, draws)) : null;
  return {
    honored,
    tests,
    rate: tests === 0 ? null : honored / tests,
    low: each?.low ?? null,
    high: each?.high ?? null,
    bootstrapLow: clustered?.low ?? null,
    bootstrapHigh: clustered?.high ?? null,
    wars: clusters.size,
    effective: effectiveTests(honored, tests, clusterSums(inOrder)),
    promises: behind,
    mixed,
    undetermined,
    notInvoked,
    tooFew: tests < ENOUGH.tests || clusters.size < ENOUGH.wars,
  };
}

function ends(interval: { kind: 'estimate'; low: number; high: number } | { kind: 'undefined' }) {
  return interval.kind === 'estimate' ? interval : null;
}
