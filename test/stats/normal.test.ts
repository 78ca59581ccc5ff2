import { expect, test } from 'vitest';
import { normalProbability } from '../../src/stats/normal-probability.ts';
import { normalQuantile } from '../../src/stats/normal-quantile.ts';
import { seededRandom } from '../../src/stats/seeded-random.ts';
import { sliceSample } from '../../src/stats/slice-sample.ts';

// R: sprintf('%.12g', pnorm(c(0, 1, -1, 1.96, -5, -12, 3)))
test.each([
  [0, 0.5],
  [1, 0.841344746069],
  [-1, 0.158655253931],
  [1.96, 0.975002104852],
  [-5, 2.86651571879e-7],
  [-12, 1.77648211208e-33],
  [3, 0.998650101968],
])('normalProbability of %f', (z, expected) => {
  expect(Math.abs(normalProbability(z) / expected - 1)).toBeLessThan(2e-7);
});

// R: sprintf('%.12g', qnorm(c(.5, .975, .025, 1e-6, .9, .999)))
test.each([
  [0.5, 0],
  [0.975, 1.95996398454],
  [0.025, -1.95996398454],
  [1e-6, -4.75342430882],
  [0.9, 1.28155156554],
  [0.999, 3.09023230617],
])('normalQuantile of %f', (probability, expected) => {
  expect(normalQuantile(probability)).toBeCloseTo(expected, 5);
});

test('normalQuantile refuses 0', () => {
  expect(() => normalQuantile(0)).toThrow(RangeError);
});

// A normal density around 2 with sd 3; draws hang together, so the bounds are wide: some ten standard errors of
// independent draws.
test.each([0.5, 3, 30])('sliceSample draws from the density at width %f', (width) => {
  const random = seededRandom(4);
  const draws: number[] = [];
  let at = -20;
  for (let i = 0; i < 20_000; i += 1) {
    at = sliceSample((x) => -((x - 2) ** 2) / 18, at, width, random);
    if (i >= 1000) draws.push(at);
  }
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
  expect(Math.abs(mean - 2)).toBeLessThan(0.3);
  expect(Math.abs(variance - 9)).toBeLessThan(1);
});
