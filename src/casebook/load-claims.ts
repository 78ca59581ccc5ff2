import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CasusError } from '../core/errors.ts';
import { addError, checkValue } from './check-value.ts';
import type { CasebookEffects } from './effects.ts';
import type { Problem } from './problem.ts';
import { readFolder } from './read-files.ts';

/** The folder of a casebook in which the claims are kept that a review accepted, a file an article. */
export const CLAIMS_FOLDER = 'claims';

const text = z.string();
const textOrNone = z.string().nullable();

/** A quote with its place: JavaScript string indices of the text as read, and the SHA-256 of the quote. */
const placeSchema = z
  .strictObject({
    source: text.min(1),
    start: z.int().min(0),
    end: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256'),
    quote: text,
  })
  .superRefine(({ quote, sha256 }, ctx) => checkQuote(quote, sha256, ctx));

/** Characters that nobody sees are kept written out; then the hash is of the quote as the article has it. */
const WRITTEN_OUT = /\\u[0-9a-f]{4}/;

function checkQuote(quote: string, sha256: string, ctx: z.RefinementCtx): void {
  if (WRITTEN_OUT.test(quote) || createHash('sha256').update(quote).digest('hex') === sha256) return;
  const why = 'the quote is not the one that was accepted: its SHA-256 is another';
  addError(ctx, new CasusError('field-invalid', { field: '', why }), ['quote']);
}

const claimSchema = z
  .strictObject({
    actor: textOrNone,
    act: text,
    target: textOrNone,
    polarity: text,
    modality: text,
    speaker: textOrNone,
    denied_by: textOrNone,
    time: textOrNone,
    case: textOrNone,
    ...placeSchema.shape,
    corrected: z.boolean(),
    also: z.array(placeSchema),
  })
  .superRefine(({ quote, sha256 }, ctx) => checkQuote(quote, sha256, ctx));

const claimsSchema = z.strictObject({ review: text.optional(), source: text, claims: z.array(claimSchema) });

/** A quote with its article and place. */
export type QuotePlace = z.output<typeof placeSchema>;

/** A claim that a review accepted, about a case, with the same fact's quotes in other texts. */
export type ArticleClaim = z.output<typeof claimSchema> & {
  readonly case: string;
  /** Where it stands in the casebook: `claims/wire.yaml`. */
  readonly file: string;
};

/** Reads the claims of a casebook that are about a case, in order of file and place. Problems go to `problems`. */
export async function loadClaims(dir: string, effects: CasebookEffects, problems: Problem[]): Promise<ArticleClaim[]> {
  const claims: ArticleClaim[] = [];
  for (const { file, yaml } of await readFolder(dir, CLAIMS_FOLDER, effects, problems)) {
    const written = yaml && checkValue(claimsSchema, yaml, problems);
    for (const claim of written?.claims ?? []) {
      if (claim.case !== null) claims.push({ ...claim, case: claim.case, file });
    }
  }
  return claims;
}
