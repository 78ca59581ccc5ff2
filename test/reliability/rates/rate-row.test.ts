import { describe, expect, test } from 'vitest';
import { rateOf } from '../../../src/reliability/rates/rate-row.ts';
import { promises } from '../tested-promises.ts';

/** Tests in as many wars as there are texts. */
const inWars = (...wars: string[]) => wars.flatMap((verdicts, i) => promises(verdicts, { war: String(i) }));

describe('rateOf', () => {
  test('counts what was honored or violated, and beside it what is open or was not called on', () => {
    expect(rateOf(inWars('hhvn', 'vu', 'n'), { seed: 1 })).toMatchObject({
      honored: 2,
      tests: 4,
      rate: 0.5,
      wars: 2,
      undetermined: 1,
      notInvoked: 2,
    });
  });

  // R 4.2: qbeta(c(.025, .975), 3 + .5, 7 - 3 + .5)
  test('has the interval of Jeffreys', () => {
    const { low, high } = rateOf(inWars('hhh', 'vvvv'), { seed: 1 });
    expect([low?.toFixed(6), high?.toFixed(6)]).toEqual(['0.138864', '0.765499']);
  });

  // R 4.2, exact: of two wars 3/3 and 0/4 a draw of two gives 0 with probability 1/4, 3/7 with 1/2, 1 with 1/4;
  // the 2.5 % and 97.5 % points are 0 and 1.
  test('draws whole wars, not tests', () => {
    expect(rateOf(inWars('hhh', 'vvvv'), { seed: 1 })).toMatchObject({ bootstrapLow: 0, bootstrapHigh: 1 });
    // One test a war: as if tests were independent, so that the interval is much narrower.
    const apart = rateOf(inWars(...'hhhhhhhhhhvvvvvvvvvv'), { seed: 1 });
    expect(apart.bootstrapLow).toBeGreaterThan(0.2);
    expect(apart.bootstrapHigh).toBeLessThan(0.8);
  });

  test.each([
    ['one war', ['hv']],
    ['all honored', ['hh', 'h']],
    ['all violated', ['v', 'vv']],
    ['nothing tested', ['n', 'u']],
  ])('has no bootstrap interval with %s', (_, wars) => {
    expect(rateOf(inWars(...wars), { seed: 1 })).toMatchObject({ bootstrapLow: null, bootstrapHigh: null });
  });

  test('without a test there is no rate', () => {
    expect(rateOf(inWars('nu'), { seed: 1 })).toMatchObject({
      tests: 0,
      rate: null,
      low: null,
      high: null,
      tooFew: true,
    });
  });

  test.each([
    ['5 tests from 5 wars', ['h', 'h', 'v', 'v', 'v'], false],
    ['5 tests from 4 wars', ['h', 'h', 'v', 'vv'], true],
    ['4 tests from 4 wars', ['h', 'h', 'v', 'v'], true],
    ['open tests do not make enough', ['h', 'h', 'v', 'v', 'u'], true],
  ])('%s', (_, wars, tooFew) => {
    expect(rateOf(inWars(...wars), { seed: 1 }).tooFew).toBe(tooFew);
  });

  test('the order of tests decides nothing, the seed of the draws does', () => {
    const tests = inWars('hhv', 'v', 'vvvh', 'h', 'hv');
    expect(rateOf([...tests].reverse(), { seed: 7 })).toEqual(rateOf(tests, { seed: 7 }));
    const seeds = [1, 2, 3, 4].map((seed) => rateOf(tests, { seed, draws: 50 }).bootstrapLow);
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });
});
