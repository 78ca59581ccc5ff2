import { type UndefinedStatistic, undefinedStatistic } from './result.ts';
import { studentProbability, studentQuantile } from './student-t.ts';

/** An estimate with a standard error that allows values of one cluster to hang together. */
export interface ClusterJackknife {
  readonly kind: 'estimate';
  readonly estimate: number;
  readonly standardError: number;
  /** Of Student's t: the effective number of clusters less one, at least one. */
  readonly degrees: number;
  readonly clusters: number;
}

/**
 * The jackknife over whole clusters (Tukey 1958; Efron & Tibshirani 1993, chapter 11): the estimate is made anew without
 * each cluster in turn, and the squares of what that changes, summed and times (G - 1) / G, are its variance. For a mean
 * or a regression this is the estimator called CV3 or CR3, which keeps its promise better with few clusters than the
 * bootstrap (MacKinnon, Nielsen & Webb 2023). Intervals take Student's t. Its degrees of freedom are the effective number of
 * clusters (Carter, Schnepel & Steigerwald 2017, values of one cluster taken as alike) less one: where a few clusters have
 * most of the weight they decide how well the variance is known, and G - 1 would be too sure.
 *
 * @param estimate what is estimated from some of the clusters; null where they do not define it.
 * @param share how much of the estimate's variance a cluster has, in any unit: of a mean over all values the square of how
 * many values it has.
 * Undefined with fewer than two clusters, where the estimate is, or where it is without one of them; and where no cluster
 * changes anything, since a standard error of 0 is no sign of certainty.
 * @example clusterJackknife([1, 2, 6], (some) => some.reduce((a, b) => a + b, 0) / some.length)
 *   // { estimate: 3, standardError: 1.5275, degrees: 2, clusters: 3 }: sd / sqrt(n), as for a mean it must be
 * @example effectiveClusters([4, 4, 16]) // 2: (4 + 4 + 16)² / (4² + 4² + 16²)
 */
export function clusterJackknife<T>(
  clusters: readonly T[],
  estimate: (clusters: readonly T[]) => number | null,
  share: (cluster: T) => number = () => 1,
): ClusterJackknife | UndefinedStatistic {
  const whole = estimate(clusters);
  if (whole === null) return undefinedStatistic('the data do not define it');
  const count = clusters.length;
  if (count < 2) return undefinedStatistic('all values hang together, so nothing shows how they would vary');
  let squares = 0;
  for (let out = 0; out < count; out += 1) {
    const without = estimate(clusters.filter((_, at) => at !== out));
    if (without === null) return undefinedStatistic('without one of its clusters the data do not define it');
    squares += (without - whole) ** 2;
  }
  const standardError = Math.sqrt(((count - 1) / count) * squares);
  if (!(standardError > 1e-12)) return undefinedStatistic('nothing varies between its clusters');
  const degrees = Math.max(1, effectiveClusters(clusters.map(share)) - 1);
  return { kind: 'estimate', estimate: whole, standardError, degrees, clusters: count };
}

/** How many clusters of one size the clusters are worth, from their shares of the variance. */
export function effectiveClusters(shares: readonly number[]): number {
  const sum = shares.reduce((all, one) => all + one, 0);
  return sum ** 2 / shares.reduce((all, one) => all + one ** 2, 0);
}

/** The interval of an estimate from Student's t. @example studentInterval({ estimate: 3, standardError: 1, degrees: 2 }) */
export function studentInterval(
  { estimate, standardError, degrees }: Pick<ClusterJackknife, 'estimate' | 'standardError' | 'degrees'>,
  level = 0.95,
): { readonly low: number; readonly high: number } {
  const half = studentQuantile((1 + level) / 2, degrees) * standardError;
  return { low: estimate - half, high: estimate + half };
}

/** The two-sided p-value of an estimate against `against`. */
export function studentTest(
  { estimate, standardError, degrees }: Pick<ClusterJackknife, 'estimate' | 'standardError' | 'degrees'>,
  against = 0,
): number {
  return 2 * studentProbability(-Math.abs(estimate - against) / standardError, degrees);
}
