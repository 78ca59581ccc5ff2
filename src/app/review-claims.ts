import { dirname, isAbsolute, join } from 'node:path';
import { CasusError } from '../core/errors.ts';
import { isActorCode } from '../reader/actor-names.ts';
import { ACTS, MODALITIES, POLARITIES } from '../reader/claim.ts';
import { reprints, signature } from '../reader/near-duplicate.ts';
import { CORRECTABLE, type Decision, type Review } from '../reader/review.ts';
import type { Effects } from './effects.ts';
import { readWholeArticle, sha256, type WrittenClaim } from './read-article.ts';
import { writeAccepted } from './review-casebook.ts';
import { ReviewJournal } from './review-journal.ts';
import { readJsonLines } from './score-article.ts';

/** A review that is under way; the terminal and a page work on it alike. */
export interface OpenReview {
  readonly claims: readonly WrittenClaim[];
  state(): Review;
  /** How many claims have a decision. */
  decided(): number;
  /** The first claim without a decision, these left out; null when there is none. */
  next(skipped: ReadonlySet<number>): number | null;
  decide(claim: number, decision: Decision): void;
  /** Accepts a claim with corrections, written `act=arms target=IRN`; what is wrong with them, or null. */
  correct(claim: number, text: string): string | null;
  undo(): void;
  /** Earlier claims of the same fact: independent, or from a text that is a reprint of the same one. */
  sameFact(claim: number): { number: number; independent: boolean }[];
  /** Writes what is accepted into the casebook. */
  write(): Promise<{ files: string[]; cases: string[] }>;
  close(): void;
}

/**
 * Opens the review of a file of claims, or takes it up where it stopped.
 * @param options.to the casebook that gets what is accepted, and keeps the journal
 * @throws CasusError `claims-invalid`, `journal-broken`, `review-other-claims`, `file-unwritable`.
 */
export async function openReview(
  options: { readonly claims: string; readonly to: string; readonly article: string },
  effects: Effects,
): Promise<OpenReview> {
  const claims = await readJsonLines<WrittenClaim>(options.claims, effects);
  for (const [i, claim] of claims.entries()) check(claim, options.claims, i + 1);
  const group = await groupsOf(claims, options);
  const journal = ReviewJournal.open(options.to, claims);
  const decidedOf = (review: Review) => new Set(review.done.map((step) => step.claim));
  return {
    claims,
    state: () => journal.state(),
    decided: () => decidedOf(journal.state()).size,
    next(skipped) {
      const decided = decidedOf(journal.state());
      const open = claims.findIndex((_, i) => !decided.has(i) && !skipped.has(i));
      return open < 0 ? null : open;
    },
    decide: (claim, decision) => journal.decide(claim, decision),
    correct(claim, text) {
      const set = corrections(text);
      if (typeof set === 'string') return set;
      journal.decide(claim, { do: 'correct', set });
      return null;
    },
    undo: () => journal.undo(),
    sameFact(claim) {
      const own = claims[claim] as WrittenClaim;
      return claims
        .slice(0, claim)
        .flatMap((other, number) =>
          other.source !== own.source &&
          other.actor === own.actor &&
          other.act === own.act &&
          other.target === own.target &&
          other.polarity === own.polarity
            ? [{ number, independent: group.get(other.source) !== group.get(own.source) }]
            : [],
        );
    },
    write: () => writeAccepted(options.to, claims, journal.state(), effects),
    close: () => journal.close(),
  };
}

function check(claim: WrittenClaim, file: string, line: number): void {
  const wrong = (why: string) => new CasusError('claims-invalid', { why }, { file, line });
  if (typeof claim.quote !== 'string' || !Number.isInteger(claim.start) || !Number.isInteger(claim.end))
    throw wrong('quote, start or end is missing');
  if (typeof claim.source !== 'string') throw wrong('it does not name its source');
  if (!ACTS.includes(claim.act)) throw wrong(`"${String(claim.act)}" is no act`);
  for (const code of [claim.actor, claim.target])
    if (code !== null && (typeof code !== 'string' || !isActorCode(code)))
      throw wrong(`"${String(code)}" is no code of an actor`);
  if (claim.quote_sha256 !== sha256(claim.quote)) throw wrong('the hash is not that of the quote');
}

function corrections(text: string): Record<string, string | null> | string {
  const set: Record<string, string | null> = {};
  for (const match of text.matchAll(/(\w+)=("[^"]*"|[^\s]*)/g)) {
    const field = match[1] as string;
    const value = (match[2] as string).replace(/^"|"$/g, '');
    if (!(CORRECTABLE as readonly string[]).includes(field))
      return `${field} cannot be corrected; it is one of ${CORRECTABLE.join(', ')}.`;
    if (field === 'act' && !(ACTS as readonly string[]).includes(value))
      return `"${value}" is no act: ${ACTS.join(', ')}.`;
    if (field === 'polarity' && !(POLARITIES as readonly string[]).includes(value))
      return `polarity is one of ${POLARITIES.join(', ')}.`;
    if (field === 'modality' && !(MODALITIES as readonly string[]).includes(value))
      return `modality is one of ${MODALITIES.join(', ')}.`;
    if ((field === 'actor' || field === 'target') && value !== '' && !isActorCode(value))
      return `"${value}" is no code of an actor.`;
    set[field] = value === '' ? null : value;
  }
  return Object.keys(set).length === 0 ? 'Nothing to correct: write field=value.' : set;
}

/** Which articles are one text reprinted: a number a group, by source. An article that is not there stands alone. */
async function groupsOf(
  claims: readonly WrittenClaim[],
  options: { readonly claims: string; readonly article: string },
): Promise<Map<string, number>> {
  const sources = [...new Set(claims.map((claim) => claim.source))];
  const signatures: number[][] = [];
  for (const source of sources) {
    const places =
      options.article !== '' && sources.length === 1
        ? [options.article]
        : [source, ...(isAbsolute(source) ? [] : [join(dirname(options.claims), source)])];
    let text = '';
    for (const place of places) {
      text = await readWholeArticle({ file: place, date: null }).then(
        (article) => article.text,
        () => '',
      );
      if (text !== '') break;
    }
    signatures.push(signature(text));
  }
  const groups = new Map<string, number>();
  reprints(signatures).forEach((members, i) => {
    for (const member of members) groups.set(sources[member] as string, i);
  });
  return groups;
}
