import { expect, test } from 'vitest';
import { type ClusteredValue, clusterDifference, clusterMean } from '../../src/stats/cluster-mean.ts';

const values = (clusters: Readonly<Record<string, readonly number[]>>): ClusteredValue[] =>
  Object.entries(clusters).flatMap(([cluster, own]) => own.map((value) => ({ cluster, value })));

/*
 * All 27 ways to draw three clusters, in R:
 * cl <- list(c(1, 3), -2, c(.5, .5, 2)); g <- expand.grid(1:3, 1:3, 1:3)
 * sort(apply(g, 1, function(i) mean(unlist(cl[i])))) # the least, -2, and the largest, 2, each come in 1 of 27
 * mean(unlist(cl)) # 0.8333333
 */
test('the mean of values, and its interval when clusters are drawn anew', () => {
  const found = clusterMean(values({ a: [1, 3], b: [-2], c: [0.5, 0.5, 2] }), { seed: 3 });
  expect(found).toMatchObject({ kind: 'estimate', low: -2, high: 2, clusters: 3 });
  expect(found.kind === 'estimate' && found.mean).toBeCloseTo(0.8333333, 7);
  expect(clusterMean(values({ a: [1, 3], b: [-2], c: [0.5, 0.5, 2] }), { seed: 3 })).toEqual(found);
});

test('no values and one cluster say nothing', () => {
  expect(clusterMean([], { seed: 1 }).kind).toBe('undefined');
  expect(clusterMean(values({ a: [1, 2, 3] }), { seed: 1 }).kind).toBe('undefined');
});

/*
 * f <- list(4, 2, numeric()); s <- list(1, numeric(), 3)
 * d <- apply(g, 1, function(i) { a <- unlist(f[i]); b <- unlist(s[i]); if (length(a) && length(b)) mean(a) - mean(b) else NA })
 * table(d, useNA = "a") # -1: 6, 1: 6, 1.667: 6, 2.333: 6, 3: 1, NA: 2
 * 3 comes in 1 of the 25 draws that have both, 4 %; -1 in 24 %. So the 2.5 % and 97.5 % points are -1 and 3.
 */
test('the difference of two means, with clusters that have values of both', () => {
  const [first, second] = [values({ a: [4], b: [2] }), values({ a: [1], c: [3] })];
  const found = clusterDifference(first, second, { seed: 5, draws: 20_000 });
  expect(found).toMatchObject({ kind: 'estimate', mean: 1, low: -1, high: 3, clusters: 3 });
});

test('a group without values, or all values of one cluster, give no difference', () => {
  expect(clusterDifference([], values({ a: [1] }), { seed: 1 }).kind).toBe('undefined');
  expect(clusterDifference(values({ a: [1] }), values({ a: [2] }), { seed: 1 }).kind).toBe('undefined');
});
