import { isActorCode } from './actor-names.ts';
import { ACTS, MODALITIES, POLARITIES } from './claim.ts';

/** What can be decided of a claim. */
export type Decision =
  | { readonly do: 'accept' }
  | { readonly do: 'reject' }
  | { readonly do: 'correct'; readonly set: Readonly<Record<string, string | null>> }
  /** The same fact as an earlier claim: one fact with several sources. */
  | { readonly do: 'merge'; readonly into: number }
  /** Accepted, and about a case of the casebook. */
  | { readonly do: 'link'; readonly case: string }
  /** Accepted, and the beginning of a new case. */
  | { readonly do: 'start'; readonly case: string };

/** A line of the journal: a decision about a claim, by its number from 0, or the taking back of the last one. */
export type Step = ({ readonly claim: number } & Decision) | { readonly do: 'undo' };

/** What follows from a journal. */
export interface Review {
  /** Decisions that stand, in their order. */
  readonly done: readonly ({ readonly claim: number } & Decision)[];
  /** Claims that are accepted, corrected, linked or begin a case: number, corrections, case, and what was merged into it. */
  readonly accepted: ReadonlyMap<number, Accepted>;
  readonly rejected: ReadonlySet<number>;
}

export interface Accepted {
  readonly set: Readonly<Record<string, string | null>>;
  readonly case: string | null;
  readonly starts: boolean;
  readonly merged: readonly number[];
}

/** The fields of a claim that a reviewer may correct. */
export const CORRECTABLE = ['actor', 'act', 'target', 'polarity', 'modality', 'speaker', 'denied_by'] as const;

/** The state of a review from its steps: the same steps give the same state, whoever wrote them. */
export function reviewOf(steps: readonly Step[]): Review {
  const done: ({ claim: number } & Decision)[] = [];
  for (const step of steps) {
    if (step.do === 'undo') done.pop();
    else done.push(step);
  }
  const accepted = new Map<number, Accepted>();
  const rejected = new Set<number>();
  const keep = (claim: number, change: Partial<Accepted>) => {
    const before = accepted.get(claim) ?? { set: {}, case: null, starts: false, merged: [] };
    accepted.set(claim, { ...before, ...change });
    rejected.delete(claim);
  };
  for (const step of done) {
    if (step.do === 'accept') keep(step.claim, {});
    else if (step.do === 'correct') keep(step.claim, { set: { ...accepted.get(step.claim)?.set, ...step.set } });
    else if (step.do === 'link') keep(step.claim, { case: step.case, starts: false });
    else if (step.do === 'start') keep(step.claim, { case: step.case, starts: true });
    else if (step.do === 'merge') {
      accepted.delete(step.claim);
      rejected.delete(step.claim);
      keep(step.into, { merged: [...(accepted.get(step.into)?.merged ?? []), step.claim] });
    } else {
      accepted.delete(step.claim);
      rejected.add(step.claim);
    }
  }
  return { done, accepted, rejected };
}

/** The first claim of which nothing is decided; null when all are done. */
export function nextOpen(count: number, review: Review): number | null {
  const decided = new Set(review.done.map((step) => step.claim));
  for (let claim = 0; claim < count; claim++) if (!decided.has(claim)) return claim;
  return null;
}

/** The words that a reviewer chooses from. */
export const REVIEW_WORDS = { acts: ACTS, modalities: MODALITIES } as const;

/** Corrections written `act=arms target=IRN`, by field; what is wrong with them where they are not sound. */
export function corrections(text: string): Record<string, string | null> | string {
  const given: Record<string, string> = {};
  for (const match of text.matchAll(/(\w+)=("[^"]*"|[^\s]*)/g))
    given[match[1] as string] = (match[2] as string).replace(/^"|"$/g, '');
  return correctionsOf(given);
}

/** Corrections by field, an empty value taking it away; what is wrong with them where they are not sound. */
export function correctionsOf(given: unknown): Record<string, string | null> | string {
  if (typeof given !== 'object' || given === null) return 'Nothing to correct: write field=value.';
  const set: Record<string, string | null> = {};
  for (const [field, asked] of Object.entries(given)) {
    const value = asked === null ? '' : asked;
    if (typeof value !== 'string' || value.length > 200) return `${field} is no short text.`;
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
