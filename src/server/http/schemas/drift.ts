import { z } from '@hono/zod-openapi';
import type { Drift } from '../../../present/drift/drift-answer.ts';
import type { DriftGroup } from '../../../present/drift/drift-groups.ts';
import type { DriftTestRow } from '../../../present/drift/drift-rows.ts';
import type { DriftStep } from '../../../present/drift/drift-steps.ts';
import { shape } from '../shape.ts';

const known = z.number().nullable();
const on = z.enum(['wars', 'cases']);

const groupSchema = shape<DriftGroup>()(
  z
    .strictObject({
      on,
      by: z.enum(['all', 'verdict', 'delivered']),
      group: z.string(),
      tests: z.int(),
      known: z.int(),
      compared: z.int(),
      allies: z.int(),
      wars: z.int(),
      change: known,
      placebo: known,
      placeboLow: known,
      placeboHigh: known,
      excess: known,
      low: known,
      high: known,
      clusteredBy: z.enum(['ally', 'war']).nullable(),
      chance: known,
      chanceCorrected: known,
      pEquivalent: known,
      detectable: known,
      tooFew: z.boolean(),
      reading: z.string(),
    })
    .openapi('DriftGroup'),
);

const testSchema = shape<DriftTestRow>()(
  z
    .strictObject({
      on,
      war: z.string(),
      warname: z.string(),
      patron: z.string(),
      patronCcode: z.int(),
      ally: z.string(),
      allyCcode: z.int(),
      from: z.int(),
      to: z.int().nullable(),
      verdict: z.string().nullable(),
      delivered: z.string().nullable(),
      change: known,
      yearsBefore: z.int(),
      yearsAfter: z.int(),
      placebo: known,
      placeboYears: z.int(),
      unknown: z.string().nullable(),
    })
    .openapi('DriftTest'),
);

const stepSchema = shape<DriftStep>()(
  z
    .strictObject({
      cases: z.array(z.string()),
      date: z.string().nullable(),
      ally: z.string(),
      kind: z.string(),
      partner: z.string().nullable(),
      words: z.string(),
      sources: z.array(z.string()),
    })
    .openapi('DriftStep'),
);

/** How far allies and patrons voted apart after tested promises. */
export const driftSchema = shape<Drift>()(
  z
    .strictObject({
      standard: z.string(),
      patron: z.string().nullable(),
      window: z.int(),
      points: z.enum(['final', 'all', 'legacy']),
      years: z.array(z.int()).length(2),
      seed: z.int(),
      draws: z.int(),
      rows: z.array(groupSchema),
      contrasts: z.array(
        z.strictObject({
          on,
          a: z.string(),
          b: z.string(),
          difference: known,
          low: known,
          high: known,
          reading: z.string(),
        }),
      ),
      tests: z.array(testSchema),
      unknown: z.array(z.strictObject({ on, why: z.string(), tests: z.int() })),
      steps: z.array(stepSchema),
      caveats: z.array(z.string()),
    })
    .openapi('Drift'),
);
