import type { SupportKind, SupportRow } from '../../core/external-support.ts';
import { any, type Truth } from '../../core/kleene.ts';

/** What is known of one state's support in a row: whether it gave any, and of a set of kinds. */
export interface SupportKnown {
  /** It is among the supporters; unknown where only elements of the state are. */
  readonly supported: Truth;
  /** Did it give support of at least one of these kinds? */
  of(kinds: readonly SupportKind[]): Truth;
}

/**
 * What one state gave in a row that counts, kind by kind, how many of its supporters gave it. A kind that none gave it
 * did not give, a kind that all gave it did; else it is not known, unless everything that was given at all is of the
 * kinds asked: a supporter gave something. Who sent troops to fight is named by the dyadic table.
 * @param fought the states that sent troops to fight for the recipient, as far as they are named; null if none are.
 */
export function givenBy(state: number, row: SupportRow, fought: readonly number[] | null): SupportKnown {
  const own = row.supporters.filter(({ ccode }) => ccode === state);
  const listed = own.some(({ elements }) => !elements);
  const troops = fought?.includes(state) ?? false;
  if (!listed) {
    const none: Truth = own.length > 0 ? 'unknown' : 'no';
    return {
      supported: troops ? 'yes' : none,
      of: (kinds) => (troops && kinds.includes('x') ? 'yes' : none),
    };
  }
  const ofKind = (kind: SupportKind): Truth => {
    const gave = row.counts[kind];
    if (kind === 'x' && troops) return 'yes';
    if (gave === 0) return 'no';
    if (gave >= row.states) return 'yes';
    return kind === 'x' && fought !== null && fought.length >= gave ? 'no' : 'unknown';
  };
  return {
    supported: 'yes',
    of: (kinds) => {
      const known = any(kinds.map(ofKind));
      if (known !== 'unknown') return known;
      const elsewhere = (Object.keys(row.counts) as SupportKind[]).filter((kind) => !kinds.includes(kind));
      return elsewhere.every((kind) => ofKind(kind) === 'no') ? 'yes' : 'unknown';
    },
  };
}
