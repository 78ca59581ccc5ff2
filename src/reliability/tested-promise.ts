import type { Actor } from '../core/actor.ts';
import type { ObligationKind } from '../core/obligation-kind.ts';
import type { WorldRegion } from '../core/states/groups.ts';
import type { Verdict } from '../core/verdict.ts';

/**
 * A test as the measures see it: one promise (or one agreement) that met one danger, with its verdict under some
 * standard and what it may be counted by. What is not known is null, never a default.
 */
export interface TestedPromise {
  /** Equal under every standard of one unit: the agreement, the danger and, where the unit has them, the two states. */
  readonly key: string;
  /** The agreement; null where the unit is a pair of states with all its agreements. */
  readonly agreement: string | null;
  readonly atopid: number | null;
  /** The war or case. Tests of one war are not independent: intervals cluster by it. */
  readonly war: string;
  readonly warid: number | null;
  readonly warname: string;
  /** The year in which the promise could first be called on, which places it before or after a cut. */
  readonly year: number;
  /** Who had promised; where the unit is the agreement, the promisor of the clause that decided. */
  readonly promisor: Actor | null;
  /** To whom it was promised; where the unit is the agreement, the beneficiary of the clause that decided. */
  readonly beneficiary: Actor | null;
  /** The part of the world of the beneficiary. */
  readonly region: WorldRegion | null;
  readonly verdict: Verdict;
  /** The obligation that decided the verdict. */
  readonly deciding: ObligationKind | null;
  /** The deciding obligation is one of help, which standing aside does not keep. */
  readonly ofHelp: boolean;
  /** Every obligation that was judged, those merely implied left out. */
  readonly obligations: readonly ObligationKind[];
  /** More than two parties at the time of the war. */
  readonly multilateral: boolean;
  /** Signed while a party was already in the war it concerns. */
  readonly wartime: boolean;
}
