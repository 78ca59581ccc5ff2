import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { bibtexOf } from '../../src/datasets/bibtex.ts';
import { findTables } from '../../src/datasets/find-tables.ts';
import { readTable } from '../../src/datasets/read-table.ts';
import { DATASETS } from '../../src/datasets/registry.ts';
import type { TableRows } from '../../src/datasets/table-spec.ts';
import { Database } from '../../src/store/database.ts';
import { importRecords } from '../../src/store/layout.ts';
import { capturedEffects, put, scratch, stateOf } from '../scratch.ts';
import { FIXTURES, fixturePath, gridOf, specOf } from './fixtures.ts';
import { type Grid, withCells, withColumns, writeGrid } from './grid.ts';

const at = scratch();

async function importing(db: string, ...args: string[]) {
  return (await importDatasets({ db, args, part: true }, capturedEffects())).imported;
}

async function stored(db: string, table: string) {
  const open = await Database.open(db, 'read');
  try {
    const rows = await open.rows(`from "${table}" order by source_line`);
    return { rows, record: (await importRecords(open)).find(({ tableName }) => tableName === table) };
  } finally {
    open.close();
  }
}

/** A grid written to a file, found by its header and read, without a database. */
async function reading(grid: Grid, name: string, text = writeGrid(grid)): Promise<TableRows> {
  const path = put(at(name), text);
  const [found] = (await findTables([path], null, capturedEffects())).tables;
  if (found === undefined) throw new Error('no table was found');
  return readTable(found.table, path, readFileSync(path));
}

const reversed = (grid: Grid) => withColumns(grid, [...grid.header.keys()].reverse());
const withMore = (grid: Grid): Grid => ({
  ...grid,
  header: ['remark', ...grid.header],
  rows: grid.rows.map((row) => ['anything, even "quotes"', ...row]),
});

describe.each(FIXTURES)('the reader of $name', (fixture) => {
  const { name, dataset, table, rows } = fixture;
  const grid = gridOf(fixture);
  const spec = specOf(fixture);

  test('recognises the file by its header and stores every row, typed, with its line', async () => {
    const db = at(`${name}.first.duckdb`);
    const [file] = await importing(db, put(at(`any-name-${name}`), readFileSync(fixturePath(name))));
    expect(file).toMatchObject({ dataset, table: spec.title, rows, change: 'added', knownCopy: null });
    const { rows: found, record } = await stored(db, table);
    expect(found).toHaveLength(rows);
    expect(found[0]).toMatchObject(fixture.first);
    const keys = found.map((row) => spec.key.map((column) => row[column]).join(' '));
    expect(new Set(keys).size).toBe(rows);
    expect(found.map((row) => row['source_line'])).toEqual(found.map((_, i) => i + 2));
    expect(Object.keys(found[0] ?? {})).toEqual([...spec.columns.map((column) => column.name), 'source_line']);
    expect(record).toMatchObject({ dataset, tableName: table, rows });
  });

  test.each([
    ['columns in another order', reversed(grid)],
    ['a column more', withMore(grid)],
    ['old Mac line ends', { ...grid, eol: '\r' }],
    ['Unix line ends', { ...grid, eol: '\n' }],
    ['Windows line ends', { ...grid, eol: '\r\n' }],
  ])('reads the same from %s', async (_, changed) => {
    const [plain, other] = [await reading(grid, `plain-${name}`), await reading(changed, `changed-${name}`)];
    expect(other.rows).toEqual(plain.rows);
    expect(other.lines).toEqual(plain.lines);
    expect(other.content).toBe(plain.content);
  });

  test('reads the same with a byte order mark, no last line end, and rows in another order', async () => {
    const text = writeGrid({ ...grid, rows: [...grid.rows].reverse() });
    const plain = await reading(grid, `plain-${name}`);
    const other = await reading(grid, `mark-${name}`, `\uFEFF${text.slice(0, -grid.eol.length)}`);
    expect(other.rows.length).toBe(rows);
    expect(other.content).toBe(plain.content);
  });

  test('a second import changes nothing: not a byte of the database, not its time', async () => {
    const db = at(`${name}.again.duckdb`);
    const path = put(at(`${name}.again.csv`), readFileSync(fixturePath(name)));
    await importing(db, path);
    const before = stateOf(db);
    expect(await importing(db, path)).toMatchObject([{ change: 'unchanged' }]);
    const copy = put(at(`${name}.copy.csv`), readFileSync(path));
    expect(await importing(db, copy)).toMatchObject([{ change: 'unchanged' }]);
    expect(stateOf(db)).toEqual(before);
  });

  test('a second version of the file replaces the first and leaves other tables alone', async () => {
    const db = at(`${name}.second.duckdb`);
    const other = FIXTURES.find((one) => one.table !== table) as (typeof FIXTURES)[number];
    await importing(db, fixturePath(name), fixturePath(other.name));
    const [column, value] = fixture.edit;
    const edited = withCells(grid, 0, { [column]: value });
    const shorter = put(at(`${name}.second.csv`), writeGrid({ ...edited, rows: edited.rows.slice(0, 2) }));
    expect(await importing(db, shorter)).toMatchObject([{ change: 'replaced', rows: 2 }]);
    const { rows: found, record } = await stored(db, table);
    expect(found).toHaveLength(2);
    expect(found[0]?.[column]).toBe(Number(value));
    expect(record).toMatchObject({ rows: 2, file: shorter });
    expect((await stored(db, other.table)).rows).toHaveLength(other.rows);
  });
});

describe.each(DATASETS)('the manifest of $id', (manifest) => {
  test('says whom to cite, on what terms, where to get it, and what it covers', () => {
    expect(manifest.id).toBe(`${manifest.dataset}-${manifest.version}`);
    expect(manifest.citations.length).toBeGreaterThan(0);
    for (const item of manifest.citations) expect(bibtexOf(item)).toMatch(/^@\w+\{\w+,\n {2}author = \{.+\},\n/);
    expect(manifest.licence).toMatch(/\S/);
    expect(manifest.address).toMatch(/^https?:\/\//);
    expect(manifest.years[0]).toBeLessThan(manifest.years[1]);
    for (const { known } of manifest.tables) {
      for (const { sha256 } of known) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('names only columns that its tables have', () => {
    for (const table of manifest.tables) {
      const names = table.columns.map((column) => column.name);
      expect(new Set(names).size).toBe(names.length);
      const used = [...table.key, ...table.states, ...table.dates.map(({ year }) => year)];
      expect(names).toEqual(expect.arrayContaining(used));
    }
  });

  test('has a fixture for every table', () => {
    const covered = new Set(FIXTURES.map(({ table }) => table));
    expect(manifest.tables.filter(({ name }) => !covered.has(name))).toEqual([]);
  });
});

test('the copies of COW wars with old Mac line ends and with quotes and two columns more are one', async () => {
  const db = at('variants.duckdb');
  const both = ['cow-wars-4.0.old-mac.csv', 'cow-wars-4.0.quoted.csv'].map(fixturePath);
  const changes = (await importing(db, ...both)).map(({ change }) => change);
  expect(changes).toEqual(['added', 'same data as another file']);
  expect((await stored(db, 'cow_war_4_0_participant')).rows).toHaveLength(6);
  const before = stateOf(db);
  expect((await importing(db, ...both)).map(({ change }) => change)).toEqual([
    'unchanged',
    'same data as another file',
  ]);
  expect(stateOf(db)).toEqual(before);
});
