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
 * Checks that a database has the layout this version of Casus reads. A database without any is empty.
 * @returns whether it holds anything of Casus.
 * @throws CasusError `database-newer` if it was written with another layout.
 */
export async function checkLayout(db: Database): Promise<boolean> {
  const [tables] = await db.rows(
    `select count(*)::integer as n from duckdb_tables() where table_name = 'casus_layout'`,
  );
  if (tables?.['n'] === 0) return false;
  const [row] = await db.rows('select version from casus_layout');
  const found = Number(row?.['version'] ?? 0);
  if (found !== LAYOUT) throw new CasusError('database-newer', { path: db.path, found, expected: LAYOUT });
  return true;
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
