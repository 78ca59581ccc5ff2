import { dirname, isAbsolute, join } from 'node:path';
import { CasusError } from '../../core/errors.ts';
import type { KnownCase, ReviewedCase } from '../../present/review/review-answer.ts';
import { isActorCode } from '../../reader/actor-names.ts';
import type { Finding } from '../../reader/article-page.ts';
import { ACTS, MODALITIES, POLARITIES } from '../../reader/claim.ts';
import { reprints, signature } from '../../reader/near-duplicate.ts';
import { corrections, type Decision, type Review } from '../../reader/review.ts';
import { readJsonLines } from '../article-claims.ts';
import type { Effects } from '../effects.ts';
import { readWholeArticle, sha256, type WrittenClaim } from '../read-article.ts';
import { ReviewJournal } from './journal.ts';
import { ReviewedCasebook } from './reviewed-cases.ts';
import { slugsIn, type WrittenFiles, writeAccepted } from './write-accepted.ts';

export { nameOfCode } from '../../reader/actor-names.ts';
export { correctionsOf, REVIEW_WORDS } from '../../reader/review.ts';

/** A review that is under way; the terminal and a page work on it alike. */
export interface OpenReview {
  /** The casebook that gets what is accepted. */
  readonly folder: string;
  readonly claims: readonly WrittenClaim[];
  /** The articles' texts by source; one that is not there, or whose quotes no longer stand in it, is left out. */
  readonly texts: ReadonlyMap<string, string>;
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
  write(): Promise<WrittenFiles>;
  /** The cases that a claim can be linked to. */
  known(): Promise<KnownCase[]>;
  /** What the casebook has of each claim. */
  found(): Promise<Finding[]>;
  /** Why a claim cannot be linked to a case of this id, or begin one; null if it can. */
  whyNot(what: 'link' | 'start', id: string): Promise<string | null>;
  /** The cases that accepted claims are about, as they are on disk, with what each still lacks. */
  cases(): Promise<ReviewedCase[]>;
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
  const { groups: group, texts } = await groupsOf(claims, options);
  const journal = ReviewJournal.open(options.to, claims);
  const slugs = await slugsIn(options.to, claims);
  const casebook = new ReviewedCasebook(options.to, claims, slugs, effects);
  const decidedOf = (review: Review) => new Set(review.done.map((step) => step.claim));
  return {
    folder: options.to,
    claims,
    texts,
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
    async write() {
      const agreements = await casebook.agreements();
      return writeAccepted(options.to, claims, journal.state(), effects, { texts, memory: journal, slugs, agreements });
    },
    known: () => casebook.known(),
    found: () => casebook.found(journal.state()),
    whyNot: (what, id) => casebook.whyNot(what, id, journal.state()),
    cases: () => casebook.cases(journal.state()),
    close: () => journal.close(),
  };
}

function check(claim: WrittenClaim, file: string, line: number): void {
  const wrong = (why: string) => new CasusError('claims-invalid', { why }, { file, line });
  if (typeof claim.quote !== 'string' || !Number.isInteger(claim.start) || !Number.isInteger(claim.end))
    throw wrong('quote, start or end is missing');
  if (typeof claim.source !== 'string') throw wrong('it does not name its source');
  if (!ACTS.includes(claim.act)) throw wrong(`"${String(claim.act)}" is no act`);
  if (!POLARITIES.includes(claim.polarity)) throw wrong(`"${String(claim.polarity)}" is no polarity`);
  if (!MODALITIES.includes(claim.modality)) throw wrong(`"${String(claim.modality)}" is no modality`);
  for (const code of [claim.actor, claim.target])
    if (code !== null && (typeof code !== 'string' || !isActorCode(code)))
      throw wrong(`"${String(code)}" is no code of an actor`);
  if (claim.quote_sha256 !== sha256(claim.quote)) throw wrong('the hash is not that of the quote');
}

/** Which articles are one text reprinted: a number a group, by source. An article that is not there stands alone. */
async function groupsOf(
  claims: readonly WrittenClaim[],
  options: { readonly claims: string; readonly article: string },
): Promise<{ groups: Map<string, number>; texts: Map<string, string> }> {
  const texts = new Map<string, string>();
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
    const own = claims.filter((claim) => claim.source === source);
    if (text !== '' && own.every((claim) => text.slice(claim.start, claim.end) === claim.quote))
      texts.set(source, text);
  }
  const groups = new Map<string, number>();
  reprints(signatures).forEach((members, i) => {
    for (const member of members) groups.set(sources[member] as string, i);
  });
  return { groups, texts };
}
