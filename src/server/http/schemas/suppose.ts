import { z } from '@hono/zod-openapi';
import { BINDINGS, CONDITION_KINDS, TEXTS_READ } from '../../../core/agreement.ts';
import { OBLIGATION_KINDS } from '../../../core/obligation-kind.ts';
import { VERDICTS } from '../../../core/verdict.ts';
import type { FrameAnswer } from '../../../present/dangers/frame-answer.ts';
import type { Reconciliation } from '../../../present/promises/reconcile.ts';
import { DUTIES } from '../../../present/what-if/bound-row.ts';
import type { WhatIf } from '../../../present/what-if/what-if.ts';
import { shape } from '../shape.ts';
import { deliveredSchema } from './ledger.ts';
import { frameSchema } from './measures.ts';

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
    from: z.string(),
    to: z.string(),
    kind: z.enum(OBLIGATION_KINDS),
    binding: z.enum(BINDINGS),
    words: z.string(),
    conditions: TEXTS,
    decided: z.string().nullable(),
    article: z.string(),
    agreement: z.string(),
    title: z.string(),
    clause: z.string(),
    since: z.string(),
    until: z.string().nullable(),
    inForce: z.enum(['yes', 'unknown']),
    text: z.enum(TEXTS_READ).nullable(),
    asOf: z.string().nullable(),
    reservations: z.string().nullable(),
    caveats: TEXTS,
    sources: TEXTS,
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
      coverage: z.strictObject({
        on: z.string(),
        agreements: z.int(),
        beneficiaries: z.int(),
        kinds: z.array(z.enum(OBLIGATION_KINDS)),
        byText: z.record(z.enum([...TEXTS_READ, 'not-said']), z.int()),
        asOf: z.tuple([z.string(), z.string()]).nullable(),
        statement: TEXTS,
      }),
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
