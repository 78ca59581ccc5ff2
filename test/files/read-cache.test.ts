import { beforeEach, expect, test } from 'vitest';
import { readCasebook } from '../../src/app/casebook.ts';
import { ReadCache } from '../../src/files/read-cache.ts';
import { SMALL } from '../casebook/small-casebook.ts';
import { tempCasebook, writeAll } from '../casebook/temp-casebook.ts';

let cache = new ReadCache();
beforeEach(() => {
  cache = new ReadCache();
});

/** Reads through the cache; `reads` counts how often it really read. */
function reader(what = 'files') {
  let reads = 0;
  const get = (state: string, read: () => Promise<unknown> = async () => ({}), given = '') =>
    cache.get(
      what,
      async () => state,
      () => {
        reads += 1;
        return read();
      },
      given,
    );
  return { get, reads: () => reads };
}

test('the same is given while the files do not change, and read again when they have', async () => {
  const { get, reads } = reader();
  const first = await get('one');
  expect(await get('one')).toBe(first);
  expect(await get('two')).not.toBe(first);
  expect(reads()).toBe(2);
});

test('those who ask at the same time wait for one reading', async () => {
  const { get, reads } = reader();
  const [a, b] = await Promise.all([get('one'), get('one')]);
  expect([a === b, reads()]).toEqual([true, 1]);
});

test('what could not be read is read again', async () => {
  const { get, reads } = reader();
  await expect(get('one', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await get('one');
  expect(reads()).toBe(2);
});

test('of seventeen things the one that nobody asked for longest is forgotten', async () => {
  const readers = Array.from({ length: 17 }, (_, i) => reader(`files ${i}`));
  const [first, second, ...others] = readers as [(typeof readers)[0], ...typeof readers];
  await first.get('one');
  for (const { get } of [second, ...others.slice(0, -1)] as typeof readers) await get('one');
  await first.get('one');
  await others.at(-1)?.get('one');
  for (const { get } of [first, ...others]) await get('one');
  expect(readers.map(({ reads }) => reads())).toEqual(Array(17).fill(1));
  await second?.get('one');
  expect(second?.reads()).toBe(2);
});

test('a casebook is read once with a cache, each time without one, and again when a file has changed', async () => {
  const dir = await tempCasebook(SMALL);
  const kept = await readCasebook(dir, { cache });
  expect(await readCasebook(dir, { cache })).toBe(kept);
  expect(await readCasebook(dir, {})).not.toBe(kept);
  expect(await readCasebook(dir, { cache: new ReadCache() })).not.toBe(kept);
  const [name, text] = Object.entries(SMALL).find(([file]) => file.startsWith('contingencies/')) as [string, string];
  await writeAll(dir, { [name]: `${text}\n# a remark\n` });
  expect(await readCasebook(dir, { cache })).not.toBe(kept);
});

test('what is settled is read once, whatever becomes of the files', async () => {
  cache = new ReadCache(true);
  const { get, reads } = reader();
  const first = await get('one');
  expect(await get('two')).toBe(first);
  expect(reads()).toBe(1);
  await get('two', undefined, 'another question');
  expect(reads()).toBe(2);
});
