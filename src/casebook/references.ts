import type { Actor } from '../core/actor.ts';
import { CasusError } from '../core/errors.ts';
import { findState } from '../core/states/crosswalk.ts';
import type { ActorEntry } from './actors-schema.ts';
import type { Source } from './sources-schema.ts';

/** What one file of the casebook may refer to in others. */
export interface References {
  /**
   * The actor for a COW code, an ISO 3166 alpha-3 code, a state's name or a name in `actors.yaml`.
   * @throws CasusError `state-unknown` or `state-ambiguous`.
   */
  actor(written: string | number): Actor;
  hasSource(reference: string): boolean;
  /** How many of the sources have reporting of their own: different publishers, after following `basedOn`. */
  independent(references: readonly string[]): number;
  /** The clauses of an agreement; null if it is there but could not be read; undefined if there is none. */
  clauses(agreement: string): ReadonlySet<string> | null | undefined;
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

/** Counts sources with reporting of their own among references. */
export function independentCount(sources: ReadonlyMap<string, Source>, references: readonly string[]): number {
  const origins = new Set<string>();
  for (const reference of references) {
    let source = sources.get(reference);
    for (let steps = 0; source?.basedOn !== undefined && steps < 10; steps += 1) {
      source = sources.get(source.basedOn) ?? { ...source, basedOn: undefined };
    }
    origins.add(source?.publisher ?? reference);
  }
  return origins.size;
}
