import { describe, expect, test } from 'vitest';
import { polyaGamma } from '../../src/stats/polya-gamma.ts';
import { seededRandom } from '../../src/stats/seeded-random.ts';

const N = 20_000;

describe('polyaGamma', () => {
  // Polson, Scott & Windle 2013, section 2.3: mean = b / (2 c) tanh(c / 2), its limit b / 4 at 0; the variance is
  // b / (4 c^3) (sinh c - c) / cosh(c / 2)^2, its limit b / 24 at 0. Bounds are five standard errors.
  test.each([
    [1, 0, 1 / 4, 1 / 24],
    [1, 1, Math.tanh(0.5) / 2, (Math.sinh(1) - 1) / (4 * Math.cosh(0.5) ** 2)],
    [1, -4, Math.tanh(2) / 8, (Math.sinh(4) - 4) / (256 * Math.cosh(2) ** 2)],
    [1, 12, Math.tanh(6) / 24, (Math.sinh(12) - 12) / (6912 * Math.cosh(6) ** 2)],
    [5, 2, (5 * Math.tanh(1)) / 4, (5 * (Math.sinh(2) - 2)) / (32 * Math.cosh(1) ** 2)],
  ])('of %i trials at %f has its mean and variance', (trials, odds, mean, variance) => {
    const random = seededRandom(11);
    const draws = Array.from({ length: N }, () => polyaGamma(trials, odds, random));
    const found = draws.reduce((sum, draw) => sum + draw, 0) / N;
    const spread = draws.reduce((sum, draw) => sum + (draw - found) ** 2, 0) / (N - 1);
    const fourth = draws.reduce((sum, draw) => sum + (draw - found) ** 4, 0) / N;
    expect(Math.abs(found - mean)).toBeLessThan(5 * Math.sqrt(variance / N));
    expect(Math.abs(spread - variance)).toBeLessThan(5 * Math.sqrt((fourth - spread ** 2) / N));
  });
});
