import type { Contingency } from '../../core/contingency.ts';
import { all, any, type Truth } from '../../core/kleene.ts';
import type { LocationTerm, TreatyRegion } from '../../core/treaty-clause.ts';
import { commonSpan } from '../clause/clause-case.ts';
import type { PlaceAsked } from '../theatres/in-place.ts';
import { type FightingAsked, type PlaceOfFighting, placeOfFighting } from '../theatres/place-of-fighting.ts';
import type { TrailFact } from '../trail.ts';
import type { CallContext } from './context.ts';

/** The parts of the world that treaties name, as the gazetteer of theatres has them. */
const REGIONS: Readonly<Record<TreatyRegion, string>> = {
  europe: 'europe',
  americas: 'western-hemisphere',
  africa: 'africa',
  'middle-east': 'middle-east',
  asia: 'asia',
  pacific: 'pacific-area',
  atlantic: 'north-atlantic-area',
};

const TRUTHS = { met: 'yes', unmet: 'no', unknown: 'unknown' } as const satisfies Record<
  PlaceOfFighting['finding'],
  Truth
>;

type Theatres = NonNullable<Contingency['theatres']>;

const answers = new WeakMap<Theatres, Map<string, PlaceOfFighting>>();

/** The answer of the theatres, worked out once: many promises ask for the same place. */
function known(theatres: Theatres, asked: FightingAsked): PlaceOfFighting {
  const { a, b, from, to, place } = asked;
  const where = 'id' in place ? place.id : `${place.territory} ${place.part}`;
  const key = `${Math.min(a, b)} ${Math.max(a, b)} ${from.first} ${from.last} ${to.first} ${to.last} ${where}`;
  let own = answers.get(theatres);
  if (own === undefined) {
    own = new Map();
    answers.set(theatres, own);
  }
  let found = own.get(key);
  if (found === undefined) {
    found = placeOfFighting(theatres.wars, theatres.gazetteer, asked);
    own.set(key, found);
  }
  return found;
}

/**
 * What the theatres of the war say of a clause's place: whether the two fought there while the promise stood. A clause
 * about a part of a state that the gazetteer has no place for is unmet if they did not fight in that state at all.
 * @returns null where the theatres settle nothing, so that other evidence has to
 */
export function byTheatres(
  { call, war, undertaking }: CallContext,
  location: LocationTerm,
): { readonly result: Truth; readonly rule: string; readonly facts: readonly TrailFact[] } | null {
  const { theatres } = war.contingency;
  const { ally: a, adversary: b } = call;
  if (theatres === undefined || typeof a !== 'number' || typeof b !== 'number') return null;
  const time = commonSpan(undertaking.span, call.span) ?? call.span;
  const between = { from: time.from, to: time.to ?? time.from };
  const named: string[] = [];
  const ask = (place: PlaceAsked): Truth => {
    const found = known(theatres, { a, b, ...between, place });
    if (found.finding === 'met') named.push(...found.theatres);
    return TRUTHS[found.finding];
  };
  const result = asked(location, ask);
  if (result === null || result === 'unknown') return null;
  const words = `where they fought: ${[...new Set(named)].join(', ')}`;
  const facts: TrailFact[] = named.length === 0 ? [] : [{ what: 'response', actor: a, other: b, words }];
  const rule =
    result === 'yes' ? 'they fought where the clause applies' : 'they did not fight where the clause applies';
  return { result, rule, facts };
}

function asked({ places, states, regions, partOnly }: LocationTerm, ask: (place: PlaceAsked) => Truth): Truth | null {
  if (places !== undefined) return any(places.map((id) => ask({ id })));
  const inStates = states && any(states.map((territory) => ask({ territory, part: 'any' })));
  const inRegions = regions && any(regions.map((region) => ask({ id: REGIONS[region] })));
  const parts = [inStates, inRegions].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  if (partOnly !== true) return any(parts);
  return all(parts) === 'no' ? 'no' : 'unknown';
}
