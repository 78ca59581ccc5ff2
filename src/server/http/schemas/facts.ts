import { z } from '@hono/zod-openapi';
import { ANSWERS, CAPACITIES, type CaseFacts, FINDINGS, OUTCOMES, REALIGNMENTS } from '../../../core/case-facts.ts';
import type { PartialDate, Span } from '../../../core/partial-date.ts';
import { RESPONSE_STATUSES, SUPPORT_ACTS } from '../../../core/response.ts';
import type { SourceRow } from '../../../core/source-row.ts';
import { shape } from '../shape.ts';

export const actSchema = z.enum(SUPPORT_ACTS);
export const statusSchema = z.enum(RESPONSE_STATUSES);
/** A state by its COW code, anyone else by name. */
export const actorSchema = z.union([z.int(), z.string()]);

export const dateSchema = shape<PartialDate>()(
  z
    .strictObject({
      year: z.int(),
      month: z.int().exactOptional(),
      day: z.int().exactOptional(),
      first: z.int().openapi({ description: 'the first day it could be, in days since 1970-01-01' }),
      last: z.int(),
    })
    .openapi('PartialDate'),
);

export const spanSchema = shape<Span>()(
  z.strictObject({ from: dateSchema, to: dateSchema.nullable() }).openapi('Span'),
);

export const sourceRowSchema = shape<SourceRow>()(
  z.strictObject({ dataset: z.string(), file: z.string(), line: z.int() }).openapi('SourceRow'),
);

const FACT = {
  words: z.string(),
  sources: z.array(z.string()),
  singleSource: z.boolean(),
  source: sourceRowSchema,
};
const date = dateSchema.optional();

/** What the casebook knows of a case beyond who fought whom. */
export const factsSchema = shape<CaseFacts>()(
  z
    .strictObject({
      place: z.string(),
      summary: z.string(),
      asOf: dateSchema,
      obligations: z.array(
        z.strictObject({
          agreement: z.string(),
          clauses: z.array(z.string()).nullable(),
          words: z.string().optional(),
        }),
      ),
      requests: z.array(
        z.strictObject({
          ...FACT,
          by: actorSchema,
          to: actorSchema,
          date,
          acts: z.array(actSchema),
          status: statusSchema,
          answer: z.enum(ANSWERS),
          answered: date,
        }),
      ),
      given: z.array(
        z.strictObject({
          ...FACT,
          by: actorSchema,
          towards: actorSchema,
          act: actSchema,
          span: spanSchema.nullable(),
          status: statusSchema,
        }),
      ),
      capacity: z.array(z.strictObject({ ...FACT, actor: actorSchema, level: z.enum(CAPACITIES) })),
      absences: z.array(
        z.strictObject({
          ...FACT,
          actor: actorSchema,
          towards: actorSchema,
          acts: z.array(actSchema),
          span: spanSchema.nullable(),
          status: statusSchema,
        }),
      ),
      organFindings: z.array(
        z.strictObject({
          ...FACT,
          organ: actorSchema,
          agreement: z.string(),
          clause: z.string().optional(),
          date,
          finding: z.enum(FINDINGS),
        }),
      ),
      outcomes: z.array(z.strictObject({ ...FACT, actor: actorSchema, kind: z.enum(OUTCOMES), date })),
      realignments: z.array(
        z.strictObject({
          ...FACT,
          actor: actorSchema,
          kind: z.enum(REALIGNMENTS),
          partner: actorSchema.optional(),
          date,
        }),
      ),
      openQuestions: z.array(z.strictObject({ question: z.string(), sources: z.array(z.string()) })),
      sources: z.array(z.string()),
    })
    .openapi('CaseFacts'),
);
