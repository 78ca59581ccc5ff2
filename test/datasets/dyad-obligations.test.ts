import { expect, test } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { dyadObligations } from '../../src/datasets/atop/dyad-obligations.ts';
import { ATOP_5_1 } from '../../src/datasets/atop/manifest.ts';
import { stateDyadYears } from '../../src/datasets/cow-states/dyad-years.ts';
import { dyadYearQuery } from '../../src/datasets/dyad-years.ts';
import { Database, type StoredRow } from '../../src/store/database.ts';
import { member, smallWorld, spell } from '../app/small-world.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';

const at = scratch();
const PARTNERS = 'atop_5_1_directed_dyad_year';
const NAMES = ['defense', 'offense', 'neutral', 'nonagg', 'consul'] as const;

async function query(path: string, sql: string): Promise<StoredRow[]> {
  const db = await Database.open(path, 'read');
  try {
    return await db.rows(sql);
  } finally {
    db.close();
  }
}

/** What a state owed another by the rules, before it is joined to the state system. */
function owed(partners: string | null, directed = true): string {
  const { expressions } = dyadObligations(ATOP_5_1, partners, { directed, from: 1816, to: 2018 });
  return `with ${expressions.join(', ')} select * from atop_dyad_year`;
}

describeWithShared('the five obligations from ATOP’s members', () => {
  const path = at('published.duckdb');
  const imported = importDatasets(
    { db: path, args: [sharedData('data/atop'), sharedData('data/states/states2016.csv')] },
    capturedEffects(),
  );

  test('equal those of ATOP’s 273,296 directed dyad-years, with no difference', async () => {
    await imported;
    const differ = NAMES.map((name) => `coalesce(x.${name} <> t.atop_${name}, true)`).join(' or ');
    const [found] = await query(
      path,
      `select count(*)::integer as rows, count(*) filter (${differ})::integer as different
       from (${owed(PARTNERS)}) x full join "${PARTNERS}" t using (ccode1, ccode2, year)`,
    );
    expect(found).toEqual({ rows: 273_296, different: 0 });
  });

  test('and without the partners’ file where no promise varies: empty in few rows, different in none', async () => {
    await imported;
    const count = (what: string) => `count(*) filter (${NAMES.map((name) => what.replaceAll('?', name)).join(' or ')})`;
    const [found] = await query(
      path,
      `select ${count('x.? <> t.atop_?')}::integer as different, ${count('x.? is null')}::integer as empty
       from (${owed(null)}) x full join "${PARTNERS}" t using (ccode1, ccode2, year)`,
    );
    expect(found?.['different']).toBe(0);
    expect(found?.['empty']).toBeGreaterThan(0);
    expect(found?.['empty']).toBeLessThan(1000);
  });

  /**
   * s <- read.csv('states2016.csv')
   * sy <- unique(do.call(rbind, Map(function(c, a, b) cbind(c, a:b), s$ccode, s$styear, s$endyear)))
   * n <- as.numeric(table(sy[, 2])); sum(n * (n - 1))
   * d <- read.csv('atop_alliance_ddyr.derived.csv'); d <- d[d$year >= 1816 & d$year <= 2016, ]
   * k <- paste(sy[, 1], sy[, 2]); d <- d[paste(d$ccode1, d$year) %in% k & paste(d$ccode2, d$year) %in% k, ]
   * colSums(d[4:8])
   */
  test('joined to the state system they are those that R counts', async () => {
    await imported;
    const years = { directed: true, from: 1816, to: 2016 };
    const sums = NAMES.map((name) => `sum(atop_${name})::integer as ${name}`).join(', ');
    const table = dyadYearQuery([stateDyadYears(years), dyadObligations(ATOP_5_1, PARTNERS, years)]);
    const [found] = await query(path, `select count(*)::integer as rows, ${sums} from (${table})`);
    expect(found).toEqual({
      rows: 1_912_350,
      defense: 128_568,
      offense: 5124,
      neutral: 4211,
      nonagg: 240_606,
      consul: 124_070,
    });
  });
});

const flags = (row: StoredRow) => NAMES.map((name) => row[name] ?? '?').join('');

test('members that share a single day, one leaving as the other comes, were not allied', async () => {
  const path = at('handover.duckdb');
  const members = [
    member(1, 2, '1900-01-01', '1902-05-01', { nonagg: 1 }),
    member(1, 20, '1902-05-01', null, { nonagg: 1 }),
    member(1, 40, '1902-04-30', '1902-06-01', { nonagg: 1 }),
  ];
  await smallWorld(path, [spell(2, 1816, 2016)], members);
  const pairs = await query(path, `select distinct ccode1, ccode2 from (${owed(null)}) order by all`);
  expect(pairs.map(({ ccode1, ccode2 }) => `${ccode1} ${ccode2}`)).toEqual(['2 40', '20 40', '40 2', '40 20']);
});

test('a date without month or day reaches as far as it can', async () => {
  const path = at('dates.duckdb');
  const members = [
    member(1, 2, '1900-03-01', '1902-05-00', { consul: 1 }),
    member(1, 20, '1902-05-31', '1904', { consul: 1 }),
    member(2, 2, '1903-12-31', '1905-01-01', { defense: 1 }),
    member(2, 20, '1903', '1904-00-00', { defense: 1 }),
  ];
  await smallWorld(path, [spell(2, 1816, 2016)], members);
  const rows = await query(path, `${owed(null)} where ccode1 = 2 order by year`);
  expect(rows.map((row) => `${row['year']} ${flags(row)}`)).toEqual(['1903 10000', '1904 10000']);
});

test('a promise that varies runs to the partners that ATOP’s dyads name; without them it is not known', async () => {
  const path = at('varies.duckdb');
  const members = [
    member(1, 2, '1900-01-01', '1900-12-31', { defense: 1, consul: 1, obvary: 1 }),
    member(1, 20, '1900-01-01', '1900-12-31', { consul: 1 }),
    member(1, 40, '1900-01-01', '1900-12-31'),
    member(2, 2, '1900-01-01', '1900-06-01', { consul: 1 }),
    member(2, 40, '1900-01-01', '1900-06-01'),
  ];
  const dyad = (ccode1: number, ccode2: number, defense: number, consul: number) => ({
    ...{ ccode1, ccode2, year: 1900, atop_defense: defense, atop_offense: 0, atop_neutral: 0, atop_nonagg: 0 },
    atop_consul: consul,
  });
  await smallWorld(path, [spell(2, 1816, 2016)], members, [dyad(2, 20, 1, 0), dyad(2, 40, 0, 1)]);
  const towards = async (partners: string | null, directed = true) =>
    (await query(path, `${owed(partners, directed)} order by ccode1, ccode2`)).map(
      (row) => `${row['ccode1']} ${row['ccode2']} ${flags(row)}`,
    );
  expect(await towards(PARTNERS)).toEqual([
    ...['2 20 10000', '2 40 00001'],
    ...['20 2 00001', '20 40 00001', '40 2 00000', '40 20 00000'],
  ]);
  expect(await towards(null)).toEqual([
    ...['2 20 ?000?', '2 40 ?0001'],
    ...['20 2 00001', '20 40 00001', '40 2 00000', '40 20 00000'],
  ]);
  expect(await towards(null, false)).toEqual(['2 20 ?0001', '2 40 ?0001', '20 40 00001']);
});
