import { z } from 'zod';
import type { Actor } from '../core/actor.ts';
import { CasusError } from '../core/errors.ts';
import { formatPartialDate, isBefore, type PartialDate, parsePartialDate, type Span } from '../core/partial-date.ts';
import { RESPONSE_STATUSES } from '../core/response.ts';
import { addError } from './check-value.ts';
import type { References } from './references.ts';

/** A text of our own; not empty. */
export const words = z.string().trim().min(3);

/** A name in lower case with hyphens, as ids and the names of actors are written. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'has to be lower-case words joined by hyphens');

/** `1914`, `1914-07` or `1914-07-28`. */
export const date = z
  .union([z.string().meta({ pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$` }), z.int()], {
    error: 'expected a date: YYYY, YYYY-MM or YYYY-MM-DD',
  })
  .transform((written, ctx): PartialDate => {
    try {
      return parsePartialDate(String(written));
    } catch (error) {
      if (!(error instanceof CasusError)) throw error;
      addError(ctx, error);
      return z.NEVER;
    }
  });

/** `1914-07-28`: a whole day. */
export const day = date.superRefine((value, ctx) => {
  if (value.day !== undefined) return;
  const why = `${formatPartialDate(value)} is no whole day: write YYYY-MM-DD`;
  addError(ctx, new CasusError('field-invalid', { field: '', why }));
});

/** How well a fact is established. */
export const status = z.enum(RESPONSE_STATUSES);

/** Refuses `later` if it is certainly before `earlier`. */
export function checkOrder(
  ctx: z.RefinementCtx,
  [field, later]: readonly [string, PartialDate | undefined],
  [other, earlier]: readonly [string, PartialDate | undefined],
): void {
  if (!later || !earlier || isBefore(later, earlier) !== 'yes') return;
  const params = { field, value: formatPartialDate(later), other, earlier: formatPartialDate(earlier) };
  addError(ctx, new CasusError('date-order', params), [field]);
}

/** The span from the two dates of a fact; null if no beginning is known. */
export function spanOf(from: PartialDate | undefined, to: PartialDate | undefined): Span | null {
  return from ? { from, to: to ?? null } : null;
}

/** The parts of schemas that refer to actors and sources, bound to a casebook. */
export function schemaParts(references: References) {
  const actor = z
    .union([z.int(), z.string()], { error: 'expected an actor: a COW code, an ISO code or a name' })
    .transform((written, ctx): Actor => {
      try {
        return references.actor(written);
      } catch (error) {
        if (!(error instanceof CasusError)) throw error;
        const near = 'near' in error.params ? error.params.near : error.message;
        addError(ctx, new CasusError('actor-unknown', { field: '', value: written, near }));
        return z.NEVER;
      }
    });

  const source = z.string().superRefine((reference, ctx) => {
    if (references.hasSource(reference)) return;
    addError(ctx, new CasusError('reference-dangling', { field: '', kind: 'the source', value: reference }));
  });
  const sources = z.array(source).min(1, 'needs at least one source');

  /** Two independent sources, or the admission that there is one. */
  const checkEvidence = (fact: { sources: readonly string[]; singleSource: boolean }, ctx: z.RefinementCtx): void => {
    if (fact.singleSource || !fact.sources.every(references.hasSource)) return;
    const count = references.independent(fact.sources);
    if (count < 2) addError(ctx, new CasusError('evidence-thin', { field: '', count }));
  };

  const evidence = { sources, singleSource: z.boolean().default(false) };
  const fact = { words, ...evidence };

  const openQuestion = z
    .union([words, z.strictObject({ question: words, sources })])
    .transform((written) => (typeof written === 'string' ? { question: written, sources: [] } : written));
  const openQuestions = z.array(openQuestion).default([]);
  return { actor, sources, evidence, fact, openQuestions, checkEvidence };
}

/** The parts of schemas, bound to a casebook. */
export type SchemaParts = ReturnType<typeof schemaParts>;
