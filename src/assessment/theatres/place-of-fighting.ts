import type { Truth } from '../../core/kleene.ts';
import type { PartialDate } from '../../core/partial-date.ts';
import type { Gazetteer, WarTheatres } from '../../core/theatre.ts';
import { fuzzy, meets } from './fuzzy-span.ts';
import { inPlace, type PlaceAsked } from './in-place.ts';
import { knowsPair, type Meeting, meetingsOf } from './meetings.ts';
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

/** Does a meeting answer the question? One of low confidence leaves it open at best. */
function answer(meeting: Meeting, gazetteer: Gazetteer, { from, to, place }: FightingAsked): Truth {
  if (meets(meeting.during, from, to) === 'no') return 'no';
  const found = inPlace(placeIndex(gazetteer), meeting.place, place, meeting.during, { from, to });
  return found === 'yes' && meeting.confidence === 'low' ? 'unknown' : found;
}

/** Are all the places listed where two states fought up to a date? An exception may hold from a date on. */
function isComplete(war: WarTheatres, { a, b, to }: FightingAsked): boolean {
  const exception = war.exceptions.find(
    ({ between, from }) => isPair(between, a, b) && !(from && to.last < from.first),
  );
  return exception?.complete ?? war.complete;
}

/** Does no theatre of the wars, whoever fought in it, reach the place at all? */
function isFarFromAll(wars: readonly WarTheatres[], gazetteer: Gazetteer, { from, to, place }: FightingAsked): boolean {
  const index = placeIndex(gazetteer);
  return wars.every(
    ({ complete, theatres }) =>
      complete &&
      theatres.every((theatre) =>
        theatre.places.every((at) => inPlace(index, at.place, place, fuzzy(theatre), { from, to }) === 'no'),
      ),
  );
}

/**
 * Were two states fighting each other in a place at some moment between two dates?
 *
 * *Met* if a theatre says so: both states, on opposite sides, in a place that lay within the one asked for, at a time
 * that certainly falls between the dates. *Unmet* only if every theatre of the pair lies elsewhere or at another time,
 * and the wars' files say that these are all the places where the two fought; if the war was not going on; or if the files do
 * not know the two, and no theatre of the war lies there. Otherwise *unknown*: a theatre of low
 * confidence, a place that is larger than the one asked for or overlaps it, dates that are not known well enough, a
 * pair whose list is not complete, or states that no file knows. `wars` are the files of one war as a dataset has it
 * (IWD's wars 30 and 53 have two).
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
  const { a, b, from, to } = asked;
  if (wars.length > 0 && wars.every((war) => meets(fuzzy(war), from, to) === 'no')) {
    return { finding: 'unmet', theatres: [], why: 'the war was not going on' };
  }
  const known = wars.filter((war) => knowsPair(war, a, b));
  if (known.length === 0 && wars.length > 0 && isFarFromAll(wars, gazetteer, asked)) {
    return { finding: 'unmet', theatres: [], why: 'no theatre of the war lies there' };
  }
  if (known.length === 0)
    return { finding: 'unknown', theatres: [], why: 'no theatres are written for the two states' };

  const found = known
    .flatMap((war) => meetingsOf(war, a, b))
    .map((meeting) => ({ name: meeting.theatre, truth: answer(meeting, gazetteer, asked) }));
  const named = (truth: Truth) => [...new Set(found.filter((entry) => entry.truth === truth).map(({ name }) => name))];
  const [met, open] = [named('yes'), named('unknown')];
  if (met.length > 0) return { finding: 'met', theatres: met, why: 'they fought there' };
  if (open.length > 0) return { finding: 'unknown', theatres: open, why: 'they may have fought there' };
  if (known.some((war) => !isComplete(war, asked))) {
    return { finding: 'unknown', theatres: [], why: 'not all the places where they fought are listed' };
  }
  return { finding: 'unmet', theatres: [], why: 'they fought elsewhere, or not at that time' };
}
