import { parse } from 'csv-parse/sync';
import { CasusError } from '../core/errors.ts';
import { groupBy } from '../core/group-by.ts';
import { refuseHidden } from '../core/hidden-text.ts';
import { formatPartialDate, sharesYear } from '../core/partial-date.ts';
import { decodeText, refuseJunk, refuseWhatIsNoTable } from '../datasets/sniff.ts';
import { oneLine } from '../present/argument/reason.ts';
import { type Row, toCsv } from '../present/csv.ts';
import { listed, stateNameOf } from '../present/names.ts';
import { uncodedNotes } from '../present/rates/rates-answer.ts';
import { testedPromises } from '../present/rates/tested-promises.ts';
import { type Coding, FLAGS, makeCoding, testKey } from '../reliability/codings/coding.ts';
import { codingFromRows, TRAIL } from '../reliability/codings/coding-from-rows.ts';
import { type CodingComparison, compareCodings } from '../reliability/codings/compare-codings.ts';
import { compareMany, type ManyCodings, type Parting } from '../reliability/codings/compare-many.ts';
import { withVerdictOf, withWarNumbers } from '../reliability/codings/other-columns.ts';
import { readTheatres } from './built-in.ts';
import type { Effects } from './effects.ts';
import { type Judged, judge } from './judge.ts';
import type { WarSource } from './read-records.ts';

/**
 * A coding by its name: `engine` or `engine:STANDARD` for the engine's verdicts, otherwise a CSV file with
 * `atopid, warid, verdict`. `FILE#COLUMN` and `FILE#HONORED+VIOLATED` read a second coding out of the file's other columns.
 * A file that has a COW war number (`cowwar`) instead of `warid` gets the numbers of the list that is judged from.
 */
export async function readCoding(
  name: string,
  options: { readonly db: string; readonly wars: WarSource },
  effects: Effects,
): Promise<Coding> {
  const engine = /^engine(?::(.+))?$/.exec(name);
  if (engine !== null) return engineCoding(name, engine[1] ?? 'bf-2018', options, effects);
  const [, file = name, columns] = /^(.+)#([^#/]+)$/.exec(name) ?? [];
  return readCodingFile(file, effects, { name, columns, wars: options.wars });
}

async function engineCoding(
  name: string,
  standard: string,
  options: { readonly db: string; readonly wars: WarSource },
  effects: Effects,
): Promise<Coding> {
  const judged = { ...options, on: 'wars', standard, unit: 'agreement' } as const;
  const { tests, contingencies } = await judge(judged, effects);
  const coded = tests.map((test) => ({
    atopid: test.atopid as number,
    warid: test.warid as number,
    warname: test.warname,
    verdict: test.verdict,
    invoked: test.invoked,
    reason: oneLine(test, stateNameOf),
  }));
  return makeCoding(
    name,
    coded,
    contingencies.map(({ warid }) => warid as number),
  );
}

/** The largest coding that is read, in bytes: the engine's own has less than a megabyte. */
const LARGEST_CODING = 16 * 1024 * 1024;

/** What to read a coding's file as. */
interface CodingFileOptions {
  /** The coder's name; the file if left out. */
  readonly name?: string;
  /** The column or columns of the verdict, if not `verdict`. */
  readonly columns?: string | undefined;
  readonly wars?: WarSource;
}

/** Reads a coding's CSV. @throws CasusError with file, line and column. */
export async function readCodingFile(
  file: string,
  effects: Effects,
  { name = file, columns, wars = 'iwd' }: CodingFileOptions = {},
): Promise<Coding> {
  const bytes = await effects.readFile(file, LARGEST_CODING);
  refuseWhatIsNoTable(bytes, file);
  refuseJunk(bytes, file);
  const { text } = decodeText(bytes);
  refuseHidden(text.replace(/\r\n?/g, '\n'), file);
  try {
    const records = parse(text, { columns: true, bom: true, info: true, trim: true }) as unknown as {
      record: Record<string, string>;
      info: { lines: number };
    }[];
    const lines = records.map(({ info }) => info.lines);
    const read = { rows: records.map(({ record }) => record), lines };
    const own = columns === undefined ? read : withVerdictOf(read.rows, columns, file, lines);
    const table = withWarNumbers(own, await numbersByCow(wars));
    if (table.unmapped.length > 0) {
      const list = wars === 'iwd' ? 'Interstate War Data' : 'COW Inter-State War';
      effects.note(
        `${name}: ${list} does not have these wars by COW\u2019s numbers, left out: ${table.unmapped.join(', ')}.\n`,
      );
    }
    return { ...codingFromRows(table.rows, file, table.lines), name };
  } catch (error) {
    if (error instanceof CasusError) throw error;
    const { lines, message } = error as Error & { lines?: number };
    throw new CasusError('csv-broken', { why: message }, { file, line: lines });
  }
}

/** A war's number in the list that is judged from, by its number in COW's; the files of theatres pair them. */
async function numbersByCow(wars: WarSource): Promise<ReadonlyMap<number, number>> {
  const { wars: known } = await readTheatres();
  return new Map([...known.values()].flatMap((war) => war.cow.flatMap((cow) => war[wars].map((own) => [cow, own]))));
}

/** Whose tests to code, and where to. */
export interface NewCodingOptions {
  /** The file to begin. It must not be there. */
  readonly file: string;
  readonly db: string;
  readonly wars: WarSource;
  readonly standard: string;
  /** Leave the engine's reason out, so that the coder is not led by it. */
  readonly blind: boolean;
}

/** What a coding is begun with: what each test is, the engine's reason, then the coder's own columns, empty. */
export const NEW_CODING_COLUMNS = [
  'atopid',
  'warid',
  'warname',
  'began',
  'alliance',
  'parties',
  ...FLAGS,
  TRAIL,
  'verdict',
  'reason',
] as const;

/**
 * Begins your own coding: a CSV with a row for each alliance that met a war, and an empty verdict. `casus agree` and
 * `casus rates` read it back at any time; what has no verdict yet is left out and counted.
 * @returns how many tests there are to code.
 * @throws CasusError `file-exists`, `file-unwritable`, and as `judge`.
 */
export async function newCoding(options: NewCodingOptions, effects: Effects): Promise<number> {
  const found = await judge({ ...options, on: 'wars', unit: 'agreement' }, effects);
  const rows = rowsOf(found, options.blind);
  await effects.writeNew(options.file, toCsv(rows, NEW_CODING_COLUMNS));
  return rows.length;
}

function rowsOf({ tests, candidates }: Judged, blind: boolean): Row[] {
  const promises = testedPromises(tests, candidates);
  const met = groupBy(candidates, ({ agreement, contingency }) => `${agreement.id}|${contingency.id}`);
  const rows = tests.map((test, i): Row => {
    const promise = promises[i] as (typeof promises)[number];
    const candidate = met.get(`${test.agreement}|${test.contingency}`)?.[0] as (typeof candidates)[number];
    const { agreement, contingency } = candidate;
    const parties = agreement.parties.filter(({ span }) => sharesYear(span, contingency.span));
    const names = new Set(parties.map(({ actor }) => stateNameOf(actor, contingency.span.from)));
    const owed = promise.obligations as readonly string[];
    const flags = FLAGS.map((flag) => [
      flag,
      Number(flag === 'multilateral' ? promise.multilateral : owed.includes(flag)),
    ]);
    return {
      atopid: test.atopid,
      warid: test.warid,
      warname: test.warname,
      began: formatPartialDate(contingency.began),
      alliance: agreement.title,
      parties: listed([...names]),
      ...Object.fromEntries(flags),
      [TRAIL]: blind ? '' : oneLine(test, stateNameOf),
    };
  });
  return rows.sort((a, b) => Number(a['warid']) - Number(b['warid']) || Number(a['atopid']) - Number(b['atopid']));
}

/** Where the engine's verdicts come from. */
interface EngineOptions {
  readonly db: string;
  readonly wars: WarSource;
}

/** Two codings to compare: each `engine[:standard]` or a file. */
export interface AgreeOptions extends EngineOptions {
  readonly a: string;
  readonly b: string;
}

/** Compares two codings of alliance × war tests. What is not coded yet is left out, and said. */
export async function agree(options: AgreeOptions, effects: Effects): Promise<CodingComparison> {
  const [a, b] = [await readCoding(options.a, options, effects), await readCoding(options.b, options, effects)];
  sayUncoded([a, b], effects);
  return compareCodings(a, b);
}

/** A test on which coders differ, with the engine's reason for its own verdict. */
export interface TrailedParting extends Parting {
  /** The engine's trail in a line; null where the engine has no such test or nothing is imported. */
  readonly trail: string | null;
}

/** Any number of codings side by side. */
export interface AgreementOfMany extends Omit<ManyCodings, 'partings'> {
  readonly partings: readonly TrailedParting[];
}

/**
 * Compares any number of codings, each `engine[:standard]` or a file. The trail on a test that coders part on is the
 * engine's under the first standard named, or under `bf-2018`.
 */
export async function agreeMany(
  options: EngineOptions & { readonly codings: readonly string[] },
  effects: Effects,
): Promise<AgreementOfMany> {
  const codings: Coding[] = [];
  for (const name of options.codings) codings.push(await readCoding(name, options, effects));
  sayUncoded(codings, effects);
  const found = compareMany(codings);
  const engine = found.partings.length === 0 ? null : await engineAmong(codings, options, effects);
  const partings = found.partings.map((parting) => {
    return { ...parting, trail: engine?.tests.get(testKey(parting))?.reason ?? null };
  });
  return { ...found, partings };
}

async function engineAmong(
  codings: readonly Coding[],
  options: EngineOptions,
  effects: Effects,
): Promise<Coding | null> {
  const named = codings.find(({ name }) => /^engine(:|$)/.test(name));
  if (named !== undefined) return named;
  try {
    return await readCoding('engine', options, effects);
  } catch (error) {
    if (!(error instanceof CasusError) || error.code !== 'dataset-not-imported') throw error;
    effects.note('Nothing is imported, so the tests on which coders part stand without the engine\u2019s trail.\n');
    return null;
  }
}

function sayUncoded(codings: readonly Coding[], effects: Effects): void {
  for (const coding of codings) {
    for (const note of uncodedNotes(coding)) effects.note(`${coding.name}: ${note}\n`);
  }
}
