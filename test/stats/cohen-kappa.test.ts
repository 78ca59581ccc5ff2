import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohenKappa } from '../../src/stats/cohen-kappa.ts';
import { labelPairs, pairsOfCounts, relabelled, swapped } from './label-pairs.ts';

// Expected values are R's (4.2), with the textbook formula written out:
//   kappa <- function(m) { p <- m / sum(m); r <- rowSums(p); c <- colSums(p); e <- sum(r * c)
//     k <- (sum(diag(p)) - e) / (1 - e); w <- outer(c, r, '+')^2; diag(w) <- 0
//     v <- sum(diag(p) * (1 - (r + c) * (1 - k))^2) + (1 - k)^2 * sum(p * w) - (k - e * (1 - k))^2
//     s <- sqrt(v / sum(m)) / (1 - e); c(k, s, k - qnorm(.975) * s, k + qnorm(.975) * s) }
// The standard errors agree to 1e-11 with the delta method by numeric derivatives of kappa over the cells.
describe('cohenKappa', () => {
  test.each([
    {
      // kappa(matrix(c(75,1,4, 5,4,1, 0,0,10), 3, byrow = TRUE)); Fleiss, Levin & Paik 2003, table 18.1, print
      // kappa 0.68 and standard error 0.087 from rounded steps.
      name: 'the textbook table of 100 subjects and 3 diagnoses',
      counts: [
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ],
      expected: [0.676470588235294, 0.0877029534752125, 0.504575958086086, 0.848365218384503],
    },
    {
      // kappa(matrix(c(20,5, 10,15), 2, byrow = TRUE))
      name: 'two categories',
      counts: [
        [20, 5],
        [10, 15],
      ],
      expected: [0.4, 0.126996062931, 0.151092290477, 0.648907709523],
    },
    {
      // kappa(matrix(c(5,2,0,1, 3,8,1,0, 0,0,6,2, 1,0,4,9), 4, byrow = TRUE))
      name: 'four categories',
      counts: [
        [5, 2, 0, 1],
        [3, 8, 1, 0],
        [0, 0, 6, 2],
        [1, 0, 4, 9],
      ],
      expected: [0.553191489361702, 0.0964412534510702, 0.364170105973705, 0.742212872749699],
    },
    {
      // kappa(matrix(c(60,0, 5,2), 2, byrow = TRUE)): high agreement, moderate kappa
      name: 'one rare category',
      counts: [
        [60, 0],
        [5, 2],
      ],
      expected: [0.417391304347826, 0.203708371023098, 0.0181302337932303, 0.816652374902421],
    },
    {
      // kappa(matrix(c(1,9, 8,2), 2, byrow = TRUE)): -0.7, 0.1589, -1.0114, -0.3886; the interval is cut at -1
      name: 'worse than chance',
      counts: [
        [1, 9],
        [8, 2],
      ],
      expected: [-0.7, 0.158886752122385, -1, -0.388587688219583],
    },
    {
      // kappa(matrix(c(0,0, 5,5), 2, byrow = TRUE))
      name: 'one coder constant',
      counts: [
        [0, 0],
        [5, 5],
      ],
      expected: [0, 0, 0, 0],
    },
  ])('$name', ({ counts, expected }) => {
    const result = cohenKappa(pairsOfCounts(counts));
    if (result.kind === 'undefined') throw new Error(result.why);
    const found = [result.kappa, result.standardError, result.low, result.high];
    for (const [i, value] of found.entries()) expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 10);
    expect(result.n).toBe(counts.flat().reduce((a, b) => a + b));
  });

  test.each([
    { name: 'no units', pairs: [], why: 'no unit' },
    { name: 'both constant and alike', pairs: pairsOfCounts([[7]]), why: 'chance agreement is 1' },
  ])('is undefined with $name', ({ pairs, why }) => {
    expect(cohenKappa(pairs)).toEqual({ kind: 'undefined', why: expect.stringContaining(why) });
  });

  test('the interval of perfect agreement is the point 1', () => {
    expect(
      cohenKappa([
        ['a', 'a'],
        ['b', 'b'],
        ['c', 'c'],
      ]),
    ).toMatchObject({ kappa: 1, low: 1, high: 1 });
  });

  test('never gives a value outside its range', () => {
    fc.assert(
      fc.property(labelPairs, (pairs) => {
        const result = cohenKappa(pairs);
        if (result.kind === 'undefined') return;
        const { kappa, standardError, low, high } = result;
        for (const value of [kappa, standardError, low, high]) expect(Number.isFinite(value)).toBe(true);
        expect(-1 <= low && low <= kappa && kappa <= high && high <= 1).toBe(true);
      }),
    );
  });

  test.each([
    { name: 'exchanging the coders', change: swapped },
    { name: 'renaming the categories', change: relabelled },
    { name: 'the order of units', change: <T>(pairs: readonly T[]): T[] => [...pairs].reverse() },
  ])('$name changes nothing', ({ change }) => {
    fc.assert(
      fc.property(labelPairs, (pairs) => {
        const before = cohenKappa(pairs);
        const after = cohenKappa(change(pairs));
        expect(after.kind).toBe(before.kind);
        if (before.kind === 'undefined' || after.kind === 'undefined') return;
        expect(after.kappa).toBeCloseTo(before.kappa, 10);
        expect(after.standardError).toBeCloseTo(before.standardError, 7);
      }),
    );
  });

  test('identical codings have kappa exactly 1, if they vary', () => {
    fc.assert(
      fc.property(labelPairs, (pairs) => {
        const result = cohenKappa(pairs.map(([first]) => [first, first] as const));
        const varies = new Set(pairs.map(([first]) => first)).size > 1;
        expect(result.kind === 'estimate' ? result.kappa : result.kind).toBe(varies ? 1 : 'undefined');
      }),
    );
  });
});
