import { z } from '@hono/zod-openapi';
import { BINDINGS, TEXTS_READ } from '../../../core/agreement.ts';
import { OBLIGATION_KINDS } from '../../../core/obligation-kind.ts';
import type { AgreementsFound, Promises } from '../../../present/promises/promises-answer.ts';
import { shape } from '../shape.ts';

const BINDING = z.enum(BINDINGS);
const TEXTS = z.array(z.string());

/** A promise in force, wherever an answer has one. */
export const PROMISE_FIELDS = {
  from: z.string(),
  to: z.string(),
  kind: z.enum(OBLIGATION_KINDS),
  binding: BINDING,
  words: z.string(),
  conditions: TEXTS,
  decided: z.string().nullable(),
  article: z.string(),
  agreement: z.string(),
  title: z.string(),
  clause: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  inForce: z.enum(['yes', 'unknown']),
  text: z.enum(TEXTS_READ).nullable(),
  asOf: z.string().nullable(),
  reservations: z.string().nullable(),
  caveats: TEXTS,
  sources: TEXTS,
};

const promiseRow = z.strictObject(PROMISE_FIELDS).openapi('PromiseRow');

/** What the register of promises claims to cover on a day. */
export const coverageSchema = z.strictObject({
  on: z.string(),
  agreements: z.int(),
  beneficiaries: z.int(),
  kinds: z.array(z.enum(OBLIGATION_KINDS)),
  byText: z.record(z.enum([...TEXTS_READ, 'not-said']), z.int()),
  asOf: z.tuple([z.string(), z.string()]).nullable(),
  statement: TEXTS,
});

/** What a state was promised and what it promised, on a day. */
export const promisesSchema = shape<Promises>()(
  z
    .strictObject({
      state: z.string(),
      on: z.string(),
      rows: z.array(promiseRow),
      given: z.array(promiseRow),
      coverage: coverageSchema,
    })
    .openapi('Promises'),
);

/** Agreements in whose words something was looked for. */
export const agreementsFoundSchema = shape<AgreementsFound>()(
  z
    .strictObject({
      query: z.string(),
      searched: z.strictObject({ casebook: z.int(), treatyTerms: z.int() }),
      found: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          from: z.enum(['casebook', 'treaty-terms']),
          atopid: z.int().nullable(),
          binding: BINDING,
          parties: TEXTS,
          since: z.string().nullable(),
          until: z.string().nullable(),
          clauses: z.array(
            z.strictObject({
              article: z.string(),
              kind: z.enum(OBLIGATION_KINDS),
              words: z.string(),
              conditions: TEXTS,
            }),
          ),
          sources: TEXTS,
          sourceLines: TEXTS,
        }),
      ),
    })
    .openapi('AgreementsFound'),
);
