import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { importsIn } from '../../src/app/catalogue.ts';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { CasusError } from '../../src/core/errors.ts';
import { Database } from '../../src/store/database.ts';
import { checkLayout, createLayout, importRecords, LAYOUT, replaceTable } from '../../src/store/layout.ts';
import { fixturePath } from '../datasets/fixtures.ts';
import { capturedEffects, put, scratch, stateOf } from '../scratch.ts';

const at = scratch();
const STATES = fixturePath('cow-states-2016.csv');
const WARS = fixturePath('iwd-1.1.csv');
const importing = (db: string, ...args: string[]) => importDatasets({ db, args }, capturedEffects());

async function using<T>(path: string, mode: 'read' | 'write', work: (db: Database) => Promise<T>): Promise<T> {
  const db = await Database.open(path, mode);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

describe('a database that another process holds', () => {
  let holder: ChildProcess | undefined;
  afterEach(() => holder?.kill('SIGKILL'));

  async function held(path: string, mode: 'read' | 'write'): Promise<number> {
    const script = fileURLToPath(new URL('hold-database.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, path, mode], { stdio: ['ignore', 'pipe', 2] });
    holder = child;
    await new Promise<void>((resolve, reject) => {
      child.stdout?.once('data', () => resolve());
      child.once('exit', (code) => reject(new Error(`the holder ended with ${code}`)));
    });
    return child.pid as number;
  }

  test('for writing: reading and importing say who holds it and how to stop it', async () => {
    const db = at('held.duckdb');
    await importing(db, STATES);
    const pid = await held(db, 'write');
    for (const attempt of [() => importsIn(db), () => importing(db, WARS)]) {
      const error = (await attempt().catch((thrown: unknown) => thrown)) as CasusError;
      expect(error).toBeInstanceOf(CasusError);
      expect(error).toMatchObject({ code: 'database-locked', exit: 1 });
      expect(error.message).toContain(`process ${pid} (`);
      expect(error.remedy).toContain(`kill ${pid}`);
    }
  });

  test('for reading: it can be read at the same time, and what changes nothing succeeds, but not written', async () => {
    const db = at('read.duckdb');
    await importing(db, STATES);
    const pid = await held(db, 'read');
    expect(await importsIn(db)).toHaveLength(1);
    expect((await importing(db, STATES)).imported).toMatchObject([{ change: 'unchanged' }]);
    const before = stateOf(db);
    const error = (await importing(db, WARS).catch((thrown: unknown) => thrown)) as CasusError;
    expect(error.format()).toContain(`process ${pid} (`);
    expect(stateOf(db)).toEqual(before);
  });
});

describe('what is no database of Casus', () => {
  test.each([
    ['a text', 'stateabb,ccode\nUSA,2\n'],
    ['an empty file', ''],
    ['half of a database', null],
  ])('%s is refused and left as it is', async (what, content) => {
    const path = at(`${what}.duckdb`);
    if (content === null) {
      await importing(at('whole.duckdb'), STATES);
      put(path, readFileSync(at('whole.duckdb')).subarray(0, 5000));
    } else put(path, content);
    const before = stateOf(path);
    await expect(importsIn(path)).rejects.toMatchObject({ code: 'database-unreadable', exit: 1 });
    await expect(importing(path, STATES)).rejects.toMatchObject({ code: 'database-unreadable', exit: 1 });
    expect(stateOf(path)).toEqual(before);
  });

  test('a folder is refused', async () => {
    mkdirSync(at('folder.duckdb'));
    await expect(importing(at('folder.duckdb'), STATES)).rejects.toMatchObject({ code: 'database-unreadable' });
  });

  test('a place below a file is refused', async () => {
    put(at('file'), 'x');
    await expect(importing(at('file/casus.duckdb'), STATES)).rejects.toMatchObject({ code: 'database-unreadable' });
  });

  test.each([
    ['a later', 1],
    ['an earlier', -1],
  ])('a database of %s layout is refused, read or written, and left as it is', async (what, change) => {
    const path = at(`${what}.duckdb`);
    await importing(path, STATES);
    await using(path, 'write', (db) => db.run(`update casus_layout set version = version + ${change}`));
    const before = stateOf(path);
    for (const attempt of [() => importsIn(path), () => importing(path, STATES), () => importing(path, WARS)]) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'database-newer',
        exit: 1,
        params: { path, found: LAYOUT + change, expected: LAYOUT },
      });
    }
    expect(stateOf(path)).toEqual(before);
  });

  test('a layout table without a row is refused', async () => {
    const path = at('no-row.duckdb');
    await using(path, 'write', (db) => db.run('create table casus_layout (version integer not null)'));
    await expect(importsIn(path)).rejects.toMatchObject({ code: 'database-newer', params: { found: 0 } });
  });

  test('a database of DuckDB with other tables is empty for Casus, and keeps them', async () => {
    const path = at('other.duckdb');
    await using(path, 'write', (db) => db.run('create table fruit as select 3 as pears'));
    expect(await importsIn(path)).toEqual([]);
    await importing(path, STATES);
    expect(await using(path, 'read', (db) => db.rows('from fruit'))).toEqual([{ pears: 3 }]);
  });
});

describe('a database', () => {
  test('is created whole, in folders that are not there yet, and nothing else is left beside it', async () => {
    const path = at('a/b/c.duckdb');
    await using(path, 'write', async () => {});
    expect(readdirSync(at('a/b'))).toEqual(['c.duckdb']);
    expect(await importsIn(path)).toEqual([]);
  });

  test('that is not there is not created by reading', async () => {
    expect(await importsIn(at('absent.duckdb'))).toEqual([]);
    expect(existsSync(at('absent.duckdb'))).toBe(false);
  });

  test('says whether it holds anything of Casus', async () => {
    const path = at('fresh.duckdb');
    await using(path, 'write', async (db) => {
      expect(await checkLayout(db)).toBe(false);
      await createLayout(db);
      await createLayout(db);
      expect(await checkLayout(db)).toBe(true);
      expect(await db.rows('from casus_layout')).toEqual([{ version: LAYOUT }]);
    });
  });

  test('keeps values of every type, and none where there is none', async () => {
    await using(at('types.duckdb'), 'write', async (db) => {
      await db.run('create table t (a integer, b double, c varchar)');
      const rows = [
        [1, 0.5, 'x'],
        [null, null, null],
        [-2_147_483_647, 1e300, ''],
      ];
      await db.append('t', ['integer', 'real', 'text'], rows);
      expect(await db.rows('from t')).toEqual(rows.map(([a, b, c]) => ({ a, b, c })));
      expect(await db.columns('select a, c from t')).toEqual({ a: [1, null, -2_147_483_647], c: ['x', null, ''] });
    });
  });

  test('replaces the rows of one table, and leaves what it knows of others', async () => {
    await using(at('replace.duckdb'), 'write', async (db) => {
      await createLayout(db);
      const record = (tableName: string, rows: number) => ({
        ...{ dataset: 'made-up', tableName, file: `${tableName}.csv`, sha256: 's', content: 'c', rows },
      });
      const table = (name: string) => ({ name, columns: [{ name: 'n', type: 'integer' as const }] });
      await replaceTable(db, table('one'), record('one', 2), [
        [1, 2],
        [2, 3],
      ]);
      await replaceTable(db, table('two'), record('two', 1), [[7, 2]]);
      await replaceTable(db, table('one'), record('one', 1), [[5, 2]]);
      expect(await importRecords(db)).toEqual([record('one', 1), record('two', 1)]);
      expect(await db.rows('from one')).toEqual([{ n: 5, source_line: 2 }]);
      expect(await db.rows('from two')).toEqual([{ n: 7, source_line: 2 }]);
    });
  });

  test('a transaction that fails is undone and gives its own error', async () => {
    await using(at('transaction.duckdb'), 'write', async (db) => {
      await db.run('create table t as select 1 as a');
      const failing = db.transaction(async () => {
        await db.run('insert into t values (2)');
        throw new Error('stop');
      });
      await expect(failing).rejects.toThrow('stop');
      await expect(db.transaction(() => db.run('rollback'))).rejects.toThrow(/no transaction is active/);
      expect(await db.rows('from t')).toEqual([{ a: 1 }]);
    });
  });
});

describe('no extension is loaded from the network', () => {
  test.each(['read', 'write'] as const)('opened to %s, DuckDB neither installs nor loads any', async (mode) => {
    const path = at('offline.duckdb');
    await using(path, 'write', async () => {});
    await using(path, mode, async (db) => {
      const names = ['autoinstall_known_extensions', 'autoload_known_extensions', 'allow_community_extensions'];
      const found = await db.rows(
        `select name, value from duckdb_settings() where name in ('${names.join("', '")}') order by name`,
      );
      expect(found).toEqual(names.toSorted().map((name) => ({ name, value: 'false' })));
      const loaded = await db.rows('select distinct install_mode from duckdb_extensions() where loaded');
      expect(loaded).toEqual([{ install_mode: 'STATICALLY_LINKED' }]);
      const reaching = db.rows("from 'https://example.invalid/table.parquet'");
      await expect(reaching).rejects.toThrow(/Missing Extension Error/);
    });
  });
});
