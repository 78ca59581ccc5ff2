import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
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
      if (existsSync('/proc')) expect(error.message).toContain('hold-database.ts');
    }
  });

  test('for a moment: reading waits for it', async () => {
    const db = at('moment.duckdb');
    await importing(db, STATES);
    await held(db, 'write');
    setTimeout(() => holder?.kill('SIGKILL'), 700);
    expect(await importsIn(db)).toHaveLength(1);
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

  test.each([
    ['a table', 'create table fruit as select 3 as pears', 'database-foreign', 'table fruit'],
    ['a view', 'create view fruit as select 3 as pears', 'database-foreign', 'table fruit'],
    ['half a layout', 'create table casus_layout as select 1 as version', 'database-incomplete', 'casus_import'],
    ['a layout of other columns', 'create table casus_layout as select 1 as v', 'database-incomplete', 'version'],
  ])('a database with %s of another program is refused, and not a byte is added', async (what, sql, code, says) => {
    const path = at(`other-${what.replaceAll(' ', '-')}.duckdb`);
    await using(path, 'write', (db) => db.run(sql));
    const before = stateOf(path);
    for (const attempt of [() => importsIn(path), () => importing(path, STATES)]) {
      const error = (await attempt().catch((thrown: unknown) => thrown)) as CasusError;
      expect(error).toMatchObject({ code, exit: 1 });
      expect(error.message).toContain(says);
    }
    expect(stateOf(path)).toEqual(before);
    expect(existsSync(`${path}.wal`)).toBe(false);
  });

  test.each([
    ['without its list of imports', 'drop table casus_import', 'casus_import'],
    ['without a version', 'delete from casus_layout', 'which layout'],
    ['with two versions', 'insert into casus_layout values (2)', 'which layout'],
    ['without a column', 'alter table casus_import drop column content', 'content'],
    ['without a table that it lists', 'drop table cow_state_2016_membership', 'cow_state_2016_membership'],
  ])('a database of Casus %s is refused, and not a byte is added', async (what, sql, says) => {
    const path = at(`half-${what.replaceAll(' ', '-')}.duckdb`);
    await importing(path, STATES);
    await using(path, 'write', (db) => db.run(sql));
    const before = stateOf(path);
    for (const attempt of [() => importsIn(path), () => importing(path, WARS)]) {
      const error = (await attempt().catch((thrown: unknown) => thrown)) as CasusError;
      expect(error).toMatchObject({ code: 'database-incomplete', exit: 1 });
      expect(error.message).toContain(says);
    }
    expect(stateOf(path)).toEqual(before);
  });

  test('an older layout is refused as a newer one is', async () => {
    const path = at('older.duckdb');
    await importing(path, STATES);
    await using(path, 'write', (db) => db.run('update casus_layout set version = 0'));
    const before = stateOf(path);
    await expect(importing(path, WARS)).rejects.toMatchObject({ code: 'database-newer', params: { found: 0 } });
    expect(stateOf(path)).toEqual(before);
  });

  test.each(['/dev/null', '/dev/zero', 'a pipe'])('%s is refused at once, read or written', async (what) => {
    const path = what === 'a pipe' ? at('pipe') : what;
    if (what === 'a pipe') execFileSync('mkfifo', [path]);
    for (const attempt of [() => importsIn(path), () => importing(path, STATES)]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'file-not-plain', exit: 1 });
    }
  });

  test.each(['/proc/kmsg', '/proc/self/status', '/proc/casus.duckdb'])('%s does not hang', async (path) => {
    const error = (await importing(path, STATES).catch((thrown: unknown) => thrown)) as CasusError;
    expect(error.code).toMatch(/^(database-unreadable|file-unwritable)$/);
  });
});

describe('a database', () => {
  test('is created whole, in folders that are not there yet, and nothing else is left beside it', async () => {
    const path = at('a/b/c.duckdb');
    await using(path, 'write', async () => {});
    expect(readdirSync(at('a/b'))).toEqual(['c.duckdb']);
    expect(await importsIn(path)).toEqual([]);
  });

  test('that died in the making leaves nothing once another is made', async () => {
    put(at('again.duckdb.999999999.new'), 'x');
    put(at('again.duckdb.999999999.new.wal'), 'x');
    put(at(`again.duckdb.${process.ppid}.new`), 'another runs');
    await using(at('again.duckdb'), 'write', async () => {});
    expect(readdirSync(at('')).filter((name) => name.startsWith('again'))).toEqual([
      'again.duckdb',
      `again.duckdb.${process.ppid}.new`,
    ]);
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
