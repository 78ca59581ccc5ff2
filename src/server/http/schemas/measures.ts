import { z } from '@hono/zod-openapi';
import { ANSWERS, OUTCOMES } from '../../../core/case-facts.ts';
import { CONTINGENCY_KINDS } from '../../../core/contingency.ts';
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
  effective: z.number(),
  promises: z.int(),
  mixed: z.int(),
  undetermined: z.int(),
  notInvoked: z.int(),
  tooFew: z.boolean(),
};
const NOTED = { standard: z.string(), seed: z.int() };

/** How often the tested promises of a group were honored. */
export const rateSchema = shape<NamedRate>()(
  z
    .strictObject({
      by: z.enum(['overall', 'promise', 'era', 'obligation', 'multilateral', 'patron', 'war', 'region']),
      group: z.string(),
      ...RATE,
      on: z.enum(['cases', 'wars', 'coding']),
      counted: z.enum(['decisions', 'tests']),
      ...NOTED,
    })
    .openapi('Rate'),
);

const RESTS_ON = z.strictObject({ danger: z.string(), name: z.string() });
const CAME = z.strictObject({ rows: z.int(), came: z.int(), unknown: z.int() });

/** What of a patron's frame is coded, and what its record can be. */
export const frameSchema = z.strictObject({
  patron: z.int(),
  entries: z.int(),
  excluded: z.int(),
  coded: z.int(),
  uncoded: z.int(),
  callable: z.int(),
  callableUncoded: z.int(),
  drawn: z.int(),
  drawnCoded: z.int(),
  numerator: z.int(),
  denominator: z.int(),
  outside: z.int(),
  bounds: z.strictObject({ low: z.number().min(0).max(1), high: z.number().min(0).max(1) }).nullable(),
  weighted: z
    .strictObject({
      numerator: z.number(),
      denominator: z.number(),
      rate: z.number().min(0).max(1),
      low: z.number().min(0).max(1),
      high: z.number().min(0).max(1),
    })
    .nullable(),
  sentence: z.string(),
});

/** Patrons side by side. */
export const comparisonSchema = shape<PatronComparison>()(
  z
    .strictObject({
      on: z.enum(['cases', 'wars']),
      ...NOTED,
      period: z.strictObject({
        since: z.int().nullable(),
        until: z.int().nullable(),
        first: z.int().nullable(),
        last: z.int().nullable(),
        words: z.string(),
      }),
      patrons: z.array(
        z.strictObject({
          patron: z.string(),
          ccode: z.int().nullable(),
          ...RATE,
          help: z.strictObject({
            numerator: z.int(),
            denominator: z.int(),
            promisesKept: z.int(),
            promises: z.int(),
            mixed: z.int(),
            rate: share,
            low: share,
            high: share,
            clusteredLow: share,
            clusteredHigh: share,
            dangers: z.int(),
            restsOn: z.array(RESTS_ON),
            effective: z.number(),
            undetermined: z.int(),
            tooFew: z.boolean(),
          }),
          abstentions: z.strictObject({ kept: z.int(), tests: z.int() }),
          asked: z.record(z.enum(ANSWERS), z.int()),
          owedFighting: CAME,
          owedLess: CAME,
          byKind: z.array(
            z.strictObject({
              kind: z.enum(CONTINGENCY_KINDS),
              rows: z.int(),
              delivered: z.partialRecord(deliveredSchema, z.int()),
              outcomes: z.partialRecord(z.enum(OUTCOMES), z.int()),
            }),
          ),
          cases: z.int(),
          delivered: z.partialRecord(deliveredSchema, z.int()),
          outcomes: z.partialRecord(z.enum(OUTCOMES), z.int()),
          frame: frameSchema.nullable(),
          decisions: z.array(
            z.strictObject({
              danger: z.string(),
              name: z.string(),
              year: z.int(),
              verdict: z.enum(['honored', 'violated', 'undetermined']),
              promises: z.array(
                z.strictObject({
                  ally: z.string(),
                  verdict: z.enum(VERDICTS),
                  test: z.strictObject({ atopid: z.int(), warid: z.int() }).nullable(),
                }),
              ),
            }),
          ),
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
          clear: z.number(),
          detectable: share,
          dangers: z.strictObject({ a: z.array(RESTS_ON), b: z.array(RESTS_ON), both: z.int() }),
          tooFew: z.boolean(),
          sentence: z.string(),
        }),
      ),
      selected: z.string(),
      frame: z.string().nullable(),
    })
    .openapi('Comparison'),
);
