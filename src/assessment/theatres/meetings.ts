import type { Theatre, WarTheatres } from '../../core/theatre.ts';
import { type FuzzySpan, fuzzy, intersect } from './fuzzy-span.ts';

/** Two states fought in one place of one theatre during a time. */
export interface Meeting {
  /** `war/theatre`. */
  readonly theatre: string;
  readonly confidence: Theatre['confidence'];
  readonly place: string;
  readonly during: FuzzySpan;
}

interface Known {
  readonly states: ReadonlySet<number>;
  readonly pairs: Map<string, readonly Meeting[]>;
}

const known = new WeakMap<WarTheatres, Known>();

function knownOf(war: WarTheatres): Known {
  const found = known.get(war);
  if (found) return found;
  const states = new Set(war.theatres.flatMap(({ sides }) => sides.flat().map(({ state }) => state)));
  const fresh = { states, pairs: new Map() };
  known.set(war, fresh);
  return fresh;
}

/** The times in which a state of one side fought a state of the other. */
function timesTogether({ sides, ...theatre }: Theatre, a: number, b: number): FuzzySpan[] {
  const [first, second] = sides;
  const facing = [
    [first, second],
    [second, first],
  ] as const;
  return facing.flatMap(([one, other]) => {
    const mine = one.filter(({ state }) => state === a);
    const theirs = mine.length === 0 ? [] : other.filter(({ state }) => state === b);
    return mine.flatMap((own) =>
      theirs.flatMap((enemy) => {
        const there = intersect(fuzzy(theatre), fuzzy(own));
        return (there && intersect(there, fuzzy(enemy))) ?? [];
      }),
    );
  });
}

/** Are both states in some theatre of the war, be it against each other or not? */
export function knowsPair(war: WarTheatres, a: number, b: number): boolean {
  const { states } = knownOf(war);
  return states.has(a) && states.has(b);
}

/** Where and when two states fought each other in a war, by its theatres; worked out once for a pair. */
export function meetingsOf(war: WarTheatres, a: number, b: number): readonly Meeting[] {
  const { pairs } = knownOf(war);
  const key = a < b ? `${a} ${b}` : `${b} ${a}`;
  const found = pairs.get(key);
  if (found) return found;
  const meetings = war.theatres.flatMap((theatre) =>
    timesTogether(theatre, a, b).flatMap((together) =>
      theatre.places.flatMap((entry): Meeting[] => {
        const during = intersect(together, fuzzy(entry));
        const { id, confidence } = theatre;
        return during ? [{ theatre: `${war.id}/${id}`, confidence, place: entry.place, during }] : [];
      }),
    ),
  );
  pairs.set(key, meetings);
  return meetings;
}
