import { z } from '@hono/zod-openapi';
import type { CaseView } from '../../app/view-case.ts';
import { shape } from '../shape.ts';
import { clauseSchema } from './clause.ts';
import { factsSchema } from './facts.ts';
import { ledgerRowSchema } from './ledger.ts';

/** A case with every clause argued. */
export const caseSchema = shape<CaseView>()(
  z
    .strictObject({
      name: z.string(),
      start: z.string(),
      place: z.string(),
      summary: z.string(),
      rows: z.array(ledgerRowSchema),
      clauses: z.array(clauseSchema),
      facts: factsSchema,
      sources: z.array(z.strictObject({ ref: z.string(), text: z.string() })),
    })
    .openapi('Case'),
);
