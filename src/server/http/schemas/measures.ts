import { z } from '@hono/zod-openapi';
import { OUTCOMES } from '../../../core/case-facts.ts';
import { VERDICTS } from '../../../core/verdict.ts';
import type { PatronComparison } from '../../../present/compare/comparison.ts';
import type { NamedRate } from '../../../present/rates/rates-answer.ts';
import { shape } from '../shape.ts';
import { deliveredSchema } from './ledger.ts';

const share = z.number().min(0).max(1).nullable();

const RATE = {
  honored: z.int(),
  tests: z.int(),
  rate: share,
  low: share,
  high: share,
  bootstrapLow: share,
  bootstrapHigh: share,
  wars: z.int(),
  undetermined: z.int(),
  notInvoked: z.int(),
  tooFew: z.boolean(),
};
const NOTED = { standard: z.string(), seed: z.int() };

/** How often the tested promises of a group were honored. */
export const rateSchema = shape<NamedRate>()(
  z
    .strictObject({
      by: z.enum(['overall', 'era', 'obligation', 'multilateral', 'patron', 'war', 'region']),
      group: z.string(),
      ...RATE,
      on: z.enum(['cases', 'wars', 'coding']),
      ...NOTED,
    })
    .openapi('Rate'),
);

/** Patrons side by side. */
export const comparisonSchema = shape<PatronComparison>()(
  z
    .strictObject({
      on: z.enum(['cases', 'wars']),
      ...NOTED,
      patrons: z.array(
        z.strictObject({
          patron: z.string(),
          ccode: z.int().nullable(),
          ...RATE,
          helpHonored: z.int(),
          helpTests: z.int(),
          cases: z.int(),
          delivered: z.partialRecord(deliveredSchema, z.int()),
          outcomes: z.partialRecord(z.enum(OUTCOMES), z.int()),
          rows: z.array(
            z.strictObject({
              case: z.string(),
              ally: z.string(),
              delivered: deliveredSchema,
              verdict: z.enum(VERDICTS),
            }),
          ),
        }),
      ),
      contrasts: z.array(
        z.strictObject({
          a: z.string(),
          b: z.string(),
          probability: share,
          tooFew: z.boolean(),
          sentence: z.string(),
        }),
      ),
      selected: z.string(),
      drawn: z.strictObject({ frame: z.string(), cases: z.int() }).nullable(),
    })
    .openapi('Comparison'),
);
