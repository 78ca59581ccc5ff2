import { basename } from 'node:path';
import { CasusError } from '../core/errors.ts';
import { sentencesOn, withoutAbsence } from '../datasets/absence.ts';
import { dyadObligations } from '../datasets/atop/dyad-obligations.ts';
import { partsIn } from '../datasets/completeness.ts';
import { stateDyadYears } from '../datasets/cow-states/dyad-years.ts';
import { WAR_BREAKS_PEACE } from '../datasets/cow-wars/dyad-wars.ts';
import { COW_WARS_4_0 } from '../datasets/cow-wars/manifest.ts';
import { PARTICIPANT_TABLE as WARS } from '../datasets/cow-wars/tables.ts';
import {
  type DyadYearColumn,
  type DyadYearPart,
  type DyadYears,
  dyadYearQuery,
  withinYears,
} from '../datasets/dyad-years.ts';
import type { Manifest } from '../datasets/manifest.ts';
import { DISPUTE_BREAKS_PEACE, DYAD_DISPUTES } from '../datasets/mid/dyad-disputes.ts';
import { MID_5_0 } from '../datasets/mid/manifest.ts';
import { PARTICIPANT_TABLE as DISPUTES } from '../datasets/mid/tables.ts';
import { DYAD_CAPABILITIES } from '../datasets/nmc/dyad-capabilities.ts';
import { NMC_6_0 } from '../datasets/nmc/manifest.ts';
import { STATE_YEAR_TABLE as CAPABILITIES } from '../datasets/nmc/tables.ts';
import { peaceYears } from '../datasets/peace-years.ts';
import { DATASETS } from '../datasets/registry.ts';
import { disputeDyads } from '../datasets/rows/dispute-dyads.ts';
import { OWN_STATE_FACTORS, PAIR_FACTORS, STATE_FACTORS, stateParts } from '../datasets/rows/factors.ts';
import { gwDyadYears } from '../datasets/rows/gw-dyad-years.ts';
import { leaderYears } from '../datasets/rows/leader-year-rows.ts';
import { cowStateYears, gwStateYears } from '../datasets/rows/state-year-rows.ts';
import { onlyWithCode, type TableRows } from '../datasets/rows/table-rows.ts';
import type { TableSpec } from '../datasets/table-spec.ts';
import { dyadDelivery } from '../datasets/ucdp-esd/dyad-delivery.ts';
import { UCDP_ESD_18_1 } from '../datasets/ucdp-esd/manifest.ts';
import { ACTOR_YEAR_TABLE as SUPPORT } from '../datasets/ucdp-esd/tables.ts';
import { DYAD_IDEAL_POINTS } from '../datasets/unga/dyad-ideal-points.ts';
import { UNGA_2025_07 } from '../datasets/unga/manifest.ts';
import { IDEAL_POINT_TABLE as IDEAL_POINTS } from '../datasets/unga/tables.ts';
import { testedPromises } from '../present/rates/tested-promises.ts';
import type { TestedPromise } from '../reliability/tested-promise.ts';
import type { Database } from '../store/database.ts';
import { checkLayout, createMadeTable, type ImportRecord, importRecords } from '../store/layout.ts';
import { newest, openFor } from './catalogue.ts';
import type { ExportForm } from './data-package.ts';
import type { Effects } from './effects.ts';
import { judge } from './judge.ts';
import { watched } from './progress.ts';
import type { WarSource } from './read-records.ts';
import { type Exported, writeExport } from './write-export.ts';

export { LIST_BEGINS, LIST_ENDS } from '../datasets/cow-states/dyad-years.ts';

/** What a row of an exported table is. */
export type RowKind = 'dyad-years' | 'state-years' | 'leader-years' | 'dispute-dyads';

/** Which rows to export, with what, and where to; the standard and the wars are those of tests. */
export interface DyadYearOptions extends DyadYears, TestedOptions {
  /** Pairs of states by year, if left out. */
  readonly rows?: RowKind;
  /** Whose list of states: Correlates of War, if left out, or Gleditsch and Ward. */
  readonly system?: 'cow' | 'gw';
  /** Politically relevant pairs alone: neighbours, and pairs with a major power. */
  readonly relevant?: boolean;
  /** One dispute for a pair and year. */
  readonly one?: boolean;
  /** Names of `PART_NAMES`. */
  readonly add: readonly string[];
  readonly form: ExportForm;
  readonly out: string;
}

/**
 * Writes pairs of states by year with what is asked for to a file, and beside it a Data Package descriptor, a codebook
 * and citations. The work is done in the database.
 * @throws CasusError `dataset-not-imported`, `standard-unknown`, `file-unwritable`, `file-exists`,
 * `output-exists-as-folder`.
 */
export async function exportDyadYears(options: DyadYearOptions, effects: Effects): Promise<Exported> {
  const { db: path, add, form, out, directed, from, to } = options;
  const years = { directed, from, to };
  const db = await openFor(path, 'the list of states', 'FOLDER, where FOLDER has the files of the datasets');
  try {
    const imports = (await checkLayout(db)) ? await importRecords(db) : [];
    rowsThere(options, imports);
    const partial = await partsIn(db, imports);
    const rows = rowsOf(options);
    const making = { ...options, years, imports, database: db };
    const made = await partsFor(rows, add, options, making, effects);
    const relevant = options.relevant === true ? await relevantPart(making) : null;
    const parts = [rows.part, ...made, ...(relevant?.parts ?? [])].map((part) => withoutAbsence(part, partial));
    const gaps = sentencesOn(parts, partial);
    for (const sentence of gaps) effects.note(`${sentence} What is not in it is empty in the table, and never 0.\n`);
    const shown = parts.map((part, i) => (relevant !== null && i > made.length ? { ...part, columns: [] } : part));
    const table = {
      title: `${rows.title}${relevant === null ? '' : ', politically relevant'}`,
      form,
      columns: shown.flatMap((part) => part.columns),
      key: rows.key,
      manifests: [...new Set(parts.flatMap((part) => part.manifests))],
      rules: [
        ...new Set([
          ...parts.flatMap((part) => part.rules),
          ...(relevant === null ? [] : [relevant.rule]),
          ...gaps.map((sentence) => `${sentence} What is not in it is empty, and never 0.`),
        ]),
      ],
      command: commandOf(options),
    };
    const fill = async (aside: string) => {
      const tables = new Map(parts.flatMap((part) => part.tables ?? []).map((one) => [one.name, one]));
      for (const one of tables.values()) await createMadeTable(db, one, one.rows);
      const copy = () => db.copyTo(dyadYearQuery(shown, rows.key, relevant?.where), aside, form);
      return { ...table, rows: await watched(basename(out), aside, effects, copy) };
    };
    const methods = parts.flatMap((part) => part.methods);
    return await writeExport(out, methods, fill, effects);
  } finally {
    db.close();
  }
}

function commandOf(options: DyadYearOptions): string {
  const { rows = 'dyad-years', system = 'cow', directed, from, to, add, form, out, standard, wars } = options;
  const parts = add.length === 0 ? 'none' : add.join(',');
  const flags = [
    ...(system === 'gw' ? ['--system gw'] : []),
    ...(directed ? ['--directed'] : []),
    ...(options.relevant === true ? ['--relevant'] : []),
    ...(options.one === true ? ['--one'] : []),
  ];
  const judged = add.includes('tests') ? [`--standard ${standard} --wars ${wars}`] : [];
  const rest = [`--from ${from} --to ${to} --add ${parts}`, ...judged, `--format ${form} --out ${basename(out)}`];
  return ['casus export', rows, ...flags, ...rest].join(' ');
}

function rowsOf(options: DyadYearOptions): TableRows {
  const { rows = 'dyad-years', system = 'cow', directed, from, to } = options;
  const years = { directed, from, to };
  if (rows === 'leader-years') return leaderYears(from, to);
  if (rows === 'dispute-dyads') return disputeDyads(years, options.one === true);
  if (rows === 'state-years') return system === 'gw' ? gwStateYears(from, to) : cowStateYears(from, to);
  if (system === 'gw') return gwDyadYears(years);
  const title = `${directed ? 'Directed' : 'Undirected'} dyad-years ${from}-${to}`;
  return { title, key: ['ccode1', 'ccode2', 'year'], part: stateDyadYears(years), sides: ['1', '2'] };
}

/** @throws CasusError `dataset-not-imported` if what the rows are made from is not there. */
function rowsThere(
  { rows = 'dyad-years', system = 'cow', db }: DyadYearOptions,
  imports: readonly ImportRecord[],
): void {
  if (rows === 'leader-years') newest('archigos', imports, db);
  else if (rows === 'dispute-dyads') {
    newest('mid', imports, db);
    needs({ imports, db }, MID_5_0, DISPUTES, null);
  } else if (system === 'cow') newest('cow-states', imports, db);
}

/** What is added to rows: for pairs what is known of pairs, for all what is known of states. */
async function partsFor(
  rows: TableRows,
  add: readonly string[],
  { rows: kind = 'dyad-years', system = 'cow' }: DyadYearOptions,
  making: Making,
  effects: Effects,
): Promise<DyadYearPart[]> {
  const ofPairs = rows.sides.length === 2;
  const factors = ofPairs ? STATE_FACTORS : { ...OWN_STATE_FACTORS, ...STATE_FACTORS };
  const pairs = ofPairs ? await partsNamed(add, making, effects) : [];
  const made = [...pairs, ...(await stateParts(add, factors, making, rows.sides))];
  return system === 'gw' || kind === 'leader-years' ? made.map((part) => onlyWithCode(part, rows.sides)) : made;
}

/** What tells politically relevant pairs: a border by land or water up to 400 miles, or a major power among the two. */
async function relevantPart(making: Making): Promise<{ parts: DyadYearPart[]; where: string; rule: string }> {
  const near = (await PAIR_FACTORS['contiguity']?.(making)) as DyadYearPart;
  const [major] = await stateParts(['majors'], STATE_FACTORS, making, ['1', '2']);
  const renamed = ({ joins, ...part }: DyadYearPart): DyadYearPart => ({
    ...part,
    joins: joins.map((join) => join.replaceAll(/\b(near|major[12])\b(?=\.| on)/g, 'rel_$1')),
  });
  return {
    parts: [near, major as DyadYearPart].map(renamed),
    where: 'rel_near.conttype is not null or rel_major1.year is not null or rel_major2.year is not null',
    rule: 'Politically relevant: the two are neighbours by land or by up to 400 miles of water in the year, or one of them is a major power on some day of it (after Lemke and Reed 2001). Years after 2016 have no such pairs.',
  };
}

/** What a part is made from: which rows there are, what was imported, how tests are judged. */
export interface Making extends TestedOptions {
  readonly years: DyadYears;
  readonly imports: readonly ImportRecord[];
  /** The database, open. */
  readonly database: Database;
}

type Maker = (making: Making, effects: Effects) => DyadYearPart | Promise<DyadYearPart>;

/** What can be added to dyad-years, by name. Each throws `dataset-not-imported` if what it needs is not there. */
const PARTS: Readonly<Record<string, Maker>> = {
  obligations: ({ years, imports, db }) => {
    const { manifest } = newest('atop', imports, db);
    const partners = imports.find(({ tableName }) => tableName === manifest.tables[2]?.name);
    return dyadObligations(manifest, partners?.tableName ?? null, years);
  },
  tests: async (making, effects) => {
    // The engine and the register are read only for those who ask for tests.
    return testedDyads(making, making.years, effects);
  },
  delivery: async (making) => {
    needs(making, UCDP_ESD_18_1, SUPPORT, null);
    const { readSupport } = await import('../datasets/ucdp-esd/support.ts');
    return dyadDelivery(await readSupport(making.database, UCDP_ESD_18_1, ''), making.years);
  },
  disputes: (making) => needs(making, MID_5_0, DISPUTES, DYAD_DISPUTES),
  capabilities: (making) => needs(making, NMC_6_0, CAPABILITIES, DYAD_CAPABILITIES),
  'ideal-points': (making) => needs(making, UNGA_2025_07, IDEAL_POINTS, DYAD_IDEAL_POINTS),
  ...PAIR_FACTORS,
  'peace-years': (making) => {
    const disputes = making.imports.some(({ tableName }) => tableName === DISPUTES.name);
    return peaceYears(disputes ? DISPUTE_BREAKS_PEACE : needs(making, COW_WARS_4_0, WARS, WAR_BREAKS_PEACE));
  },
};

/** The names of what can be added to pairs of states. */
export const PART_NAMES: readonly string[] = [...Object.keys(PARTS), ...Object.keys(STATE_FACTORS)];

/** The names of what can be added to states and leaders. */
export const STATE_PART_NAMES: readonly string[] = Object.keys({ ...OWN_STATE_FACTORS, ...STATE_FACTORS });

/** Names that need the pairs of COW's list or whole years. */
export const COW_PAIRS_ONLY: readonly string[] = ['peace-years'];

/** The parts of these names, in the order of `PART_NAMES`. */
export async function partsNamed(names: readonly string[], making: Making, effects: Effects): Promise<DyadYearPart[]> {
  const found: DyadYearPart[] = [];
  for (const [name, make] of Object.entries(PARTS)) {
    if (names.includes(name)) found.push(await make(making, effects));
  }
  return found;
}

/** What rests on a table, if the table is there. @throws CasusError `dataset-not-imported`. */
function needs<T>(
  { imports, db }: Pick<Making, 'imports' | 'db'>,
  { title, dataset }: Manifest,
  table: TableSpec,
  what: T,
): T {
  if (imports.some(({ tableName }) => tableName === table.name)) return what;
  throw new CasusError('dataset-not-imported', {
    what: `${title} (${table.title})`,
    path: db,
    hint: `${dataset} FILE`,
  });
}

const VERDICTS = {
  honored: 'were honored',
  violated: 'were violated',
  undetermined: 'cannot be told',
} as const;
type Counted = keyof typeof VERDICTS;
const NAMES = Object.keys(VERDICTS) as Counted[];

/** How to judge the tests. */
export interface TestedOptions {
  readonly db: string;
  readonly wars: WarSource;
  readonly standard: string;
}

/**
 * The tests of a promisor's word to a beneficiary by the year in which the war began, under a standard, whatever its unit
 * is: a row of dyad-years has room for a pair of states. What was not invoked is no test.
 */
export async function testedDyads(
  options: TestedOptions,
  { directed }: DyadYears,
  effects: Effects,
): Promise<DyadYearPart> {
  const { standard, tests, candidates, from } = await judge({ ...options, on: 'wars', unit: 'dyad' }, effects);
  const used = new Set(from.map(({ dataset }) => dataset));
  const manifests = DATASETS.filter(({ id }) => used.has(id));
  const years = commonYears(manifests.map((manifest) => manifest.years));
  const source = `Casus, standard ${standard.name} ${standard.version}`;
  const columns = NAMES.map((verdict): DyadYearColumn => {
    const name = `tests_${verdict}`;
    return {
      name,
      sql: withinYears(`coalesce(tested.${verdict}, 0)`, years),
      type: 'integer',
      absence: 'zero',
      meaning: `promises${directed ? ' of ccode1 to ccode2' : ' of one of the two to the other'} that a war which began in the year called on and that ${VERDICTS[verdict]}`,
      unit: 'tests',
      source,
      coverage: `${years.join('-')}, wars of ${options.wars === 'iwd' ? 'IWD' : 'COW'}`,
      missing: `before ${years[0]} and after ${years[1]}`,
    };
  });
  return {
    expressions: [],
    tables: [
      {
        name: 'tested',
        columns: ['ccode1', 'ccode2', 'year', ...NAMES].map((name) => ({ name, type: 'integer' })),
        rows: counted(testedPromises(tests, candidates), directed),
      },
    ],
    joins: ['left join tested on tested.ccode1 = dy.ccode1 and tested.ccode2 = dy.ccode2 and tested.year = dy.year'],
    columns,
    manifests,
    methods: [],
    rules: [
      `Tests: judged under the standard ${standard.name}, version ${standard.version}, promisor to beneficiary, by the year in which the war began. Tested promises are selected: a promise that deterred was never tested.`,
    ],
  };
}

function counted(promises: readonly TestedPromise[], directed: boolean): number[][] {
  const rows = new Map<string, number[]>();
  for (const { promisor, beneficiary, year, verdict } of promises) {
    const at = NAMES.indexOf(verdict as Counted);
    if (at < 0 || typeof promisor !== 'number' || typeof beneficiary !== 'number') continue;
    const [one, other] = directed || promisor < beneficiary ? [promisor, beneficiary] : [beneficiary, promisor];
    const key = `${one} ${other} ${year}`;
    const row = rows.get(key) ?? [one, other, year, ...NAMES.map(() => 0)];
    row[3 + at] = (row[3 + at] as number) + 1;
    rows.set(key, row);
  }
  return [...rows.values()];
}

function commonYears(spans: readonly (readonly [number, number])[]): [number, number] {
  return [Math.max(...spans.map(([from]) => from)), Math.min(...spans.map(([, to]) => to))];
}
