import { describe, expect, test } from 'vitest';
import { type SeededRandom, seededRandom } from '../../src/stats/seeded-random.ts';

const N = 20_000;

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

function many(draw: (random: SeededRandom) => number, seed = 7): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: N }, () => draw(random));
}

describe('seededRandom', () => {
  test('gives the same draws for the same seed and others for the next', () => {
    const some = (seed: number) => {
      const random = seededRandom(seed);
      return [random.uniform(), random.normal(), random.index(1000), random.normal(), random.uniform()];
    };
    expect(some(1)).toEqual(some(1));
    expect(some(1)).not.toEqual(some(2));
    expect(some(0xffff_ffff)).not.toEqual(some(0));
  });

  // Each bound is five standard errors of the mean of 20,000 draws; the variances are 1/12, 1, 2 and 3.
  test.each([
    ['uniform', (random: SeededRandom) => random.uniform(), 1 / 2, 1 / 12],
    ['normal', (random: SeededRandom) => random.normal(), 0, 1],
    ['normal squared', (random: SeededRandom) => random.normal() ** 2, 1, 2],
    ['index of 6 is 3', (random: SeededRandom) => Number(random.index(6) === 3), 1 / 6, 5 / 36],
    ['normal beyond 1.96', (random: SeededRandom) => Number(Math.abs(random.normal()) > 1.95996398), 0.05, 0.0475],
  ])('has the mean of %s', (_, draw, expected, variance) => {
    expect(Math.abs(mean(many(draw)) - expected)).toBeLessThan(5 * Math.sqrt(variance / N));
  });

  test('stays in its bounds', () => {
    expect(many((random) => random.uniform()).every((value) => value >= 0 && value < 1)).toBe(true);
    expect([...new Set(many((random) => random.index(3)))].sort()).toEqual([0, 1, 2]);
  });

  test('has draws next to each other that hang together no more than chance', () => {
    for (const draw of [(random: SeededRandom) => random.normal(), (random: SeededRandom) => random.uniform() - 0.5]) {
      const values = many(draw);
      const pairs = values.slice(1).map((value, i) => value * (values[i] as number));
      expect(Math.abs(mean(pairs)) / mean(values.map((value) => value ** 2))).toBeLessThan(5 / Math.sqrt(N));
    }
  });

  test.each([-1, 1.5, Number.NaN, 2 ** 32])('refuses the seed %f', (seed) => {
    expect(() => seededRandom(seed)).toThrow(RangeError);
  });

  test('refuses to choose one of none', () => {
    expect(() => seededRandom(1).index(0)).toThrow(RangeError);
  });
});
