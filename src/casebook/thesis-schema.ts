import { z } from 'zod';
import { OBLIGATION_KINDS } from '../core/agreement.ts';
import { OUTCOMES } from '../core/case-facts.ts';
import { CONTINGENCY_KINDS } from '../core/contingency.ts';
import { SUPPORT_ACTS } from '../core/response.ts';
import type { References } from './references.ts';
import { date, schemaParts, slug, words } from './schema-parts.ts';

/** The tests that a thesis can name. */
export const THESIS_TESTS = ['promise-kept', 'other-patrons', 'since', 'capacity', 'realignment', 'forecast'] as const;

/** A share from 0 to 1. */
const share = z.number().min(0).max(1);

/** Below these counts a test says that there are too few cases: rows, and different dangers, on each side. */
const atLeast = z.strictObject({ rows: z.int().min(1), dangers: z.int().min(1) });

/** The rung from which on an act counts as help in the sense of the claim; another one for some dangers. */
const helpParts = {
  help: z.enum(SUPPORT_ACTS),
  helpByKind: z.partialRecord(z.enum(CONTINGENCY_KINDS), z.enum(SUPPORT_ACTS)).default({}),
};

/** How a claim is tested, bound to a casebook's actors. */
function testSchema(references: References) {
  const { actor } = schemaParts(references);
  return z.discriminatedUnion(
    'name',
    [
      z.strictObject({
        name: z.literal('promise-kept'),
        /** The kinds of legal obligation that count as the promise. */
        promises: z.array(z.enum(OBLIGATION_KINDS)).min(1),
        atLeast,
        /** The claim is supported if at least this share of the tests fell short, and not if at most that. */
        supportedFrom: share,
        notSupportedTo: share,
      }),
      z.strictObject({ name: z.literal('other-patrons'), ...helpParts, chance: share, atLeast }),
      z.strictObject({ name: z.literal('since'), date, ...helpParts, chance: share, atLeast }),
      z.strictObject({ name: z.literal('capacity'), ...helpParts, supportedFrom: share, atLeast }),
      z.strictObject({
        name: z.literal('realignment'),
        ...helpParts,
        /** Organisations through which the patron acts: leaving one is turning from it. */
        through: z.array(actor).default([]),
        chance: share,
        atLeast,
      }),
      z.strictObject({
        name: z.literal('forecast'),
        /** When the claim was made; the time runs from the last day that this can mean. */
        from: date,
        months: z.int().min(1).max(600),
        /** The outcomes that count as a fall. */
        falls: z.array(z.enum(OUTCOMES)).min(1),
        /** The day up to which the patron's allies have been watched for this casebook. */
        keptTo: date,
        atLeast,
      }),
    ],
    { error: `expected a test with a name, one of ${THESIS_TESTS.join(', ')}` },
  );
}

/** `cases/theses/<id>.yaml`: a claim made in public, how it is tested and what would refute it. */
export function thesisSchema(references: References) {
  const { actor } = schemaParts(references);
  return z.strictObject({
    id: slug,
    /** Where it stands among the theses. */
    order: z.int().min(1),
    patron: actor,
    /** The claim in our own words. */
    claim: words,
    made: z.strictObject({
      publisher: words,
      kind: z.enum(['opinion', 'news', 'analysis', 'official', 'scholarship']),
      title: words,
      date,
      /** Which part of the text makes the claim, in our own words. */
      paragraph: words,
    }),
    test: testSchema(references),
    /** How it is tested, for readers. */
    tested: words,
    refutedBy: words,
    /** What such data cannot show. */
    cannotShow: z.array(words).min(1),
  });
}

/** A thesis as read. */
export type Thesis = z.output<ReturnType<typeof thesisSchema>>;

/** The parameters of a test by its name. */
export type ThesisTest<N extends (typeof THESIS_TESTS)[number]> = Extract<Thesis['test'], { name: N }>;
