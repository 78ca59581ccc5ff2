import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentAgreement } from '../../src/stats/percent-agreement.ts';
import { labelPairs, pairsOfCounts, relabelled, swapped } from './label-pairs.ts';

describe('percentAgreement', () => {
  test.each([
    // R: m <- matrix(c(75,1,4, 5,4,1, 0,0,10), 3, byrow = TRUE); sum(diag(m)) / sum(m)
    {
      name: 'three categories',
      counts: [
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ],
      agreement: 0.89,
      alike: 89,
      n: 100,
    },
    // R: 35 / 50
    {
      name: 'two categories',
      counts: [
        [20, 5],
        [10, 15],
      ],
      agreement: 0.7,
      alike: 35,
      n: 50,
    },
    {
      name: 'never alike',
      counts: [
        [0, 3],
        [0, 0],
      ],
      agreement: 0,
      alike: 0,
      n: 3,
    },
    {
      name: 'always alike',
      counts: [
        [3, 0],
        [0, 1],
      ],
      agreement: 1,
      alike: 4,
      n: 4,
    },
  ])('$name', ({ counts, agreement, alike, n }) => {
    expect(percentAgreement(pairsOfCounts(counts))).toEqual({ kind: 'estimate', agreement, alike, n });
  });

  test('is undefined without units', () => {
    expect(percentAgreement([])).toEqual({ kind: 'undefined', why: expect.stringContaining('no unit') });
  });

  test('exchanging the coders or renaming the categories changes nothing', () => {
    fc.assert(
      fc.property(labelPairs, (pairs) => {
        expect(percentAgreement(swapped(pairs))).toEqual(percentAgreement(pairs));
        expect(percentAgreement(relabelled(pairs))).toEqual(percentAgreement(pairs));
      }),
    );
  });
});
