import { beforeAll, describe, expect, test } from 'vitest';
import { type DriftOptions, drift } from '../../src/app/drift.ts';
import { importDatasets } from '../../src/app/import-datasets.ts';
import type { Drift } from '../../src/present/drift/drift-answer.ts';
import { SMALL } from '../casebook/small-casebook.ts';
import { tempCasebook } from '../casebook/temp-casebook.ts';
import { capturedEffects, put, scratch } from '../scratch.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';

const at = scratch();
const OPTIONS = {
  on: 'cases',
  wars: 'iwd',
  standard: 'dyad',
  window: 2,
  points: 'final',
  seed: 1,
  draws: 200,
} as const;

/** Made-up ideal points: France stays at 1, Italy goes from 0 to -1 with the revolt of 1950. */
function points(): string {
  const header =
    'ccode,iso3c,countryname,year,idealpointfp,idealpointall,idealpointlegacy,q5fp,q95fp,q5all,q95all,nvotesfp,nvotesall,nvotesLegacy';
  const row = (ccode: number, year: number, point: number) => `${ccode},,,${year},${point},,,,,,,9,,`;
  const rows = Array.from({ length: 12 }, (_, i) => 1947 + i).flatMap((year) => [
    row(220, year, 1),
    row(325, year, year < 1950 ? 0 : -1),
  ]);
  return `${[header, ...rows].join('\n')}\n`;
}

describe('drift in a made-up casebook', () => {
  const db = at('points.duckdb');
  const found = async (changes: Partial<DriftOptions> = {}): Promise<Drift> =>
    drift({ ...OPTIONS, db, cases: { only: await tempCasebook(SMALL) }, ...changes }, capturedEffects());

  beforeAll(async () => {
    await importDatasets({ db, args: [put(at('points.csv'), points())] }, capturedEffects());
  });

  // By hand: distance 1 in 1948 and 1949, 2 in 1951 and 1952. No other year of the pair has such a step, and placebo
  // years begin when their first window, two years before, no longer touches 1950: 1953 to 1956.
  test('is the change in distance over the case, beside the same pair in other years', async () => {
    const { tests, rows, years } = await found();
    expect(years).toEqual([1947, 1958]);
    expect(tests).toMatchObject([
      { war: 'italy-1950', patron: 'France', ally: 'Italy', from: 1950, to: 1950, delivered: 'arms', change: 1 },
    ]);
    expect(tests[0]).toMatchObject({ yearsBefore: 2, yearsAfter: 2, placebo: 0, placeboYears: 4, unknown: null });
    expect(rows.find(({ group }) => group === 'less than troops')).toMatchObject({
      tests: 1,
      known: 1,
      change: 1,
      excess: 1,
      reading: 'too few cases to tell',
    });
  });

  // By hand: 1 in 1948 and 1949, 2 in 1952 and 1953; placebo years begin in 1954 and 1955.
  test('counts the years after from the end of the case', async () => {
    const file = 'contingencies/italy-1950.yaml';
    const longer = { ...SMALL, [file]: (SMALL[file] as string).replace('ended: 1950-05', 'ended: 1951-05') };
    const { tests } = await found({ cases: { only: await tempCasebook(longer) } });
    expect(tests).toMatchObject([{ from: 1950, to: 1951, change: 1, placeboYears: 2 }]);
  });

  test('is unknown, not zero, where the ideal points do not reach', async () => {
    const { rows, unknown } = await found({ points: 'all' });
    expect(rows.every(({ change }) => change === null)).toBe(true);
    expect(unknown).toMatchObject([{ on: 'cases', tests: 1 }]);
  });

  test('can be asked of one patron', async () => {
    expect((await found({ patron: 'france' })).tests).toHaveLength(1);
    const none = await found({ patron: 'germany' });
    expect([none.tests, none.rows.map(({ tests }) => tests), none.steps]).toEqual([[], [0], []]);
  });

  test('the same seed gives the same result', async () => {
    expect(await found()).toEqual(await found());
  });
});

test('without ideal points it says what to import', async () => {
  await expect(drift({ ...OPTIONS, db: at('none.duckdb') }, capturedEffects())).rejects.toMatchObject({
    code: 'dataset-not-imported',
  });
});

/*
 * x <- read.csv("../shared/data/unga/IdealpointsJuly2025.derived.csv")
 * d <- function(a, b, y) abs(x$idealpointfp[x$ccode == a & x$year == y] - x$idealpointfp[x$ccode == b & x$year == y])
 * f <- function(a, b, from, to, w) mean(sapply(to + 1:w, d, a = a, b = b)) - mean(sapply(from - 1:w, d, a = a, b = b))
 * f(365, 371, 2020, 2020, 3) # 0.3898494
 * f(365, 371, 2020, 2020, 2) # 0.3696258
 */
describeWithShared('drift in the built-in casebook', () => {
  const db = at('published.duckdb');

  beforeAll(async () => {
    await importDatasets({ db, args: [sharedData('data/unga')] }, capturedEffects());
  });

  test.each([
    [3, 0.3898494],
    [2, 0.3696258],
  ])('with a window of %i years agrees with R', async (window, change) => {
    const { tests, steps, years } = await drift({ ...OPTIONS, db, window }, capturedEffects());
    const one = tests.find(({ war, patronCcode }) => war === 'armenia-2020' && patronCcode === 365);
    expect(one?.change).toBeCloseTo(change, 6);
    expect(years).toEqual([1946, 2024]);
    expect(steps).toContainEqual(expect.objectContaining({ date: '2024-02-23', kind: 'froze-membership' }));
  });
});
