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
