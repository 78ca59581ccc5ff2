import type { Actor } from '../core/actor.ts';
import { findState } from '../core/states/crosswalk.ts';
import type { ActorEntry } from './actors-schema.ts';
import { stateCode } from './references.ts';
import type { Source } from './sources-schema.ts';

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
