import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krippendorffAlpha } from '../../src/stats/krippendorff-alpha.ts';
import { labelPairs, relabelled, swapped } from './label-pairs.ts';

/** Units from one string a coder, one character a unit, `.` where the coder gave no label. */
function units(...coders: readonly string[]): (string | undefined)[][] {
  return [...(coders[0] ?? '')].map((_, unit) => coders.map((labels) => labels[unit]?.replace('.', '') || undefined));
}

// The first three are the worked examples of Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, with the
// value printed there; all are also R's (4.2), units in rows and coders in columns:
//   alpha <- function(u) { l <- sort(unique(c(u))); t <- t(apply(u, 1, function(r) table(factor(r, l))))
//     t <- t[rowSums(t) > 1, , drop = FALSE]; m <- rowSums(t); n <- sum(m)
//     1 - (n - 1) * sum((m^2 - rowSums(t^2)) / (m - 1)) / (n^2 - sum(colSums(t)^2)) }
//   s <- function(x) { x <- strsplit(x, '')[[1]]; x[x == '.'] <- NA; x }
describe('krippendorffAlpha', () => {
  test.each([
    {
      // alpha(cbind(s('0100000010'), s('1110010000')))
      name: 'two coders, two values (A: 0.095)',
      coders: ['0100000010', '1110010000'],
      expected: 0.0952380952380952,
    },
    {
      // alpha(cbind(s('aabbdcccedda'), s('babbbccceddd')))
      name: 'two coders, five values (B: 0.692)',
      coders: ['aabbdcccedda', 'babbbccceddd'],
      expected: 0.691964285714286,
    },
    {
      // alpha(cbind(s('123321412...'), s('1233224125.3'), s('.3332342251.'), s('12332441251.')))
      name: 'four coders, labels missing (C: 0.743)',
      coders: ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'],
      expected: 0.743421052631579,
    },
    {
      // alpha(cbind(s('121'), s('211'), s('.11')))
      name: 'worse than chance',
      coders: ['121', '211', '.11'],
      expected: -0.166666666666667,
    },
    {
      // alpha(cbind(s('aaaa'), s('bbbb')))
      name: 'never alike',
      coders: ['aaaa', 'bbbb'],
      expected: -0.75,
    },
  ])('$name', ({ coders, expected }) => {
    const result = krippendorffAlpha(units(...coders));
    expect(result.kind === 'estimate' ? result.alpha : result.why).toBeCloseTo(expected, 12);
  });

  test('counts only what can be paired', () => {
    const result = krippendorffAlpha(units('123321412...', '1233224125.3', '.3332342251.', '12332441251.'));
    expect(result).toMatchObject({ units: 11, labels: 40 });
  });

  test.each([
    { name: 'no units', coders: [''], why: 'no unit was labelled by two' },
    { name: 'units of one label only', coders: ['ab..', '..cd'], why: 'no unit was labelled by two' },
    { name: 'no variation', coders: ['aaa', 'aaa'], why: 'every label is "a"' },
    { name: 'variation only in what cannot be paired', coders: ['aab', 'aa.'], why: 'every label is "a"' },
  ])('is undefined with $name', ({ coders, why }) => {
    const result = krippendorffAlpha(units(...coders));
    expect(result).toEqual({ kind: 'undefined', why: expect.stringContaining(why) });
  });

  test.each([
    { name: 'exchanging the coders', change: swapped },
    { name: 'renaming the categories', change: relabelled },
    { name: 'the order of units', change: <T>(pairs: readonly T[]): T[] => [...pairs].reverse() },
    {
      name: 'a unit that one coder alone labelled',
      change: <T extends readonly unknown[]>(pairs: readonly T[]) => [...pairs, ['new', undefined]],
    },
  ])('$name changes nothing', ({ change }) => {
    fc.assert(
      fc.property(labelPairs, (pairs) => {
        const before = krippendorffAlpha(pairs);
        const after = krippendorffAlpha(change(pairs) as typeof pairs);
        expect(after.kind).toBe(before.kind);
        if (before.kind === 'undefined' || after.kind === 'undefined') return;
        expect(after.alpha).toBeCloseTo(before.alpha, 10);
      }),
    );
  });

  test('identical codings have alpha exactly 1, if they vary', () => {
    fc.assert(
      fc.property(labelPairs, (pairs) => {
        const result = krippendorffAlpha(pairs.map(([first]) => [first, first, first]));
        const varies = new Set(pairs.map(([first]) => first)).size > 1;
        expect(result.kind === 'estimate' ? result.alpha : result.kind).toBe(varies ? 1 : 'undefined');
      }),
    );
  });
});
