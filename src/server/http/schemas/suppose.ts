import { z } from '@hono/zod-openapi';
import { CONDITION_KINDS } from '../../../core/agreement.ts';
import { VERDICTS } from '../../../core/verdict.ts';
import type { FrameAnswer } from '../../../present/dangers/frame-answer.ts';
import type { Reconciliation } from '../../../present/promises/reconcile.ts';
import { DUTIES } from '../../../present/what-if/bound-row.ts';
import type { WhatIf } from '../../../present/what-if/what-if.ts';
import { shape } from '../shape.ts';
import { deliveredSchema } from './ledger.ts';
import { frameSchema } from './measures.ts';
import { coverageSchema, PROMISE_FIELDS } from './promises.ts';

const TEXTS = z.array(z.string());
const REGIONS = ['europe', 'americas', 'africa', 'middle-east', 'asia', 'pacific'] as const;

const SUBJECTS = [
  ...CONDITION_KINDS,
  'in-force',
  'text',
  'organ',
  'trigger',
  'participant',
  'own-attack',
  'internal',
  'beneficiary',
] as const;

const boundSchema = z
  .strictObject({
    ...PROMISE_FIELDS,
    towards: z.enum(['attacked', 'attacker']),
    duty: z.enum(DUTIES),
    bound: z.enum(['yes', 'no', 'unknown']),
    atAllTimes: z.boolean(),
    tested: z.array(
      z.strictObject({
        condition: z.enum(SUBJECTS),
        result: z.enum(['met', 'unmet', 'unknown']),
        rule: z.string(),
      }),
    ),
  })
  .openapi('BoundPromise');

/** Whom a supposed attack would bind. */
export const whatIfSchema = shape<WhatIf>()(
  z
    .strictObject({
      attacker: z.string(),
      attacked: z.string(),
      on: z.string(),
      place: z.strictObject({
        words: z.string(),
        regions: z.array(z.enum(REGIONS)),
        disputed: z.boolean(),
        assumed: z.boolean(),
      }),
      standard: z.string(),
      rows: z.array(boundSchema),
      toBothSides: TEXTS,
      before: z.array(
        z.strictObject({
          from: z.string(),
          tests: z.array(
            z.strictObject({
              case: z.string(),
              danger: z.string(),
              ally: z.string(),
              began: z.string(),
              verdict: z.enum(VERDICTS),
              delivered: deliveredSchema,
              ofHelp: z.boolean(),
              sameAlly: z.boolean(),
            }),
          ),
        }),
      ),
      coverage: coverageSchema,
      caveats: TEXTS,
    })
    .openapi('WhatIf'),
);

/** The register of promises beside ATOP. */
export const reconciliationSchema = shape<Reconciliation>()(
  z
    .strictObject({
      compared: z.int(),
      registerAlone: TEXTS,
      lastYear: z.int(),
      differences: z.array(
        z.strictObject({
          agreement: z.string(),
          atopid: z.int(),
          what: z.enum(['begins', 'ends', 'party', 'entered', 'left', 'obligation']),
          about: z.string(),
          register: z.string(),
          atop: z.string(),
        }),
      ),
    })
    .openapi('Reconciliation'),
);

/** An entry of the frame of dangers. */
export const frameRowSchema = shape<FrameAnswer['entries'][number]>()(
  z
    .strictObject({
      patron: z.string(),
      ally: z.string(),
      kind: z.enum(['attack', 'blockade', 'leader-removed', 'internal-conflict', 'coup']),
      from: z.string(),
      to: z.string(),
      by: z.string(),
      danger: z.string(),
      promise: z.string(),
      callable: z.boolean(),
      stratum: z.enum(['certain', 'drawn', 'rest', 'excluded']),
      status: z.enum(['coded', 'uncoded', 'excluded']),
      cases: z.string(),
      why: z.string(),
    })
    .openapi('FrameEntry'),
);

/** What stands beside the entries of the frame. */
export const frameHeadSchema = z.strictObject({
  frame: z.string(),
  seed: z.int(),
  patrons: z.array(frameSchema.extend({ patron: z.string() })),
});
