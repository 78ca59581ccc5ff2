import { z } from '@hono/zod-openapi';
import type { PooledRates } from '../../../present/rates/pooled-rates.ts';
import { shape } from '../shape.ts';
import { headlineSchema } from './ledger.ts';

const SUMMARY = {
  mean: z.number(),
  median: z.number(),
  sd: z.number(),
  low: z.number(),
  high: z.number(),
  above: z.number(),
  rHat: z.number(),
  effective: z.number(),
};
const share = z.number().min(0).max(1);
const named = z.string();
const sensedSchema = z.strictObject({ name: named, mean: z.number(), low: z.number(), high: z.number() });

/** Patrons' rates where small groups borrow strength from the others. */
export const poolSchema = shape<PooledRates>()(
  z
    .strictObject({
      on: z.enum(['cases', 'wars']),
      standard: z.string(),
      seed: z.int(),
      honored: z.int(),
      tests: z.int(),
      leftOut: z.array(z.strictObject({ why: z.string(), tests: z.int() })),
      dropped: z.array(z.strictObject({ name: named, why: z.string() })),
      priors: z.strictObject({ intercept: z.number(), fixed: z.number(), sd: z.number() }),
      chains: z.int(),
      kept: z.int(),
      counted: z.enum(['decisions', 'tests']),
      effectiveTests: z.number(),
      wars: z.int(),
      diagnostics: z.strictObject({ rHat: z.number(), effective: z.number() }),
      otherPriors: z
        .array(
          z.strictObject({
            sd: z.number(),
            met: z.boolean(),
            fixed: z.array(sensedSchema).nullable(),
            sds: z.array(sensedSchema).nullable(),
          }),
        )
        .nullable(),
      checks: z.array(
        z.strictObject({ about: z.string(), observed: z.number(), low: z.number(), high: z.number(), p: share }),
      ),
      intercept: z.strictObject(SUMMARY),
      fixed: z.array(z.strictObject({ ...SUMMARY, name: named, about: z.string() })),
      sds: z.array(z.strictObject({ ...SUMMARY, name: named, levels: z.int() })),
      patrons: z.array(
        z.strictObject({
          patron: z.string(),
          ccode: z.int().nullable(),
          honored: z.int(),
          tests: z.int(),
          rate: share,
          pooled: share,
          low: share,
          high: share,
          own: share,
          ownLow: share,
          ownHigh: share,
        }),
      ),
      contrasts: z.array(z.strictObject({ a: z.string(), b: z.string(), probability: share, sentence: z.string() })),
      likelihood: z
        .strictObject({
          intercept: z.number(),
          fixed: z.array(z.strictObject({ name: named, estimate: z.number() })),
          groups: z.array(z.strictObject({ name: named, sd: z.number() })),
          deviance: z.number(),
          converged: z.boolean(),
          slope: z.number(),
        })
        .nullable(),
      headline: headlineSchema,
      notes: z.array(z.string()),
    })
    .openapi('PooledRates'),
);
