import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { BoundedCache } from './bounded-cache.ts';
import type { Endpoint, List } from './endpoint.ts';
import { watchState } from './state-of.ts';
import type { World } from './world.ts';

const packed = promisify(gzip);

/** An answer as it is sent. */
export interface Answer {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same compressed; null where that would not make it smaller. */
  readonly gzip: Uint8Array<ArrayBuffer> | null;
  /** Without quotes. */
  readonly etag: string;
}

/** What a request gave, checked. */
export type Given = Readonly<Record<string, unknown>>;

/** How many lists, of which pages are asked for, and how many bytes of answers are kept. */
const [MOST_LISTS, MOST_BYTES] = [48, 64 * 1024 * 1024];
/** Below this many bytes nothing is compressed. */
const WORTH_PACKING = 1024;
/** What does not change the result, only what is sent of it. */
const OF_THE_ANSWER = new Set(['limit', 'offset', 'format']);

/**
 * The answers of all endpoints in a world. A result is computed once for however many ask at the same time, and again
 * when the files it rests on have changed. Results are computed one after another, so that the database is opened once
 * at a time and not for longer than a result takes.
 */
export function answersOf(world: World): (endpoint: Endpoint, given: Given) => Promise<Answer> {
  const stateOf = watchState(world);
  const results = new BoundedCache<unknown>(MOST_LISTS);
  const answers = new BoundedCache<Answer>(MOST_BYTES, ({ body, gzip }) => body.length + (gzip?.length ?? 0) + 500);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
  return async (endpoint, given) => {
    const state = await stateOf(endpoint.reads);
    const key = (names: readonly (readonly [string, unknown])[]) => JSON.stringify([endpoint.name, state, names]);
    const asked = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
    return answers.get(key(asked), async () => {
      const ofResult = key(asked.filter(([name]) => !OF_THE_ANSWER.has(name)));
      const read = () => inTurn(() => endpoint.read({ ...given }, world));
      const result = await (endpoint.paged ? results.get(ofResult, read) : read());
      return encode(endpoint, given, result, world);
    });
  };
}

async function encode(endpoint: Endpoint, given: Given, result: unknown, world: World): Promise<Answer> {
  const form = endpoint.forms.find(({ format }) => format === given['format']);
  if (form !== undefined) return answerOf(await form.text(result, world), `${form.type}; charset=utf-8`);
  const value = endpoint.paged ? pageOf(result as List<unknown>, given) : result;
  return answerOf(JSON.stringify(value), 'application/json');
}

function pageOf({ items, head }: List<unknown>, given: Given): Record<string, unknown> {
  const [limit, offset] = [given['limit'] as number, given['offset'] as number];
  return {
    ...(head as Record<string, unknown>),
    items: items.slice(offset, offset + limit),
    total: items.length,
    limit,
    offset,
  };
}

/** A text as it is sent. */
export async function answerOf(text: string | Uint8Array, type: string): Promise<Answer> {
  const body = new Uint8Array(typeof text === 'string' ? Buffer.from(text, 'utf8') : text);
  const small = body.length < WORTH_PACKING ? null : new Uint8Array(await packed(body));
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return { type, body, gzip: small !== null && small.length < body.length ? small : null, etag };
}
