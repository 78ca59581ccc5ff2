import { mkdirSync, statSync, symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { CasusError } from '../../src/core/errors.ts';
import { amount } from '../amount.ts';
import { capturedEffects, put, scratch, stateOf } from '../scratch.ts';
import { BROKEN_KINDS, type Expected } from './broken-kinds.ts';
import { FIXTURES, fixturePath, gridOf, nameInHeader, specOf } from './fixtures.ts';
import { withColumns, writeGrid } from './grid.ts';

const at = scratch();
const DB = at('there.duckdb');
const NO_DB = at('not-there.duckdb');

/** Whether a database was touched, without reading it; its bytes are compared once, at the end. */
const touched = () => [DB, `${DB}.wal`].map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null);
let first: ReturnType<typeof stateOf> = null;

beforeAll(async () => {
  await importDatasets({ db: DB, args: [fixturePath('../fixtures')], part: true }, capturedEffects());
  first = stateOf(DB);
});
afterAll(() => expect(stateOf(DB)).toEqual(first));

/** The database that is there, and, for one table or for all, one that is not. */
const databases = (fixture?: { readonly name: string }) =>
  fixture === undefined || amount(fixture.name === 'iwd-1.1.csv', true) ? [DB, NO_DB] : [DB];

/** Imports what is broken: the error must be the expected one, and no database may change. */
async function refused(
  args: readonly string[],
  file: string,
  expected: Expected,
  into: readonly string[] = databases(),
): Promise<void> {
  const before = touched();
  for (const db of into) {
    const error = await importDatasets({ db, args }, capturedEffects()).catch((thrown: unknown) => thrown);
    if (!(error instanceof CasusError)) throw error instanceof Error ? error : new Error('it was imported');
    expect({ code: error.code, exit: error.exit, ...error.place }).toEqual({ exit: 1, file, ...expected });
    expect(error.format()).toContain(`[${expected.code}]`);
    expect(error.format()).not.toMatch(/\{\w+\}|undefined/);
  }
  expect(touched()).toEqual(before);
  expect([stateOf(NO_DB), stateOf(`${NO_DB}.wal`)]).toEqual([null, null]);
}

describe.each(FIXTURES)('a broken copy of $name', (fixture) => {
  const cases = BROKEN_KINDS.flatMap(({ what, make }) => {
    const broken = make(fixture);
    return broken === null ? [] : [{ what, broken }];
  });

  test.each(cases)('$what', async ({ broken: { content, ...expected } }) => {
    const file = put(at(`broken-${fixture.name}`), content);
    const place = Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined));
    await refused([file], file, place as unknown as Expected, databases(fixture));
  });

  test('every column that the reader needs, left out in turn', async () => {
    const grid = gridOf(fixture);
    for (const { name: column } of specOf(fixture).columns) {
      if (column === 'statenme') continue; // without it the header is that of the list of major powers
      const left = grid.header.indexOf(nameInHeader(fixture, column));
      const order = [...grid.header.keys()].filter((i) => i !== left);
      const file = put(at(`without-${fixture.name}`), writeGrid(withColumns(grid, order)));
      await refused([file], file, { code: 'column-missing', line: 1, column }, databases(fixture));
    }
  });

  test('is refused in a folder with good files too, of which nothing is stored', async () => {
    const folder = at(`folder-${fixture.name}`);
    mkdirSync(folder);
    const good = FIXTURES.find((other) => other.table !== fixture.table) as (typeof FIXTURES)[number];
    put(`${folder}/a-good.csv`, writeGrid(withColumns(gridOf(good), [...gridOf(good).header.keys()].reverse())));
    const bad = put(`${folder}/b-bad.csv`, writeGrid({ ...gridOf(fixture), rows: [] }));
    await refused([folder], bad, { code: 'file-empty' });
  });
});

describe('what is no file of data', () => {
  const unplaced = async (args: readonly string[], code: Expected['code']) => {
    const before = stateOf(DB);
    for (const db of [DB, NO_DB]) {
      await expect(importDatasets({ db, args }, capturedEffects())).rejects.toMatchObject({ code, exit: 1 });
    }
    expect(stateOf(DB)).toEqual(before);
    expect(stateOf(NO_DB)).toBeNull();
  };

  test('a folder with the name of a file', async () => {
    mkdirSync(at('folder.csv'));
    await unplaced([at('folder.csv')], 'folder-without-datasets');
    await unplaced(['iwd', at('folder.csv')], 'folder-without-datasets');
  });

  test('a path that leads nowhere', () => unplaced([at('nothing.csv')], 'file-missing'));
  test('a name that is neither a dataset nor a file', () => unplaced(['atopp'], 'dataset-unknown'));
  test('a dataset without a file', () => unplaced(['atop'], 'argument-missing'));
  test('nothing at all', () => unplaced([], 'argument-missing'));

  test('a link to itself, which cannot be read', async () => {
    symlinkSync(at('loop.csv'), at('loop.csv'));
    await unplaced(['iwd', at('loop.csv')], 'file-unreadable');
  });

  test('a file that may not be read, at its beginning or all of it', async () => {
    const denied = async (path: string): Promise<never> => {
      throw new CasusError('file-unreadable', { path, why: 'EACCES: permission denied' });
    };
    for (const changes of [{ readHead: denied }, { readFile: denied }]) {
      const importing = importDatasets({ db: NO_DB, args: [fixturePath('iwd-1.1.csv')] }, capturedEffects(changes));
      await expect(importing).rejects.toMatchObject({ code: 'file-unreadable' });
    }
    expect(stateOf(NO_DB)).toBeNull();
  });

  test('a table of something else', async () => {
    const file = put(at('else.csv'), 'fruit,price\npear,3\n');
    await refused([file], file, { code: 'table-not-recognised', line: 1 });
  });

  test('another dataset than the one that was named', async () => {
    await refused(['iwd', fixturePath('cow-states-2016.csv')], fixturePath('cow-states-2016.csv'), {
      code: 'dataset-other',
    });
  });

  test('two versions of one table at once', async () => {
    const states = FIXTURES.find(({ name }) => name === 'cow-states-2016.csv') as (typeof FIXTURES)[number];
    const rows = gridOf(states).rows.map((row) => row.map((cell) => (cell === '1821' ? '1822' : cell)));
    const other = put(at('other.csv'), writeGrid({ ...gridOf(states), rows }));
    await unplaced([fixturePath(states.name), other], 'table-given-twice');
  });
});

test('an unclosed quote is told where its row begins, after rows that go on over several lines', async () => {
  const rows = ['NTH,210,"Nether\nlands",1821,3,14,1941,5,10,2016', 'DEN,390,"Denmark,1822,4,4,2015,11,30,2016'];
  const header = 'stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version';
  const file = put(at('lines.csv'), [header, ...rows, 'SWD,380,Sweden,1823,7,7,2015,11,30,2016', ''].join('\n'));
  await refused([file], file, { code: 'csv-broken', line: 4 });
});
