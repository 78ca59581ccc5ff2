import type { Actor } from '../../core/actor.ts';
import type { Agreement } from '../../core/agreement.ts';
import { byDate, overlaps, type Span } from '../../core/partial-date.ts';
import type { ConductFound } from '../conduct/conduct-found.ts';
import type { Call, ContingencyIndex } from '../pairing/calls.ts';
import type { Undertaking } from '../pairing/undertaking.ts';
import type { Standard } from '../standard/standard.ts';
import type { Step } from '../trail.ts';

/** What is judged: a promisor's undertaking towards one beneficiary in one contingency. */
export interface ClauseCase {
  readonly agreement: Agreement;
  readonly undertaking: Undertaking;
  readonly beneficiary: Actor;
  /** The time for which it was owed: while both were parties. */
  readonly owed: Span;
  readonly war: ContingencyIndex;
  readonly standard: Standard;
  /** What was found of a call that no standard changes, where one case is judged under many. */
  readonly seen?: Map<Call, SeenOfCall>;
}

/** What is the same of a call under every standard. */
export interface SeenOfCall {
  inForce?: Step;
  /** The conditions in the clause's own words, or in ATOP's flags. */
  inWords?: readonly Step[];
  conduct?: ConductFound;
}

/** The days two spans share; null if there are none. */
export function commonSpan(a: Span, b: Span): Span | null {
  if (overlaps(a, b) === 'no') return null;
  const from = byDate(a.from, b.from) >= 0 ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || byDate(a.to, b.to) <= 0 ? a.to : b.to;
  return { from, to };
}

/** From the first to the last day of both spans. */
function hull(a: Span, b: Span): Span {
  const from = byDate(a.from, b.from) <= 0 ? a.from : b.from;
  const to = a.to === null || b.to === null ? null : byDate(a.to, b.to) >= 0 ? a.to : b.to;
  return { from, to };
}

/** The time for which an undertaking is owed to a beneficiary: while both are parties. Null if they never were. */
export function owedDuring(agreement: Agreement, undertaking: Undertaking, beneficiary: Actor): Span | null {
  let owed: Span | null = null;
  for (const party of agreement.parties) {
    if (party.actor !== beneficiary) continue;
    const common = commonSpan(undertaking.span, party.span);
    if (common !== null) owed = owed === null ? common : hull(owed, common);
  }
  return owed;
}
