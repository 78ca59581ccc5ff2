import { describe, expect, test } from 'vitest';
import { type Distance, type DriftTest, driftChange, placeboChanges } from '../../../src/reliability/drift/change.ts';
import {
  correctedRows,
  driftContrast,
  driftRow,
  type MeasuredTest,
  measureDrift,
} from '../../../src/reliability/drift/table.ts';

const YEARS = [1946, 1960] as const;
const TEST: DriftTest = {
  war: 'war',
  warname: 'War',
  patron: 1,
  ally: 2,
  from: 1950,
  to: 1951,
  verdict: 'violated',
  delivered: null,
};

/** Distances by year, the same for every pair. */
const series =
  (values: Readonly<Record<number, number>>): Distance =>
  (_, __, year) =>
    values[year] ?? null;

describe('the change over a test', () => {
  const distance = series({ 1947: 0.5, 1948: 1, 1949: 1.5, 1950: 9, 1951: 9, 1952: 2, 1953: 3, 1954: 4, 1955: 9 });

  // By hand: (2 + 3 + 4) / 3 - (0.5 + 1 + 1.5) / 3 = 3 - 1; with one year each 2 - 1.5.
  test.each([
    [3, 2],
    [1, 0.5],
  ])('with %i years before and after, the years of the danger left out', (window, change) => {
    expect(driftChange(TEST, distance, window, YEARS)).toMatchObject({ kind: 'known', change });
  });

  // By hand: without 1948 and 1954, (2 + 3) / 2 - (0.5 + 1.5) / 2 = 1.5.
  test('from the years that are known', () => {
    const gaps: Distance = (a, b, year) => (year === 1948 || year === 1954 ? null : distance(a, b, year));
    const found = driftChange(TEST, gaps, 3, YEARS);
    expect(found).toEqual({ kind: 'known', change: 1.5, before: [-1, -3], after: [1, 2] });
  });

  test.each([
    ['goes-on', { to: null }, distance],
    ['too-early', { from: 1946, to: 1947 }, distance],
    ['too-late', { from: 1955, to: 1960 }, distance],
    ['no-before', {}, series({ 1952: 1 })],
    ['no-after', {}, series({ 1949: 1 })],
  ] as const)('is unknown: %s', (why, change, known) => {
    expect(driftChange({ ...TEST, ...change }, known, 3, YEARS)).toEqual({ kind: 'unknown', why });
  });
});

describe('the placebo of a test', () => {
  const line = series(Object.fromEntries(Array.from({ length: 15 }, (_, i) => [1946 + i, (i + 1) ** 2])));
  const known = (window: number) => {
    const found = driftChange(TEST, line, window, YEARS);
    if (found.kind !== 'known') throw new Error(found.why);
    return found;
  };

  /*
   * A danger of two years with one year before and after: from the first year f, the distance in f + 2 minus that in
   * f - 1. With squares of 1 (1946) to 15 (1960) that is (f - 1943)^2 - (f - 1946)^2 = 6 f - 11667 (with f in years).
   * f runs from 1947 to 1958; its windows f - 1 to f + 2 may not touch 1950 or 1951: f = 1947 (to 1949) and from 1953.
   */
  test('is every other year of the pair whose windows do not touch a test', () => {
    const found = placeboChanges({ ...TEST, to: 1951 }, known(1), [TEST], line, 1, YEARS);
    expect(found.changes).toEqual([1947, 1953, 1954, 1955, 1956, 1957, 1958].map((f) => 6 * f - 11667));
    expect(found.earlier).toBe(1);
  });

  test('keeps clear of other tests of the pair, for good of one that goes on', () => {
    const other = { from: 1956, to: null };
    const found = placeboChanges({ ...TEST, to: 1951 }, known(1), [TEST, other], line, 1, YEARS);
    expect(found.changes).toEqual([1947, 1953].map((f) => 6 * f - 11667));
  });

  test('is the same with patron and ally the other way round', () => {
    const back = { ...TEST, war: 'later', patron: 2, ally: 1, from: 1956, to: 1956 };
    const [first] = measureDrift([TEST, back], line, 1, YEARS);
    expect(first?.placebo.changes).toEqual([1947, 1953, 1958].map((f) => 6 * f - 11667));
  });
});

describe('a group', () => {
  const measured = (ally: number, war: number, change: number, changes: readonly number[] = [0]): MeasuredTest => ({
    test: { ...TEST, ally, war: `war ${war}` },
    change: { kind: 'known', change, before: [-1], after: [1] },
    placebo: { changes, earlier: 0 },
  });
  const many = (change: (i: number) => number) =>
    Array.from({ length: 12 }, (_, i) => measured(i % 6, i % 5, change(i), [-0.1, 0, 0.1]));
  const unknown: MeasuredTest = {
    test: TEST,
    change: { kind: 'unknown', why: 'goes-on' },
    placebo: { changes: [], earlier: 0 },
  };

  test('counts what is unknown, and says what is further apart', () => {
    const row = driftRow('some', [...many((i) => 1 + i / 100), unknown, measured(9, 9, 7, [])], 1, 2000);
    // By hand: the mean of 1 to 1.11 is 1.055, with the 7 that has no placebo (12.66 + 7) / 13.
    expect(row).toMatchObject({ tests: 14, known: 13, compared: 12, allies: 6, wars: 5, tooFew: false });
    expect(row.change).toBeCloseTo(19.66 / 13, 10);
    expect(row.excess).toBeCloseTo(1.055, 10);
    expect(row.placebo).toBeCloseTo(0, 10);
    expect(row.low).toBeGreaterThan(1);
    expect(row.high).toBeLessThan(1.11);
    expect(row.reading).toBe('further apart than in other years');
  });

  test.each([
    ['closer than in other years', (i: number) => -1 - i / 100],
    ['no difference from other years can be told', (i: number) => (i % 2 === 0 ? 1 : -1)],
  ])('is read as %s', (reading, change) => {
    expect(driftRow('some', many(change), 1, 2000).reading).toBe(reading);
  });

  test('an excess that is shown to be small is read as none, one that cannot be told is not', () => {
    const small = driftRow(
      'some',
      many((i) => (i % 2 === 0 ? 0.02 : -0.03)),
      1,
      2000,
    );
    expect(small.pEquivalent).toBeLessThan(0.05);
    expect(small.detectable).toBeLessThan(0.2);
    expect(small.reading).toBe('as in other years, to less than 0.2');
    const loose = driftRow(
      'some',
      many((i) => (i % 2 === 0 ? 1 : -1)),
      1,
      2000,
    );
    expect(loose.pEquivalent).toBeGreaterThan(0.05);
  });

  test('chances are corrected for the groups told beside one another, and small groups do not count', () => {
    const rows = [1, 2, 3].map((n) => ({
      ...driftRow(
        `${n}`,
        many((i) => 1 + i / 100),
        1,
        200,
      ),
      chance: 0.03,
    }));
    const few = driftRow('few', [unknown], 1, 200);
    const found = correctedRows([...rows, few]);
    expect(found.map(({ chanceCorrected }) => chanceCorrected)).toEqual([0.09, 0.09, 0.09, null]);
    expect(found[0]?.reading).toBe('no difference from other years can be told');
    expect(correctedRows([...rows.slice(0, 1), few])[0]?.reading).toBe('further apart than in other years');
  });

  // Every test has an excess of 1 - (-3 + 3) / 2 = 1, but with years that differ so much a mean of 1 is nothing rare.
  test('is not read as a difference by its interval alone', () => {
    const tests = Array.from({ length: 12 }, (_, i) => measured(i % 6, i % 5, 1, [-3, 3]));
    const row = driftRow('some', tests, 1, 2000);
    expect([row.low, row.high]).toEqual([1, 1]);
    expect(row.chance).toBeGreaterThan(0.05);
    expect(row.reading).toBe('no difference from other years can be told');
  });

  test.each([
    ['nine tests', many(() => 1).slice(0, 9)],
    ['four allies', Array.from({ length: 12 }, (_, i) => measured(i % 4, i, 1))],
    ['four wars', Array.from({ length: 12 }, (_, i) => measured(i, i % 4, 1))],
    ['none that is known', [unknown]],
  ])('of %s is too few to tell', (_, tests) => {
    const row = driftRow('few', tests, 1, 200);
    expect(row).toMatchObject({ tooFew: true, reading: 'too few cases to tell' });
    expect(driftContrast(['a', tests], ['b', many(() => 1)], 1, 200)).toMatchObject({
      difference: null,
      reading: 'too few cases to tell',
    });
  });

  test('has the wider of the intervals by ally and by war', () => {
    // Each ally is always alike, so drawing allies anew spreads more than drawing wars, each of which has all allies.
    const tests = Array.from({ length: 36 }, (_, i) => measured(i % 6, Math.floor(i / 6), i % 6));
    expect(driftRow('some', tests, 1, 2000)).toMatchObject({ clusteredBy: 'ally', excess: 2.5 });
    const turned = tests.map(({ test, ...rest }) => ({
      ...rest,
      test: { ...test, ally: Number(test.war.slice(4)), war: String(test.ally) },
    }));
    expect(driftRow('some', turned, 1, 2000).clusteredBy).toBe('war');
  });

  test('is compared with another', () => {
    const apart = driftContrast(['violated', many(() => 1)], ['honored', many(() => 0)], 1, 500);
    expect(apart).toMatchObject({
      difference: 1,
      low: 1,
      high: 1,
      reading: 'violated drift further apart than honored',
    });
    const same = driftContrast(['violated', many((i) => i % 2)], ['honored', many((i) => (i + 1) % 2)], 1, 500);
    expect(same.reading).toBe('no difference between violated and honored can be told');
  });
});
