import { z } from '@hono/zod-openapi';
import { OBLIGATION_KINDS } from '../../../core/obligation-kind.ts';
import { OWED } from '../../../core/treaty-clause.ts';
import { type ClauseArgument, STANDINGS } from '../../../present/argument/clause-argument.ts';
import { shape } from '../shape.ts';
import { actorSchema, sourceRowSchema, spanSchema } from './facts.ts';

type Trail = ClauseArgument['trail'];

const TRUTH = z.enum(['yes', 'no', 'unknown']);
const CONDUCTS = [
  'fought-alongside',
  'gave-it',
  'helped',
  'stayed-out',
  'gave-nothing',
  'fought-until-beaten',
  'fought-it-before',
  'came-too-late',
  'fought-it-elsewhere',
  'helped-adversary',
  'fought-the-ally',
  'was-attacked-by-the-ally',
  'not-known',
  'not-judged',
] as const satisfies readonly Trail['conduct'][];
const SUBJECTS = [
  ...['adversary', 'location', 'conflict', 'number', 'demand', 'non-provocation', 'attacked', 'request', 'other'],
  ...['in-force', 'text', 'organ', 'trigger', 'participant', 'own-attack', 'internal', 'beneficiary'],
] as Trail['steps'][number]['subject'][];

const trailFact = z.strictObject({
  what: z.enum(['attacked', 'fought', 'side-by-side', 'in-force', 'response', 'words', 'lists-differ']),
  actor: actorSchema.optional(),
  other: actorSchema.optional(),
  span: spanSchema.optional(),
  words: z.string().optional(),
  source: sourceRowSchema.optional(),
  sources: z.array(z.string()).optional(),
});

/** What a verdict follows from, as the engine keeps it. */
export const trailSchema = shape<Trail>()(
  z
    .strictObject({
      kind: z.enum(OBLIGATION_KINDS),
      owed: z.enum(OWED),
      implied: z.boolean(),
      steps: z.array(
        z.strictObject({
          subject: z.enum(SUBJECTS),
          result: TRUTH,
          rule: z.string(),
          standing: z.enum(STANDINGS).optional(),
          facts: z.array(trailFact),
          takenAs: TRUTH.optional(),
        }),
      ),
      conduct: z.enum(CONDUCTS),
      asAgreed: z.boolean(),
      helpAfterDays: z.number().nullable(),
    })
    .openapi('Trail'),
);

const arguedFact = z.strictObject({
  text: z.string(),
  source: sourceRowSchema.nullable(),
  refs: z.array(z.string()),
});

/** A clause with its argument. */
export const clauseSchema = shape<ClauseArgument>()(
  z
    .strictObject({
      promisor: z.string(),
      beneficiary: z.string(),
      obligation: z.string(),
      title: z.string(),
      article: z.string(),
      words: z.string(),
      source: sourceRowSchema,
      steps: z.array(
        z.strictObject({
          subject: z.string(),
          result: z.string(),
          takenAs: z.string().nullable(),
          rule: z.string(),
          facts: z.array(arguedFact),
        }),
      ),
      conduct: z.string(),
      conductFacts: z.array(arguedFact),
      verdict: z.string(),
      verdictKind: z.string(),
      line: z.string(),
      trail: trailSchema,
    })
    .openapi('ClauseArgument'),
);
