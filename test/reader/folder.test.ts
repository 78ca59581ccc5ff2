import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { processEffects } from '../../src/app/effects.ts';
import { readFolder } from '../../src/app/read-folder.ts';
import { readText } from '../../src/reader/read-text.ts';
import { Database } from '../../src/store/database.ts';
import { ARTICLES, articles } from './read-for-test.ts';

const DIR = mkdtempSync(join(tmpdir(), 'casus-folder-'));
afterAll(() => rmSync(DIR, { recursive: true }));
const FOLDER = join(DIR, 'articles');
mkdirSync(join(FOLDER, 'deep'), { recursive: true });
for (const { name } of articles())
  copyFileSync(join(ARTICLES, `${name}.txt`), join(FOLDER, name < 'm' ? '' : 'deep', `${name}.txt`));
writeFileSync(join(FOLDER, 'broken.txt'), Buffer.from([0x49, 0xff, 0xfe, 0x41]));
writeFileSync(join(FOLDER, 'picture.png'), 'no article');

const read = (out: string, shard = '') =>
  readFolder({ folder: FOLDER, out: join(DIR, out), date: null, shard }, processEffects());

async function rows(files: readonly string[]): Promise<string[]> {
  const db = await Database.open(':memory:', 'write');
  try {
    const list = files.map((file) => `'${join(DIR, file)}'`).join(', ');
    return (await db.rows(`from read_parquet([${list}]) order by source, start, "end", act, actor, target`)).map(
      (row) => JSON.stringify(row),
    );
  } finally {
    db.close();
  }
}

test('a folder is read into one table; a file that cannot be read is named; twice gives the same bytes', async () => {
  const result = await read('all.parquet');
  expect(result.problems).toEqual([expect.stringContaining('broken.txt')]);
  expect(result.files).toBe(articles().length + 1);
  expect(result.claims).toBe(articles().reduce((sum, { text }) => sum + readText(text).claims.length, 0));
  const once = readFileSync(join(DIR, 'all.parquet'));
  await read('all.parquet');
  expect(readFileSync(join(DIR, 'all.parquet')).equals(once)).toBe(true);
  expect(readdirSync(DIR).filter((name) => name.includes('.parts'))).toEqual([]);
});

test('shards together are the whole, whichever is read first', async () => {
  await read('all.parquet');
  const files = [];
  for (const k of [3, 1, 2]) files.push((await read('part.parquet', `${k}/3`)).out.slice(DIR.length + 1));
  expect(files.sort()).toEqual(['part-1-of-3.parquet', 'part-2-of-3.parquet', 'part-3-of-3.parquet']);
  expect(await rows(files)).toEqual(await rows(['all.parquet']));
});

test('a wrong shard and a folder without articles are refused', async () => {
  for (const shard of ['0/3', '4/3', 'x', '1/0'])
    await expect(read('x.parquet', shard)).rejects.toMatchObject({ code: 'option-invalid' });
  mkdirSync(join(DIR, 'empty'));
  await expect(
    readFolder({ folder: join(DIR, 'empty'), out: join(DIR, 'e.parquet'), date: null, shard: '' }, processEffects()),
  ).rejects.toMatchObject({ code: 'folder-without-articles' });
});
