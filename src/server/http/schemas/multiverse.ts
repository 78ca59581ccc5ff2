import { z } from '@hono/zod-openapi';
import type {
  CurvePact,
  CurvePoint,
  CurveSpecification,
  Multiverse,
} from '../../../present/curve/multiverse-result.ts';
import { shape } from '../shape.ts';
import { headlineSchema } from './ledger.ts';

const share = z.number().nullable();
const value = z.union([z.string(), z.number(), z.null()]);
const choices = z.record(z.string(), value);

const TALLY = { honored: z.int(), tests: z.int(), rate: share };
const tally = z.strictObject(TALLY).openapi('Tally');
const POINT = { ...TALLY, id: z.string(), standard: z.string() };

const pointSchema = shape<CurvePoint>()(z.strictObject(POINT).openapi('CurvePoint'));

const SPECIFICATION = {
  ...POINT,
  low: share,
  high: share,
  clusterLow: share,
  clusterHigh: share,
  choices,
  undetermined: z.int(),
  wars: z.int(),
  before: tally,
  after: tally,
  sameQuestion: z.boolean(),
  weight: z.int().nullable(),
};

const specificationSchema = shape<CurveSpecification>()(z.strictObject(SPECIFICATION).openapi('CurveSpecification'));

const pactSchema = shape<CurvePact>()(
  z
    .strictObject({
      pact: z.string(),
      atopid: z.int().nullable(),
      title: z.string(),
      own: tally,
      ownBefore: tally,
      ownAfter: tally,
      without: tally,
      before: tally,
      after: tally,
    })
    .openapi('CurvePact'),
);

const leading = z.strictObject({ choice: z.string(), share });
const ENDS = { least: pointSchema.nullable(), median: share, most: pointSchema.nullable() };

const pathSchema = z.strictObject({
  from: z.strictObject({ ...POINT, asked: z.string() }),
  to: z.strictObject({
    asked: z.string(),
    rate: share,
    honored: z.number().nullable(),
    tests: z.number().nullable(),
  }),
  found: z.boolean(),
  steps: z.array(
    z.strictObject({ ...POINT, choice: z.string(), before: value, after: value, estimand: z.string().optional() }),
  ),
});

/** A specification curve. */
export const multiverseSchema = shape<Multiverse>()(
  z
    .strictObject({
      seed: z.int(),
      on: z.enum(['wars', 'cases', 'coding']),
      wars: z.enum(['iwd', 'cow']).nullable(),
      coding: z.string().nullable(),
      patron: z.string().nullable(),
      cut: z.int().nullable(),
      years: z.tuple([z.int(), z.int()]).nullable(),
      base: z.strictObject({ standard: z.string(), choices, id: z.string() }),
      headline: headlineSchema,
      leading,
      leadingSameQuestion: leading.nullable(),
      leadingChange: leading.nullable(),
      spread: z.strictObject(ENDS),
      sameQuestion: z.strictObject({ ...ENDS, specifications: z.int(), rates: z.int() }),
      crossing: z.strictObject({
        combinations: z.int(),
        standards: z.int(),
        distinct: z.int(),
        pairs: z.int(),
        rates: z.int(),
        distinctListed: z.int(),
        listed: z.int(),
        withoutTest: z.int(),
      }),
      switches: z.array(
        z.strictObject({
          name: z.string(),
          about: z.string(),
          choices: z.array(value),
          authors: z.array(z.string()),
          equivalence: z.enum(['non-equivalent', 'uncertain']),
          changes: z.boolean(),
          share,
          shareSameQuestion: share,
          shareOfChange: share,
          estimand: z.string().optional(),
        }),
      ),
      unchanged: z.array(z.string()),
      published: z.array(
        z.strictObject({ ...SPECIFICATION, name: z.string(), bootstrapLow: share, bootstrapHigh: share }),
      ),
      alone: z.array(
        z.strictObject({
          ...POINT,
          choice: z.string(),
          to: value,
          before: tally,
          after: tally,
          estimand: z.string().optional(),
        }),
      ),
      pacts: z.array(pactSchema),
      paths: z.array(pathSchema),
      intervals: z.string(),
      selected: z.string(),
      specifications: z.array(specificationSchema),
      grid: z.strictObject({
        axes: z.array(z.strictObject({ name: z.string(), choices: z.array(value) })),
        honored: z.array(z.int()),
        tests: z.array(z.int()),
      }),
    })
    .openapi('Multiverse'),
);
