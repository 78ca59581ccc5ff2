import { describe, expect, test } from 'vitest';
import { jeffreysInterval } from '../../src/stats/jeffreys-interval.ts';

describe('jeffreysInterval', () => {
  // R: j <- function(x, n, l = .95) { a <- (1 - l) / 2
  //      c(if (x == 0) 0 else qbeta(a, x + .5, n - x + .5), if (x == n) 1 else qbeta(1 - a, x + .5, n - x + .5)) }
  test.each([
    [0, 7, 0.95, 0, 0.292436173662],
    [7, 7, 0.95, 0.707563826338, 1],
    [1, 7, 0.95, 0.0158765242127, 0.500797461619],
    [12, 47, 0.95, 0.147800966178, 0.39192205605],
    [73, 146, 0.95, 0.419563032776, 0.580436967224],
    [203, 276, 0.95, 0.681210094007, 0.784894820474],
    [0, 1, 0.95, 0, 0.85325368369],
    [1, 1, 0.95, 0.14674631631, 1],
    [3, 10, 0.8, 0.150591225876, 0.50178111812],
  ])('%i of %i at %f', (successes, trials, level, low, high) => {
    const found = jeffreysInterval(successes, trials, level);
    if (found.kind === 'undefined') expect.fail(found.why);
    expect(found.low).toBeCloseTo(low, 10);
    expect(found.high).toBeCloseTo(high, 10);
  });

  test('is undefined without trials', () => {
    expect(jeffreysInterval(0, 0)).toEqual({ kind: 'undefined', why: 'nothing was tested' });
  });

  test.each([
    [2, 1, 0.95],
    [-1, 1, 0.95],
    [1, Number.NaN, 0.95],
    [1, 2, 1],
  ])('refuses %f of %f at %f', (successes, trials, level) => {
    expect(() => jeffreysInterval(successes, trials, level)).toThrow(RangeError);
  });
});
