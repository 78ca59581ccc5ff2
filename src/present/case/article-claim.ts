import { count } from '../words.ts';

/** A quote with its place in a text, as JavaScript string indices of the text as read. */
export interface QuoteInText {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  readonly quote: string;
}

/** What a text says about a case, as a review accepted it, and what the case has of it. */
export interface CaseArticleClaim extends QuoteInText {
  readonly actor: string | null;
  readonly act: string;
  readonly target: string | null;
  readonly polarity: string;
  readonly modality: string;
  readonly speaker: string | null;
  readonly deniedBy: string | null;
  /** When it was, as the text says. */
  readonly time: string | null;
  /** Whoever reviewed it changed what the reader had found. */
  readonly corrected: boolean;
  /** The same fact in other places. */
  readonly also: readonly QuoteInText[];
  /** The casebook's file that keeps the claim. */
  readonly file: string;
  /** Whether the case has a fact that confirms or disputes it, or lacks it; the fact in words. */
  readonly finding: { readonly verdict: 'confirms' | 'disputes' | 'lacks'; readonly words: string };
}

/** The claim in a line. @example claimLine(claim) // 'Iran – arms – Russia (2022); denied by Moscow' */
export function claimLine(claim: Omit<CaseArticleClaim, 'also' | 'finding' | keyof QuoteInText>): string {
  const { actor, act, target, polarity, modality, speaker, deniedBy, time } = claim;
  const how = [
    polarity === 'negated' ? 'not done' : '',
    modality === 'asserted' ? '' : modality,
    speaker === null ? '' : `says ${speaker}`,
    deniedBy === null ? '' : `denied by ${deniedBy}`,
  ].filter(Boolean);
  const when = time === null ? '' : ` (${time})`;
  const words = `${actor ?? 'nobody named'} – ${act.replaceAll('-', ' ')} – ${target ?? 'nobody named'}${when}`;
  return [words, ...how].join('; ');
}

/** Where a quote stands. @example placeLine(claim) // 'wire.txt, characters 0 to 36' */
export function placeLine({ article, start, end }: Pick<QuoteInText, 'article' | 'start' | 'end'>): string {
  return `${article}, characters ${start} to ${end}`;
}

/** What the case has of the claim, in a sentence. */
export function findingLine({ finding: { verdict, words } }: Pick<CaseArticleClaim, 'finding'>): string {
  if (verdict === 'lacks') return 'The case does not have this fact yet.';
  return `${verdict === 'confirms' ? 'The case has this fact' : 'The case has it otherwise, or as disputed'}: ${words}`;
}

/** How many other places say the same; '' if no other place does. */
export function alsoLine({ also }: Pick<CaseArticleClaim, 'also'>): string {
  return also.length === 0 ? '' : `Also in ${count(also.length, 'other place')}: ${also.map(placeLine).join('; ')}.`;
}
