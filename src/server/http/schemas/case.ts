import { z } from '@hono/zod-openapi';
import type { CaseArticleClaim } from '../../../present/case/article-claim.ts';
import type { CaseEntry } from '../../../present/case/case-timeline.ts';
import type { CaseAgreement, CaseSource, CaseView } from '../../../present/case/case-view.ts';
import { shape } from '../shape.ts';
import { clauseSchema } from './clause.ts';
import { factsSchema } from './facts.ts';
import { ledgerRowSchema } from './ledger.ts';

const TEXTS = z.array(z.string());
const splitDisputed = z.array(z.strictObject({ who: z.string(), words: z.string().nullable(), sources: TEXTS }));

const KINDS = [
  'fighting',
  'request',
  'given',
  'capacity',
  'response',
  'absence',
  'finding',
  'outcome',
  'realignment',
] as const satisfies readonly CaseEntry['kind'][];

const entrySchema = shape<CaseEntry>()(
  z
    .strictObject({
      kind: z.enum(KINDS),
      from: z.string().nullable(),
      to: z.string().nullable(),
      actor: z.string(),
      other: z.string().nullable(),
      acts: TEXTS,
      status: z.string().nullable(),
      says: z.string().nullable(),
      words: z.string(),
      magnitude: z.string().nullable(),
      reportedBy: splitDisputed,
      deniedBy: splitDisputed,
      singleSource: z.boolean(),
      sources: TEXTS,
      file: z.string(),
      line: z.int(),
    })
    .openapi('CaseEntry'),
);

const agreementSchema = shape<CaseAgreement>()(
  z
    .strictObject({
      id: z.string(),
      title: z.string(),
      binding: z.enum(['legal', 'political', 'domestic-law']),
      from: z.string(),
      to: z.string().nullable(),
      sources: TEXTS,
    })
    .openapi('CaseAgreement'),
);

const sourceSchema = shape<CaseSource>()(
  z
    .strictObject({
      ref: z.string(),
      text: z.string(),
      publisher: z.string(),
      title: z.string(),
      date: z.string().nullable(),
      address: z.string().nullable(),
      kind: z.string().nullable(),
      language: z.string().nullable(),
      origin: z.string().nullable(),
      carriedBy: z.string().nullable(),
      basedOn: z.string().nullable(),
    })
    .openapi('CaseSource'),
);

const QUOTE = { article: z.string(), start: z.int(), end: z.int(), sha256: z.string(), quote: z.string() };
const NAMED = z.string().nullable();

const claimSchema = shape<CaseArticleClaim>()(
  z
    .strictObject({
      ...QUOTE,
      actor: NAMED,
      act: z.string(),
      target: NAMED,
      polarity: z.string(),
      modality: z.string(),
      speaker: NAMED,
      deniedBy: NAMED,
      time: NAMED,
      corrected: z.boolean(),
      also: z.array(z.strictObject(QUOTE)),
      file: z.string(),
      finding: z.strictObject({ verdict: z.enum(['confirms', 'disputes', 'lacks']), words: z.string() }),
    })
    .openapi('CaseArticleClaim'),
);

/** A case with every clause argued. */
export const caseSchema = shape<CaseView>()(
  z
    .strictObject({
      id: z.string(),
      kind: z.string(),
      subject: z.string(),
      name: z.string(),
      start: z.string(),
      asOf: z.string(),
      place: z.string(),
      summary: z.string(),
      rows: z.array(ledgerRowSchema),
      clauses: z.array(clauseSchema),
      facts: factsSchema,
      timeline: z.array(entrySchema),
      agreements: z.array(agreementSchema),
      claims: z.array(claimSchema),
      sources: z.array(sourceSchema),
    })
    .openapi('Case'),
);
