import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/stats/seeded-random.ts';
import { atLeastOne, sharedShock } from '../../src/stats/shared-shock.ts';

describe('atLeastOne', () => {
  test('without a shared shock: one minus the product', () => {
    expect(atLeastOne([0.5, 0.5], 0)).toBe(0.75);
    expect(atLeastOne([], 0)).toBe(0);
  });

  test('a shock that all share makes one in many less likely, and never below the largest alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 0.4, noNaN: true }), { minLength: 2, maxLength: 12 }),
        (chances) => {
          const apart = atLeastOne(chances, 0);
          const together = atLeastOne(chances, 1);
          expect(together).toBeLessThan(apart + 1e-9);
          expect(together).toBeGreaterThan(Math.max(...chances) - 1e-6);
        },
      ),
    );
  });

  test('keeps the probability of one alone', () => {
    for (const chance of [0.01, 0.05, 0.3]) expect(atLeastOne([chance], 0.8)).toBeCloseTo(chance, 8);
  });
});

describe('sharedShock', () => {
  const groupsWith = (spread: number) => {
    const random = seededRandom(3);
    return Array.from({ length: 400 }, () => {
      const shock = spread * random.normal();
      const chances = Array.from({ length: 20 }, () => 0.1);
      const events = chances.map(() =>
        Number(random.uniform() < 1 / (1 + Math.exp(Math.log(9) * Math.sqrt(1 + (0.588 * spread) ** 2) - shock))),
      );
      return { chances, events };
    });
  };

  test.each([
    [0, 0, 0.2],
    [1, 0.8, 1.2],
  ])('finds a shock of %f that was put in', (spread, low, high) => {
    const found = sharedShock(groupsWith(spread));
    expect(found).toBeGreaterThanOrEqual(low);
    expect(found).toBeLessThanOrEqual(high);
  });
});
