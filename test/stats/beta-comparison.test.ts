import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { probabilityHigher } from '../../src/stats/beta-comparison.ts';

// R 4.2: p <- function(s, n, t, m) integrate(function(x) dbeta(x, s + .5, n - s + .5) * pbeta(x, t + .5, m - t + .5),
//   0, 1, rel.tol = 1e-12, subdivisions = 1e4)$value
describe('probabilityHigher', () => {
  test.each([
    { first: [17, 25], second: [19, 21], expected: 0.0299580204 },
    { first: [3, 4], second: [1, 1], expected: 0.3847190088 },
    { first: [5, 25], second: [30, 49], expected: 0.0002881293 },
    { first: [7, 7], second: [0, 3], expected: 0.999505261 },
    { first: [90, 1000], second: [110, 1000], expected: 0.0679379152 },
  ] as const)('$first against $second', ({ first, second, expected }) => {
    const share = ([successes, trials]: readonly [number, number]) => ({ successes, trials });
    expect(probabilityHigher(share(first), share(second))).toBeCloseTo(expected, 6);
  });

  test('nothing known of either: as likely as not', () => {
    expect(probabilityHigher({ successes: 0, trials: 0 }, { successes: 0, trials: 0 })).toBeCloseTo(0.5, 10);
  });

  test('either the first is higher or the second', () => {
    const share = fc
      .nat({ max: 200 })
      .chain((trials) => fc.record({ successes: fc.nat({ max: trials }), trials: fc.constant(trials) }));
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(probabilityHigher(a, b) + probabilityHigher(b, a)).toBeCloseTo(1, 9);
      }),
      { numRuns: 30 },
    );
  });
});
