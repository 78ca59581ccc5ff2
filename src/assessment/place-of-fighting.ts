import { any, type Truth } from '../core/kleene.ts';
import type { PartialDate } from '../core/partial-date.ts';
import type { Gazetteer, Theatre, WarTheatres } from '../core/theatre.ts';
import { type FuzzySpan, fuzzy, intersect, meets } from './fuzzy-span.ts';
import { inPlace, type PlaceAsked } from './in-place.ts';
import { placeIndex } from './place-index.ts';

/** A pair of states, a time (a single day has the same date twice) and a place. */
export interface FightingAsked {
  /** COW codes. */
  readonly a: number;
  readonly b: number;
  readonly from: PartialDate;
  readonly to: PartialDate;
  readonly place: PlaceAsked;
}

export interface PlaceOfFighting {
  readonly finding: 'met' | 'unmet' | 'unknown';
  /** The theatres behind the finding, as `war/theatre`: those that meet it, or those that leave it open. */
  readonly theatres: readonly string[];
  readonly why: string;
}

const isPair = (pair: readonly [number, number], a: number, b: number) =>
  (pair[0] === a && pair[1] === b) || (pair[0] === b && pair[1] === a);

/** The times in which two states fought each other in a theatre. */
function timesTogether(theatre: Theatre, a: number, b: number): FuzzySpan[] {
  const whole = fuzzy(theatre);
  const [first, second] = theatre.sides;
  return [
    [first, second],
    [second, first],
  ].flatMap(([one, other]) =>
    (one ?? [])
      .filter(({ state }) => state === a)
      .flatMap((mine) =>
        (other ?? [])
          .filter(({ state }) => state === b)
          .flatMap((theirs) => {
            const mineIn = intersect(whole, fuzzy(mine));
            return (mineIn && intersect(mineIn, fuzzy(theirs))) ?? [];
          }),
      ),
  );
}

function inTheatre(theatre: Theatre, gazetteer: Gazetteer, { a, b, from, to, place }: FightingAsked): Truth {
  const index = placeIndex(gazetteer);
  const found = any(
    timesTogether(theatre, a, b).flatMap((together) =>
      theatre.places.map((entry): Truth => {
        const there = intersect(together, fuzzy(entry));
        if (!there || meets(there, from, to) === 'no') return 'no';
        return inPlace(index, entry.place, place, there, { from, to });
      }),
    ),
  );
  return found === 'yes' && theatre.confidence === 'low' ? 'unknown' : found;
}

/** Has a war's file anything to say of a pair: are both states in its theatres, or is the pair an exception? */
function knowsPair(war: WarTheatres, a: number, b: number): boolean {
  const states = new Set(war.theatres.flatMap(({ sides }) => sides.flat().map(({ state }) => state)));
  return states.has(a) && states.has(b);
}

function isComplete(war: WarTheatres, a: number, b: number): boolean {
  return war.exceptions.find(({ between }) => isPair(between, a, b))?.complete ?? war.complete;
}

/**
 * Were two states fighting each other in a place at some moment between two dates?
 *
 * *Met* if a theatre says so: both states, on opposite sides, in a place that lay within the one asked for, at a time
 * that certainly falls between the dates. *Unmet* only if every theatre of the pair lies elsewhere or at another time,
 * and the wars' files say that these are all the places where the two fought. Otherwise *unknown*: a theatre of low
 * confidence, a place that is larger than the one asked for or overlaps it, dates that are not known well enough, a
 * pair whose list is not complete, or states that no file knows. `wars` are the files of one war as a dataset has it
 * (IWD's war 53 has two).
 *
 * @example
 * placeOfFighting([falklands], gazetteer, { a: 160, b: 200, from, to, place: { id: 'north-atlantic-area' } }).finding
 * // 'unmet': the war was fought in the South Atlantic
 */
export function placeOfFighting(
  wars: readonly WarTheatres[],
  gazetteer: Gazetteer,
  asked: FightingAsked,
): PlaceOfFighting {
  const { a, b } = asked;
  const known = wars.filter((war) => knowsPair(war, a, b));
  if (known.length === 0)
    return { finding: 'unknown', theatres: [], why: 'no theatres are written for the two states' };

  const found = known.flatMap((war) =>
    war.theatres.map((theatre) => ({ name: `${war.id}/${theatre.id}`, truth: inTheatre(theatre, gazetteer, asked) })),
  );
  const named = (truth: Truth) => found.filter((entry) => entry.truth === truth).map(({ name }) => name);
  const [met, open] = [named('yes'), named('unknown')];
  if (met.length > 0) return { finding: 'met', theatres: met, why: 'they fought there' };
  if (open.length > 0) return { finding: 'unknown', theatres: open, why: 'they may have fought there' };
  if (known.some((war) => !isComplete(war, a, b))) {
    return { finding: 'unknown', theatres: [], why: 'not all the places where they fought are listed' };
  }
  return { finding: 'unmet', theatres: [], why: 'they fought elsewhere, or not at that time' };
}
