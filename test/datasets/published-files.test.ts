import { beforeAll, expect, test } from 'vitest';
import { type ImportResult, importDatasets } from '../../src/app/import-datasets.ts';
import { DATASETS } from '../../src/datasets/registry.ts';
import { Database } from '../../src/store/database.ts';
import { capturedEffects, scratch, stateOf } from '../scratch.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';

const at = scratch();

/** Rows of each published file, and the columns of its first and last years (0 and below are no years). */
const FILES: readonly [file: string, table: string, rows: number, years: readonly string[]][] = [
  ['atop/atop5_1m.csv', 'atop_5_1_member', 2510, ['yrent', 'yrexit']],
  ['atop/atop5_1a.csv', 'atop_5_1_alliance', 789, ['begyr', 'endyr']],
  ['atop/atop_alliance_ddyr.derived.csv', 'atop_5_1_directed_dyad_year', 273_296, ['year']],
  ['atop/atop4_01m.csv', 'atop_4_01_member', 2398, ['yrent', 'yrexit']],
  ['atop/atop4_01a.csv', 'atop_4_01_alliance', 745, ['begyr', 'endyr']],
  ['wars/interstate-war-rev.csv', 'iwd_1_1_war', 586, ['year']],
  ['wars/Inter-StateWarData_v4.0.csv', 'cow_war_4_0_participant', 337, ['StartYear1', 'EndYear1', 'EndYear2']],
  ['states/states2016.csv', 'cow_state_2016_membership', 243, ['styear', 'endyear']],
  ['nmc/NMC-60-abridged.csv', 'nmc_6_0_state_year', 15_951, ['year']],
  ['unga/IdealpointsJuly2025.derived.csv', 'unga_ideal_point_2025_07', 11_440, ['year']],
  ['mid/MIDA 5.0.csv', 'mid_5_0_dispute', 2436, ['styear', 'endyear']],
  ['mid/MIDB 5.0.csv', 'mid_5_0_participant', 5883, ['styear', 'endyear']],
  ['icb/icb1v14.csv', 'icb_14_crisis', 487, ['yrtrig', 'yrterm']],
  ['icb/icb2v14.csv', 'icb_14_actor', 1078, ['yrtrig', 'yrterm']],
  ['ucdp/ucdp-prio-acd-221.csv', 'ucdp_acd_22_1_conflict_year', 2568, ['year']],
  ['ucdp/UcdpPrioConflict_v25_1.csv', 'ucdp_acd_25_1_conflict_year', 2751, ['year']],
  ['ucdp/Dyadic_v24_1.csv', 'ucdp_dyadic_24_1_dyad_year', 3357, ['year']],
  ['ucdp/ucdp-esd-ay-181.derived.csv', 'ucdp_esd_18_1_actor_year', 4781, ['year']],
  ['leaders/archigos.derived.csv', 'archigos_4_1_leader', 3409, []],
  ['leaders/reign_leaderlist_3_21.csv', 'reign_2021_3_leader', 2524, ['eyear']],
  ['forecast/coupcats_country_month_1950_2026_04.csv.gz', 'coupcats_2026_04_month', 144_684, ['year']],
  ['forecast/coupcats_leaderlist_2026_02_10.csv', 'coupcats_2026_02_leader', 2731, ['eyear']],
  ['forecast/coupcats_military_regime.csv', 'coupcats_2026_04_military', 12_698, ['year']],
  ['forecast/vdem_v15_simple_1789_2024.csv.gz', 'vdem_15_country_year', 27_913, ['year']],
  ['forecast/demspaces_wdi_infmort.csv', 'demspaces_2025_infant_mortality', 10_006, ['year']],
  ['forecast/demspaces_gdp.csv', 'demspaces_2025_product', 12_188, ['year']],
];

describeWithShared('the published files', () => {
  const db = at('published.duckdb');
  const folders = ['atop', 'wars', 'states', 'nmc', 'unga', 'mid', 'icb', 'ucdp', 'leaders', 'forecast'].map((folder) =>
    sharedData(`data/${folder}`),
  );
  let result: ImportResult;
  let open: Database;

  beforeAll(async () => {
    result = await importDatasets({ db, args: folders }, capturedEffects());
    open = await Database.open(db, 'read');
    return () => open.close();
  });

  test.each(FILES)('%s has its rows and is a known copy', async (file, table, rows) => {
    const found = result.imported.find((one) => one.file === sharedData(`data/${file}`));
    expect(found).toMatchObject({ rows, change: 'added', knownCopy: expect.any(String) });
    expect(await open.rows(`select count(*)::integer as n from "${table}"`)).toEqual([{ n: rows }]);
  });

  test.each(FILES)('%s stays within the years that its manifest covers', async (_, table, __, years) => {
    const manifest = DATASETS.find(({ tables }) => tables.some(({ name }) => name === table));
    for (const year of years) {
      const outside = `"${year}" > 0 and "${year}" not between ${manifest?.years[0]} and ${manifest?.years[1]}`;
      const counted = await open.rows(`select count(*)::integer as n from "${table}" where ${outside}`);
      expect([year, counted]).toEqual([year, [{ n: 0 }]]);
    }
  });

  test('the republished copy of COW wars is the same data', () => {
    const copy = result.imported.find(({ file }) => file.endsWith('quoted_variant.csv'));
    expect(copy).toMatchObject({ rows: 337, change: 'same data as another file', knownCopy: expect.any(String) });
    expect(copy?.remarks).toEqual([{ what: 'empty rows left out', count: 5 }]);
  });

  test('the conflict of which a row was broken over two lines is read whole, and that is said', async () => {
    const copy = result.imported.find(({ file }) => file.endsWith('UcdpPrioConflict_v25_1.csv'));
    expect(copy?.remarks).toEqual([{ what: 'rows broken over two lines, joined', count: 1 }]);
    // sed -n 42,44p UcdpPrioConflict_v25_1.csv
    const rows = await open.rows(
      'select source_line, year, start_date, start_date2, ep_end_date, gwno_a, gwno_loc from ucdp_acd_25_1_conflict_year where source_line between 42 and 44',
    );
    expect(rows[0]).toEqual({
      source_line: 42,
      year: 2008,
      start_date: '1990-04-05',
      start_date2: '2008-08-10',
      ep_end_date: '2008-08-29',
      gwno_a: '710',
      gwno_loc: '710',
    });
    expect(rows[1]).toMatchObject({ source_line: 44 });
  });

  test('what is no dataset of Casus is said, with what it is where that is known', () => {
    const why = new Map(result.passedOver.map((one) => [one.file, one.why]));
    expect(why.get('atop5_1aph.csv')).toContain('phase file');
    expect(why.get('majors2016.csv')).toContain('major powers');
    expect(why.get('directed_dyadic_war.csv')).toContain('dyadic wars');
    expect(why.get('INTRA-STATE_WARS_v5.1_CSV.csv')).toContain('intra-state wars');
    expect(why.get('cow_nmc.derived.csv')).toContain('without the version');
    expect(why.get('BattleDeaths_v25_1.csv')).toContain('battle-related deaths');
    expect(why.get('COW country codes.csv')).toContain('no dataset');
    expect(result.imported.length + result.passedOver.length).toBe(28 + 32);
  });

  test('a second import changes nothing', async () => {
    open.close();
    const before = stateOf(db);
    const again = await importDatasets({ db, args: folders }, capturedEffects());
    expect(new Set(again.imported.map(({ change }) => change))).toEqual(
      new Set(['unchanged', 'same data as another file']),
    );
    expect(stateOf(db)).toEqual(before);
    open = await Database.open(db, 'read');
  });
});
