import { join } from 'node:path';
import { aggregate } from '../assessment/aggregate.ts';
import { assess } from '../assessment/assess.ts';
import { isOfHelp } from '../assessment/owed-act.ts';
import { type DueCase, dueCases } from '../casebook/due.ts';
import { type WeakFact, weakFacts } from '../casebook/evidence-weight.ts';
import { formatYaml } from '../casebook/format-yaml.ts';
import { type FileKind, FOLDERS, jsonSchema, keyOrder } from '../casebook/json-schemas.ts';
import type { Casebook } from '../casebook/load.ts';
import { loadCasebook } from '../casebook/load.ts';
import { loadAll, type WholeCasebook } from '../casebook/load-all.ts';
import { independentCount } from '../casebook/origins.ts';
import { overlay } from '../casebook/overlay.ts';
import { byPlace, type Problem, problemOf } from '../casebook/problem.ts';
import { slug } from '../casebook/schema-parts.ts';
import { type Draft, template } from '../casebook/template.ts';
import { CONTINGENCY_KINDS } from '../core/contingency.ts';
import { CasusError } from '../core/errors.ts';
import { groupBy } from '../core/group-by.ts';
import { parsePartialDate } from '../core/partial-date.ts';
import { disk, IGNORED } from '../files/reading.ts';
import { removeLeftovers } from '../files/write-whole.ts';
import { agreementsInForce } from '../present/promises/coverage.ts';
import { REGISTER_DAY } from '../present/promises/register-day.ts';
import { type DangerRow, isRecorded } from '../present/rows/danger-row.ts';
import { rowsOf } from '../present/rows/rows-of-case.ts';
import { BUILT_IN_CASES } from './built-in.ts';
import { besideOf } from './casebook.ts';
import type { Effects } from './effects.ts';
import { readStandard } from './read-standard.ts';

/** What a casebook holds and everything that is wrong with it. */
export interface CasebookCheck {
  readonly cases: number;
  readonly agreements: number;
  /**
   * Rows in which a patron faced one ally's danger and the case says what it did, or is known not to have done, from at
   * least two origins.
   */
  readonly decisions: number;
  /** Patrons with at least three tests of a promise of help that came to a verdict. */
  readonly patronsWithThree: number;
  /** Agreements of the register of promises with a promise in force on the day for which it is drawn up. */
  readonly inForce: number;
  /** Promisor, beneficiary and contingency that meet: what the standard `dyad` judges. */
  readonly tests: number;
  /** States that have a row in any case. */
  readonly patrons: number;
  readonly sources: number;
  readonly treaties: number;
  /** Decisive facts without a source whose origin can be told. */
  readonly decisiveOnAggregators: number;
  /** Decisive facts that rest on media of a side alone. */
  readonly decisiveOnPartisans: number;
  /** Cases that do not say to which day they were kept. */
  readonly withoutAsOf: number;
  /** The decisive facts that are counted above, each with its place. */
  readonly weak: readonly WeakFact[];
  readonly problems: readonly Problem[];
}

/**
 * Checks a casebook's folder; the built-in one if none is named. What is counted is the folder's own; its files may refer
 * to the built-in casebook, unless it stands alone.
 * @throws CasusError `file-missing`.
 */
export async function checkCasebook(dir: string | undefined, effects: Effects, only = false): Promise<CasebookCheck> {
  if (dir !== undefined && !(await effects.isFolder(dir))) throw new CasusError('file-missing', { path: dir });
  const own = await readOwn(dir ?? BUILT_IN_CASES, only);
  const { contingencies, agreements, treatyTerms, all } = own;
  const { sources, problems } = all;
  const standard = await readStandard('dyad', effects);
  const promised = all.agreements;
  const weak = weakFacts(contingencies, sources);
  const rows = rowsOf({ agreements: promised, contingencies }, standard);
  return {
    cases: contingencies.length,
    agreements: agreements.length,
    decisions: rows.filter((row) => isRecorded(row) && independentCount(sources, refsOf(row)) >= 2).length,
    patronsWithThree: [...groupBy(rows.filter(isDecidedHelp), ({ patron }) => patron)].filter(
      ([, own]) => own.length >= 3,
    ).length,
    inForce: agreementsInForce(agreements, parsePartialDate(REGISTER_DAY)),
    tests: aggregate(assess(promised, contingencies, standard), standard).length,
    patrons: new Set(rows.map(({ patron }) => patron)).size,
    sources: own.sources.size,
    treaties: treatyTerms.size,
    decisiveOnAggregators: weak.filter(({ why }) => why === 'aggregators').length,
    decisiveOnPartisans: weak.filter(({ why }) => why === 'partisan').length,
    withoutAsOf: problems.filter(({ file, field }) => file.startsWith('contingencies/') && field === 'asOf').length,
    weak,
    problems,
  };
}

/** The sources for what a patron did or is known not to have done. */
function refsOf({ responses, absences }: DangerRow): string[] {
  return [...responses, ...absences].flatMap(({ sources }) => sources);
}

/** Did a promise of help come to a verdict? */
function isDecidedHelp({ verdict, deciding }: DangerRow): boolean {
  return (verdict === 'honored' || verdict === 'violated') && deciding !== null && isOfHelp(deciding.kind);
}

/** A folder's own records, and all that they are read with. */
async function readOwn(dir: string, only: boolean): Promise<WholeCasebook & { readonly all: Casebook }> {
  const beside = await besideOf(dir, only);
  const own = await loadAll(dir, disk, beside);
  return { ...own, all: beside === undefined ? own : overlay(beside.casebook, own).casebook };
}

/** What became of each file of a casebook. */
export interface FormatResult {
  /** Files that were formatted or, if they are only checked, that would be. */
  readonly formatted: readonly string[];
  /** How many files had the form already. */
  readonly unchanged: number;
  /** Why files were left as they are. */
  readonly problems: readonly Problem[];
}

/**
 * Puts every file of a casebook into the one form that `docs/reference/casebook.md` describes. Each file is replaced
 * in one step; one with a problem is left as it is. With `check` nothing is written.
 * @throws CasusError `file-missing`.
 */
export async function formatCasebook(
  dir: string,
  check: boolean,
  effects: Effects,
  only = false,
): Promise<FormatResult> {
  if (!(await effects.isFolder(dir))) throw new CasusError('file-missing', { path: dir });
  const problems = [...(await readOwn(dir, only)).all.problems];
  const broken = new Set(problems.map(({ file }) => file));
  const formatted: string[] = [];
  let unchanged = 0;
  for (const [kind, folder] of Object.entries(FOLDERS) as [FileKind, string][]) {
    if (!check) await removeLeftovers(join(dir, folder));
    const order = keyOrder(kind);
    for (const file of await filesOf(dir, folder, effects)) {
      if (broken.has(file)) continue;
      try {
        if (await formatFile(dir, file, order, check, effects)) formatted.push(file);
        else unchanged += 1;
      } catch (error) {
        if (!(error instanceof CasusError)) throw error;
        problems.push(problemOf(error, file));
      }
    }
  }
  return { formatted: formatted.sort(), unchanged, problems: problems.sort(byPlace) };
}

async function filesOf(dir: string, folder: string, effects: Effects): Promise<string[]> {
  const entries = (await effects.readDir(join(dir, folder)).catch(() => null)) ?? [];
  const names = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
  if (folder === '') return names.filter((name) => name === 'actors.yaml');
  return names
    .filter((name) => name.endsWith('.yaml') && !IGNORED.test(name))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** Whether the file changed, or would. A link stays a link: the file it leads to is formatted. */
async function formatFile(
  dir: string,
  file: string,
  order: readonly string[],
  check: boolean,
  effects: Effects,
): Promise<boolean> {
  const path = await effects.realPath(join(dir, file));
  const bytes = await effects.readFile(path);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const formatted = formatYaml(file, text, order);
  if (Buffer.from(formatted).equals(bytes)) return false;
  if (!check) await effects.replaceFile(path, bytes, formatted);
  return true;
}

/** What file to begin, and where. */
export interface NewCaseOptions {
  readonly id: string;
  /** The casebook's folder; made if it is not there. */
  readonly dir: string;
  /** An agreement rather than a contingency. */
  readonly agreement: boolean;
  /** The kind of contingency; `armed-attack` if left out. */
  readonly kind?: string | undefined;
  /** What the file begins with; it says the kind of danger itself. */
  readonly draft?: Draft | undefined;
}

/**
 * Writes the template of a contingency or an agreement, and beside the folders the schema for editors that its first
 * line names. Returns the template's path.
 * @throws CasusError `argument-invalid`, `option-invalid`, `file-exists`, `file-unwritable`.
 */
export async function newCase(options: NewCaseOptions, effects: Effects): Promise<string> {
  const { id, dir, agreement, draft, kind: danger = 'armed-attack' } = options;
  if (!slug.safeParse(id).success) {
    throw new CasusError('argument-invalid', {
      command: 'casebook',
      what: 'an id (lower-case words joined by hyphens)',
      value: id,
    });
  }
  if (!CONTINGENCY_KINDS.some((known) => known === danger)) {
    const why = `it is one of ${CONTINGENCY_KINDS.join(', ')}`;
    throw new CasusError('option-invalid', { option: 'kind', value: danger, why, command: 'casebook' });
  }
  const kind = agreement ? 'agreement' : 'contingency';
  const path = caseFile(options);
  await effects.writeNew(path, template(kind, id, draft?.danger ?? danger, draft));
  const schema = `${JSON.stringify(jsonSchema(kind), null, 2)}\n`;
  await keepSchema(join(dir, '.schema', `${kind}.schema.json`), schema, effects);
  return path;
}

/** Where a case or an agreement of this id is kept. */
export function caseFile({ id, dir, agreement }: Omit<NewCaseOptions, 'kind' | 'draft'>): string {
  return join(dir, FOLDERS[agreement ? 'agreement' : 'contingency'], `${id}.yaml`);
}

/** Writes the schema unless it is there in this form; one of another version of Casus is replaced. */
async function keepSchema(path: string, text: string, effects: Effects): Promise<void> {
  if (!(await effects.exists(path))) return effects.writeNew(path, text);
  const before = await effects.readFile(path);
  if (Buffer.from(before).toString('utf8') !== text) await effects.replaceFile(path, before, text);
}

/** Cases by how long ago they were kept, as of a day. */
export interface CasebookDue {
  readonly on: string;
  readonly cases: readonly DueCase[];
}

/**
 * The cases of a casebook, the built-in one if none is named, in the order in which they are due to be looked at again
 * on a day (`YYYY-MM-DD`). Files with problems are left out: `casebook check` names them.
 * @throws CasusError `file-missing`, `date-unreadable`.
 */
export async function casebookDue(
  dir: string | undefined,
  on: string,
  effects: Effects,
  only = false,
): Promise<CasebookDue> {
  if (dir !== undefined && !(await effects.isFolder(dir))) throw new CasusError('file-missing', { path: dir });
  const day = parsePartialDate(on);
  const folder = dir ?? BUILT_IN_CASES;
  const { contingencies } = await loadCasebook(folder, disk, await besideOf(folder, only));
  return { on, cases: dueCases(contingencies, day) };
}
