import type { Actor } from '../core/actor.ts';
import { CasusError } from '../core/errors.ts';
import { findState } from '../core/states/crosswalk.ts';
import type { TreatyClause } from '../core/treaty-clause.ts';

/** What one file of the casebook may refer to in others. */
export interface References {
  /**
   * The actor for a COW code, an ISO 3166 alpha-3 code, a state's name or a name in `actors.yaml`.
   * @throws CasusError `state-unknown` or `state-ambiguous`.
   */
  actor(written: string | number): Actor;
  hasSource(reference: string): boolean;
  /** How many origins the sources have: see `independentCount`. */
  independent(references: readonly string[]): number;
  /** The clauses of an agreement; null if it is there but could not be read; undefined if there is none. */
  clauses(agreement: string): ReadonlySet<string> | null | undefined;
  /** The clauses that the register of treaty terms has for an ATOP number; null if it has none. */
  terms(atopid: number): readonly TreatyClause[] | null;
}

/** The state's code that a name, an ISO code or a COW code stands for today; null if there is none. */
export function stateCode(written: string | number): number | null {
  try {
    return findState(String(written)).ccode;
  } catch (error) {
    if (error instanceof CasusError) return null;
    throw error;
  }
}
