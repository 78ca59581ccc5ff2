import { type Truth, truth } from '../../core/kleene.ts';
import type { PartialDate } from '../../core/partial-date.ts';
import type { Holding, Place } from '../../core/theatre.ts';
import { type FuzzySpan, fuzzy, intersect, meets } from './fuzzy-span.ts';
import type { PlaceIndex } from './place-index.ts';

/** A place of the gazetteer, or a state's territory: metropolitan, overseas, or any that it held. */
export type PlaceAsked =
  | { readonly id: string }
  | { readonly territory: number; readonly part: 'metropolitan' | 'overseas' | 'any' };

interface Between {
  readonly from: PartialDate;
  readonly to: PartialDate;
}

/** What a holding says about a part of a state's territory. Occupied land is its occupier's in no sure sense. */
function holds(as: Holding, part: 'metropolitan' | 'overseas' | 'any'): Truth {
  if (as === 'disputed') return 'unknown';
  if (as === 'occupied') return part === 'any' ? 'unknown' : 'no';
  return truth(part === 'any' || part === as);
}

/** The best of several answers, each with how surely its time falls between the dates. */
function strongest(answers: readonly (readonly [Truth, Truth])[]): Truth {
  let best: Truth = 'no';
  for (const [holding, timely] of answers) {
    if (holding === 'no' || timely === 'no') continue;
    if (holding === 'yes' && timely === 'yes') return 'yes';
    best = 'unknown';
  }
  return best;
}

const timeliness = (during: FuzzySpan, there: FuzzySpan, { from, to }: Between): Truth => {
  const both = intersect(during, there);
  return both ? meets(both, from, to) : 'no';
};

/** May a place have lain within a container at that time? */
function liesIn(index: PlaceIndex, place: string, container: string, there: FuzzySpan, between: Between): boolean {
  return index
    .waysUp(place)
    .some((way) => way.container === container && timeliness(way.during, there, between) !== 'no');
}

/** The place itself and the places that may have lain within it at that time. */
function partsOf(index: PlaceIndex, at: string, there: FuzzySpan, between: Between): string[] {
  return index.inside(at).filter((part) => liesIn(index, part, at, there, between));
}

/** Is all of the fighting's place within the place asked for? Unknown if it could be, by containment or overlap. */
function inNamed(index: PlaceIndex, at: string, id: string, there: FuzzySpan, between: Between): Truth {
  const up = index
    .waysUp(at)
    .filter(({ container }) => container === id)
    .map(({ during }) => ['yes', timeliness(during, there, between)] as const);
  const within = strongest(up);
  if (within !== 'no') return within;

  const overlapping = (one: string) =>
    index.gazetteer.get(one)?.overlaps.includes(id) || index.gazetteer.get(id)?.overlaps.includes(one);
  const parts = partsOf(index, at, there, between);
  if (parts.some((part) => overlapping(part) || liesIn(index, part, id, there, between))) return 'unknown';
  const territory = index.gazetteer.get(id)?.state;
  const claimed = index.gazetteer.get(at)?.of.some((holder) => {
    const contested = holder.state === territory && (holder.as === 'disputed' || holder.as === 'occupied');
    return contested && timeliness(fuzzy(holder), there, between) !== 'no';
  });
  return claimed ? 'unknown' : 'no';
}

/** The nearest places, from this one upwards, that say whose territory they are. */
function titled(index: PlaceIndex, at: string): Place[] {
  const place = index.gazetteer.get(at);
  if (!place) return [];
  return place.of.length > 0 ? [place] : place.within.flatMap((container) => titled(index, container));
}

function inTerritory(
  index: PlaceIndex,
  at: string,
  asked: { territory: number; part: 'metropolitan' | 'overseas' | 'any' },
  there: FuzzySpan,
  between: Between,
): Truth {
  const held = (place: Place) =>
    strongest(
      place.of
        .filter(({ state }) => state === asked.territory)
        .map((holder) => [holds(holder.as, asked.part), timeliness(fuzzy(holder), there, between)] as const),
    );
  const own = titled(index, at).map(held);
  if (own.includes('yes')) return 'yes';
  const below = partsOf(index, at, there, between).flatMap((id) => index.gazetteer.get(id) ?? []);
  return own.includes('unknown') || below.some((place) => held(place) !== 'no') ? 'unknown' : 'no';
}

/**
 * Did fighting at one place of the gazetteer, during a time, take place in the place asked for between two dates?
 * Two places are apart unless the gazetteer makes one contain the other, gives both a common part, or lists an overlap.
 */
export function inPlace(index: PlaceIndex, at: string, asked: PlaceAsked, there: FuzzySpan, between: Between): Truth {
  if (!('id' in asked)) return inTerritory(index, at, asked, there, between);
  if (!index.gazetteer.has(asked.id)) return 'unknown';
  return inNamed(index, at, asked.id, there, between);
}
