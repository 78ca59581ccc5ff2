/** What the variance of a rate over clusters needs: sums over the clusters that had tests. */
export interface ClusterSums {
  /** Clusters with a test. */
  readonly clusters: number;
  /** Sums of honored squared, honored times tests, tests squared. */
  readonly hh: number;
  readonly ht: number;
  readonly tt: number;
}

/**
 * How many independent tests a rate from clustered tests is worth: the number that would give it the variance that it has
 * over whole clusters, by linearisation of the ratio (Cochran 1977, sections 6.3 and 9A; Korn & Graubard 1998), and at
 * most the number that there are. Tests over this number is the design effect (Kish 1965). Where every test ended alike
 * the variance cannot be seen, and each cluster counts as one.
 */
export function effectiveTests(honored: number, tests: number, { clusters, hh, ht, tt }: ClusterSums): number {
  if (tests === 0) return 0;
  const rate = honored / tests;
  const spread = Math.max(0, hh - 2 * rate * ht + rate * rate * tt);
  const variance = clusters > 1 ? ((clusters / (clusters - 1)) * spread) / tests ** 2 : 0;
  const worth = variance > 0 ? (rate * (1 - rate)) / variance : clusters;
  return Math.min(tests, Math.round(worth * 100) / 100);
}

/** The sums of clusters, those without tests left out. */
export function clusterSums(all: Iterable<{ readonly honored: number; readonly tests: number }>): ClusterSums {
  let [clusters, hh, ht, tt] = [0, 0, 0, 0];
  for (const { honored, tests } of all) {
    if (tests === 0) continue;
    clusters += 1;
    hh += honored * honored;
    ht += honored * tests;
    tt += tests * tests;
  }
  return { clusters, hh, ht, tt };
}
