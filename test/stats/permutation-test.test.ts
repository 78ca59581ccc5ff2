import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { permutationTest } from '../../src/stats/permutation-test.ts';

describe('permutationTest', () => {
  // R: x <- c(1,2,3); y <- c(4,5,6); all <- c(x, y)
  //    s <- combn(length(all), length(x), function(i) sum(all[i]))
  //    c(mean(x) - mean(y), mean(s <= sum(x)), mean(s >= sum(x)))
  test.each([
    [[1, 2, 3], [4, 5, 6], -3, 0.05, 1],
    [[3, 4, 4, 9, 11], [4, 9, 11, 11, 12, 12], -3.63333333333333, 0.0627705627705628, 0.976190476190476],
    [[4, 4], [4, 4, 4], 0, 1, 1],
    [[12, 3], [4, 4, 2], 4.16666666666667, 0.8, 0.3],
    [[3, 4, 4, 11, 12, 4, 9], [11, 11, 12, 12, 9, 2, 4, 11], -2.28571428571429, 0.163791763791764, 0.875990675990676],
  ])('%j against %j', (first, second, difference, less, greater) => {
    const found = permutationTest(first, second);
    if (found.kind === 'undefined') expect.fail(found.why);
    expect(found.difference).toBeCloseTo(difference, 12);
    expect(found.less).toBeCloseTo(less, 12);
    expect(found.greater).toBeCloseTo(greater, 12);
  });

  test('is undefined without a group and refuses what is not a whole number', () => {
    expect(permutationTest([], [1]).kind).toBe('undefined');
    expect(() => permutationTest([0.5], [1])).toThrow(RangeError);
  });

  test('exchanging the groups exchanges the tails', () => {
    const group = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(group, group, (first, second) => {
        const [one, other] = [permutationTest(first, second), permutationTest(second, first)];
        if (one.kind === 'undefined' || other.kind === 'undefined') expect.fail('undefined');
        expect(one.less).toBeCloseTo(other.greater, 12);
        expect(one.less + one.greater).toBeGreaterThan(1);
      }),
    );
  });
});
