import { CasusError } from '../core/errors.ts';
import type { Database, StoredType, StoredValue } from './database.ts';

/** The version of the tables' layout. A database of another layout is not read. */
export const LAYOUT = 1;

/** A table of a dataset as it is stored: the published columns, and the line each row came from. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: StoredType }[];
}

/** What is known of a table that was imported. */
export interface ImportRecord {
  readonly dataset: string;
  readonly tableName: string;
  readonly file: string;
  readonly sha256: string;
  /** Equal for two copies of the same data. */
  readonly content: string;
  readonly rows: number;
}

/** The name of the column with the line of the file that a row came from. */
export const LINE = 'source_line';

const SQL_TYPES: Record<StoredType, string> = { integer: 'integer', real: 'double', text: 'varchar', date: 'varchar' };

/** Creates the tables that every database has, if it is new. */
export async function createLayout(db: Database): Promise<void> {
  await db.run('create table if not exists casus_layout (version integer not null)');
  await db.run(
    `create table if not exists casus_import (
       dataset varchar not null, table_name varchar primary key, file varchar not null,
       sha256 varchar not null, content varchar not null, row_count integer not null)`,
  );
  await db.run(`insert into casus_layout select ${LAYOUT} where not exists (from casus_layout)`);
}

/**
 * Checks that a database is one of Casus, whole, and of the layout that this version reads. One in which nothing is, is
 * empty. Nothing is changed.
 * @returns whether it holds anything of Casus.
 * @throws CasusError `database-foreign` if it is another program's, `database-incomplete` if a part is missing,
 * `database-newer` if it was written with another layout.
 */
export async function checkLayout(db: Database): Promise<boolean> {
  const { path } = db;
  const names = await tablesOf(db);
  const own = Object.keys(OWN_TABLES).filter((name) => names.has(name));
  if (own.length === 0) {
    if (names.size === 0) return false;
    throw new CasusError('database-foreign', { path, found: named('table', [...names].sort()) });
  }
  const incomplete = (why: string) => new CasusError('database-incomplete', { path, why });
  for (const [name, columns] of Object.entries(OWN_TABLES)) {
    if (!names.has(name)) throw incomplete(`it lacks the table ${name}`);
    const found = await db.rows('select column_name as name from duckdb_columns() where table_name = ?', [name]);
    const has = new Set(found.map((row) => row['name']));
    const missing = columns.filter((column) => !has.has(column));
    // A newer layout may have other columns; which layout it is has to be readable in every one.
    if (missing.length > 0 && (name === 'casus_layout' || (await layoutOf(db)) === LAYOUT))
      throw incomplete(`its table ${name} lacks ${named('column', missing)}`);
  }
  const found = await layoutOf(db);
  if (found === null) throw incomplete('it does not say which layout it has');
  if (found !== LAYOUT) throw new CasusError('database-newer', { path, found, expected: LAYOUT });
  const lost = (await importRecords(db)).map(({ tableName }) => tableName).filter((name) => !names.has(name));
  if (lost.length > 0) throw incomplete(`it lacks the ${named('table', lost)}, which it says was imported`);
  return true;
}

/** The columns that the tables of every database have. */
const OWN_TABLES: Readonly<Record<string, readonly string[]>> = {
  casus_layout: ['version'],
  casus_import: ['dataset', 'table_name', 'file', 'sha256', 'content', 'row_count'],
};

async function tablesOf(db: Database): Promise<Set<string>> {
  const rows = await db.rows(
    `select table_name as name from duckdb_tables() where not internal and not temporary
     union all select view_name from duckdb_views() where not internal and not temporary`,
  );
  return new Set(rows.map((row) => String(row['name'])));
}

/** The layout that a database says it has; null if it says none or several. */
async function layoutOf(db: Database): Promise<number | null> {
  const rows = await db.rows('select version from casus_layout');
  const version = Number(rows[0]?.['version'] ?? Number.NaN);
  return rows.length === 1 && Number.isInteger(version) ? version : null;
}

function named(what: string, names: readonly string[]): string {
  const some = names.slice(0, 3).join(', ');
  return `${what}${names.length === 1 ? '' : 's'} ${some}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
}

/** Everything that was imported, by dataset and table. */
export async function importRecords(db: Database): Promise<ImportRecord[]> {
  const rows = await db.rows('from casus_import order by dataset, table_name');
  return rows.map((row) => ({
    dataset: String(row['dataset']),
    tableName: String(row['table_name']),
    file: String(row['file']),
    sha256: String(row['sha256']),
    content: String(row['content']),
    rows: Number(row['row_count']),
  }));
}

/** Creates a table for the time that the database is open; the file is not changed. */
export async function createMadeTable(
  db: Database,
  table: StoredTable,
  rows: Iterable<readonly StoredValue[]>,
): Promise<void> {
  const columns = table.columns.map(({ name, type }) => `"${name}" ${SQL_TYPES[type]}`);
  await db.run(`create temporary table "${table.name}" (${columns.join(', ')})`);
  const types = table.columns.map(({ type }) => type);
  await db.append(table.name, types, rows, true);
}

/** Puts the rows of one file in place of whatever its table held. Call it within a transaction. */
export async function replaceTable(
  db: Database,
  table: StoredTable,
  record: ImportRecord,
  rows: Iterable<readonly StoredValue[]>,
): Promise<void> {
  const columns = table.columns.map(({ name, type }) => `"${name}" ${SQL_TYPES[type]}`);
  await db.run(`create or replace table "${table.name}" (${columns.join(', ')}, ${LINE} integer not null)`);
  await db.append(table.name, [...table.columns.map(({ type }) => type), 'integer'], rows);
  await db.run('delete from casus_import where table_name = ?', [table.name]);
  await db.run('insert into casus_import values (?, ?, ?, ?, ?, ?)', [
    record.dataset,
    record.tableName,
    record.file,
    record.sha256,
    record.content,
    record.rows,
  ]);
}
