import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { capturedEffects, scratch, stateOf } from '../scratch.ts';
import { fixturePath } from './fixtures.ts';

const MEGABYTE = 1024 * 1024;
const at = scratch();
const header = `${readFileSync(fixturePath('iwd-1.1.csv'), 'utf8').split('\n', 1)[0]}\n`;

/** A file of so many megabytes: a beginning, then the same junk over and over. */
function junk(name: string, begin: string, filler: string, megabytes: number): string {
  const path = at(name);
  const block = Buffer.alloc(MEGABYTE, filler);
  const file = openSync(path, 'w');
  writeSync(file, begin);
  for (let i = 0; i < megabytes; i += 1) writeSync(file, block);
  closeSync(file);
  return path;
}

const filler = 'lk;j sdf,98 qw\u00e9 ';

describe('a file of junk is refused in seconds and stores nothing', () => {
  test.each([
    ['300 MB, junk from the first byte', '', filler, 300, 'file-too-large'],
    ['300 MB, a header and then junk', header, filler, 300, 'file-too-large'],
    ['90 MB, junk from the first byte', '', filler, 90, 'column-twice'],
    ['90 MB, one letter over and over', '', 'x', 90, 'column-missing'],
    ['90 MB, a header and then one line that never ends', header, filler, 90, 'csv-broken'],
    ['90 MB, a header and then commas', header, ',', 90, 'csv-broken'],
    ['90 MB, a header and then quotes', header, '"', 90, 'csv-broken'],
    ['90 MB, a header and then a quote that never closes', `${header}"`, 'junk, junk\n', 90, 'csv-broken'],
    ['90 MB, a header and then lines of junk', header, 'junk, junk\n', 90, 'row-length'],
    ['90 MB, a header and then empty lines', header, '\n', 90, 'csv-broken'],
  ] as const)('%s', async (_, begin, fill, megabytes, code) => {
    const [db, file] = [at('none.duckdb'), junk('junk.csv', begin, fill, megabytes)];
    const [began, memory] = [performance.now(), process.resourceUsage().maxRSS];
    await expect(importDatasets({ db, args: ['iwd', file] }, capturedEffects())).rejects.toMatchObject({
      code,
      exit: 1,
      place: { file },
    });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect((process.resourceUsage().maxRSS - memory) / 1024).toBeLessThan(300);
    expect(stateOf(db)).toBeNull();
    rmSync(file);
  });
});
