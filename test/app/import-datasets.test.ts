import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { progressBar } from '../../src/app/progress.ts';
import { COW_STATES_2016 } from '../../src/datasets/cow-states/manifest.ts';
import { Database } from '../../src/store/database.ts';
import { importRecords } from '../../src/store/layout.ts';
import { fixturePath } from '../datasets/fixtures.ts';
import { capturedEffects, put, scratch, stateOf } from '../scratch.ts';

const at = scratch();

function folder(name: string, files: Readonly<Record<string, string>>): string {
  for (const path of ['', ...Object.keys(files)]) {
    mkdirSync(at(`${name}/${path.slice(0, path.lastIndexOf('/') + 1)}`), { recursive: true });
  }
  for (const [path, content] of Object.entries(files)) put(at(`${name}/${path}`), content);
  return at(name);
}

describe('a folder', () => {
  test('is searched to its depths; what is not read is said with the reason', async () => {
    const path = folder('mixed', {
      'notes.txt': 'Where the files are from.',
      'fruit.csv': 'fruit,price\npear,3\n',
      'picture.png': '\u0089PNG\0\0',
      'nothing.txt': '',
      '.hidden.csv': '',
      '.hidden/within.csv': '',
      'deep/er/phases.csv': 'atopid,atopidphase\n1,1.1\n',
    });
    copyFileSync(fixturePath('iwd-1.1.csv'), at('mixed/deep/er/data.txt'));
    symlinkSync(fixturePath('cow-states-2016.csv'), at('mixed/link.csv'));
    symlinkSync(at('nowhere'), at('mixed/broken-link.csv'));
    const result = await importDatasets({ db: at('mixed.duckdb'), args: [path] }, capturedEffects());
    expect(result.imported.map(({ dataset }) => dataset).toSorted()).toEqual(['cow-states-2016', 'iwd-1.1']);
    expect(Object.fromEntries(result.passedOver.map(({ file, why }) => [file, why]))).toEqual({
      'deep/er/phases.csv': expect.stringContaining('phase file'),
      'fruit.csv': expect.stringContaining('no dataset'),
      'notes.txt': expect.stringContaining('no dataset'),
      'nothing.txt': expect.stringContaining('empty'),
      'picture.png': expect.stringContaining('zero byte'),
    });
  });

  test('without any dataset is an error that counts its files', async () => {
    const path = folder('none', { 'a.txt': 'a', 'b.txt': 'b' });
    const importing = importDatasets({ db: at('none.duckdb'), args: [path] }, capturedEffects());
    await expect(importing).rejects.toMatchObject({ code: 'folder-without-datasets', params: { count: 2, path } });
  });

  test('with a name is read for that dataset alone', async () => {
    const path = fixturePath('../fixtures');
    for (const [name, expected] of [
      ['atop', 5],
      ['atop-5.1', 3],
      ['cow-states', 1],
    ] as const) {
      const result = await importDatasets({ db: at(`${name}.duckdb`), args: [name, path] }, capturedEffects());
      expect([name, result.imported.length]).toEqual([name, expected]);
      const iwd = result.passedOver.find(({ file }) => file === 'iwd-1.1.csv');
      expect(iwd?.why).toBe('it is Interstate War Data 1.1, which was not asked for');
    }
  });
});

describe('files that are there already', () => {
  const [STATES, WARS] = [fixturePath('cow-states-2016.csv'), fixturePath('iwd-1.1.csv')];
  const importing = async (db: string, ...args: string[]) =>
    (await importDatasets({ db, args }, capturedEffects())).imported.map(({ change }) => change);

  test('are not written again beside one that is new', async () => {
    const db = at('partly.duckdb');
    expect(await importing(db, STATES)).toEqual(['added']);
    const table = 'cow_state_2016_membership';
    const open = await Database.open(db, 'write');
    await open.run(`update "${table}" set styear = styear + 1`); // so that it can be told whether it is written again
    const edited = await open.rows(`from "${table}"`);
    open.close();
    expect(await importing(db, STATES, WARS)).toEqual(['unchanged', 'added']);
    const read = await Database.open(db, 'read');
    expect(await read.rows(`from "${table}"`)).toEqual(edited);
    read.close();
  });

  test('are told from the same data in other bytes, which take their place', async () => {
    const db = at('bytes.duckdb');
    const text = readFileSync(STATES, 'utf8');
    await importing(db, STATES);
    expect(await importing(db, put(at('other-bytes.csv'), text.replace(/\r?\n/g, '\r')))).toEqual(['replaced']);
  });

  test('of two copies of one table at once the first by name is kept', async () => {
    const text = readFileSync(STATES, 'utf8').replace(/\r?\n/g, '\r');
    const [a, b] = [put(at('copy-a.csv'), text), put(at('copy-b.csv'), `${text}\r`)];
    const db = at('copies.duckdb');
    expect(await importing(db, a, b)).toEqual(['added', 'same data as another file']);
    const read = await Database.open(db, 'read');
    expect((await importRecords(read)).map(({ file }) => file)).toEqual([a]);
    read.close();
  });

  test('of two copies at once the one that was checked is kept, though it is the later by name', async () => {
    const text = readFileSync(STATES, 'utf8').replace(/\r?\n/g, '\r');
    const [a, b] = [put(at('checked-a.csv'), text), put(at('checked-b.csv'), `${text}\r`)];
    const known = COW_STATES_2016.tables[0]?.known as { sha256: string; note: string }[];
    known.push({ sha256: stateOf(b)?.sha256 ?? '', note: 'made up' });
    try {
      expect(await importing(at('checked.duckdb'), a, b)).toEqual(['same data as another file', 'added']);
    } finally {
      known.pop();
    }
  });

  test('of two tables with one name and other data neither is stored', async () => {
    const lines = readFileSync(STATES, 'utf8').split('\n');
    const shorter = put(
      at('shorter.csv'),
      [...lines.slice(0, 1), lines[1]?.replace('1821', '1822'), ...lines.slice(3)].join('\n'),
    );
    const db = at('twice.duckdb');
    await expect(importing(db, STATES, shorter)).rejects.toMatchObject({
      code: 'table-given-twice',
      params: { first: STATES, second: shorter },
    });
    expect(existsSync(db)).toBe(false);
  });
});

test('a version of ATOP that is not known does not stand for one that is', async () => {
  const importing = importDatasets(
    { db: at('v.duckdb'), args: ['atop-3.0', fixturePath('../fixtures')] },
    capturedEffects(),
  );
  await expect(importing).rejects.toMatchObject({ code: 'file-missing' });
});

describe('the progress bar', () => {
  test('shows nothing where nobody watches, nor in the first second', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      for (const interactive of [false, true]) {
        const bar = progressBar(2, capturedEffects({ interactive }));
        bar.update(1, 'a.csv');
        bar.stop();
      }
      expect(write).not.toHaveBeenCalled();
    } finally {
      write.mockRestore();
    }
  });

  test('shows a bar with the file on a terminal after a second', () => {
    vi.useFakeTimers();
    const written: string[] = [];
    const tty = process.stderr.isTTY;
    process.stderr.isTTY = true;
    const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    try {
      const bar = progressBar(2, capturedEffects({ interactive: true }));
      vi.advanceTimersByTime(1100);
      bar.update(1, '/somewhere/a.csv');
      vi.advanceTimersByTime(500);
      bar.stop();
      expect(written.join('')).toMatch(/reading \[.+\] 50% \| a\.csv/);
    } finally {
      write.mockRestore();
      process.stderr.isTTY = tty;
      vi.useRealTimers();
    }
  });
});
