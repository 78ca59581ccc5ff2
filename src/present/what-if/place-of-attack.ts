import { placeIndex } from '../../assessment/theatres/place-index.ts';
import type { Actor } from '../../core/actor.ts';
import type { FightingPlace } from '../../core/contingency.ts';
import { isAfter, isBefore, type PartialDate } from '../../core/partial-date.ts';
import { homeRegions } from '../../core/states/crosswalk.ts';
import type { Gazetteer, OpenSpan, Place } from '../../core/theatre.ts';

type Regions = FightingPlace['regions'];

/** Where a supposed attack is, and how that is known. */
export interface PlaceOfAttack {
  /** In words: `Nagorno-Karabakh`, `the territory of Taiwan`. */
  readonly words: string;
  /** The parts of the world in which it lies; none where no list says. */
  readonly regions: Regions;
  /** The attacked holds it, and another state disputes it. */
  readonly disputed: boolean;
  /** Nobody named a place, so the attack is taken to be on the territory of the attacked. */
  readonly assumed: boolean;
}

/** The parts of the world that the gazetteer's own regions are. */
const PARTS: Readonly<Record<string, Regions>> = {
  europe: ['europe'],
  'middle-east': ['middle-east'],
  africa: ['africa'],
  'western-hemisphere': ['americas'],
  asia: ['asia'],
  oceania: ['pacific'],
};

/** The territory of the attacked, for an attack of which no place is named. */
export function homeOf(attacked: Actor, name: string): PlaceOfAttack {
  const regions = typeof attacked === 'number' ? homeRegions(attacked) : [];
  return { words: `the territory of ${name}`, regions, disputed: false, assumed: true };
}

/**
 * A place of the gazetteer by id or name, or the territory of a state by its code.
 * @returns null if the gazetteer has no such place
 * @example placeOfAttack('karabakh', gazetteer, 373, day)?.disputed // true: Azerbaijan holds it, Armenia disputes it
 */
export function placeOfAttack(
  written: string,
  gazetteer: Gazetteer,
  attacked: Actor,
  day: PartialDate,
): PlaceOfAttack | null {
  const sought = plain(written);
  const place =
    gazetteer.get(sought.replaceAll(' ', '-')) ?? [...gazetteer.values()].find(({ name }) => plain(name) === sought);
  if (place === undefined) return null;
  const holders = place.of.filter((holder) => holdsOn(holder, day));
  const mine = holders.some(({ state }) => state === attacked);
  const claimed = holders.some(({ as }) => as === 'disputed');
  return { words: place.name, regions: partsOf(place, gazetteer, day), disputed: mine && claimed, assumed: false };
}

function partsOf(place: Place, gazetteer: Gazetteer, day: PartialDate): Regions {
  const ways = placeIndex(gazetteer).waysUp(place.id);
  const containers = ways.map(({ container }) => gazetteer.get(container)).filter((one) => one !== undefined);
  const states = containers.flatMap(({ state, of }) => [
    ...(state === undefined ? [] : [state]),
    ...of.filter((holder) => holder.as === 'metropolitan' && holdsOn(holder, day)).map((holder) => holder.state),
  ]);
  const named = containers.flatMap(({ id }) => PARTS[id] ?? []);
  return [...new Set([...states.flatMap(homeRegions), ...named])];
}

function holdsOn({ from, to }: OpenSpan, day: PartialDate): boolean {
  const begun = from === undefined || isBefore(day, from) !== 'yes';
  return begun && (to === undefined || isAfter(day, to) !== 'yes');
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .replace(/^the /, '')
    .trim();
}
