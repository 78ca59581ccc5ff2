import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { z } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';
import { type Endpoint, list, single } from '../../../src/server/http/endpoint.ts';
import { answerOf, computeIn, keyOf } from '../../../src/server/worker/compute.ts';
import { requestEffects } from '../../../src/server/world.ts';

const WORLD = { db: 'none.duckdb', cases: undefined, effects: requestEffects(() => {}) };
const common = { path: '/made' as const, about: 'made up', params: z.strictObject({}), reads: [] };
const textOf = (answer: { body: Uint8Array }) => Buffer.from(answer.body).toString('utf8');

/** A list of the numbers from 1 to 5, and how often it was read. */
function numbers(name = 'numbers'): { endpoint: Endpoint; read: () => number } {
  let read = 0;
  const endpoint = list({
    ...{ ...common, name, query: z.strictObject({ of: z.string().optional() }) },
    ...{ item: z.number(), head: z.strictObject({ title: z.string() }) },
    forms: [{ format: 'csv', type: 'text/csv', text: ({ items }) => items.join(',') }],
    read: async () => {
      read += 1;
      return { items: [1, 2, 3, 4, 5], head: { title: 'five' } };
    },
  });
  return { endpoint, read: () => read };
}

describe('a page of a list', () => {
  test.each([
    [2, 0, [1, 2]],
    [2, 2, [3, 4]],
    [2, 4, [5]],
    [100, 0, [1, 2, 3, 4, 5]],
    [2, 5, []],
  ])('of %i from %i has %j, and says how many there are', async (limit, offset, items) => {
    const answer = await computeIn(WORLD)(numbers().endpoint, { limit, offset });
    expect(JSON.parse(textOf(answer))).toEqual({ title: 'five', items, total: 5, limit, offset });
    expect(answer.type).toBe('application/json');
  });

  test('is cut from a list that is read once, for all pages and forms', async () => {
    const [compute, { endpoint, read }] = [computeIn(WORLD), numbers()];
    await compute(endpoint, { limit: 1, offset: 0 });
    await compute(endpoint, { limit: 2, offset: 1 });
    const csv = await compute(endpoint, { limit: 1, offset: 0, format: 'csv' });
    expect([textOf(csv), csv.type, read()]).toEqual(['1,2,3,4,5', 'text/csv; charset=utf-8', 1]);
    await compute(endpoint, { limit: 1, offset: 0, of: 'another' });
    expect(read()).toBe(2);
  });
});

test('answers are made one after another, and one that fails keeps none of the others', async () => {
  const order: string[] = [];
  const slow = (name: string, ms: number, fails = false) =>
    single({
      ...{ ...common, name, query: z.strictObject({}), answer: z.string() },
      read: async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, ms));
        order.push(`${name} ends`);
        if (fails) throw new Error('broken');
        return name;
      },
    });
  const compute = computeIn(WORLD);
  const asked = [compute(slow('a', 20), {}), compute(slow('b', 10, true), {}), compute(slow('c', 0), {})];
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

describe('a text as it is sent', () => {
  test('is compressed from a kilobyte on', async () => {
    const [small, large] = [
      await answerOf('x'.repeat(1023), 'text/plain'),
      await answerOf('x'.repeat(1024), 'text/plain'),
    ];
    expect(small.gzip).toBeNull();
    expect(gunzipSync(large.gzip as Uint8Array).toString()).toBe('x'.repeat(1024));
  });
  test('is not compressed where that would not make it smaller', async () => {
    // Digests are as good as random: there is nothing in them that could be said more shortly.
    const noise = Buffer.concat(Array.from({ length: 64 }, (_, i) => createHash('sha256').update(`${i}`).digest()));
    expect((await answerOf(noise, 'image/png')).gzip).toBeNull();
  });
  test('has a tag that is another for another text', async () => {
    const tags = await Promise.all(['a', 'b', 'a'].map(async (text) => (await answerOf(text, 'text/plain')).etag));
    expect(tags[0]).toBe(tags[2]);
    expect(tags[0]).not.toBe(tags[1]);
    expect(tags[0]).toMatch(/^[\w-]{27}$/);
  });
});

test('a key is the same for the same parameters in any order, and another for another state or endpoint', () => {
  const [one, two] = [numbers('one').endpoint, numbers('two').endpoint];
  const key = keyOf(one, 's', { a: '1', b: '2' });
  expect(keyOf(one, 's', { b: '2', a: '1' })).toBe(key);
  expect(
    new Set([
      key,
      keyOf(one, 's', { a: '2', b: '1' }),
      keyOf(one, 't', { a: '1', b: '2' }),
      keyOf(two, 's', { a: '1', b: '2' }),
    ]).size,
  ).toBe(4);
});
