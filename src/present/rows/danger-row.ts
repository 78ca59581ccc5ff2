import type { ClauseTest } from '../../assessment/trail.ts';
import type { Actor } from '../../core/actor.ts';
import type { Agreement } from '../../core/agreement.ts';
import type { Absence, CapacityLevel, Given, Outcome, Realignment, Request } from '../../core/case-facts.ts';
import type { ContingencyKind } from '../../core/contingency.ts';
import type { PartialDate } from '../../core/partial-date.ts';
import type { Response, SupportAct } from '../../core/response.ts';
import type { Verdict } from '../../core/verdict.ts';

/** A clause of the patron towards the ally that was in play, judged. */
export interface JudgedPromise {
  readonly test: ClauseTest;
  /** What the treaty or pledge is called. */
  readonly title: string;
  /** By law, or as a political pledge, which is never judged as law. */
  readonly binding: Agreement['binding'];
  /** The lowest rung of the ladder that fulfils it; null for a promise kept by not acting. */
  readonly owed: SupportAct | null;
}

/**
 * **The row**: one patron towards one ally in one danger. It is made in one place (`rows-of-case.ts`), under one standard;
 * ledger, theses, comparison, drift, dossier and the API are projections of it and cannot disagree.
 *
 * Three questions are kept apart: `verdict` speaks of the law, `delivered` of what came, `outcomes` of how it ended.
 */
export interface DangerRow {
  /** The case's id. */
  readonly case: string;
  readonly danger: string;
  readonly kind: ContingencyKind;
  readonly patron: Actor;
  readonly ally: Actor;
  /** The danger happened to this ally, not to another on its side. */
  readonly allyIsSubject: boolean;
  readonly began: PartialDate;
  /** The day to which the whole case was last checked. */
  readonly asOf: PartialDate;
  /** Null while it lasts. */
  readonly ended: PartialDate | null;
  /** The ally itself began the fighting. */
  readonly allyBegan: boolean;
  /** Every stated clause of the patron towards this ally that the case names as in play; none that is only implied. */
  readonly promised: readonly JudgedPromise[];
  readonly asked: readonly Request[];
  /** What the ally had given this patron before. */
  readonly given: readonly Given[];
  /** Whether the patron was able; shown beside a verdict, never excusing it. */
  readonly capacity: CapacityLevel | null;
  readonly responses: readonly Response[];
  readonly absences: readonly Absence[];
  /**
   * The strongest confirmed act. `nothing` where none is confirmed and the case speaks of what the patron did or did not
   * do; `unknown` where the case says nothing of its conduct: silence is not absence.
   */
  readonly delivered: SupportAct | 'unknown';
  /** On the strongest legal obligation that was called on; `not-invoked` where none was. */
  readonly verdict: Verdict;
  /** The clause that decides; null if no legal clause towards the ally was in play. */
  readonly deciding: ClauseTest | null;
  readonly outcomes: readonly Outcome[];
  /** What the ally did afterwards, towards or away from anyone. */
  readonly steps: readonly Realignment[];
}

/** A row of which the case says what the patron did. */
export type RecordedRow = DangerRow & { readonly delivered: SupportAct };

/** Does the case say what the patron did? */
export function isRecorded(row: DangerRow): row is RecordedRow {
  return row.delivered !== 'unknown';
}
