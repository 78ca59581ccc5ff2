import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { shown } from '../../core/plain-text.ts';
import type { Endpoint, List } from '../http/endpoint.ts';
import type { World } from '../world.ts';
import { BoundedCache } from './bounded-cache.ts';
import { watchState } from './file-state.ts';

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
export type Params = Readonly<Record<string, unknown>>;

/** Makes the answer of an endpoint; the signal says that nobody waits for it any more. */
export type Compute = (endpoint: Endpoint, given: Params, signal?: AbortSignal) => Promise<Answer>;

/** How many lists are kept, of which pages and other forms are asked for. */
const MOST_LISTS = 24;
/** Below this many bytes nothing is compressed. */
const WORTH_PACKING = 1024;
/** What does not change the result, only what is sent of it. */
const OF_THE_ANSWER = new Set(['limit', 'offset', 'format']);

/** A request as a key: the same for the same parameters in any order. */
export function keyOf(endpoint: Endpoint, state: string, given: Params): string {
  return JSON.stringify([endpoint.name, state, Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/**
 * Makes answers by the use cases, one after another, so that the database is opened once at a time and not for longer
 * than a result takes.
 */
export function computeIn(world: World): Compute {
  const stateOf = watchState(world);
  const lists = new BoundedCache<unknown>(MOST_LISTS);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
  return async (endpoint, given) => {
    const read = () => inTurn(() => endpoint.read({ ...given }, world));
    if (!endpoint.paged) return encode(endpoint, given, await read(), world);
    const ofResult = Object.fromEntries(Object.entries(given).filter(([name]) => !OF_THE_ANSWER.has(name)));
    const key = keyOf(endpoint, await stateOf(endpoint.reads), ofResult);
    return encode(endpoint, given, await lists.get(key, read), world);
  };
}

async function encode(endpoint: Endpoint, given: Params, result: unknown, world: World): Promise<Answer> {
  const form = endpoint.forms.find(({ format }) => format === given['format']);
  if (form !== undefined) return answerOf(shown(await form.text(result, world)), `${form.type}; charset=utf-8`);
  const value = endpoint.paged ? pageOf(result as List<unknown>, given) : result;
  return answerOf(jsonOf(value), 'application/json');
}

/** JSON in whose texts every character can be seen, whatever a database of an older version holds. */
function jsonOf(value: unknown): string {
  const text = JSON.stringify(value);
  if (shown(text) === text && !/\\(u00[0-9a-f]{2}|[bfr])/.test(text)) return text;
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? shown(part) : part));
}

function pageOf({ items, head }: List<unknown>, given: Params): Record<string, unknown> {
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
