import { describe, expect, test } from 'vitest';
import { placeboMean } from '../../src/stats/placebo-mean.ts';

/*
 * Two units, all 12 arrangements, in R:
 * u <- list(c(1, 0, .2, -.2), c(.5, .1, -.3)); m <- rowMeans(expand.grid(u[[1]], u[[2]]))
 * obs <- mean(c(1, .5)); ctr <- mean(sapply(u, mean)); mean(abs(m - ctr) >= abs(obs - ctr) - 1e-12) # 0.08333333
 * mean(c(mean(u[[1]][-1]), mean(u[[2]][-1]))) # -0.05
 */
describe('two units', () => {
  const units = [
    { observed: 1, placebos: [0, 0.2, -0.2], earlier: 1, together: 'a' },
    { observed: 0.5, placebos: [0.1, -0.3], earlier: 2, together: 'b' },
  ];

  test('lie as far out as one arrangement in twelve', () => {
    const found = placeboMean(units, { seed: 2, draws: 40_000 });
    if (found.kind !== 'estimate') throw new Error(found.why);
    expect(found.mean).toBeCloseTo(-0.05, 12);
    expect(found.chance).toBeGreaterThan(0.078);
    expect(found.chance).toBeLessThan(0.089);
    // The lowest mean, -0.25, and the highest, 0.75, each come in 1 of 12.
    expect([found.low, found.high]).toEqual([-0.25, 0.75]);
  });

  test('the same seed draws the same, another seed something else', () => {
    const chance = (seed: number) => {
      const found = placeboMean(units, { seed, draws: 1000 });
      return found.kind === 'estimate' ? found.chance : null;
    };
    expect(chance(7)).toBe(chance(7));
    expect(new Set([1, 2, 3, 4].map(chance)).size).toBeGreaterThan(1);
  });
});

test('one unit with 19 placebos is at its rarest about 1 in 20, however many draws', () => {
  const placebos = Array.from({ length: 19 }, (_, i) => i / 20);
  const found = placeboMean([{ observed: 9, placebos, earlier: 4, together: 'a' }], { seed: 1 });
  if (found.kind !== 'estimate') throw new Error(found.why);
  expect(found.chance).toBeGreaterThan(0.04);
  expect(found.chance).toBeLessThan(0.06);
});

/*
 * By hand: three times, at which the two units are 0 and 0, 1 and 1 (observed), 0 and 2. Moved together the mean is 0,
 * 1 or 1, from the middle of 2/3 away by 2/3, 1/3, 1/3: the observed is as near as any, so all are as far. Moved each
 * for itself the nine means would be 0, 0.5, 1, 0.5, 1, 1.5, 0, 0.5, 1, and those of 0.5 nearer.
 */
test('units that were observed together move together', () => {
  const units = (b: string) => [
    { observed: 1, placebos: [0, 0], earlier: 1, together: 'a' },
    { observed: 1, placebos: [0, 2], earlier: 1, together: b },
  ];
  const chance = (b: string) => {
    const found = placeboMean(units(b), { seed: 1, draws: 9000 });
    return found.kind === 'estimate' ? found.chance : Number.NaN;
  };
  expect(chance('a')).toBe(1);
  expect(chance('b')).toBeGreaterThan(0.63);
  expect(chance('b')).toBeLessThan(0.7);
});

test('nothing to compare gives nothing; a unit without a placebo is a defect', () => {
  expect(placeboMean([], { seed: 1 }).kind).toBe('undefined');
  expect(() => placeboMean([{ observed: 1, placebos: [], earlier: 0, together: 'a' }], { seed: 1 })).toThrow(
    RangeError,
  );
});
