import { beforeAll, describe, expect, test } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { readDisputes } from '../../src/datasets/mid/disputes.ts';
import { readCapabilities } from '../../src/datasets/nmc/capabilities.ts';
import { readIdealPoints } from '../../src/datasets/unga/ideal-points.ts';
import { Database } from '../../src/store/database.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';
import { fixturePath } from './fixtures.ts';

const at = scratch();
const SETS = ['nmc-6.0.csv', 'unga-2025-07.csv', 'mid-5.0-disputes.csv', 'mid-5.0-participants.csv'];
let db: Database;

beforeAll(async () => {
  const path = at('sets.duckdb');
  await importDatasets({ db: path, args: SETS.map(fixturePath), part: true }, capturedEffects());
  db = await Database.open(path, 'read');
  return () => db.close();
});

test("a state's capabilities are known in the years that it has a row for, and unknown elsewhere", async () => {
  const { years, cinc } = await readCapabilities(db);
  expect(years).toEqual([1816, 2016]);
  expect([cinc(210, 1931), cinc(390, 1932), cinc(210, 1933), cinc(2, 1931)]).toEqual([0.004125, 0.000012, null, null]);
});

describe('ideal points', () => {
  test.each([
    ['final', 1.25, [1951, 1952], 0.5, 1.75],
    ['all', 1.5, [1951, 1952], null, 1.75],
    ['legacy', 1.375, [1951, 1952], 0.875, null],
  ] as const)('of %s votes, with the distance of two states', async (points, own, years, first, second) => {
    const { at: point, distance, years: found } = await readIdealPoints(db, points);
    expect(found).toEqual(years);
    expect([point(210, 1951), point(210, 1950)]).toEqual([own, null]);
    expect([distance(210, 390, 1951), distance(390, 210, 1952)]).toEqual([first, second]);
  });
});

/*
 * By hand from the made-up participants of dispute 9001: Sweden (side a, from 3 April 1858 to some day of August 1859)
 * meets Denmark (side b) from April to 10 August 1858 and again from 2 February 1859 on, and the Netherlands (side b)
 * from some day of May 1858 to August 1859; Denmark and the Netherlands are on one side. 9002: the Netherlands and
 * Denmark in June 1931.
 */
describe('disputes by pair and year', () => {
  const short = (rows: Awaited<ReturnType<typeof readDisputes>>['rows']) =>
    rows.map((row) => [row.dispnum, row.ccode1, row.ccode2, row.year, row.onset, row.hostility].join(' '));

  test('once a pair', async () => {
    const { rows } = await readDisputes(db, false);
    expect(short(rows)).toEqual([
      '9001 210 380 1858 true 4',
      '9001 210 380 1859 false 4',
      '9002 210 390 1931 true 3',
      '9001 380 390 1858 true 4',
      '9001 380 390 1859 false 4',
    ]);
    expect(rows.map(({ side1Opened, original }) => [side1Opened, original])).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [true, true],
      [true, true],
    ]);
  });

  test('both ways round', async () => {
    const { rows, years } = await readDisputes(db, true);
    expect(rows).toHaveLength(10);
    expect(years).toEqual([1816, 2014]);
    expect(rows.find(({ ccode1, ccode2 }) => ccode1 === 390 && ccode2 === 210)).toMatchObject({ side1Opened: false });
  });
});

/*
 * In R, from MIDB alone (b): f and l are the first and last day, a day of -9 the first or last of its month.
 * p <- merge(b, b, by = "dispnum")
 * p <- p[p$sidea.x != p$sidea.y & p$f.x <= p$l.y & p$f.y <= p$l.x & p$ccode.x < p$ccode.y, ]
 * y <- unique(of each row of p: dispnum, ccode.x, ccode.y and each year from max(f) to min(l))
 * nrow(y) # 5695
 * nrow(aggregate(y ~ dispnum + ccode.x + ccode.y, y, min)) # 3720
 * length(unique(y$dispnum)) # 2436
 * sum(y$ccode.x == 2 & y$ccode.y == 365) # 68
 */
describeWithShared('the published disputes', () => {
  test('have as many pairs and years as R counts', async () => {
    const path = at('mid.duckdb');
    await importDatasets({ db: path, args: [sharedData('data/mid')] }, capturedEffects());
    const published = await Database.open(path, 'read');
    const { rows } = await readDisputes(published, false);
    published.close();
    expect(rows).toHaveLength(5695);
    expect(rows.filter(({ onset }) => onset)).toHaveLength(3720);
    expect(new Set(rows.map(({ dispnum }) => dispnum)).size).toBe(2436);
    expect(rows.filter(({ ccode1, ccode2 }) => ccode1 === 2 && ccode2 === 365)).toHaveLength(68);
  });
});
