import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { toCsv } from '../../src/present/csv.ts';

const cell = (value: string | number) => (parse(toCsv([{ a: value }], ['a'])) as string[][])[1]?.[0];

test.each([
  ['=1+1'],
  ['=cmd|"/c calc"!A0'],
  ['+cmd'],
  ['-2+3'],
  ['@SUM(A1)'],
  ['\t=1'],
  ['\n=1'],
  ['\uff1d1'],
  ['-'],
  ['+33 1 23'],
])('%j cannot begin a formula', (text) => {
  expect(cell(text)).toBe(`'${text}`);
});

test.each(['-1', '+1.5', '-.5', '-1e-7', '-12%', 'a=b', "'=1", 'Côte', '1-2'])('%j stays as it is', (text) => {
  expect(cell(text)).toBe(text);
});

test('numbers stay numbers, and what is not known is empty', () => {
  expect(toCsv([{ a: -3.5, b: null }], ['a', 'b'])).toBe('a,b\n-3.5,\n');
});

test('a carriage return and an escape are written out', () => {
  expect(cell('\r=1')).toBe('\\u000d=1');
  expect(cell('a\u001b[2J')).toBe('a\\u001b[2J');
});
