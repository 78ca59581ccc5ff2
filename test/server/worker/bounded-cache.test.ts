import { expect, test } from 'vitest';
import { BoundedCache } from '../../../src/server/worker/bounded-cache.ts';

test('equal keys at the same time are computed once', async () => {
  const cache = new BoundedCache<number>(10);
  let computed = 0;
  const slow = async () => {
    computed += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return computed;
  };
  expect(await Promise.all([cache.get('a', slow), cache.get('a', slow), cache.get('b', slow)])).toEqual([2, 2, 2]);
  expect(computed).toBe(2);
});

test('what failed is computed again', async () => {
  const cache = new BoundedCache<number>(10);
  await expect(cache.get('a', () => Promise.reject(new Error('locked')))).rejects.toThrow('locked');
  expect(await cache.get('a', async () => 7)).toBe(7);
});

test('of what is more than the bound, the least recently used is forgotten', async () => {
  const cache = new BoundedCache<string>(10, (value) => value.length);
  const made: string[] = [];
  const get = (key: string) =>
    cache.get(key, async () => {
      made.push(key);
      return key.repeat(4);
    });
  await get('a');
  await get('b');
  await get('a');
  await get('c'); // 12 of 10: b is the one that was not used for longest
  await get('a');
  await get('c');
  await get('b');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('one value that is larger than the bound is given and not kept', async () => {
  const cache = new BoundedCache<string>(3, (value) => value.length);
  let computed = 0;
  const make = async () => {
    computed += 1;
    return 'large';
  };
  expect([await cache.get('a', make), await cache.get('a', make)]).toEqual(['large', 'large']);
  expect(computed).toBe(2);
});

test('values that add up to the bound are all kept', async () => {
  const cache = new BoundedCache<string>(8, (value) => value.length);
  let made = 0;
  const get = (key: string) =>
    cache.get(key, async () => {
      made += 1;
      return key.repeat(4);
    });
  for (const key of ['a', 'b', 'a', 'b']) await get(key);
  expect(made).toBe(2);
});

test('what was forgotten takes no room any more', async () => {
  const cache = new BoundedCache<string>(8, (value) => value.length);
  const made: string[] = [];
  const get = (key: string) =>
    cache.get(key, async () => {
      made.push(key);
      return key.repeat(4);
    });
  for (const key of ['a', 'b', 'c', 'd', 'c', 'd']) await get(key);
  expect(made).toEqual(['a', 'b', 'c', 'd']);
});

test('what is still being made is not forgotten for what is done', async () => {
  const cache = new BoundedCache<string>(4, (value) => value.length);
  let finish: (value: string) => void = () => {};
  let made = 0;
  const slow = () => {
    made += 1;
    return new Promise<string>((resolve) => {
      finish = resolve;
    });
  };
  const first = cache.get('slow', slow);
  await cache.get('a', async () => 'aaaa');
  await cache.get('b', async () => 'bbbb');
  const second = cache.get('slow', slow);
  finish('done');
  expect([await first, await second, made]).toEqual(['done', 'done', 1]);
});
