import type { Gazetteer, Place } from '../../core/theatre.ts';
import { ALWAYS, type FuzzySpan, fuzzy, intersect } from './fuzzy-span.ts';

/** One way from a place up to a container, with the time during which every step of it held. */
interface Way {
  readonly container: string;
  readonly during: FuzzySpan;
}

/** Who contains whom, worked out once for a gazetteer. */
export interface PlaceIndex {
  readonly gazetteer: Gazetteer;
  /** Every container of a place, the place itself first, with the times of each way up. */
  readonly waysUp: (place: string) => readonly Way[];
  /** The places that lay within a place at some time, the place itself among them. */
  readonly inside: (place: string) => readonly string[];
}

/** The steps up from one place: the containers it names, and the territory of each state that held it as its own. */
function stepsUp(place: Place, territories: ReadonlyMap<number, string>): Way[] {
  const named = place.within.map((container) => ({ container, during: ALWAYS }));
  const held = place.of.flatMap(({ state, as, from, to }) => {
    const container = territories.get(state);
    const own = as === 'metropolitan' && container !== undefined && container !== place.id;
    return own ? [{ container, during: fuzzy({ from, to }) }] : [];
  });
  return [...named, ...held];
}

const indexes = new WeakMap<Gazetteer, PlaceIndex>();

/** The index of a gazetteer; the same one for the same gazetteer. */
export function placeIndex(gazetteer: Gazetteer): PlaceIndex {
  const known = indexes.get(gazetteer);
  if (known) return known;

  const territories = new Map<number, string>();
  for (const { id, state } of gazetteer.values()) if (state !== undefined) territories.set(state, id);

  const ways = new Map<string, readonly Way[]>();
  const waysUp = (id: string, below: readonly string[] = []): readonly Way[] => {
    const found = ways.get(id);
    if (found) return found;
    const place = gazetteer.get(id);
    const result: Way[] = [{ container: id, during: ALWAYS }];
    for (const step of place ? stepsUp(place, territories) : []) {
      if (below.includes(step.container)) continue;
      for (const way of waysUp(step.container, [...below, id])) {
        const during = intersect(step.during, way.during);
        if (during) result.push({ container: way.container, during });
      }
    }
    if (below.length === 0) ways.set(id, result);
    return result;
  };

  const insides = new Map<string, string[]>();
  for (const id of gazetteer.keys()) {
    for (const container of new Set(waysUp(id).map((way) => way.container))) {
      insides.set(container, [...(insides.get(container) ?? []), id]);
    }
  }
  const index: PlaceIndex = { gazetteer, waysUp: (id) => waysUp(id), inside: (id) => insides.get(id) ?? [id] };
  indexes.set(gazetteer, index);
  return index;
}
