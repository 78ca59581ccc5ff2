import { expect, test } from 'vitest';
import { calibrate, QUANTITIES, unevenness } from '../stats/calibration.ts';
import { RUNS, SEED } from './runs.ts';

// R: qchisq(1 - 0.001 / 6, 15) = 42.8: a right sampler fails one seed in a thousand.
test('the sampler of the pooled model is calibrated', () => {
  const counts = calibrate(Math.max(320, RUNS), 16, SEED);
  counts.forEach((bins, i) => {
    expect(unevenness(bins), `${QUANTITIES[i]}: ${bins.join(' ')}`).toBeLessThan(42.8);
  });
});
