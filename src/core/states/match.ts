import type { Truth } from '../kleene.ts';
import { type PartialDate, parsePartialDate, type Span } from '../partial-date.ts';
import { type Dated, joinSpans, lastDay } from './row.ts';

/**
 * What a code corresponds to at a date: one value, none, or, where the date is a month or a year in
 * which the answer changes, the candidates in order of time. `orNone` says that for a part of that
 * time there is none.
 */
export type Match<T> =
  | { readonly kind: 'one'; readonly value: T }
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly candidates: readonly T[]; readonly orNone: boolean };

/** The first day of both lists of states; what was before it is unknown to them. */
export const LISTS_BEGIN = parsePartialDate('1816-01-01');

/** Could the date lie in the span? */
export function touches(span: Span, date: PartialDate): boolean {
  return span.from.first <= date.last && date.first <= lastDay(span);
}

/** For how many of the days that the date could be does one of the spans hold? */
function daysCovered(spans: readonly Span[], date: PartialDate): number {
  return joinSpans(spans).reduce((days, span) => {
    const shared = Math.min(lastDay(span), date.last) - Math.max(span.from.first, date.first) + 1;
    return days + Math.max(0, shared);
  }, 0);
}

/** Which of the dated values hold at the date? */
export function matchAt<T>(entries: readonly Dated<T>[], date: PartialDate): Match<T> {
  const held = entries
    .filter((entry) => touches(entry.span, date))
    .sort((a, b) => a.span.from.first - b.span.from.first);
  if (held.length === 0) return { kind: 'none' };
  const candidates = [...new Set(held.map((entry) => entry.value))];
  const spans = held.map((entry) => entry.span);
  const orNone = daysCovered(spans, date) < date.last - date.first + 1;
  const [value] = candidates;
  if (candidates.length === 1 && !orNone && value !== undefined) return { kind: 'one', value };
  return { kind: 'unclear', candidates, orNone };
}

/**
 * Does one of the spells of a list hold at the date? Unknown where it holds for a part of the days that
 * the date could be, and for any of them before the lists begin.
 */
export function holdsAt(spells: readonly Span[], date: PartialDate): Truth {
  if (date.first < LISTS_BEGIN.first) return 'unknown';
  if (spells.some((span) => span.from.first <= date.first && lastDay(span) >= date.last)) return 'yes';
  if (spells.every((span) => span.from.first > date.last || lastDay(span) < date.first)) return 'no';
  const days = daysCovered(spells, date);
  if (days === 0) return 'no';
  return days === date.last - date.first + 1 ? 'yes' : 'unknown';
}
