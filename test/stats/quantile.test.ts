import { expect, test } from 'vitest';
import { sortedQuantile } from '../../src/stats/quantile.ts';

// R: quantile(c(1, 2, 4, 8, 16), c(0, .1, .5, .975, 1))
test.each([
  [0, 1],
  [0.1, 1.4],
  [0.5, 4],
  [0.975, 15.2],
  [1, 16],
])('sortedQuantile at %f', (probability, expected) => {
  expect(sortedQuantile([1, 2, 4, 8, 16], probability)).toBeCloseTo(expected, 12);
});

test('sortedQuantile refuses nothing and what is no probability', () => {
  expect(() => sortedQuantile([], 0.5)).toThrow(RangeError);
  expect(() => sortedQuantile([1], 1.1)).toThrow(RangeError);
});
