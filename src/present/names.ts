import type { Actor } from '../core/actor.ts';
import type { PartialDate } from '../core/partial-date.ts';
import { isStateCode, stateName } from '../core/states/crosswalk.ts';

/** An actor's name at a time, for people. */
export type NameOf = (actor: Actor, date?: PartialDate) => string;

/**
 * The name of a state at a time; one outside the state system keeps the publisher's code, and an actor that is no state
 * has its id in words.
 * @example stateNameOf(365) // 'Russia'
 * @example stateNameOf('rapid-support-forces') // 'Rapid support forces'
 */
export const stateNameOf: NameOf = (actor, date) => {
  if (typeof actor === 'string') return actor.charAt(0).toUpperCase() + actor.slice(1).replaceAll('-', ' ');
  return isStateCode(actor) ? stateName(actor, date) : `actor ${actor}`;
};

/** Names of states, and of the actors that a casebook knows by a name of their own. */
export function namesOf(actors: ReadonlyMap<string, { readonly name: string }>): NameOf {
  return (actor, date) => {
    const own = typeof actor === 'string' ? actors.get(actor) : undefined;
    return own?.name ?? stateNameOf(actor, date);
  };
}

const WITH_ARTICLE =
  /^(United (Kingdom|States|Arab)|Soviet Union|Ottoman Empire|Austrian Empire|Netherlands|Philippines|Maldives|Comoros|Gambia|Bahamas|Dominican Republic|Central African Republic|Czech Republic|Papal States|(Marshall|Solomon) Islands)/;

/**
 * A name as it stands in a sentence: some take the article.
 * @example inSentence('United Kingdom') // 'the United Kingdom'
 * @example inSentence('France') // 'France'
 */
export function inSentence(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

/** The same at the beginning of a sentence. @example beginsSentence('United Kingdom') // 'The United Kingdom' */
export function beginsSentence(name: string): string {
  return WITH_ARTICLE.test(name) ? `The ${name}` : name;
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
