import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaProbability } from '../../src/stats/beta-probability.ts';
import { betaQuantile } from '../../src/stats/beta-quantile.ts';
import { logGamma } from '../../src/stats/log-gamma.ts';

function expectClose(found: number, expected: number, relative: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-300);
}

describe('betaQuantile', () => {
  // R: options(digits = 17); for (p in c(0.025, 0.975, 0.5, 1e-6)) for (ab in list(c(0.5, 10.5), c(1.5, 9.5),
  //      c(73.5, 73.5), c(203.5, 73.5), c(0.5, 0.5), c(1000.5, 0.5), c(3, 2))) sprintf('%.15g', qbeta(p, ab[1], ab[2]))
  test.each([
    [0.025, 0.5, 10.5, 4.78904331575819e-5],
    [0.025, 1.5, 9.5, 0.0110116737631611],
    [0.025, 73.5, 73.5, 0.419563032775591],
    [0.025, 203.5, 73.5, 0.681210094007326],
    [0.025, 0.5, 0.5, 0.00154133313343601],
    [0.025, 1000.5, 0.5, 0.997491835658578],
    [0.025, 3, 2, 0.194120449683243],
    [0.975, 0.5, 10.5, 0.217196267509211],
    [0.975, 1.5, 9.5, 0.381314771066616],
    [0.975, 73.5, 73.5, 0.580436967224409],
    [0.975, 203.5, 73.5, 0.784894820473736],
    [0.975, 0.5, 0.5, 0.998458666866564],
    [0.975, 1000.5, 0.5, 0.999999509088305],
    [0.975, 3, 2, 0.932414013511457],
    [0.5, 0.5, 10.5, 0.0219401667687174],
    [0.5, 73.5, 73.5, 0.5],
    [0.5, 1000.5, 0.5, 0.999772614505461],
    [1e-6, 0.5, 10.5, 7.66014569169064e-14],
    [1e-6, 1.5, 9.5, 1.24072566612491e-5],
    [1e-6, 203.5, 73.5, 0.598824223562018],
    [1e-6, 0.5, 0.5, 2.46740110027031e-12],
  ])('of %f with shapes %f and %f', (probability, a, b, expected) => {
    expectClose(betaQuantile(probability, a, b), expected, 1e-11);
  });

  test('has its ends at 0 and 1', () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  });

  test('undoes the probability', () => {
    const shape = fc.double({ min: 0.5, max: 400, noNaN: true });
    const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        expectClose(betaProbability(betaQuantile(p, a, b), a, b), p, 1e-9);
      }),
    );
  });

  test.each([
    [1.5, 1, 1],
    [Number.NaN, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, -1],
  ])('refuses %f, %f, %f', (probability, a, b) => {
    expect(() => betaQuantile(probability, a, b)).toThrow(RangeError);
  });
});

// R: sprintf('%.15g', pbeta(c(.1, .9, .5, .001, .73), c(.5, 2, 73.5, .5, 203.5), c(10.5, 3, 73.5, .5, 73.5)))
test.each([
  [0.1, 0.5, 10.5, 0.858446908187113],
  [0.9, 2, 3, 0.9963],
  [0.5, 73.5, 73.5, 0.5],
  [0.001, 0.5, 0.5, 0.0201350416333775],
  [0.73, 203.5, 73.5, 0.422293701185104],
  [0, 2, 3, 0],
  [1, 2, 3, 1],
])('betaProbability of %f with shapes %f and %f', (x, a, b, expected) => {
  expectClose(betaProbability(x, a, b), expected, 1e-11);
});

// R: sprintf('%.15g', lgamma(c(0.1, 0.5, 1.5, 7, 73.5, 1000.5)))
test.each([
  [0.1, 2.25271265173421],
  [0.5, 0.5723649429247],
  [1.5, -0.120782237635245],
  [7, 6.5792512120101],
  [73.5, 241.121906967029],
  [1000.5, 5908.67417584868],
])('logGamma of %f', (value, expected) => {
  expectClose(logGamma(value), expected, 1e-13);
});
