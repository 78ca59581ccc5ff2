import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import { debug } from '../core/debug.ts';
import { CasusError } from '../core/errors.ts';
import { checkPlace } from './check-place.ts';
import { createDatabase } from './create-database.ts';
import { loadDuckDb } from './load-duckdb.ts';
import { openingError, writingError } from './opening-error.ts';

/** A value as it goes into and comes out of the database. */
export type StoredValue = number | string | boolean | null;
/** A row as a query gives it. */
export type StoredRow = Readonly<Record<string, StoredValue>>;
/** The type of a stored column; a date is stored as text, year-month-day. */
export type StoredType = 'integer' | 'real' | 'text' | 'date';

/** No extension is ever fetched or loaded: what DuckDB has built in is all that is used. */
const OFFLINE = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
} as const;

/**
 * What is joined to the rows of an export is looked up while they stream by: DuckDB may not take the rows, of which there
 * are millions, for the smaller side and hold them all in memory.
 */
const STREAM_ROWS = "set disabled_optimizers = 'build_side_probe_side'";

/** How long is waited for another process that holds the file, and how long between two tries, in milliseconds. */
const [PATIENCE, PAUSE] = [2_000, 100];

/** A DuckDB file that is open. Nothing else in Casus speaks to DuckDB. */
export class Database {
  readonly path: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(path: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.path = path;
    this.#instance = instance;
    this.#connection = connection;
  }

  /**
   * Opens a database. Reading shares the file with other readers; writing needs it alone and creates it. While another
   * process holds it, two seconds are waited.
   * @throws CasusError `database-locked`, `database-unreadable`, `file-not-plain`, `file-unwritable`, `file-missing`
   * (reading what is not there).
   */
  static async open(path: string, mode: 'read' | 'write'): Promise<Database> {
    const isThere = path !== ':memory:' && checkPlace(path);
    if (mode === 'read' && !isThere) throw new CasusError('file-missing', { path });
    const { DuckDBInstance } = loadDuckDb(); // not before a database is there to open
    if (mode === 'write' && path !== ':memory:') await make(path);
    const access_mode = mode === 'read' ? 'READ_ONLY' : 'AUTOMATIC';
    for (const deadline = Date.now() + PATIENCE; ; ) {
      try {
        const instance = await DuckDBInstance.create(path, { ...OFFLINE, access_mode });
        return new Database(path, instance, await instance.connect());
      } catch (error) {
        const coded = openingError(path, error as Error);
        if (coded.code !== 'database-locked' || Date.now() > deadline) throw coded;
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  }

  /** Runs a statement that gives no rows. */
  async run(sql: string, values: readonly StoredValue[] = []): Promise<void> {
    tell(sql, values);
    await this.#connection.run(sql, [...values] as DuckDBValue[]);
  }

  /** The rows of a query, in its order. Whole numbers come as numbers. */
  async rows(sql: string, values: readonly StoredValue[] = []): Promise<StoredRow[]> {
    tell(sql, values);
    const reader = await this.#connection.runAndReadAll(sql, [...values] as DuckDBValue[]);
    return reader.getRowObjectsJS() as unknown as StoredRow[];
  }

  /** The columns of a query, each as a list: the fast way to read many rows. */
  async columns(sql: string, values: readonly StoredValue[] = []): Promise<Record<string, StoredValue[]>> {
    tell(sql, values);
    const reader = await this.#connection.runAndReadAll(sql, [...values] as DuckDBValue[]);
    return reader.getColumnsObjectJS() as unknown as Record<string, StoredValue[]>;
  }

  /** Does it all or nothing: what `work` changed is undone if it throws or the process dies. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.run('begin transaction');
    try {
      const result = await work();
      await this.run('commit');
      return result;
    } catch (error) {
      await this.run('rollback').catch(() => {}); // a failed commit has already rolled back
      throw writingError(this.path, error);
    }
  }

  /** Appends rows to a table, which may be a temporary one; `types` are the types of its columns, in order. */
  async append(
    table: string,
    types: readonly StoredType[],
    rows: Iterable<readonly StoredValue[]>,
    temporary = false,
  ): Promise<void> {
    const appender = temporary
      ? await this.#connection.createAppender(table, 'main', 'temp')
      : await this.#connection.createAppender(table);
    for (const row of rows) {
      for (let i = 0; i < types.length; i += 1) {
        const value = row[i] ?? null;
        if (value === null) appender.appendNull();
        else if (types[i] === 'integer') appender.appendInteger(value as number);
        else if (types[i] === 'real') appender.appendDouble(value as number);
        else appender.appendVarchar(value as string);
      }
      appender.endRow();
    }
    appender.closeSync();
  }

  /**
   * Writes what a query gives to a file, without its rows passing through the program, and says how many there were.
   * Nothing known is an empty field in CSV. The caller looks after the file's name; an existing file is replaced.
   */
  async copyTo(query: string, path: string, form: 'csv' | 'parquet'): Promise<number> {
    const options = form === 'csv' ? "format csv, header true, nullstr ''" : 'format parquet, compression zstd';
    await this.run(STREAM_ROWS);
    const copy = `copy (${query}) to '${path.replaceAll("'", "''")}' (${options}, use_tmp_file false)`;
    tell(copy, []);
    return (await this.#connection.run(copy)).rowsChanged;
  }

  /** Closes the file; the database cannot be used after that. */
  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

function tell(sql: string, values: readonly StoredValue[]): void {
  debug('sql', () => `${sql.trim()}${values.length === 0 ? '' : ` -- ${JSON.stringify(values)}`}`);
}

/** Makes a database where there is none, with its folder. */
async function make(path: string): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    await createDatabase(path, OFFLINE);
  } catch (error) {
    throw writingError(path, error);
  }
}
