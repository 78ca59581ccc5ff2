import type { Agreement } from '../../core/agreement.ts';
import { isAfter, type Span } from '../../core/partial-date.ts';
import type { Standard } from '../standard/standard.ts';

/** An agreement bound as long as the standard says: to the notice that ended it, or to the end its own terms set. */
export function withEndUnder(agreement: Agreement, standard: Pick<Standard, 'renunciation'>): Agreement {
  const end = agreement.span.to;
  const until = agreement.boundUntil;
  if (end === null || until === undefined || isAfter(until, end) !== 'yes') return agreement;
  if (standard.renunciation === 'at-notice') return agreement;
  const extend = <T extends { readonly span: Span }>(item: T): T =>
    item.span.to?.last === end.last ? { ...item, span: { from: item.span.from, to: until } } : item;
  return {
    ...extend(agreement),
    parties: agreement.parties.map(extend),
    obligations: agreement.obligations.map(extend),
  };
}
