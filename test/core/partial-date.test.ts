import { describe, expect, test } from 'vitest';
import {
  byDate,
  formatPartialDate,
  isAfter,
  isBefore,
  isSame,
  parsePartialDate,
  partialDate,
  precision,
} from '../../src/core/partial-date.ts';

const on = parsePartialDate;

describe('the days that a date may stand for', () => {
  // By hand. 1970 to 1999 are 30 years with 7 leap days (1972 to 1996): 30 × 365 + 7 = 10957 days. January and
  // February 2000 have 31 + 29 = 60. 400 years have 400 × 365 + 97 = 146097 days. From the year 1 to 1969 are
  // 1969 × 365 + 492 − 19 + 4 = 719162 days (492 years divide by 4, 19 by 100, 4 by 400).
  test.each([
    ['1970-01-01', 0, 0],
    ['1970-01', 0, 30],
    ['1970', 0, 364],
    ['1969-12-31', -1, -1],
    ['2000-01-01', 10_957, 10_957],
    ['2000-02', 10_957 + 31, 10_957 + 59],
    ['2000-03-01', 10_957 + 60, 10_957 + 60],
    ['2000', 10_957, 10_957 + 365],
    ['1600-03-01', 10_957 + 60 - 146_097, 10_957 + 60 - 146_097],
    ['0001-01-01', -719_162, -719_162],
    ['0001', -719_162, -719_162 + 364],
    ['1972-02', 730 + 31, 730 + 59],
    ['1971-02', 365 + 31, 365 + 58],
    ['1971-12', 365 + 334, 365 + 364],
    ['1971-04', 365 + 90, 365 + 119],
  ])('%s: from %i to %i, counted from 1 January 1970', (text, first, last) => {
    expect(on(text)).toMatchObject({ first, last });
  });

  test.each([
    ['1896', 366],
    ['1900', 365],
    ['1904', 366],
    ['2000', 366],
    ['2100', 365],
    ['2400', 366],
    ['9999', 365],
  ])('the year %s has %i days', (text, days) => {
    const { first, last } = on(text);
    expect(last - first + 1).toBe(days);
  });

  test.each([
    [1, 31],
    [2, 28],
    [3, 31],
    [4, 30],
    [5, 31],
    [6, 30],
    [7, 31],
    [8, 31],
    [9, 30],
    [10, 31],
    [11, 30],
    [12, 31],
  ])('month %i of 1914 has %i days and begins where the one before ends', (month, days) => {
    const { first, last } = partialDate(1914, month);
    expect(last - first + 1).toBe(days);
    const before = month === 1 ? partialDate(1913, 12) : partialDate(1914, month - 1);
    expect(first).toBe(before.last + 1);
  });

  test('every day is one more than the day before, over four centuries', () => {
    let day = partialDate(1601, 1, 1).first - 1;
    for (let year = 1601; year <= 2000; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const { first, last } = partialDate(year, month);
        expect(first).toBe(day + 1);
        day = last;
      }
    }
    expect(day - partialDate(1601, 1, 1).first + 1).toBe(146_097);
  });
});

describe('how much of a date is known', () => {
  test.each([
    ['1914', 'year'],
    ['1914-07', 'month'],
    ['1914-07-28', 'day'],
  ] as const)('%s is known to the %s and is written as it was read', (text, known) => {
    expect(precision(on(text))).toBe(known);
    expect(formatPartialDate(on(text))).toBe(text);
  });

  test('an early year is written with four digits', () =>
    expect(formatPartialDate(partialDate(33, 4))).toBe('0033-04'));
  test('what is not known is no part of the date', () => {
    expect(Object.keys(on('1914')).sort()).toEqual(['first', 'last', 'year']);
    expect(Object.keys(on('1914-07')).sort()).toEqual(['first', 'last', 'month', 'year']);
  });
});

describe('what is no date', () => {
  test.each([
    ['1914-02-29', 'that month has 28 days'],
    ['1900-02-29', 'that month has 28 days'],
    ['1912-02-30', 'that month has 29 days'],
    ['1914-04-31', 'that month has 30 days'],
    ['1914-01-32', 'that month has 31 days'],
    ['1914-01-00', 'that month has 31 days'],
    ['1914-00', 'the month is not between 1 and 12'],
    ['1914-13', 'the month is not between 1 and 12'],
    ['0000', 'the year is not between 1 and 9999'],
    ['', 'it is not YYYY, YYYY-MM or YYYY-MM-DD'],
    ['914', 'it is not YYYY, YYYY-MM or YYYY-MM-DD'],
    ['19140', 'it is not YYYY, YYYY-MM or YYYY-MM-DD'],
    ['1914-7', 'it is not YYYY, YYYY-MM or YYYY-MM-DD'],
    ['1914-07-28T00:00', 'it is not YYYY, YYYY-MM or YYYY-MM-DD'],
    [' 1914', 'it is not YYYY, YYYY-MM or YYYY-MM-DD'],
    ['28-07-1914', 'it is not YYYY, YYYY-MM or YYYY-MM-DD'],
  ])('"%s": %s', (text, why) => {
    expect(() => on(text)).toThrow(
      expect.objectContaining({
        code: 'date-impossible',
        params: { value: text === '0000' ? '0' : expect.anything(), why },
      }),
    );
  });

  test.each([
    [[1914, undefined, 28], '1914-28', 'there is a day but no month'],
    [[0, undefined, undefined], '0', 'the year is not between 1 and 9999'],
    [[10_000, undefined, undefined], '10000', 'the year is not between 1 and 9999'],
    [[1914.5, undefined, undefined], '1914.5', 'the year is not between 1 and 9999'],
    [[Number.NaN, 7, 28], 'NaN-7-28', 'the year is not between 1 and 9999'],
    [[1914, 7.5, undefined], '1914-7.5', 'the month is not between 1 and 12'],
    [[1914, 7, 28.5], '1914-7-28.5', 'that month has 31 days'],
    [[1914, 2, 29], '1914-2-29', 'that month has 28 days'],
  ] as const)('the parts %j give an error that shows %s', ([year, month, day], value, why) => {
    expect(() => partialDate(year, month, day)).toThrow(
      expect.objectContaining({ code: 'date-impossible', params: { value, why } }),
    );
  });

  test('the first and the last year that can be written are dates', () => {
    expect([partialDate(1).year, partialDate(9999).year]).toEqual([1, 9999]);
  });
});

describe('which of two dates is earlier', () => {
  // a, b, is a before b, is b before a, are they the same day
  test.each([
    ['two days that follow one another', '1914-07-28', '1914-07-29', 'yes', 'no', 'no'],
    ['the same day', '1914-07-28', '1914-07-28', 'no', 'no', 'yes'],
    ['two months that follow one another', '1914-07', '1914-08', 'yes', 'no', 'no'],
    ['two years that follow one another', '1914', '1915', 'yes', 'no', 'no'],
    ['the same month', '1914-07', '1914-07', 'unknown', 'unknown', 'unknown'],
    ['the same year', '1914', '1914', 'unknown', 'unknown', 'unknown'],
    ['the day before a month', '1914-06-30', '1914-07', 'yes', 'no', 'no'],
    ['a day in a month', '1914-07-15', '1914-07', 'unknown', 'unknown', 'unknown'],
    // The first day of July cannot follow another day of July; it may come before one, or be the same.
    ['the first day of a month and the month', '1914-07-01', '1914-07', 'unknown', 'no', 'unknown'],
    ['a month and its last day', '1914-07', '1914-07-31', 'unknown', 'no', 'unknown'],
    ['the day after a month', '1914-07', '1914-08-01', 'yes', 'no', 'no'],
    ['the first month of a year and the year', '1914-01', '1914', 'unknown', 'unknown', 'unknown'],
    ['the first day of a year and the year', '1914-01-01', '1914', 'unknown', 'no', 'unknown'],
    ['the last day of the year before', '1913-12-31', '1914', 'yes', 'no', 'no'],
  ] as const)('%s: %s before %s is %s, the other way round %s, the same day %s', (_, a, b, before, after, same) => {
    expect(isBefore(on(a), on(b))).toBe(before);
    expect(isBefore(on(b), on(a))).toBe(after);
    expect(isAfter(on(b), on(a))).toBe(before);
    expect(isAfter(on(a), on(b))).toBe(after);
    expect(isSame(on(a), on(b))).toBe(same);
    expect(isSame(on(b), on(a))).toBe(same);
  });
});

test('dates sort by the first day that they can be, then by the last', () => {
  const written = ['1915', '1914-07-28', '1914', '1914-01-01', '1914-01', '1913-12-31'];
  const sorted = ['1913-12-31', '1914-01-01', '1914-01', '1914', '1914-07-28', '1915'];
  expect(written.map(on).sort(byDate).map(formatPartialDate)).toEqual(sorted);
  expect(byDate(on('1914'), on('1914'))).toBe(0);
});
