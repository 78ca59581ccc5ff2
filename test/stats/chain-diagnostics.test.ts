import { describe, expect, test } from 'vitest';
import { chainDiagnostics } from '../../src/stats/chain-diagnostics.ts';
import { seededRandom } from '../../src/stats/seeded-random.ts';

const CHAINS = [
  [-0.626, 0.184, -0.836, 1.595, 0.33, -0.82, 0.487, 0.738, 0.576, -0.305],
  [1.512, 0.39, -0.621, -2.215, 1.125, -0.045, -0.016, 0.944, 0.821, 0.594],
  [0.919, 0.782, 0.075, -1.989, 0.62, -0.056, -0.156, -1.471, -0.478, 0.418],
  [2.359, 0.897, 1.388, 0.946, -0.377, 0.585, 0.606, 0.941, 2.1, 1.763],
];

function autoregressive(phi: number, length: number, seed: number): number[] {
  const random = seededRandom(seed);
  let at = random.normal() / Math.sqrt(1 - phi * phi);
  return Array.from({ length }, () => {
    at = phi * at + random.normal();
    return at;
  });
}

describe('chainDiagnostics', () => {
  // R, with x the chains as columns: halves <- do.call(cbind, lapply(1:4, function(c) cbind(x[1:5, c], x[6:10, c])))
  //    z <- matrix(qnorm((rank(halves) - .375) / (length(halves) + .25)), 5)
  //    sqrt((4 / 5 * mean(apply(z, 2, var)) + var(colMeans(z))) / mean(apply(z, 2, var)))  # 1.082612; folded 0.984881
  test('has the rank-normalised split R-hat', () => {
    expect(chainDiagnostics(CHAINS).rHat).toBeCloseTo(1.082612, 5);
  });

  // An autoregressive chain has (1 - phi) / (1 + phi) independent draws a draw.
  test.each([0, 0.5, 0.9])('counts the effective draws of chains that keep %f of the last', (phi) => {
    const chains = [1, 2, 3, 4].map((seed) => autoregressive(phi, 5000, seed));
    const { rHat, effective } = chainDiagnostics(chains);
    expect(rHat).toBeLessThan(1.01);
    expect(effective / (20_000 * ((1 - phi) / (1 + phi)))).toBeGreaterThan(0.85);
    expect(effective / (20_000 * ((1 - phi) / (1 + phi)))).toBeLessThan(1.15);
  });

  test('sees chains that sit apart and chains that differ in spread only', () => {
    const apart = [1, 2, 3, 4].map((seed) => autoregressive(0, 200, seed).map((value) => value + seed));
    const spread = [1, 2, 3, 4].map((seed) => autoregressive(0, 200, seed).map((value) => value * seed));
    expect(chainDiagnostics(apart).rHat).toBeGreaterThan(1.1);
    expect(chainDiagnostics(spread).rHat).toBeGreaterThan(1.05);
  });

  test('has no draws of what never moves, and refuses chains of different lengths', () => {
    expect(chainDiagnostics([[1, 1, 1, 1]])).toEqual({ rHat: 1, effective: 0 });
    expect(() => chainDiagnostics([[1, 2, 3, 4], [1]])).toThrow(RangeError);
  });
});
