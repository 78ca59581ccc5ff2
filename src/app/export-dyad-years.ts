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

/** Which dyad-years to export, with what, and where to; the standard and the wars are those of tests. */
export interface DyadYearOptions extends DyadYears, TestedOptions {
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
    newest('cow-states', imports, path);
    const partial = await partsIn(db, imports);
    const made = await partsNamed(add, { ...options, years, imports, database: db }, effects);
    const parts = [stateDyadYears(years), ...made].map((part) => withoutAbsence(part, partial));
    const gaps = sentencesOn(parts, partial);
    for (const sentence of gaps) effects.note(`${sentence} What is not in it is empty in the table, and never 0.\n`);
    const table = {
      title: `${directed ? 'Directed' : 'Undirected'} dyad-years ${from}-${to}`,
      form,
      columns: parts.flatMap((part) => part.columns),
      key: ['ccode1', 'ccode2', 'year'],
      manifests: [...new Set(parts.flatMap((part) => part.manifests))],
      rules: [
        ...new Set(parts.flatMap((part) => part.rules)),
        ...gaps.map((sentence) => `${sentence} What is not in it is empty, and never 0.`),
      ],
      command: commandOf(options),
    };
    const fill = async (aside: string) => {
      for (const made of parts.flatMap((part) => part.tables ?? [])) await createMadeTable(db, made, made.rows);
      const copy = () => db.copyTo(dyadYearQuery(parts), aside, form);
      return { ...table, rows: await watched(basename(out), aside, effects, copy) };
    };
    const methods = parts.flatMap((part) => part.methods);
    return await writeExport(out, methods, fill, effects);
  } finally {
    db.close();
  }
}

function commandOf({ directed, from, to, add, form, out, standard, wars }: DyadYearOptions): string {
  const parts = add.length === 0 ? 'none' : add.join(',');
  const judged = add.includes('tests') ? `--standard ${standard} --wars ${wars} ` : '';
  return `casus export dyad-years ${directed ? '--directed ' : ''}--from ${from} --to ${to} --add ${parts} ${judged}--format ${form} --out ${basename(out)}`;
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
  'peace-years': (making) => {
    const disputes = making.imports.some(({ tableName }) => tableName === DISPUTES.name);
    return peaceYears(disputes ? DISPUTE_BREAKS_PEACE : needs(making, COW_WARS_4_0, WARS, WAR_BREAKS_PEACE));
  },
};

/** The names of what can be added to dyad-years. */
export const PART_NAMES: readonly string[] = Object.keys(PARTS);

/** The parts of these names, in the order of `PART_NAMES`. */
export async function partsNamed(names: readonly string[], making: Making, effects: Effects): Promise<DyadYearPart[]> {
  const found: DyadYearPart[] = [];
  for (const [name, make] of Object.entries(PARTS)) {
    if (names.includes(name)) found.push(await make(making, effects));
  }
  return found;
}

/** What rests on a table, if the table is there. @throws CasusError `dataset-not-imported`. */
function needs<T>({ imports, db }: Making, { title, dataset }: Manifest, table: TableSpec, what: T): T {
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
