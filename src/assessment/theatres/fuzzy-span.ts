import type { Truth } from '../../core/kleene.ts';
import type { PartialDate } from '../../core/partial-date.ts';
import type { OpenSpan } from '../../core/theatre.ts';

/**
 * A time whose beginning and end are each known to lie between two days (day numbers; both ends belong to it).
 * `sure` is false where it may turn out to be empty, as an intersection of two partly known times can.
 */
export interface FuzzySpan {
  readonly fromFirst: number;
  readonly fromLast: number;
  readonly toFirst: number;
  readonly toLast: number;
  readonly sure: boolean;
}

/** All of time. */
export const ALWAYS: FuzzySpan = {
  fromFirst: Number.NEGATIVE_INFINITY,
  fromLast: Number.NEGATIVE_INFINITY,
  toFirst: Number.POSITIVE_INFINITY,
  toLast: Number.POSITIVE_INFINITY,
  sure: true,
};

/** The span between two dates, either of which may be open or known to the month or year only. */
export function fuzzy({ from, to }: OpenSpan): FuzzySpan {
  return {
    fromFirst: from?.first ?? ALWAYS.fromFirst,
    fromLast: from?.last ?? ALWAYS.fromLast,
    toFirst: to?.first ?? ALWAYS.toFirst,
    toLast: to?.last ?? ALWAYS.toLast,
    sure: true,
  };
}

/** Does the first span lie around the second whatever the days turn out to be? */
function covers(a: FuzzySpan, b: FuzzySpan): boolean {
  return a.fromLast <= b.fromFirst && a.toFirst >= b.toLast;
}

/** What two spans share; null if they certainly share no day. */
export function intersect(a: FuzzySpan, b: FuzzySpan): FuzzySpan | null {
  if (covers(a, b)) return { ...b, sure: a.sure && b.sure };
  if (covers(b, a)) return { ...a, sure: a.sure && b.sure };
  const fromFirst = Math.max(a.fromFirst, b.fromFirst);
  const fromLast = Math.max(a.fromLast, b.fromLast);
  const toFirst = Math.min(a.toFirst, b.toFirst);
  const toLast = Math.min(a.toLast, b.toLast);
  if (fromFirst > toLast) return null;
  return { fromFirst, fromLast, toFirst, toLast, sure: a.sure && b.sure && fromLast <= toFirst };
}

/**
 * Does a span share a day with the time from one date to another?
 *
 * @example
 * // A theatre known to begin some day of August 1914, asked about 15 August: unknown. Asked about 1914: yes.
 */
export function meets(span: FuzzySpan, from: PartialDate, to: PartialDate): Truth {
  if (to.last < span.fromFirst || span.toLast < from.first) return 'no';
  return span.sure && span.fromLast <= to.first && from.last <= span.toFirst ? 'yes' : 'unknown';
}
