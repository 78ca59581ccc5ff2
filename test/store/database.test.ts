import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { importsIn } from '../../src/app/catalogue.ts';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { CasusError } from '../../src/core/errors.ts';
import { Database } from '../../src/store/database.ts';
import { LAYOUT } from '../../src/store/layout.ts';
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

  test('a database of another layout is refused, read or written, and left as it is', async () => {
    const path = at('layout.duckdb');
    await importing(path, STATES);
    await using(path, 'write', (db) => db.run('update casus_layout set version = version + 1'));
    const before = stateOf(path);
    for (const attempt of [() => importsIn(path), () => importing(path, STATES), () => importing(path, WARS)]) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'database-newer',
        exit: 1,
        params: { path, found: LAYOUT + 1, expected: LAYOUT },
      });
    }
    expect(stateOf(path)).toEqual(before);
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
