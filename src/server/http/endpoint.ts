import { z } from '@hono/zod-openapi';
import type { World } from '../world.ts';
import { whole } from './parameters.ts';
import type { Read } from './shape.ts';

/** What an answer rests on: it is computed again when that has changed. */
export type Reads = 'casebook' | 'database';

/** What an answer costs: milliseconds, or seconds. Each kind waits for its own alone. */
export type Weight = 'light' | 'heavy';

/** An answer as something other than JSON: the value of `format`, its media type, and its text. */
export interface OtherForm<Value> {
  readonly format: 'csv' | 'bibtex';
  readonly type: string;
  readonly text: (value: Value, world: World) => string | Promise<string>;
}

/** What a list answers: its items, of which a page is sent, and what stands beside them. */
export interface List<Item, Head = unknown> {
  readonly items: readonly Item[];
  readonly head: Head;
}

interface Common<Params extends z.ZodObject, Query extends z.ZodObject, Value> {
  readonly name: string;
  /** Below `/api`: `/ledger/{patron}`. */
  readonly path: `/${string}`;
  readonly about: string;
  readonly params: Params;
  readonly query: Query;
  readonly reads: readonly Reads[];
  /** Light if left out. */
  readonly weight?: Weight;
  /** The use case. */
  readonly read: (given: z.infer<Params> & z.infer<Query>, world: World) => Promise<Value>;
  readonly forms?: readonly OtherForm<Value>[];
}

/** An endpoint: what it takes, what it answers and the use case behind it. */
export interface Endpoint {
  readonly name: string;
  readonly path: `/${string}`;
  readonly about: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly reads: readonly Reads[];
  readonly weight: Weight;
  readonly read: (given: Record<string, unknown>, world: World) => Promise<unknown>;
  readonly forms: readonly OtherForm<unknown>[];
  /** The schema of the whole answer. */
  readonly answer: z.ZodType;
  /** The answer is a page of a list. */
  readonly paged: boolean;
}

/** An endpoint that answers with one thing. */
export function single<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  given: Common<Params, Query, Read<z.infer<Answer>>> & { readonly answer: Answer },
): Endpoint {
  return { forms: [], paged: false, weight: 'light', ...given } as unknown as Endpoint;
}

/** The most items of a page, and how many if nothing is asked for. */
const [MOST, USUAL] = [1000, 100];

const PAGING = {
  limit: whole(1, MOST)
    .default(USUAL)
    .openapi({ type: 'integer', minimum: 1, maximum: MOST, default: USUAL, description: 'How many items at most.' }),
  offset: whole(0, 999_999_999)
    .default(0)
    .openapi({ type: 'integer', minimum: 0, default: 0, description: 'How many items to skip.' }),
};

/** An endpoint that answers with a page of a list. */
export function list<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Item extends z.ZodType,
  Head extends z.ZodObject = typeof EMPTY_OBJECT,
>(
  given: Common<Params, Query, List<Read<z.infer<Item>>, Read<z.infer<Head>>>> & {
    readonly item: Item;
    readonly head: Head;
  },
): Endpoint {
  const { item, head, ...rest } = given;
  const answer = z.strictObject({
    ...head.shape,
    items: z.array(item),
    total: z.int().min(0).openapi({ description: 'how many there are in all' }),
    limit: z.int(),
    offset: z.int(),
  });
  const query = z.strictObject({ ...given.query.shape, ...PAGING });
  return { forms: [], weight: 'light', ...rest, query, answer, paged: true } as unknown as Endpoint;
}

/** Nothing is asked for, or stands beside the items. */
export const EMPTY_OBJECT = z.strictObject({});
