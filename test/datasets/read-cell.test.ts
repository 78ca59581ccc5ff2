import { describe, expect, test } from 'vitest';
import { readCell } from '../../src/datasets/read-cell.ts';
import type { ColumnSpec } from '../../src/datasets/table-spec.ts';

test.each([
  ['0.5', 0.5],
  ['-1.25e-3', -0.00125],
  ['.5', 0.5],
  ['7', 7],
  ['NA', null],
  ['', null],
])('%s is read as a number', (written, value) => {
  expect(readCell({ name: 'x', type: 'real' }, written)).toBe(value);
});

test.each(['1,5', '0x10', 'Infinity', '1e', 'five'])('%s is no number', (written) => {
  expect(readCell({ name: 'x', type: 'real' }, written)).toMatchObject({ code: 'value-not-number' });
});

test.each(['integer', 'real'] as const)(
  'the number that stands for a missing value is none, in a column of type %s',
  (type) => {
    const column = { name: 'x', type, missing: [-9] };
    expect(readCell(column, '-9')).toBeNull();
    expect(readCell(column, '-9.0')).toBeNull();
    expect(readCell(column, '-8')).toBe(-8);
    expect(readCell({ ...column, required: true }, '-9')).toMatchObject({ code: 'value-missing' });
  },
);

test.each([
  ['1992-06-24', '1992-06-24'],
  ['1992-6-4', '1992-06-04'],
  ['4-6-1992', '1992-06-04'],
  ['', null],
])('the day %s is read as %s', (written, value) => {
  expect(readCell({ name: 'x', type: 'date' }, written)).toBe(value);
});

test.each(['1992-02-30', '30-2-1992', '1992', '6/4/1992', '92-06-04'])('%s is no day', (written) => {
  expect(readCell({ name: 'x', type: 'date' }, written)).toMatchObject({ code: 'date-impossible' });
});

describe('a whole number', () => {
  const read = (written: string, patch: Partial<ColumnSpec> = {}) =>
    readCell({ name: 'x', type: 'integer', ...patch }, written);
  test.each([
    ['7', 7],
    [' 7 ', 7],
    ['+7', 7],
    ['-7', -7],
    ['7.0', 7],
    ['7.00', 7],
    ['2147483647', 2_147_483_647],
    ['-2147483647', -2_147_483_647],
    ['', null],
    ['NA', null],
    ['NaN', null],
    ['.', null],
  ])('%j is %s', (written, value) => expect(read(written)).toBe(value));

  test.each(['7.5', '7.01', '1e3', '1,000', '7 8', '--7', 'seven'])('%s is none', (written) =>
    expect(read(written)).toMatchObject({ code: 'value-not-integer', params: { value: written } }),
  );

  test.each(['2147483648', '-2147483648', '99999999999999999999'])('%s is too large to be stored', (written) =>
    expect(read(written)).toMatchObject({
      code: 'value-not-allowed',
      params: { value: written, allowed: 'whole numbers from -2147483647 to 2147483647' },
    }),
  );

  test('has to be one of those that are allowed, or stand for a missing value', () => {
    const column = { allowed: [0, 1], missing: [-9] };
    expect([read('0', column), read('1', column), read('-9', column)]).toEqual([0, 1, null]);
    expect(read('2', column)).toMatchObject({ code: 'value-not-allowed', params: { value: '2', allowed: '0, 1' } });
  });

  test('is refused in its first forty characters', () =>
    expect(read('x'.repeat(50))).toMatchObject({ params: { value: 'x'.repeat(40) } }));
});

test.each(['integer', 'real', 'text', 'date'] as const)(
  'a cell of type %s without a value is refused where one has to be',
  (type) => {
    expect(readCell({ name: 'x', type, required: true }, ' ')).toMatchObject({ code: 'value-missing' });
    expect(readCell({ name: 'x', type }, ' ')).toBeNull();
  },
);

test('a text is kept without the blanks around it', () =>
  expect(readCell({ name: 'x', type: 'text' }, '  two words ')).toBe('two words'));
