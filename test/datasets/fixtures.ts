import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { columnInHeader } from '../../src/datasets/recognise.ts';
import { DATASETS } from '../../src/datasets/registry.ts';
import type { TableSpec } from '../../src/datasets/table-spec.ts';
import { readGrid } from './grid.ts';

/** A made-up file in the format of a published table, and what is in it. */
export interface Fixture {
  readonly name: string;
  readonly dataset: string;
  /** The table's name in the database. */
  readonly table: string;
  readonly rows: number;
  /** Some of the first row, as it is stored. */
  readonly first: Readonly<Record<string, number | string | null>>;
  /** A column whose every cell is a whole number, and a change to it in the first row that makes a new version. */
  readonly edit: readonly [column: string, value: string];
  /** A column with a few allowed values. */
  readonly choice: string | null;
  /** Columns of a date in the first row; null where the table has no months, or no date in parts at all. */
  readonly date: { readonly year: string; readonly month: string | null; readonly day: string | null } | null;
  /** The cells that turn the first row's end before its start, and the column that is told. */
  readonly backwards: { readonly cells: Readonly<Record<string, string>>; readonly column: string } | null;
  /** A column of COW or Gleditsch-Ward codes; null where the table has none. */
  readonly state: string | null;
}

const MEMBERS = {
  first: { atopid: 9001, member: 210, yrent: 1851, defense: 1, offense: 0, defcoadv: 1 },
  edit: ['specthrt', '2'],
  choice: 'defense',
  date: { year: 'yrent', month: 'moent', day: 'dayent' },
  backwards: { cells: { yrexit: '1850' }, column: 'yrexit' },
  state: 'member',
} as const;
const ALLIANCES = {
  rows: 3,
  first: { atopid: 9001, begyr: 1851, endyr: 1863, mem2: 390, mem3: null },
  edit: ['specthrt', '2'],
  choice: 'defense',
  date: { year: 'begyr', month: 'begmo', day: 'begday' },
  backwards: { cells: { endyr: '1850' }, column: 'endyr' },
  state: 'statthr1',
} as const;
const WARS = {
  dataset: 'cow-wars-4.0',
  table: 'cow_war_4_0_participant',
  rows: 6,
  first: { WarNum: 901, ccode: 380, Side: 1, StartYear1: 1858, StartMonth2: -8, BatDeath: 1500 },
  edit: ['BatDeath', '1700'],
  choice: 'Side',
  date: { year: 'StartYear1', month: 'StartMonth1', day: 'StartDay1' },
  backwards: { cells: { EndYear1: '1850' }, column: 'EndYear1' },
  state: 'ccode',
} as const;
const DISPUTES = {
  dataset: 'mid-5.0',
  edit: ['hiact', '18'],
  date: { year: 'styear', month: 'stmon', day: 'stday' },
  backwards: { cells: { endyear: '1850' }, column: 'endyear' },
} as const;
const CRISES = {
  dataset: 'icb-14',
  rows: 3,
  choice: null,
  date: { year: 'yrtrig', month: 'motrig', day: 'datrig' },
  backwards: { cells: { yrterm: '1930' }, column: 'yrterm' },
} as const;

const CONFLICTS = {
  rows: 4,
  first: { conflict_id: 9001, year: 1951, gwno_a: '210', gwno_a_2nd: '390, 380', start_date: '1951-03-04' },
  edit: ['start_prec', '2'],
  choice: 'intensity_level',
  date: { year: 'year', month: null, day: null },
  backwards: { cells: { ep_end_date: '1950-01-01' }, column: 'ep_end_date' },
  state: 'gwno_a',
} as const;

export const FIXTURES: readonly Fixture[] = [
  { ...MEMBERS, name: 'atop-5.1-members.csv', dataset: 'atop-5.1', table: 'atop_5_1_member', rows: 8 },
  { ...MEMBERS, name: 'atop-4.01-members.csv', dataset: 'atop-4.01', table: 'atop_4_01_member', rows: 6 },
  { ...ALLIANCES, name: 'atop-5.1-alliances.csv', dataset: 'atop-5.1', table: 'atop_5_1_alliance' },
  { ...ALLIANCES, name: 'atop-4.01-alliances.csv', dataset: 'atop-4.01', table: 'atop_4_01_alliance' },
  {
    name: 'atop-5.1-directed-dyads.csv',
    dataset: 'atop-5.1',
    table: 'atop_5_1_directed_dyad_year',
    rows: 12,
    first: { ccode1: 210, ccode2: 390, year: 1931, atop_defense: 1, atop_consul: 0 },
    edit: ['atop_neutral', '1'],
    choice: 'atop_defense',
    date: { year: 'year', month: null, day: null },
    backwards: null,
    state: 'ccode2',
  },
  {
    name: 'iwd-1.1.csv',
    dataset: 'iwd-1.1',
    table: 'iwd_1_1_war',
    rows: 5,
    first: { larger_war_id: 901, init_ccode: 380, month_entry: 3, month_entry02: null, ally1ccode: 385 },
    edit: ['annual_outcome', '1'],
    choice: 'joiner',
    date: { year: 'year', month: 'month_entry', day: 'day_entry' },
    backwards: null,
    state: 'target_ccode',
  },
  { ...WARS, name: 'cow-wars-4.0.old-mac.csv' },
  { ...WARS, name: 'cow-wars-4.0.quoted.csv' },
  {
    name: 'cow-states-2016.csv',
    dataset: 'cow-states-2016',
    table: 'cow_state_2016_membership',
    rows: 5,
    first: { stateabb: 'NTH', ccode: 210, styear: 1821, endyear: 1941, version: '2016' },
    edit: ['endday', '9'],
    choice: null,
    date: { year: 'styear', month: 'stmonth', day: 'stday' },
    backwards: { cells: { endyear: '1820' }, column: 'endyear' },
    state: 'ccode',
  },
  {
    name: 'cow-contiguity-3.2.csv',
    dataset: 'cow-contiguity-3.2',
    table: 'cow_contiguity_3_2_directed',
    rows: 4,
    first: { ccode1: 210, ccode2: 211, conttype: 1, stdate: '1931-02-01', enddate: '1940-05-01' },
    edit: ['conttype', '2'],
    choice: null,
    date: null,
    backwards: { cells: { enddate: '1930-01-01' }, column: 'enddate' },
    state: 'ccode1',
  },
  {
    name: 'cow-contiguity-3.2-master.csv',
    dataset: 'cow-contiguity-3.2',
    table: 'cow_contiguity_3_2_master',
    rows: 2,
    first: { statelno: 210, statehno: 211, conttype: 1, begin: 193102, end: 194005, version: '3.2' },
    edit: ['conttype', '2'],
    choice: null,
    date: null,
    backwards: null,
    state: 'statelno',
  },
  {
    name: 'cow-capitals-2024.csv',
    dataset: 'cow-capitals-2024',
    table: 'cow_capital_spell',
    rows: 3,
    first: { ccode: 210, capital: 'Zuidstad', stdate: '1931-02-03', lat: 52.25, lng: 4.5 },
    edit: ['ccode', '212'],
    choice: null,
    date: null,
    backwards: { cells: { enddate: '1930-01-01' }, column: 'enddate' },
    state: 'ccode',
  },
  {
    name: 'rivalries-2011.csv',
    dataset: 'rivalries-2011',
    table: 'td_rivalry',
    rows: 3,
    first: { rivalryno: 901, ccode1: 210, ccode2: 211, styear: 1931, endyear: 1939, type3: null },
    edit: ['endyear', '1938'],
    choice: null,
    date: { year: 'styear', month: null, day: null },
    backwards: { cells: { endyear: '1930' }, column: 'endyear' },
    state: null,
  },
  {
    name: 'nmc-6.0.csv',
    dataset: 'nmc-6.0',
    table: 'nmc_6_0_state_year',
    rows: 4,
    first: { stateabb: 'NTH', ccode: 210, year: 1931, irst: null, tpop: 5500.5, cinc: 0.004125 },
    edit: ['pec', '901'],
    choice: null,
    date: { year: 'year', month: null, day: null },
    backwards: null,
    state: 'ccode',
  },
  {
    name: 'unga-2025-07.csv',
    dataset: 'unga-2025-07',
    table: 'unga_ideal_point_2025_07',
    rows: 5,
    first: { ccode: 210, year: 1951, idealpointfp: 1.25, idealpointall: 1.5, idealpointlegacy: 1.375, nvotesfp: 30 },
    edit: ['nvotesLegacy', '35'],
    choice: null,
    date: { year: 'year', month: null, day: null },
    backwards: null,
    state: 'ccode',
  },
  {
    ...DISPUTES,
    name: 'mid-5.0-disputes.csv',
    table: 'mid_5_0_dispute',
    rows: 3,
    first: { dispnum: 9001, stday: 3, endday: null, outcome: 6, fatality: 0, numb: 2, ongo2014: 0 },
    choice: 'recip',
    state: null,
  },
  {
    ...DISPUTES,
    name: 'mid-5.0-participants.csv',
    table: 'mid_5_0_participant',
    rows: 6,
    first: { dispnum: 9001, ccode: 380, stabb: 'SWD', sidea: 1, endday: null, revtype2: null, orig: 1 },
    choice: 'sidea',
    state: 'ccode',
  },
  {
    ...CRISES,
    name: 'icb-14-crises.csv',
    table: 'icb_14_crisis',
    first: { crisno: 901, crisname: 'HERRING BANKS', trigent: 380, datrig: 66, gravcr: 6, pcid: null, mediate: null },
    edit: ['gravcr', '5'],
    state: 'trigent',
  },
  {
    ...CRISES,
    name: 'icb-14-actors.csv',
    table: 'icb_14_actor',
    first: { crisno: 901, cracno: 9001, cracid: 390, datrig: 5, systrgda: 66, dayres: 77, powdis: -12, outcom: 4 },
    edit: ['gravty', '4'],
    state: 'cracid',
  },
  { ...CONFLICTS, name: 'ucdp-acd-22.1.csv', dataset: 'ucdp-acd-22.1', table: 'ucdp_acd_22_1_conflict_year' },
  { ...CONFLICTS, name: 'ucdp-acd-25.1.csv', dataset: 'ucdp-acd-25.1', table: 'ucdp_acd_25_1_conflict_year' },
  {
    ...CONFLICTS,
    name: 'ucdp-dyadic-24.1.csv',
    dataset: 'ucdp-dyadic-24.1',
    table: 'ucdp_dyadic_24_1_dyad_year',
    first: { dyad_id: 9101, conflict_id: 9001, year: 1951, gwno_a_2nd: '390, 380', gwno_b: null },
    backwards: null,
  },
  {
    name: 'ucdp-esd-18.1.csv',
    dataset: 'ucdp-esd-18.1',
    table: 'ucdp_esd_18_1_actor_year',
    rows: 4,
    first: { id: 1, year: 1981, actor_id: 9501, gwno_a: '210', ext_id: '9502,9503', ext_count: 2, ext_w_count_s: 2 },
    edit: ['ext_w_count', '3'],
    choice: 'ext_x',
    date: { year: 'year', month: null, day: null },
    backwards: null,
    state: 'gwno_a',
  },
  {
    name: 'archigos-4.1.csv',
    dataset: 'archigos-4.1',
    table: 'archigos_4_1_leader',
    rows: 4,
    first: { obsid: 'NTH-1931', gwcode: 210, leader: 'Van Zuid', startdate: '1931-02-03', exit: 'Irregular' },
    edit: ['yrborn', '1880'],
    choice: null,
    date: null,
    backwards: { cells: { enddate: '1930-01-01' }, column: 'enddate' },
    state: 'gwcode',
  },
  {
    name: 'reign-2021.3.csv',
    dataset: 'reign-2021.3',
    table: 'reign_2021_3_leader',
    rows: 3,
    first: { stateabb: 'NTH', ccode: 210, sdate: 3, emonth: 5, eyear: 1955, birthyear: null },
    edit: ['sdate', '4'],
    choice: null,
    date: { year: 'syear', month: 'smonth', day: 'sdate' },
    backwards: { cells: { eyear: '1950' }, column: 'eyear' },
    state: 'ccode',
  },
  {
    name: 'coupcats-2026.04-months.csv',
    dataset: 'coupcats-2026.04',
    table: 'coupcats_2026_04_month',
    rows: 4,
    first: { ccode: 210, year: 1951, month: 1, coup_attempt: 0, coup_successful: 0 },
    edit: ['month', '3'],
    choice: 'coup_attempt',
    date: { year: 'year', month: 'month', day: null },
    backwards: null,
    state: 'ccode',
  },
  {
    name: 'coupcats-2026.04-leaders.csv',
    dataset: 'coupcats-2026.04',
    table: 'coupcats_2026_02_leader',
    rows: 3,
    first: { stateabb: 'NTH', ccode: 210, leader: 'Van Oost', emonth: 5, eyear: 1955, militarycareer: 0 },
    edit: ['birthyear', '1899'],
    choice: null,
    date: null,
    backwards: null,
    state: 'ccode',
  },
  {
    name: 'coupcats-2026.04-military.csv',
    dataset: 'coupcats-2026.04',
    table: 'coupcats_2026_04_military',
    rows: 3,
    first: { ccode: 210, year: 1951, month: 1, reign_type: 'Military', milreg: 1 },
    edit: ['month', '3'],
    choice: null,
    date: { year: 'year', month: 'month', day: null },
    backwards: null,
    state: 'ccode',
  },
  {
    name: 'vdem-15.csv',
    dataset: 'vdem-15',
    table: 'vdem_15_country_year',
    rows: 3,
    first: { country_text_id: 'NLD', year: 1951, v2x_polyarchy: 0.812, GWn: 210 },
    edit: ['year', '1953'],
    choice: null,
    date: { year: 'year', month: null, day: null },
    backwards: null,
    state: 'GWn',
  },
  {
    name: 'vdem-15-own.csv',
    dataset: 'vdem-15',
    table: 'vdem_15_own_country_year',
    rows: 4,
    first: { country_name: 'Netherlands', country_text_id: 'NLD', year: 1951, COWcode: 210, v2x_polyarchy: 0.812 },
    edit: ['year', '1953'],
    choice: null,
    date: { year: 'year', month: null, day: null },
    backwards: null,
    state: 'COWcode',
  },
  {
    name: 'demspaces-2025-mortality.csv',
    dataset: 'demspaces-2025',
    table: 'demspaces_2025_infant_mortality',
    rows: 3,
    first: { gwcode: 210, year: 1961, infmort: 17.5, infmort_imputed: 'FALSE' },
    edit: ['year', '1963'],
    choice: null,
    date: { year: 'year', month: null, day: null },
    backwards: null,
    state: 'gwcode',
  },
  {
    name: 'demspaces-2025-product.csv',
    dataset: 'demspaces-2025',
    table: 'demspaces_2025_product',
    rows: 3,
    first: { gwcode: 210, year: 1951, 'NY.GDP.MKTP.KD': 120000000, 'NY.GDP.PCAP.KD': 12000, 'NY.GDP.PCAP.KD.ZG': 1.5 },
    edit: ['year', '1953'],
    choice: null,
    date: { year: 'year', month: null, day: null },
    backwards: null,
    state: 'gwcode',
  },
  {
    name: 'hced-3.csv',
    dataset: 'hced-3',
    table: 'hced_3_event',
    rows: 4,
    first: { ID: 'Herring Banks1858', Year: '1858', Latitude: 55, Winner: 'Northland', 'Participant 2': null },
    edit: ['Latitude', '56'],
    choice: null,
    date: null,
    backwards: null,
    state: null,
  },
  {
    name: 'iwbd-1.0.csv',
    dataset: 'iwbd-1.0',
    table: 'iwbd_1_0_battle',
    rows: 4,
    first: { cowNum: 901, iwdNum: 901, battleName: 'Herring Banks', battleLength: 2, victor: 'Northland' },
    edit: ['iwdNum', '902'],
    choice: null,
    date: null,
    backwards: null,
    state: null,
  },
];

const FOLDER = fileURLToPath(new URL('fixtures', import.meta.url));

/** Where a fixture is. */
export function fixturePath(name: string): string {
  return `${FOLDER}/${name}`;
}

/** A fixture's file as a grid of cells. */
export function gridOf(fixture: Fixture) {
  return readGrid(readFileSync(fixturePath(fixture.name), 'utf8'));
}

/** What the reader says a fixture's table is. */
export function specOf(fixture: Fixture): TableSpec {
  const spec = DATASETS.flatMap(({ tables }) => tables).find(({ name }) => name === fixture.table);
  if (spec === undefined) throw new Error(`there is no table ${fixture.table}`);
  return spec;
}

/** The name that a header gives to a column of a table. */
export function nameInHeader(fixture: Fixture, column: string): string {
  const { header } = gridOf(fixture);
  return header[columnInHeader(specOf(fixture), column, header)] as string;
}
