import { capitalsOf } from '../core/states/capitals.ts';
import { STATES } from '../core/states/crosswalk.ts';
import { readLeaders } from '../datasets/archigos/leaders.ts';
import { ARCHIGOS_4_1 } from '../datasets/archigos/manifest.ts';
import { readDefencePromises } from '../datasets/atop/patronages.ts';
import { type ListedLeader, readCoups, readListedLeaders, readMilitaryRule } from '../datasets/coupcats/coups.ts';
import { COUPCATS_2026_04 } from '../datasets/coupcats/manifest.ts';
import { DEMSPACES_2025, INFANT_MORTALITY_TABLE, PRODUCT_TABLE } from '../datasets/demspaces/manifest.ts';
import type { Manifest } from '../datasets/manifest.ts';
import { datasetsNamed } from '../datasets/registry.ts';
import { readStateYears, type StateYearValue } from '../datasets/state-year-values.ts';
import { readConflictYears } from '../datasets/ucdp-acd/conflict-years.ts';
import { IDEAL_POINT_TABLE } from '../datasets/unga/tables.ts';
import { VDEM_15, VDEM_OWN_TABLE, VDEM_TABLE } from '../datasets/vdem/manifest.ts';
import type { ForecastData, PromiseTest, StateEvent } from '../forecast/panel/forecast-data.ts';
import { gwOfPanel } from '../forecast/panel/gw-code.ts';
import { type Month, monthOf } from '../forecast/panel/month.ts';
import { GREAT_POWERS } from '../forecast/panel/state-index.ts';
import { type StateYears, stateYear } from '../forecast/panel/state-years.ts';
import type { Database } from '../store/database.ts';
import { checkLayout, type ImportRecord, importRecords } from '../store/layout.ts';
import { readTopplings } from './built-in.ts';
import { type CasesChoice, onlyFolderOf } from './casebook.ts';
import { newest, openFor } from './catalogue.ts';

/** The data of the forecast, and what they were read from. */
export interface ReadForecastData {
  readonly data: ForecastData;
  /** The last month for which the casebook's list of topplings is complete; null if it does not say. */
  readonly keptTo: Month | null;
  readonly from: readonly ImportRecord[];
}

/** What to read. */
export interface ForecastDataOptions {
  readonly db: string;
  /** A casebook that stands alone, for its list of topplings; the built-in list otherwise. */
  readonly cases?: CasesChoice | undefined;
  /** Promises of help that were tested, for the alliance features; none if left out. */
  readonly tests?: readonly PromiseTest[];
}

/** The first year of any series. */
const FROM = 1945;

/** People, from product in all and a head; the file has both or neither. */
const PEOPLE = 'case when "NY.GDP.PCAP.KD" > 0 and "NY.GDP.MKTP.KD" > 0 then "NY.GDP.MKTP.KD" / "NY.GDP.PCAP.KD" end';

/** The datasets without which there is no forecast. */
export const FORECAST_NEEDS = ['coupcats', 'vdem', 'demspaces', 'archigos', 'ucdp-acd', 'atop'] as const;

const HINT = 'FOLDER, where FOLDER has the files of the forecast';

/**
 * Reads everything that the forecast is made from out of the database.
 * @throws CasusError `dataset-not-imported` without coups, V-Dem, infant mortality, product, Archigos, UCDP and ATOP.
 */
export async function readForecastData({
  db: path,
  cases,
  tests = [],
}: ForecastDataOptions): Promise<ReadForecastData> {
  const db = await openFor(path, 'the data of the forecast', HINT);
  try {
    const imports = (await checkLayout(db)) ? await importRecords(db) : [];
    const used = FORECAST_NEEDS.map((name) => newest(name, imports, path));
    const manifest = (name: string) => used.find((one) => one.manifest.dataset === name)?.manifest as Manifest;
    const { coups, covered } = await readCoups(db);
    const attempts = coups.map(({ ccode, year, month }) => ({ ccode, month: monthOf(year, month) }));
    const successes = coups
      .filter(({ success }) => success)
      .map(({ ccode, year, month }) => ({ ccode, month: monthOf(year, month) }));
    const { toppled, keptTo } = await topplingEvents(db, successes, onlyFolderOf(cases));
    const has = (table: string) => imports.some(({ tableName }) => tableName === table);
    const data: ForecastData = {
      covered,
      attempts,
      successes,
      toppled,
      yearly: await readYearly(db, has),
      leaders: (await readListedLeaders(db)).map(leaderTime),
      militaryRule: (await readMilitaryRule(db)).map(eventOf),
      conflicts: await readConflictYears(db, manifest('ucdp-acd')),
      patronages: await readDefencePromises(db, manifest('atop'), GREAT_POWERS),
      tests,
      capitals: capitals(),
    };
    const ideal = imports.filter(({ tableName }) => tableName === IDEAL_POINT_TABLE.name);
    const names = new Set(used.map((one) => one.manifest.id));
    return { data, keptTo, from: [...imports.filter(({ dataset }) => names.has(dataset)), ...ideal] };
  } finally {
    db.close();
  }
}

async function readYearly(db: Database, has: (table: string) => boolean): Promise<ForecastData['yearly']> {
  const read = async (table: string, state: string, column: string) =>
    has(table) ? asStateYears(await readStateYears(db, table, state, column, FROM)) : new Map<number, number>();
  // Some publishers' codes are Correlates of War codes.
  const byCow = async (table: string, state: string, column: string) => {
    const values = has(table) ? await readStateYears(db, table, state, column, FROM) : [];
    return asStateYears(values.map(({ gw, year, value }) => ({ gw: gwOfPanel(gw, year), year, value })));
  };
  return {
    polyarchy: has(VDEM_TABLE.name)
      ? await read(VDEM_TABLE.name, 'GWn', 'v2x_polyarchy')
      : await byCow(VDEM_OWN_TABLE.name, 'COWcode', 'v2x_polyarchy'),
    infantMortality: await read(INFANT_MORTALITY_TABLE.name, 'gwcode', 'infmort'),
    product: await read(PRODUCT_TABLE.name, 'gwcode', '"NY.GDP.PCAP.KD"'),
    growth: await read(PRODUCT_TABLE.name, 'gwcode', '"NY.GDP.PCAP.KD.ZG"'),
    people: await read(PRODUCT_TABLE.name, 'gwcode', PEOPLE),
    idealPoint: await byCow(IDEAL_POINT_TABLE.name, 'ccode', 'idealpointfp'),
  };
}

function asStateYears(values: readonly StateYearValue[]): StateYears {
  const found = new Map<number, number>();
  for (const { gw, year, value } of values) found.set(stateYear(gw, year), value);
  return found;
}

function leaderTime({ ccode, leader, from, to, born, military }: ListedLeader): ForecastData['leaders'][number] {
  return {
    ccode,
    leader,
    from: monthOf(from.year, from.month),
    to: to === null ? null : monthOf(to.year, to.month),
    born,
    military,
  };
}

function eventOf({ ccode, year, month }: { ccode: number; year: number; month: number }): StateEvent {
  return { ccode, month: monthOf(year, month) };
}

/** Today's capitals, by Correlates of War code. */
function capitals(): Map<number, readonly [number, number]> {
  return new Map(
    [...STATES.values()].flatMap(({ ccode }) => {
      const last = capitalsOf(ccode).at(-1);
      return last === undefined ? [] : [[ccode, [last.lon, last.lat] as const] as const];
    }),
  );
}

/** The datasets that the forecast is made from, for people who have imported none of them. */
export const FORECAST_DATASETS = [COUPCATS_2026_04, VDEM_15, DEMSPACES_2025, ...datasetsNamed('archigos')];

/** Archigos ends here; the casebook's list goes on from the next year. */
const ARCHIGOS_LAST_YEAR = 2015;
const FIRST_YEAR = 1945;

/** A lone assassin topples no government: Archigos counts the exit as irregular, the outcome here does not. */
const LONE_ASSASSIN = 'Assassination by Unsupported Individual';

/**
 * Governments toppled by state and month: irregular and foreign exits of Archigos to 2015 but for lone assassins,
 * successful coups, and the casebook's list from 2016 on.
 * @throws CasusError `casebook-broken` if the list has a problem.
 */
async function topplingEvents(
  db: Database,
  successes: readonly StateEvent[],
  dir: string | undefined,
): Promise<{ readonly toppled: StateEvent[]; readonly keptTo: Month | null }> {
  const leaders = await readLeaders(db, ARCHIGOS_4_1, '');
  const exits = leaders.flatMap(({ ccode, exit, how, span }): StateEvent[] => {
    if ((exit !== 'irregular' && exit !== 'foreign') || how === LONE_ASSASSIN || span.to === null) return [];
    const { year, month } = span.to;
    if (year < FIRST_YEAR || year > ARCHIGOS_LAST_YEAR) return [];
    return [{ ccode, month: monthOf(year, month ?? 12) }];
  });
  const { topplings, keptTo } = await readTopplings(dir);
  const listed = topplings
    .filter(({ counted, date }) => counted && date.year > ARCHIGOS_LAST_YEAR)
    .map(({ ccode, date }) => ({ ccode, month: monthOf(date.year, date.month ?? 12) }));
  const all = new Map([...exits, ...successes, ...listed].map((event) => [`${event.ccode} ${event.month}`, event]));
  return {
    toppled: [...all.values()].sort((a, b) => a.ccode - b.ccode || a.month - b.month),
    keptTo: keptTo === null ? null : monthOf(keptTo.year, keptTo.month ?? 12),
  };
}
