import { sortedQuantile } from './quantile.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';
import { seededRandom } from './seeded-random.ts';

/** The tests of one war (or of whatever else binds tests together): how many there were, how many were honored. */
export interface Cluster {
  readonly honored: number;
  readonly tests: number;
}

export interface ClusterBootstrapOptions {
  readonly seed: number;
  readonly draws?: number;
  readonly level?: number;
}

/** The interval of a share of tests, when whole wars are drawn anew. */
export interface ClusterBootstrap {
  readonly kind: 'estimate';
  readonly low: number;
  readonly high: number;
  /** The clusters that had tests. */
  readonly clusters: number;
  readonly draws: number;
}

/**
 * The percentile interval of a ratio of sums (honored over tests) from a bootstrap over whole clusters (Efron 1979;
 * Davison & Hinkley 1997, section 3.8; Cameron, Gelbach & Miller 2008): each draw takes as many clusters as there
 * are, with replacement, and divides the sums. It needs no assumption about how tests of one war hang together; with
 * fewer than some 20 clusters it is too narrow, and where every test ended alike it is a point.
 *
 * Undefined without tests, and with one cluster, which says nothing of how clusters differ. Clusters without tests
 * are left out. Time is linear in clusters times draws: 10,000 draws of 100 clusters take some 20 ms.
 * @throws RangeError unless draws is a whole number from 1 and 0 < level < 1 (a defect of the caller).
 */
export function clusterBootstrap(
  clusters: readonly Cluster[],
  { seed, draws = 10_000, level = 0.95 }: ClusterBootstrapOptions,
): ClusterBootstrap | UndefinedStatistic {
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`${draws} is not a number of draws`);
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is not a level between 0 and 1`);
  const tested = clusters.filter(({ tests }) => tests > 0);
  if (tested.length === 0) return undefinedStatistic('nothing was tested');
  if (tested.length === 1) return undefinedStatistic('all tests hang together, so nothing shows how they would vary');
  const honored = Float64Array.from(tested, (cluster) => cluster.honored);
  const tests = Float64Array.from(tested, (cluster) => cluster.tests);
  const random = seededRandom(seed);
  const ratios = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let above = 0;
    let below = 0;
    for (let taken = 0; taken < tested.length; taken += 1) {
      const chosen = random.index(tested.length);
      above += honored[chosen] as number;
      below += tests[chosen] as number;
    }
    ratios[draw] = above / below;
  }
  ratios.sort();
  const tail = (1 - level) / 2;
  return {
    kind: 'estimate',
    low: sortedQuantile(ratios, tail),
    high: sortedQuantile(ratios, 1 - tail),
    clusters: tested.length,
    draws,
  };
}
