import { expect, test } from 'vitest';
import { readCell } from '../../src/datasets/read-cell.ts';

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
