import { CasusError } from '../core/errors.ts';
import { partSentence, partsIn } from '../datasets/completeness.ts';
import { type FoundTable, findTables, type PassedOver } from '../datasets/find-tables.ts';
import { readTable } from '../datasets/read-table.ts';
import { DATASETS, datasetsNamed } from '../datasets/registry.ts';
import type { Cell, TableRows } from '../datasets/table-spec.ts';
import { WHOLE_COPIES } from '../datasets/whole-copies.ts';
import { Database } from '../store/database.ts';
import { checkLayout, createLayout, type ImportRecord, importRecords, replaceTable } from '../store/layout.ts';
import { importedParts } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { progressBar } from './progress.ts';

/** What to import and where to. */
export interface ImportOptions {
  readonly db: string;
  /** A dataset's name followed by paths, or paths alone. */
  readonly args: readonly string[];
  /** Keep tables that others contradict, as parts: what is not in them counts as not known. */
  readonly part?: boolean;
}

/** What an import did with one file. */
export interface ImportedFile {
  readonly dataset: string;
  readonly table: string;
  readonly file: string;
  readonly rows: number;
  readonly change: 'added' | 'replaced' | 'unchanged' | 'same data as another file' | 'part of another file';
  readonly knownCopy: string | null;
  readonly remarks: readonly { readonly what: string; readonly count: number }[];
}

/** What an import did. */
export interface ImportResult {
  readonly db: string;
  readonly imported: readonly ImportedFile[];
  readonly passedOver: readonly PassedOver[];
  /** What of the database is not all of the published table, a sentence each. */
  readonly parts: readonly string[];
}

interface ReadFile {
  readonly found: FoundTable;
  readonly read: TableRows;
}

/**
 * Reads published datasets into the database: everything is read and checked first, then stored in one
 * transaction, so that a broken file or a process that dies leaves the database as it was. What is already
 * there is not written again.
 * @throws CasusError for a file that is not what it claims, `table-part` for one that another table contradicts, or a database that cannot be opened.
 */
export async function importDatasets(options: ImportOptions, effects: Effects): Promise<ImportResult> {
  const { only, paths } = await sortArguments(options.args, effects);
  const { tables, passedOver } = await findTables(paths, only, effects);
  const bar = progressBar(tables.length, effects);
  const reads: ReadFile[] = [];
  try {
    for (const [i, found] of tables.entries()) {
      const { bytes, sha256 } = await found.load();
      const report = (share: number) => bar.update(i + share, found.file);
      const read = await readTable(found.table, found.file, bytes, report, sha256);
      reads.push({ found, read });
    }
  } finally {
    bar.stop();
  }
  const kept = oneFileATable(reads);
  const before = await recordsBefore(options.db);
  const fresh = [...kept.values()].filter(({ found, read }) => before.get(found.table.name)?.sha256 !== read.sha256);
  const parts =
    fresh.length > 0 ? await store(options.db, fresh, options.part === true) : await importedParts(options.db);
  return { db: options.db, imported: reads.map((file) => describe(file, kept, before)), passedOver, parts };
}

async function sortArguments(
  args: readonly string[],
  effects: Effects,
): Promise<{ only: string | null; paths: string[] }> {
  const [first, ...rest] = args;
  if (first === undefined) throw new CasusError('argument-missing', { command: 'import', what: 'a file or a folder' });
  if (datasetsNamed(first).length > 0) {
    if (rest.length > 0) return { only: first, paths: rest };
    throw new CasusError('argument-missing', { command: 'import', what: `the file or folder that holds ${first}` });
  }
  if (!(await effects.exists(first))) {
    if (/[/\\.]/.test(first)) throw new CasusError('file-missing', { path: first });
    const known = [...new Set(DATASETS.map(({ dataset }) => dataset))].join(', ');
    throw new CasusError('dataset-unknown', { name: first, known });
  }
  return { only: null, paths: [...args] };
}

/** Which published copy it is, by its bytes, or by its data where it was packed or saved in another way. */
function knownCopy({ spec, sha256, content }: TableRows): string | null {
  const note = spec.known.find((copy) => copy.sha256 === sha256)?.note;
  if (note !== undefined) return note;
  const whole = WHOLE_COPIES[spec.name]?.content === content ? spec.known[0] : undefined;
  return whole === undefined ? null : `the data of ${whole.note}`;
}

/**
 * Two copies of the same data are one; the one whose copy is known, else the first by name, is kept. Where all rows of one
 * copy are rows of the other, the other is kept: it is the fuller one.
 */
function oneFileATable(reads: readonly ReadFile[]): Map<string, ReadFile> {
  const rank = ({ read }: ReadFile) => {
    const at = read.spec.known.findIndex(({ sha256 }) => sha256 === read.sha256);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  const kept = new Map<string, ReadFile>();
  for (const file of reads) {
    const { name, title } = file.found.table;
    const other = kept.get(name);
    if (other === undefined || isPartOf(other.read, file.read)) {
      kept.set(name, file);
    } else if (other.read.content === file.read.content) {
      if (rank(file) < rank(other)) kept.set(name, file);
    } else if (!isPartOf(file.read, other.read)) {
      const table = `${file.found.dataset.title} ${file.found.dataset.version} (${title})`;
      throw new CasusError('table-given-twice', { table, first: other.read.file, second: file.read.file });
    }
  }
  return kept;
}

/** Are the rows of one copy some of those of the other, and fewer? */
function isPartOf(part: TableRows, whole: TableRows): boolean {
  if (part.rows.length >= whole.rows.length) return false;
  const data = part.spec.columns.flatMap(({ label }, i) => (label === true ? [] : [i]));
  const textOf = (row: readonly Cell[]) => data.map((i) => row[i]).join('\u001f');
  const rows = new Set(whole.rows.map(textOf));
  return part.rows.every((row) => rows.has(textOf(row)));
}

async function recordsBefore(path: string): Promise<Map<string, ImportRecord>> {
  let db: Database;
  try {
    db = await Database.open(path, 'read');
  } catch (error) {
    if (error instanceof CasusError && error.code === 'file-missing') return new Map();
    throw error;
  }
  try {
    if (!(await checkLayout(db))) return new Map();
    return new Map((await importRecords(db)).map((record) => [record.tableName, record]));
  } finally {
    db.close();
  }
}

async function store(path: string, files: readonly ReadFile[], keepParts: boolean): Promise<string[]> {
  const db = await Database.open(path, 'write');
  try {
    return await db.transaction(async () => {
      await checkLayout(db); // another process may have been here since
      await createLayout(db);
      for (const { found, read } of files) {
        const { name, columns } = found.table;
        await replaceTable(db, { name, columns }, recordOf(found, read), withLines(read));
      }
      const parts = await partsIn(db, await importRecords(db));
      const bad = parts.find(({ contradicted }) => contradicted);
      if (bad === undefined || keepParts) return parts.map(partSentence);
      const { dataset, table, why } = bad;
      const file = files.find(({ found }) => found.table.name === table.name)?.read.file;
      const params = { table: `${dataset.title} ${dataset.version} (${table.title})`, why };
      throw new CasusError('table-part', params, file === undefined ? {} : { file });
    });
  } finally {
    db.close();
  }
}

function recordOf(found: FoundTable, read: TableRows): ImportRecord {
  const { sha256, content, rows } = read;
  return {
    dataset: found.dataset.id,
    tableName: found.table.name,
    file: read.file,
    sha256,
    content,
    rows: rows.length,
  };
}

function* withLines(read: TableRows): Generator<(number | string | null)[]> {
  for (const [i, row] of read.rows.entries()) yield [...row, read.lines[i] as number];
}

function describe(
  { found, read }: ReadFile,
  kept: ReadonlyMap<string, ReadFile>,
  before: ReadonlyMap<string, ImportRecord>,
): ImportedFile {
  const old = before.get(found.table.name);
  const chosen = kept.get(found.table.name)?.read;
  const change =
    chosen !== read
      ? chosen?.content === read.content
        ? 'same data as another file'
        : 'part of another file'
      : old === undefined
        ? 'added'
        : old.sha256 === read.sha256
          ? 'unchanged'
          : 'replaced';
  return {
    dataset: found.dataset.id,
    table: found.table.title,
    file: read.file,
    rows: read.rows.length,
    change,
    knownCopy: knownCopy(read),
    remarks: read.remarks,
  };
}
