import { describe, expect, test } from 'vitest';
import { clusterBootstrap } from '../../src/stats/cluster-bootstrap.ts';

const HONORED = [0, 1, 2, 0, 3, 1, 0, 1, 1, 4, 0, 2, 1, 0, 0, 5, 1, 2, 0, 1];
const TESTS = [1, 1, 4, 2, 5, 1, 3, 2, 1, 9, 1, 2, 3, 1, 2, 11, 1, 2, 4, 1];
const clusters = HONORED.map((honored, i) => ({ honored, tests: TESTS[i] as number }));

describe('clusterBootstrap', () => {
  // R: h <- c(0,1,2,...); t <- c(1,1,4,...); w <- rmultinom(2e6, 20, rep(1, 20)); r <- colSums(w*h) / colSums(w*t)
  //    quantile(r, c(.025, .975)); quantile(r, c(.1, .9))
  test.each([
    [0.95, 0.30909, 0.56757],
    [0.8, 0.35821, 0.51923],
  ])('draws whole clusters: at %f', (level, low, high) => {
    const found = clusterBootstrap(clusters, { seed: 5, draws: 100_000, level });
    if (found.kind === 'undefined') expect.fail(found.why);
    expect(Math.abs(found.low - low)).toBeLessThan(0.004);
    expect(Math.abs(found.high - high)).toBeLessThan(0.004);
    expect(found).toMatchObject({ clusters: 20, draws: 100_000 });
  });

  // By hand: two clusters of one test give 0, 1/2, 1/2, 1, each as likely, so the middle 40 % is 1/2 and 95 % all.
  test.each([
    [0.4, 0.5, 0.5],
    [0.95, 0, 1],
  ])('of two clusters at %f', (level, low, high) => {
    const two = [
      { honored: 0, tests: 1 },
      { honored: 1, tests: 1 },
    ];
    expect(clusterBootstrap(two, { seed: 1, level })).toMatchObject({ kind: 'estimate', low, high });
  });

  test('gives the same interval for the same seed, and clusters without tests change nothing', () => {
    const once = clusterBootstrap(clusters, { seed: 3 });
    expect(clusterBootstrap([...clusters, { honored: 0, tests: 0 }], { seed: 3 })).toEqual(once);
    expect(once).toMatchObject({ draws: 10_000, clusters: 20 });
  });

  test.each([
    ['nothing', [], 'nothing was tested'],
    ['one war', [{ honored: 3, tests: 7 }], 'all tests hang together, so nothing shows how they would vary'],
  ])('is undefined of %s', (_, some, why) => {
    expect(clusterBootstrap(some, { seed: 1 })).toEqual({ kind: 'undefined', why });
  });

  test('refuses draws and levels that are none', () => {
    expect(() => clusterBootstrap(clusters, { seed: 1, draws: 0 })).toThrow(RangeError);
    expect(() => clusterBootstrap(clusters, { seed: 1, level: 95 })).toThrow(RangeError);
  });
});
