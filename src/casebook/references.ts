import type { Actor } from '../core/actor.ts';
import { findState } from '../core/crosswalk.ts';
import { CasusError } from '../core/errors.ts';
import type { TreatyClause } from '../core/treaty-clause.ts';
import type { ActorEntry } from './actors-schema.ts';

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

/**
 * Finds actors by any of the ways they may be written; the casebook's own names come first. Null stands
 * for actors that could not be read: then any name is one of them that is not a state's.
 */
export function actorIndex(actors: ReadonlyMap<string, ActorEntry> | null): (written: string | number) => Actor {
  const found = new Map<string, Actor>([...(actors?.keys() ?? [])].map((name) => [name, name]));
  return (written) => {
    const text = String(written);
    const state = () => findState(text.replaceAll('-', ' ')).ccode;
    const actor = found.get(text) ?? (actors === null ? (stateCode(text) ?? text) : state());
    found.set(text, actor);
    return actor;
  };
}
