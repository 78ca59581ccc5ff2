import { expect, test } from 'vitest';
import { designMatrix } from '../../src/stats/design-matrix.ts';
import { logisticRegression } from '../../src/stats/logistic-regression.ts';
import { oneStepBootstrap } from '../../src/stats/one-step-bootstrap.ts';
import { seededRandom } from '../../src/stats/seeded-random.ts';

const random = seededRandom(11);
const clusters = Array.from({ length: 2000 }, (_, i) => i % 80);
const shift = Array.from({ length: 80 }, () => random.normal());
const x = designMatrix(clusters.map(() => [random.normal(), random.normal()]));
const y = clusters.map((cluster, i) => {
  const odds = -2 + 0.8 * (x.values[2 * i] as number) + 0.7 * (shift[cluster] as number);
  return Number(random.uniform() < 1 / (1 + Math.exp(-odds)));
});

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

test('one Newton step spreads the slopes as fits to every draw do, to a tenth', () => {
  const fit = logisticRegression(x, y);
  if (fit.kind === 'undefined') throw new Error(fit.why);
  const steps = oneStepBootstrap(fit, x, y, { clusters, draws: 2000, seed: 5 });
  const full = Array.from({ length: 300 }, (_, draw) => {
    const own = seededRandom(1000 + draw);
    const counts = new Float64Array(80);
    for (let i = 0; i < 80; i += 1) {
      const chosen = own.index(80);
      counts[chosen] = (counts[chosen] as number) + 1;
    }
    const again = logisticRegression(x, y, { weights: clusters.map((cluster) => counts[cluster] as number) });
    if (again.kind === 'undefined') throw new Error(again.why);
    return [again.intercept, ...again.slopes];
  });
  for (const j of [0, 1, 2]) {
    const ratio = spread(steps.map((one) => one[j] as number)) / spread(full.map((one) => one[j] as number));
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
  }
});

test('the same seed draws the same', () => {
  const fit = logisticRegression(x, y);
  if (fit.kind === 'undefined') throw new Error(fit.why);
  const draw = (seed: number) => oneStepBootstrap(fit, x, y, { clusters, draws: 3, seed });
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});
