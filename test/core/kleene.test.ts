import { describe, expect, test } from 'vitest';
import { all, any, not, type Truth, truth } from '../../src/core/kleene.ts';

// The tables are Kleene's own: Introduction to Metamathematics (1952), section 64, strong connectives.

test.each([
  [true, 'yes'],
  [false, 'no'],
] as const)('what is known to be %s is %s', (value, result) => expect(truth(value)).toBe(result));

test.each([
  ['yes', 'no'],
  ['no', 'yes'],
  ['unknown', 'unknown'],
] as const)('not %s is %s', (value, result) => expect(not(value)).toBe(result));

describe('two values', () => {
  test.each([
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['yes', 'unknown', 'unknown', 'yes'],
    ['no', 'yes', 'no', 'yes'],
    ['no', 'no', 'no', 'no'],
    ['no', 'unknown', 'no', 'unknown'],
    ['unknown', 'yes', 'unknown', 'yes'],
    ['unknown', 'no', 'no', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ] as const)('%s and %s: both is %s, either is %s', (a, b, both, either) => {
    expect(all([a, b])).toBe(both);
    expect(any([a, b])).toBe(either);
  });
});

describe('any number of values', () => {
  const cases: [readonly Truth[], Truth, Truth][] = [
    [[], 'yes', 'no'],
    [['unknown'], 'unknown', 'unknown'],
    [['yes', 'yes', 'yes'], 'yes', 'yes'],
    [['no', 'no', 'no'], 'no', 'no'],
    [['yes', 'unknown', 'yes'], 'unknown', 'yes'],
    [['no', 'unknown', 'no'], 'no', 'unknown'],
    [['unknown', 'yes', 'no'], 'no', 'yes'],
    [['unknown', 'no', 'yes'], 'no', 'yes'],
  ];
  test.each(cases)('of %j all is %s, any is %s', (values, every, some) => {
    expect(all(values)).toBe(every);
    expect(any(values)).toBe(some);
  });

  test('values that come one by one are asked for only until the result is sure', () => {
    function* values(first: Truth): Generator<Truth> {
      yield first;
      throw new Error('asked for one value too many');
    }
    expect(all(values('no'))).toBe('no');
    expect(any(values('yes'))).toBe('yes');
  });
});
