import { z } from '@hono/zod-openapi';
import { ANSWERS, CAPACITIES, OUTCOMES } from '../../../core/case-facts.ts';
import { CONTINGENCY_KINDS } from '../../../core/contingency.ts';
import { OBLIGATION_KINDS } from '../../../core/obligation-kind.ts';
import { SUPPORT_ACTS } from '../../../core/response.ts';
import { VERDICT_KINDS, VERDICTS } from '../../../core/verdict.ts';
import type { Headline } from '../../../present/headline-type.ts';
import type { LedgerRow, PromisedClause } from '../../../present/ledger/ledger-row.ts';
import type { LedgerCount } from '../../../present/ledger/ledger-sentence.ts';
import { shape } from '../shape.ts';
import { actSchema, statusSchema } from './facts.ts';

/** A finding that can be printed, and its caveat. */
export const headlineSchema = shape<Headline>()(
  z.strictObject({ finding: z.string(), caveat: z.string() }).openapi('Headline'),
);

/** The strongest confirmed act; `unknown` where the data do not say. */
export const deliveredSchema = z.enum([...SUPPORT_ACTS, 'unknown']);

/** One clause that was in play. */
export const promisedSchema = shape<PromisedClause>()(
  z
    .strictObject({
      agreement: z.string(),
      title: z.string(),
      binding: z.enum(['legal', 'political', 'domestic-law']),
      article: z.string(),
      obligation: z.enum(OBLIGATION_KINDS),
      owed: actSchema.nullable(),
      words: z.string(),
      verdict: z.enum(VERDICTS),
      verdictKind: z.enum(VERDICT_KINDS),
    })
    .openapi('PromisedClause'),
);

/** A row of a ledger. */
export const ledgerRowSchema = shape<LedgerRow>()(
  z
    .strictObject({
      id: z.string(),
      case: z.string(),
      danger: z.string(),
      kind: z.enum(CONTINGENCY_KINDS),
      patron: z.string(),
      ally: z.string(),
      start: z.string(),
      asOf: z.string(),
      promised: z.array(promisedSchema),
      asked: z.array(z.strictObject({ acts: z.array(actSchema), words: z.string(), answer: z.enum(ANSWERS) })),
      given: z.array(z.strictObject({ act: actSchema, status: statusSchema, words: z.string() })),
      capacity: z.enum(CAPACITIES).nullable(),
      delivered: deliveredSchema,
      notGiven: z.array(actSchema),
      verdict: z.enum(VERDICTS),
      verdictReason: z.string(),
      owed: promisedSchema.nullable(),
      outcome: z.array(z.enum(OUTCOMES)),
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
