import { describe, expect, test } from 'vitest';
import { hierarchicalDesign } from '../../src/stats/hierarchical-design.ts';

const groups = [{ name: 'patron', levels: ['b', 'a', 'b', 'b'] }];

describe('hierarchicalDesign', () => {
  test('puts rows that are alike into one cell and centres on the mean of the rows', () => {
    const design = hierarchicalDesign({ y: [1, 0, 0, 1], fixed: [{ name: 'era', values: [1, 0, 1, 1] }], groups });
    expect(design).toEqual({
      rows: 4,
      y: Float64Array.of(2, 0),
      trials: Float64Array.of(3, 1),
      fixed: [{ name: 'era', mean: 0.75, values: Float64Array.of(0.25, -0.75) }],
      groups: [{ name: 'patron', levels: ['a', 'b'], of: Int32Array.of(1, 0) }],
      dropped: [],
    });
  });

  test('leaves out and names an effect that is constant or follows from others', () => {
    const { fixed, dropped } = hierarchicalDesign({
      y: [1, 0, 0, 1],
      fixed: [
        { name: 'same', values: [3, 3, 3, 3] },
        { name: 'era', values: [1, 0, 1, 0] },
        { name: 'before', values: [0, 1, 0, 1] },
        { name: 'other', values: [0, 0, 1, 1] },
      ],
      groups: [],
    });
    expect(fixed.map(({ name }) => name)).toEqual(['era', 'other']);
    expect(dropped).toEqual([
      { name: 'same', why: 'it is the same in every row' },
      { name: 'before', why: 'it follows from the effects before it' },
    ]);
  });

  test.each([
    ['columns of different lengths', { y: [1], fixed: [], groups }],
    ['more successes than trials', { y: [2], fixed: [], groups: [] }],
    ['an effect that is no number', { y: [1], fixed: [{ name: 'era', values: [Number.NaN] }], groups: [] }],
    [
      'one name twice',
      {
        y: [1],
        fixed: [{ name: 'era', values: [1] }],
        groups: [{ name: 'era', levels: ['a'] }],
      },
    ],
  ])('refuses %s', (_, input) => {
    expect(() => hierarchicalDesign(input)).toThrow(RangeError);
  });
});
