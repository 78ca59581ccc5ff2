import type { Actor } from '../core/actor.ts';
import type { PartialDate } from '../core/partial-date.ts';
import { isStateCode, stateName } from '../core/states/crosswalk.ts';

const learnt = new Map<string, string>();

/** Makes the casebook's names of actors that are not states known to `actorName`. */
export function learnNames(names: ReadonlyMap<string, string>): void {
  for (const [id, name] of names) learnt.set(id, name);
}

/** An actor's name at a time, for people; an actor outside the state system keeps the publisher's code. */
export function actorName(actor: Actor, date?: PartialDate): string {
  if (typeof actor === 'string')
    return learnt.get(actor) ?? actor.charAt(0).toUpperCase() + actor.slice(1).replaceAll('-', ' ');
  return isStateCode(actor) ? stateName(actor, date) : `actor ${actor}`;
}

/** `France, Russia and Italy`. */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A war's name as people write it: `World War II` for `WorldWarII`, `Crimean 1853-1856`. */
export function titleOfWar(name: string): string {
  return name
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replaceAll('_', ' ');
}
