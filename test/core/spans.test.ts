import { describe, expect, test } from 'vitest';
import { contains, overlaps, parsePartialDate, type Span, sharesYear } from '../../src/core/partial-date.ts';

/** `1914-07-28/1918-11` as a span; without an end it lasts. */
function span(text: string): Span {
  const [from = '', to = ''] = text.split('/');
  return { from: parsePartialDate(from), to: to === '' ? null : parsePartialDate(to) };
}

describe('do two spans share a day?', () => {
  test.each([
    ['one ends on the day on which the other begins', '1914-01-01/1914-03-10', '1914-03-10/1914-05-01', 'yes'],
    ['one ends on the day before the other begins', '1914-01-01/1914-03-09', '1914-03-10/1914-05-01', 'no'],
    ['one lies within the other', '1914-01-01/1914-12-31', '1914-03-10/1914-05-01', 'yes'],
    ['the two are the same single day', '1914-03-10/1914-03-10', '1914-03-10/1914-03-10', 'yes'],
    ['the first day of the longer one', '1914-03-10/1914-03-10', '1914-03-10/1914-05-01', 'yes'],
    ['both last', '1914-01-01/', '1950-01-01/', 'yes'],
    ['one lasts from the last day of the other', '1914-03-10/', '1914-01-01/1914-03-10', 'yes'],
    ['one lasts from the day after the other', '1914-03-11/', '1914-01-01/1914-03-10', 'no'],
    ['one lasts and began long before', '1900-01-01/', '1914-01-01/1914-03-10', 'yes'],
    ['an end known to the month, a beginning in it', '1914-01-01/1914-03', '1914-03-10/1914-05-01', 'unknown'],
    ['an end known to the month, a beginning on its first day', '1914-01-01/1914-03', '1914-03-01/1914-05-01', 'yes'],
    [
      'an end known to the month, a beginning on its last day',
      '1914-01-01/1914-03',
      '1914-03-31/1914-05-01',
      'unknown',
    ],
    ['an end known to the month, a beginning after it', '1914-01-01/1914-03', '1914-04-01/1914-05-01', 'no'],
    ['an end known to the year, a beginning in it', '1913-01-01/1914', '1914-03-10/1914-05-01', 'unknown'],
    ['an end known to the year before', '1913-01-01/1913', '1914-01-01/1914-05-01', 'no'],
    ['end and beginning known to the same year', '1913/1914', '1914/1915', 'unknown'],
    ['end and beginning known to years that follow', '1913/1914', '1915/1916', 'no'],
    ['the two known to the same year alone', '1914/1914', '1914/1914', 'unknown'],
    ['a day in a beginning known to the month', '1914-03/1914-06-01', '1914-03-10/1914-03-10', 'unknown'],
    ['the last day of a beginning known to the month', '1914-03/1914-06-01', '1914-03-31/1914-03-31', 'yes'],
    ['the beginning unknown, and the end before', '1914-03/1914-06-01', '1914-01-01/1914-02-28', 'no'],
    ['the beginning unknown, and the end after', '1914-03/1914-06-01', '1914-07-01/1914-07-02', 'no'],
    ['one lasts from a month, the other ends in it', '1914-03/', '1914-01-01/1914-03-10', 'unknown'],
    ['one lasts from a year, the other lasts', '1914/', '1900/', 'yes'],
    ['both ends open to doubt', '1914-01/1914-03', '1914-03/1914-05', 'unknown'],
  ] as const)('%s: %s and %s: %s', (_, a, b, result) => {
    expect(overlaps(span(a), span(b))).toBe(result);
    expect(overlaps(span(b), span(a))).toBe(result);
  });
});

describe('do two spans share a calendar year?', () => {
  test.each([
    ['in the same year, though months apart', '1914-01-01/1914-02-01', '1914-11-01/1914-12-01', true],
    ['in years that follow one another by a day', '1914-01-01/1914-12-31', '1915-01-01/1915-02-01', false],
    ['one over the year of the other', '1910-01-01/1920-01-01', '1915-03-01/1915-04-01', true],
    ['one ends in the year in which the other begins', '1910-01-01/1914-01-01', '1914-12-31/1916-01-01', true],
    ['known to years alone', '1914/1914', '1914/1914', true],
    ['one lasts from the year of the end of the other', '1914-06-01/', '1910-01-01/1914-01-01', true],
    ['one lasts from the year after', '1915-01-01/', '1910-01-01/1914-12-31', false],
    ['both last', '1914/', '1990/', true],
  ] as const)('%s: %s and %s: %s', (_, a, b, result) => {
    expect(sharesYear(span(a), span(b))).toBe(result);
    expect(sharesYear(span(b), span(a))).toBe(result);
  });
});

describe('does a span contain a date?', () => {
  test.each([
    ['the day before it', '1914-03-10/1914-05-01', '1914-03-09', 'no'],
    ['its first day', '1914-03-10/1914-05-01', '1914-03-10', 'yes'],
    ['a day within', '1914-03-10/1914-05-01', '1914-04-01', 'yes'],
    ['its last day', '1914-03-10/1914-05-01', '1914-05-01', 'yes'],
    ['the day after it', '1914-03-10/1914-05-01', '1914-05-02', 'no'],
    ['a month within', '1914-03-10/1914-05-01', '1914-04', 'yes'],
    ['the month in which it begins', '1914-03-10/1914-05-01', '1914-03', 'unknown'],
    ['the month that begins with it', '1914-03-01/1914-05-01', '1914-03', 'yes'],
    ['the month in which it ends', '1914-03-10/1914-05-15', '1914-05', 'unknown'],
    ['the month that ends with it', '1914-03-10/1914-05-31', '1914-05', 'yes'],
    ['its year', '1914-03-10/1914-05-15', '1914', 'unknown'],
    ['the year before', '1914-03-10/1914-05-15', '1913', 'no'],
    ['a day in the month of its beginning', '1914-03/1914-05-15', '1914-03-10', 'unknown'],
    ['the last day of the month of its beginning', '1914-03/1914-05-15', '1914-03-31', 'yes'],
    ['a day in the month of its end', '1914-03-01/1914-05', '1914-05-10', 'unknown'],
    ['the first day of the month of its end', '1914-03-01/1914-05', '1914-05-01', 'yes'],
    ['a day long after, where it lasts', '1914-03-10/', '2020-01-01', 'yes'],
    ['the day before, where it lasts', '1914-03-10/', '1914-03-09', 'no'],
    ['a day in the year of its beginning, where it lasts', '1914/', '1914-06-01', 'unknown'],
    ['a day after its end, its beginning in doubt', '1914/1914-05-15', '1914-06-01', 'no'],
  ] as const)('%s: %s and %s: %s', (_, whole, date, result) => {
    expect(contains(span(whole), parsePartialDate(date))).toBe(result);
  });
});
