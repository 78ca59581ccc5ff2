import { z } from '@hono/zod-openapi';
import { VERDICTS } from '../../../core/verdict.ts';
import type { Explanation } from '../../../present/argument/explanation.ts';
import { shape } from '../shape.ts';
import { clauseSchema } from './clause.ts';

/** A test argued from the promise to the verdict. */
export const explanationSchema = shape<Explanation>()(
  z
    .strictObject({
      agreement: z.strictObject({
        id: z.string(),
        title: z.string(),
        span: z.string(),
        parties: z.array(z.string()),
        wartime: z.boolean(),
      }),
      contingency: z.strictObject({ id: z.string(), name: z.string(), span: z.string() }),
      standard: z.strictObject({ name: z.string(), version: z.int(), title: z.string(), unit: z.string() }),
      verdict: z.enum(VERDICTS),
      reason: z.string(),
      deciding: clauseSchema.nullable(),
      others: z.array(clauseSchema),
      deeds: z.array(z.strictObject({ actor: z.string(), text: z.string(), lines: z.array(z.int()) })),
      changes: z.array(
        z.strictObject({
          switch: z.string(),
          from: z.string(),
          to: z.string(),
          verdict: z.string(),
          reason: z.string(),
        }),
      ),
      coders: z.array(z.strictObject({ coder: z.string(), verdict: z.string(), reason: z.string().nullable() })),
      sources: z.array(z.string()),
    })
    .openapi('Explanation'),
);
