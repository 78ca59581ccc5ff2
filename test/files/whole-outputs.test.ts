import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsIn } from '../../src/app/catalogue.ts';
import { importDatasets } from '../../src/app/import-datasets.ts';
import type { CasusError } from '../../src/core/errors.ts';
import { makeFiles } from '../../src/files/make-files.ts';
import { swapFolder } from '../../src/files/swap-folder.ts';
import { replaceFile, writeNew, writeWhole } from '../../src/files/write-whole.ts';
import { manyDyads } from '../datasets/many-dyads.ts';
import { capturedEffects, put, scratch } from '../scratch.ts';
import { describeOnSmallDisk } from './small-disk.ts';

const at = scratch();
const MANY = 'x'.repeat(6_000_000);
const unwritable = { code: 'file-unwritable', exit: 1 };
const thrown = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error as CasusError,
  );

const DISK = at('disk');
const DYADS = put(at('dyads.csv'), manyDyads(30_000, 1));
describeOnSmallDisk('on a disk that is full', DISK, 4, () => {
  test('a file that is there keeps what it held, and nothing is left beside it', async () => {
    const path = put(`${DISK}/result.csv`, 'old');
    const error = await thrown(writeWhole(path, MANY));
    expect(error).toMatchObject(unwritable);
    expect(error?.message).toMatch(/no space left/i);
    await expect(replaceFile(path, Buffer.from('old'), MANY)).rejects.toMatchObject(unwritable);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(DISK)).toEqual(['result.csv']);
  });

  test('a new file is not begun: no stub is left', async () => {
    await expect(writeNew(`${DISK}/mine.csv`, MANY)).rejects.toMatchObject(unwritable);
    expect(existsSync(`${DISK}/mine.csv`)).toBe(false);
  });

  test('of several files all or none are new', async () => {
    const [table, codebook] = [put(`${DISK}/t.csv`, 'old table'), put(`${DISK}/t.md`, 'old codebook')];
    const making = makeFiles(table, async (aside) => {
      await writeWhole(aside, 'new table');
      return new Map([[codebook, MANY]]);
    });
    await expect(making).rejects.toMatchObject(unwritable);
    expect([table, codebook].map((path) => readFileSync(path, 'utf8'))).toEqual(['old table', 'old codebook']);
  });

  test('a publication keeps its old files, all of them, until the new one is complete', async () => {
    const site = `${DISK}/site`;
    await swapFolder(
      site,
      new Map([
        ['index.html', 'old'],
        ['api/a.json', '1'],
      ]),
      new Set(),
    );
    const files = new Map([
      ['index.html', 'new'],
      ['api/a.json', '2'],
      ['api/b.json', MANY],
    ]);
    await expect(swapFolder(site, files, new Set(['index.html', 'api/a.json']))).rejects.toMatchObject(unwritable);
    expect(readFileSync(`${site}/index.html`, 'utf8')).toBe('old');
    expect(readFileSync(`${site}/api/a.json`, 'utf8')).toBe('1');
    expect(readdirSync(DISK).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test.each([
    ['not even an empty one', 4_096],
    ['an empty one alone', 40_960],
  ])('an import into a new database is a coded error where there is room for %s', async (_, room) => {
    const { bavail, bsize } = statfsSync(DISK);
    const filler = put(`${DISK}/filler`, 'x'.repeat(Number(bavail) * bsize - room));
    const db = `${DISK}/casus.duckdb`;
    const importing = () => importDatasets({ db, args: [DYADS] }, capturedEffects());
    expect(await thrown(importing())).toMatchObject(unwritable);
    expect(readdirSync(DISK).filter((name) => name.includes('.new'))).toEqual([]);
    if (existsSync(db)) expect(await importsIn(db)).toEqual([]);
    rmSync(filler);
    expect((await importing()).imported).toMatchObject([{ change: 'added' }]);
    for (const name of readdirSync(DISK).filter((one) => one.startsWith('casus'))) rmSync(`${DISK}/${name}`);
  });
});

describe('links and rights', () => {
  test('a link stays a link: the file that it leads to is replaced and keeps its rights', async () => {
    const file = put(at('kept.csv'), 'old');
    chmodSync(file, 0o640);
    symlinkSync('kept.csv', at('link.csv'));
    await writeWhole(at('link.csv'), 'new');
    expect(readlinkSync(at('link.csv'))).toBe('kept.csv');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test('exports follow a link as well', async () => {
    const file = put(at('export.csv'), 'old');
    symlinkSync('export.csv', at('export-link.csv'));
    await makeFiles(at('export-link.csv'), async (aside) => {
      put(aside, 'new');
      return new Map();
    });
    expect(lstatSync(at('export-link.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  test('a link to nothing is refused', async () => {
    symlinkSync('nowhere/at/all', at('broken-link'));
    await expect(writeWhole(at('broken-link'), 'x')).rejects.toMatchObject(unwritable);
    await expect(writeNew(at('broken-link'), 'x')).rejects.toMatchObject({ code: 'file-exists' });
  });

  test.each(['/dev/full', '/dev/null', '/proc/self/nothing', '/proc/self/status'])('%s is refused', async (path) => {
    await expect(writeWhole(path, 'x')).rejects.toMatchObject(unwritable);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that one may not write to is refused', async () => {
    mkdirSync(at('closed'), { mode: 0o555 });
    await expect(writeWhole(at('closed/x'), 'x')).rejects.toMatchObject(unwritable);
  });
});
