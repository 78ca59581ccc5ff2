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
