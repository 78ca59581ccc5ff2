import type { Binding, TextRead } from '../../core/agreement.ts';
import type { ObligationKind } from '../../core/obligation-kind.ts';

/** One promise in force on a day: one clause, one promisor, one beneficiary. */
export interface PromiseRow {
  /** Who promised, by name. */
  readonly from: string;
  /** To whom, by name. */
  readonly to: string;
  readonly kind: ObligationKind;
  readonly binding: Binding;
  /** What is promised, in our own words. */
  readonly words: string;
  /** What must hold for it to bind, each in words; empty for a standing promise without conditions. */
  readonly conditions: readonly string[];
  /** Who decides what is then done, in words; null where the clause leaves it open or the event alone decides. */
  readonly decided: string | null;
  readonly article: string;
  /** The agreement's id in the register. */
  readonly agreement: string;
  /** The agreement's title. */
  readonly title: string;
  /** The clause's id. */
  readonly clause: string;
  /** Since when it binds this promisor towards this beneficiary: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly since: string;
  /** The day of its end; null if no end is known. */
  readonly until: string | null;
  /** Whether the day is certainly inside that time; `unknown` where only a year or month is known. */
  readonly inForce: 'yes' | 'unknown';
  /** How much of the agreement's text was read; null where the register does not say. */
  readonly text: TextRead | null;
  /** The latest day for which a source shows the agreement as standing; null where the register does not say. */
  readonly asOf: string | null;
  /** What the promisor excepted or declared for itself. */
  readonly reservations: string | null;
  /** What a reader should know of the beneficiary's part, is unclear in the clause, or doubtful about the agreement's force. */
  readonly caveats: readonly string[];
  /** The sources of the clause, one line each. */
  readonly sources: readonly string[];
}
