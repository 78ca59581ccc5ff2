import { type ClusterBootstrapOptions, clusterBootstrap } from './cluster-bootstrap.ts';
import { sortedQuantile } from './quantile.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';
import { seededRandom } from './seeded-random.ts';

/** A value and what binds it to others: values of one cluster are not independent. */
export interface ClusteredValue {
  readonly cluster: string;
  readonly value: number;
}

/** A mean, or a difference of means, with its percentile interval from a bootstrap over whole clusters. */
export interface ClusterMean {
  readonly kind: 'estimate';
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly clusters: number;
}

/**
 * The mean of values and its interval when whole clusters are drawn anew (see `clusterBootstrap`): every value counts
 * alike, whatever the size of its cluster. Undefined without values and with one cluster.
 */
export function clusterMean(
  values: readonly ClusteredValue[],
  options: ClusterBootstrapOptions,
): ClusterMean | UndefinedStatistic {
  const clusters = [...sumsOf(values).values()];
  const interval = clusterBootstrap(
    clusters.map(({ sum, count }) => ({ honored: sum, tests: count })),
    options,
  );
  if (interval.kind === 'undefined') return interval;
  const { low, high } = interval;
  return { kind: 'estimate', mean: meanOf(values), low, high, clusters: clusters.length };
}

/**
 * The mean of the first values minus that of the second, when whole clusters are drawn anew from all of them: a
 * cluster may have values of both. Draws in which one of the two has no value say nothing and are drawn again, at
 * most ten times as often as draws are asked for. Undefined if one has none, or all are of one cluster.
 */
export function clusterDifference(
  first: readonly ClusteredValue[],
  second: readonly ClusteredValue[],
  { seed, draws = 10_000, level = 0.95 }: ClusterBootstrapOptions,
): ClusterMean | UndefinedStatistic {
  if (first.length === 0 || second.length === 0) return undefinedStatistic('one of the two groups is empty');
  const [ones, twos] = [sumsOf(first), sumsOf(second)];
  const names = [...new Set([...ones.keys(), ...twos.keys()])];
  if (names.length === 1) return undefinedStatistic('all values hang together, so nothing shows how they would vary');
  const none = { sum: 0, count: 0 };
  const pairs = names.map((name) => [ones.get(name) ?? none, twos.get(name) ?? none] as const);
  const random = seededRandom(seed);
  const found: number[] = [];
  for (let tried = 0; found.length < draws && tried < draws * 10; tried += 1) {
    const totals = [0, 0, 0, 0] as [number, number, number, number];
    for (let taken = 0; taken < pairs.length; taken += 1) {
      const [one, two] = pairs[random.index(pairs.length)] as (typeof pairs)[number];
      totals[0] += one.sum;
      totals[1] += one.count;
      totals[2] += two.sum;
      totals[3] += two.count;
    }
    if (totals[1] > 0 && totals[3] > 0) found.push(totals[0] / totals[1] - totals[2] / totals[3]);
  }
  if (found.length < draws) return undefinedStatistic('too few draws have values of both groups');
  found.sort((a, b) => a - b);
  const tail = (1 - level) / 2;
  return {
    kind: 'estimate',
    mean: meanOf(first) - meanOf(second),
    low: sortedQuantile(found, tail),
    high: sortedQuantile(found, 1 - tail),
    clusters: names.length,
  };
}

function sumsOf(values: readonly ClusteredValue[]): Map<string, { sum: number; count: number }> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { cluster, value } of values) {
    const own = sums.get(cluster) ?? { sum: 0, count: 0 };
    own.sum += value;
    own.count += 1;
    sums.set(cluster, own);
  }
  return sums;
}

function meanOf(values: readonly ClusteredValue[]): number {
  return values.reduce((sum, { value }) => sum + value, 0) / values.length;
}
