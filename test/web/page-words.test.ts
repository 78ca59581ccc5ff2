import { expect, test } from 'vitest';
import { outcomeWords } from '../../src/present/words.ts';
import { tableCsv } from '../../web/src/data/csv.ts';
import { dayWords, spanWords } from '../../web/src/data/days.ts';
import { readChoice, withRule, writeChoice } from '../../web/src/data/standard.ts';

test.each([
  ['2026-02-28', 'en-GB', '28 Feb 2026'],
  ['2026-02-28', 'de', '28. Feb. 2026'],
  ['2026-02', 'en-GB', 'Feb 2026'],
  ['2026', 'en-GB', '2026'],
  ['not a date', 'en-GB', 'not a date'],
])('%s in %s is %s: no more is said than is known', (date, locale, words) => {
  expect(dayWords(date, locale)).toBe(words);
});

test.each([
  [null, null, 'day not known'],
  ['2026-02', null, 'Feb 2026'],
  ['2026-02', '2026-02', 'Feb 2026'],
  ['2025', '2026-04-08', '2025 to 8 Apr 2026'],
])('from %s to %s is "%s"', (from, to, words) => {
  expect(spanWords(from, to, 'en-GB')).toBe(words);
});

test.each(['dyad', 'dyad,organFinding=ignored', 'bf-2018,helpWithinDays=90,multilateral=any'])(
  'a standard that is read and written stays as it was: %s',
  (expression) => {
    expect(writeChoice(readChoice(expression))).toBe(expression);
  },
);

test('a rule that is switched back leaves the standard; one that is switched again stands once', () => {
  const once = withRule('dyad', 'organFinding', 'ignored', 'binding');
  expect(once).toBe('dyad,organFinding=ignored');
  expect(withRule(once, 'organFinding', 'evidence', 'binding')).toBe('dyad,organFinding=evidence');
  expect(withRule(once, 'organFinding', 'binding', 'binding')).toBe('dyad');
});

test('a table is written as CSV: quotes where they are needed, nothing where it is not known', () => {
  expect(
    tableCsv({
      columns: ['a', 'b'],
      rows: [
        ['x, "y"', null],
        ['line\nbreak', 0],
      ],
    }),
  ).toBe('a,b\r\n"x, ""y""",\r\n"line\nbreak",0\r\n');
});

test.each([
  [['survived'], 'survived'],
  [['survived', 'leader-removed'], 'leader removed, survived'],
  [['unknown'], 'open'],
  [[], 'open'],
  [['survived', 'unknown'], 'open (so far: survived)'],
])('outcomes %j: %s', (outcomes, words) => {
  expect(outcomeWords(outcomes)).toBe(words);
});
