import { expect, test } from 'vitest';
import { type DyadYearOptions, exportDyadYears } from '../../src/app/export-dyad-years.ts';
import { importDatasets } from '../../src/app/import-datasets.ts';
import type { Supporter, SupportRow } from '../../src/core/external-support.ts';
import { dyadDelivery } from '../../src/datasets/ucdp-esd/dyad-delivery.ts';
import { Database, type StoredRow } from '../../src/store/database.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';

const at = scratch();
const NOBODY = { x: 0, p: 0, y: 0, w: 0, m: 0, t: 0, f: 0, i: 0, l: 0, o: 0, u: 0 };
const government = (ccode: number): Supporter => ({ ccode, name: `Government of ${ccode}`, elements: false });

function support(changes: Partial<SupportRow>): SupportRow {
  const source = { dataset: 'ucdp-esd-18.1', file: 'made-up.csv', line: 2 };
  const none = { recipients: [], opponents: [], opponentName: 'rebels', supporters: [], states: 0, counts: NOBODY };
  return { conflict: 1, dyad: 1, year: 1990, ...none, source, ...changes };
}

function given(rows: readonly SupportRow[], directed: boolean) {
  const tables = dyadDelivery(rows, { directed, from: 1975, to: 2017 }).tables ?? [];
  return tables.map((table) => table.rows.map((row) => row.map((value) => value ?? '?').join(' ')));
}

/** 2 and 20 support the government of 40, one of them with weapons; rebels against it have elements of 70. */
const ROWS = [
  support({ recipients: [40], supporters: [government(2), government(20)], states: 2, counts: { ...NOBODY, w: 1 } }),
  support({ recipients: [40], dyad: 2, supporters: [government(2)], states: 1, counts: { ...NOBODY, x: 1 } }),
  support({ opponents: [40], supporters: [{ ccode: 70, name: 'elements', elements: true }, government(2)], states: 2 }),
];

test('what one of several gave is not known; elements of a state leave it open whether the state gave', () => {
  const [parties, acts] = given(ROWS, true);
  expect(parties).toEqual(['40 1990']);
  // support, troops, weapons, opposed
  expect(acts?.sort()).toEqual(['2 40 1990 1 1 ? 1', '20 40 1990 1 0 ? 0', '70 40 1990 0 0 0 ?']);
});

test('undirected, the lower code stands first', () => {
  expect(given(ROWS, false)[1]?.sort()).toEqual(['2 40 1990 1 1 ? 1', '20 40 1990 1 0 ? 0', '40 70 1990 0 0 0 ?']);
});

describeWithShared('what UCDP says was delivered', () => {
  const db = at('published.duckdb');
  const args = ['states/states2016.csv', 'ucdp/ucdp-esd-ay-181.derived.csv'].map((file) => sharedData(`data/${file}`));
  const imported = importDatasets({ db, args }, capturedEffects());

  async function exported(changes: Partial<DyadYearOptions>, select: string): Promise<StoredRow[]> {
    await imported;
    const out = at('delivery.parquet');
    const rows = { directed: true, from: 1974, to: 2018, add: ['delivery'], form: 'parquet', out } as const;
    await exportDyadYears({ db, standard: 'dyad', wars: 'iwd', ...rows, ...changes }, capturedEffects());
    const memory = await Database.open(':memory:', 'write');
    try {
      return await memory.rows(select.replace('?', `'${out}'`));
    } finally {
      memory.close();
    }
  }

  /**
   * d <- read.csv('ucdp-esd-ay-181.derived.csv')
   * x <- d[d$actor_name == 'Government of Syria' & grepl('Government of Russia (Soviet Union)', d$ext_name, fixed = TRUE), ]
   * x[, c('year', 'ext_count_s', 'ext_x_count_s', 'ext_w_count_s')]
   * and the years of d$actor_name == 'Government of Syria': 1979-1982 and 2011-2017
   */
  test('a patron’s support of a government, year by year, is that of the rows', async () => {
    const rows = await exported({}, 'from ? where ccode1 = 365 and ccode2 = 652 order by year');
    const names = ['esd_support', 'esd_troops', 'esd_weapons'];
    const shown = rows.map((row) => `${row['year']} ${names.map((name) => row[name] ?? '-').join(' ')}`);
    expect(shown.filter((line) => !line.endsWith('- - -'))).toEqual([
      ...[1979, 1980, 1981, 1982].map((year) => `${year} 1 0 1`),
      ...['2011 1 0 -', '2012 1 0 1', '2013 1 0 -', '2014 1 0 1', '2015 1 1 1', '2016 1 1 1', '2017 1 1 1'],
    ]);
    expect(rows).toHaveLength(45);
  });

  /**
   * o <- d[d$oppo_name == 'Government of Afghanistan', ]
   * o$on <- grepl('Government of United States of America', o$ext_name, fixed = TRUE)
   * names(which(tapply(o$on, o$year, any)))
   */
  test('and so are the years in which one supported those who fought a government', async () => {
    const select = 'select year from ? where ccode1 = 2 and ccode2 = 700 and esd_opposed = 1 order by year';
    const years = (await exported({}, select)).map(({ year }) => year);
    expect(years).toEqual([...Array.from({ length: 14 }, (_, i) => 1979 + i), 2001]);
  });
});
