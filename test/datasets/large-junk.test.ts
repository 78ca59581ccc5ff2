import { closeSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { amount } from '../amount.ts';
import { capturedEffects, scratch, stateOf } from '../scratch.ts';
import { fixturePath } from './fixtures.ts';

const MEGABYTE = 1024 * 1024;
/** As much as a machine writes in a moment, or as the largest published tables have. */
const LARGE = amount(6, 90);
/** More than is read at all. */
const TOO_LARGE = 300;
const at = scratch();
const header = `${readFileSync(fixturePath('iwd-1.1.csv'), 'utf8').split('\n', 1)[0]}\n`;

/** A file of so many megabytes: a beginning, then the same junk over and over. */
function junk(name: string, begin: string, filler: string, megabytes: number): string {
  const path = at(name);
  const block = Buffer.alloc(MEGABYTE, filler);
  const file = openSync(path, 'w');
  writeSync(file, begin);
  for (let i = 0; i < Math.min(megabytes, LARGE); i += 1) writeSync(file, block);
  if (megabytes > LARGE) ftruncateSync(file, megabytes * MEGABYTE);
  closeSync(file);
  return path;
}

const filler = 'lk;j sdf,98 qw\u00e9 ';

describe('a file of junk is refused in little memory and stores nothing', () => {
  test.each([
    ['too large, junk from the first byte', '', filler, TOO_LARGE, 'file-too-large'],
    ['too large, a header and then junk', header, filler, TOO_LARGE, 'file-too-large'],
    ['large, junk from the first byte', '', filler, LARGE, 'column-twice'],
    ['large, one letter over and over', '', 'x', LARGE, 'column-missing'],
    ['large, a header and then one line that never ends', header, filler, LARGE, 'csv-broken'],
    ['large, a header and then commas', header, ',', LARGE, 'csv-broken'],
    ['large, a header and then quotes', header, '"', LARGE, 'csv-broken'],
    ['large, a header and then a quote that never closes', `${header}"`, 'junk, junk\n', LARGE, 'csv-broken'],
    ['large, a header and then lines of junk', header, 'junk, junk\n', LARGE, 'row-length'],
    ['large, a header and then empty lines', header, '\n', LARGE, 'csv-broken'],
  ] as const)('%s', async (_, begin, fill, megabytes, code) => {
    const [db, file] = [at('none.duckdb'), junk('junk.csv', begin, fill, megabytes)];
    const memory = process.resourceUsage().maxRSS;
    await expect(importDatasets({ db, args: ['iwd', file] }, capturedEffects())).rejects.toMatchObject({
      code,
      exit: 1,
      place: { file },
    });
    expect((process.resourceUsage().maxRSS - memory) / 1024).toBeLessThan(300);
    expect(stateOf(db)).toBeNull();
    rmSync(file);
  });
});
