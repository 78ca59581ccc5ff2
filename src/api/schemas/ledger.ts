import { z } from '@hono/zod-openapi';
import type { LedgerRow, PromisedClause } from '../../app/ledger.ts';
import type { LedgerCount } from '../../app/ledger-sentence.ts';
import { shape } from '../shape.ts';
import { actSchema, statusSchema } from './facts.ts';

/** One clause that was in play. */
export const promisedSchema = shape<PromisedClause>()(
  z
    .strictObject({
      agreement: z.string(),
      binding: z.enum(['legal', 'political', 'domestic-law']),
      article: z.string(),
      obligation: z.string(),
      words: z.string(),
      verdict: z.string(),
      verdictKind: z.string(),
    })
    .openapi('PromisedClause'),
);

/** A row of a ledger. */
export const ledgerRowSchema = shape<LedgerRow>()(
  z
    .strictObject({
      case: z.string(),
      danger: z.string(),
      kind: z.string(),
      patron: z.string(),
      ally: z.string(),
      start: z.string(),
      promised: z.array(promisedSchema),
      asked: z.array(z.strictObject({ acts: z.array(actSchema), words: z.string(), answer: z.string() })),
      given: z.array(z.strictObject({ act: actSchema, status: statusSchema, words: z.string() })),
      capacity: z.string().nullable(),
      delivered: actSchema,
      notGiven: z.array(actSchema),
      verdict: z.string(),
      verdictReason: z.string(),
      owed: promisedSchema.nullable(),
      outcome: z.array(z.string()),
      responses: z.array(
        z.strictObject({ act: actSchema, status: statusSchema, by: z.array(z.string()), words: z.string() }),
      ),
      sources: z.array(z.string()),
    })
    .openapi('LedgerRow'),
);

/** How a ledger's promises to defend the ally went. */
export const ledgerCountSchema = shape<LedgerCount>()(
  z
    .strictObject({
      cases: z.int(),
      bound: z.int(),
      kept: z.int(),
      broken: z.int(),
      notInvoked: z.int(),
      undetermined: z.int(),
    })
    .openapi('LedgerCount'),
);
