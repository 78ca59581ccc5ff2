import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contingencyTable, type LabelPair } from '../../src/stats/contingency-table.ts';
import { labelPairs, swapped } from './label-pairs.ts';

const PAIRS: LabelPair[] = [
  ['no', 'yes'],
  ['yes', 'yes'],
  ['no', 'no'],
  ['no', 'yes'],
];

describe('contingencyTable', () => {
  test.each([
    {
      name: 'in code-unit order of what occurs',
      categories: undefined,
      names: ['no', 'yes'],
      counts: [
        [1, 2],
        [0, 1],
      ],
    },
    {
      name: 'in the order given, with categories that do not occur',
      categories: ['yes', 'no', 'open'],
      names: ['yes', 'no', 'open'],
      counts: [
        [1, 0, 0],
        [2, 1, 0],
        [0, 0, 0],
      ],
    },
  ])('counts $name', ({ categories, names, counts }) => {
    expect(contingencyTable(PAIRS, categories)).toEqual({ categories: names, counts });
  });

  test('refuses a label that is not among the categories', () => {
    expect(() => contingencyTable(PAIRS, ['yes'])).toThrow(RangeError);
  });

  test('every unit is in one cell, and exchanging the coders turns the table over', () => {
    fc.assert(
      fc.property(labelPairs, (pairs) => {
        const { counts, categories } = contingencyTable(pairs);
        expect(counts.flat().reduce((a, b) => a + b, 0)).toBe(pairs.length);
        const turned = contingencyTable(swapped(pairs));
        expect(turned.categories).toEqual(categories);
        expect(turned.counts).toEqual(categories.map((_, i) => counts.map((row) => row[i])));
      }),
    );
  });
});
