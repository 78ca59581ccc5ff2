import type { Actor } from '../core/actor.ts';
import { findState } from '../core/states/crosswalk.ts';
import type { ActorEntry } from './actors-schema.ts';
import { stateCode } from './references.ts';

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
