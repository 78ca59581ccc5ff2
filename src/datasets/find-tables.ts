import { basename, dirname, join, relative } from 'node:path';
import { CasusError } from '../core/errors.ts';
import type { FileReading } from '../files/reading.ts';
import type { Manifest } from './manifest.ts';
import { type Loaded, openTables, type TextTable } from './opening/tables-in-file.ts';
import {
  columnInHeader,
  firstRow,
  missingError,
  type Recognised,
  readHeader,
  recogniseHeader,
  tableTitle,
} from './recognise.ts';
import { DATASETS, datasetsNamed } from './registry.ts';
import { setAsideBecause } from './set-aside.ts';
import { refuseWhatIsNoTable } from './sniff.ts';

/** A file whose table was recognised. */
export interface FoundTable extends Recognised {
  /** Its path; for a table in an archive or a sheet, with its name there after a slash. */
  readonly file: string;
  readonly load: () => Promise<Loaded>;
}

/** A file of a folder that is no dataset of Casus, and why. */
export interface PassedOver {
  readonly file: string;
  readonly why: string;
}

/** What was found under the paths that a user gave. */
export interface FoundFiles {
  readonly tables: readonly FoundTable[];
  readonly passedOver: readonly PassedOver[];
}

/**
 * Finds the tables under paths. A path that is a file has to be a dataset, or an archive or spreadsheet with one in it; in a
 * folder, files that resemble none are passed over and said, and a `.csv`, `.tab` or `.tsv` that is no table at all is an
 * error, as is a damaged archive.
 * @param only the name of the dataset the user says the files are, or null.
 * @throws CasusError see `docs/reference/errors.md`; nothing has been stored by then.
 */
export async function findTables(
  paths: readonly string[],
  only: string | null,
  files: FileReading,
): Promise<FoundFiles> {
  const manifests = only === null ? DATASETS : datasetsNamed(only);
  const tables: FoundTable[] = [];
  const passedOver: PassedOver[] = [];
  for (const path of paths) {
    if (!(await files.isFolder(path))) {
      const found = await tablesOfFile(path, manifests, only, files);
      tables.push(...found.tables);
      passedOver.push(...found.passedOver);
      continue;
    }
    const under = await filesUnder(path, files);
    const before = tables.length;
    for (const file of under) {
      const found = await tablesInFolder(file, path, manifests, files);
      tables.push(...found.tables);
      passedOver.push(...found.passedOver);
    }
    if (tables.length === before) throw new CasusError('folder-without-datasets', { count: under.length, path });
  }
  return { tables, passedOver };
}

/** The tables of a file that the user named: it has to have one. */
async function tablesOfFile(
  path: string,
  manifests: readonly Manifest[],
  only: string | null,
  files: FileReading,
): Promise<FoundFiles> {
  const { tables: held, others } = await openTables(path, files);
  const [first] = held;
  if (held.length === 1 && others.length === 0 && first !== undefined) {
    return { tables: [{ ...identify(first, manifests, only), file: first.file, load: first.load }], passedOver: [] };
  }
  const found = held.map((table) => tryIdentify(table, dirname(path), manifests));
  const tables = found.filter((one) => 'table' in one);
  if (tables.length === 0) {
    const said = [...found.filter((one) => 'why' in one), ...others].slice(0, 3);
    const names = said.map(({ file, why }) => `${basename(file)} (${why.replace(/\.$/, '')})`).join('; ');
    throw new CasusError('archive-without-tables', { count: held.length + others.length, names }, { file: path });
  }
  return { tables, passedOver: [...found.filter((one) => 'why' in one), ...named(others, dirname(path))] };
}

function named(others: readonly PassedOver[], folder: string): PassedOver[] {
  return others.map(({ file, why }) => ({ file: relative(folder, file) || basename(file), why }));
}

/** The files of a folder and of those within it, links to files too; what is hidden is left alone. */
async function filesUnder(folder: string, files: FileReading): Promise<string[]> {
  const entries = ((await files.readDir(folder)) ?? []).filter(({ name }) => !name.startsWith('.'));
  const found = await Promise.all(
    entries.map(async ({ name, kind, link }) => {
      const path = join(folder, name);
      if (kind === 'file') return [path];
      return kind === 'folder' && !link ? filesUnder(path, files) : [];
    }),
  );
  return found.flat().sort();
}

/** Files that claim to be tables, so that one that is none is an error and not passed over. */
const CLAIMS_TO_BE_TABLE = /\.(csv|tab|tsv)(\.gz)?$/i;

/** The tables of a file that was found in a folder. */
async function tablesInFolder(
  file: string,
  folder: string,
  manifests: readonly Manifest[],
  files: FileReading,
): Promise<FoundFiles> {
  try {
    const { tables: held, others } = await openTables(file, files);
    const found = held.map((table) => tryIdentify(table, folder, manifests));
    const passedOver = [...found.filter((one) => 'why' in one), ...named(others, folder)];
    return { tables: found.filter((one) => 'table' in one), passedOver };
  } catch (error) {
    if (!(error instanceof CasusError)) throw error;
    const claims = CLAIMS_TO_BE_TABLE.test(file) || error.code === 'archive-broken';
    if (claims && error.code !== 'file-other-form') throw error;
    return { tables: [], passedOver: [{ file: relative(folder, file) || basename(file), why: saidWhy(error) }] };
  }
}

/** Why a file is passed over; for one in a form that has to be converted, how. */
function saidWhy(error: CasusError): string {
  return error.code === 'file-other-form' ? `${error.message} ${error.remedy}` : error.message;
}

function tryIdentify(table: TextTable, folder: string, manifests: readonly Manifest[]): FoundTable | PassedOver {
  const { file, head, load } = table;
  const name = relative(folder, file) || basename(file);
  try {
    refuseWhatIsNoTable(head, file);
    const { header, first } = beginningOf(head, file);
    const known = setAsideBecause(header, first);
    if (known !== null) return { file: name, why: known };
    const other = wholly(header, first, file);
    if (other !== null && !manifests.includes(other.dataset)) {
      return { file: name, why: `it is ${other.dataset.title} ${other.dataset.version}, which was not asked for` };
    }
    const found = recogniseHeader(header, manifests, file, first);
    return found === null
      ? { file: name, why: 'its columns fit no dataset that Casus reads' }
      : { ...found, file, load };
  } catch (error) {
    if (CLAIMS_TO_BE_TABLE.test(file) || !(error instanceof CasusError)) throw error;
    return { file: name, why: error.message };
  }
}

/** The table that a header fits in full; null for one that lacks a column. */
function wholly(header: readonly string[], first: readonly string[], file: string): Recognised | null {
  try {
    return recogniseHeader(header, DATASETS, file, first);
  } catch (error) {
    if (error instanceof CasusError) return null;
    throw error;
  }
}

function identify({ file, head }: TextTable, manifests: readonly Manifest[], only: string | null): Recognised {
  refuseWhatIsNoTable(head, file);
  const { header, first } = beginningOf(head, file);
  const known = setAsideBecause(header, first);
  if (known !== null) throw new CasusError('table-set-aside', { why: known }, { file, line: 1 });
  const found = recogniseHeader(header, manifests, file, first);
  if (found !== null) return found;
  if (only === null) throw new CasusError('table-not-recognised', {}, { file, line: 1 });
  const other = recogniseHeader(header, DATASETS, file, first);
  if (other !== null) {
    const asked = `${manifests[0]?.title ?? only}`;
    throw new CasusError(
      'dataset-other',
      { found: other.dataset.title, asked, foundId: other.dataset.dataset },
      { file },
    );
  }
  throw nearestMissing(header, manifests, file);
}

function nearestMissing(header: readonly string[], manifests: readonly Manifest[], file: string): CasusError {
  const candidates = manifests.flatMap((dataset) =>
    dataset.tables.map((table) => {
      const missing = table.columns.map(({ name }) => name).filter((name) => columnInHeader(table, name, header) < 0);
      return { found: { dataset, table }, missing, share: missing.length / table.columns.length };
    }),
  );
  const nearest = candidates.sort((a, b) => a.share - b.share)[0];
  if (nearest === undefined) return new CasusError('table-not-recognised', {}, { file, line: 1 });
  return missingError(tableTitle(nearest.found), nearest.missing, file);
}

/** The column names of a file, and its first row, which says what version it is. */
function beginningOf(head: Uint8Array, file: string): { header: string[]; first: string[] } {
  const text = Buffer.from(head).toString('utf8');
  return { header: readHeader(text, file), first: firstRow(text) };
}
