import type { Actor } from '../../core/actor.ts';
import type { Contingency, FightingPlace, Hostility } from '../../core/contingency.ts';
import { groupBy } from '../../core/group-by.ts';
import { overlaps, type Span } from '../../core/partial-date.ts';
import type { WorldRegion } from '../../core/states/crosswalk.ts';
import type { Database } from '../../store/database.ts';
import { spellsOf } from './spells.ts';
import { PARTICIPANT_TABLE } from './tables.ts';

/** COW's `WhereFought`: the parts of the world in which a state fought in a war (codebook of Inter-State War 4.0). */
const WHERE: Readonly<Record<number, readonly WorldRegion[]>> = {
  1: ['americas'],
  2: ['europe'],
  4: ['africa'],
  6: ['middle-east'],
  7: ['asia'],
  9: ['pacific'],
  11: ['europe', 'middle-east'],
  12: ['europe', 'asia'],
  13: ['americas', 'asia'],
  14: ['europe', 'africa', 'middle-east'],
  15: ['europe', 'africa', 'middle-east', 'asia'],
  16: ['africa', 'middle-east', 'asia', 'pacific'],
  17: ['asia', 'pacific'],
  18: ['africa', 'middle-east'],
  19: ['europe', 'africa', 'middle-east', 'asia', 'pacific'],
};

interface Fighter {
  readonly war: number;
  readonly side: number;
  readonly spans: readonly Span[];
  readonly place: FightingPlace;
}

/** Finds in which parts of the world two states fought each other at a time; null where COW does not say. */
export type PlaceFinder = (hostility: Hostility) => FightingPlace | null;

/**
 * Where states fought, from COW Inter-State War, for wars of any dataset: two states are matched to a COW war in
 * which they stood on opposite sides at the time. The place is that of the attacked.
 */
export async function readPlaces(db: Database, file: string): Promise<PlaceFinder> {
  const rows = await db.rows(`from "${PARTICIPANT_TABLE.name}" order by "WarNum", ccode, "Side", "StartYear1"`);
  const fighters = groupBy(
    rows.flatMap((row) => {
      const regions = WHERE[Number(row['WhereFought'])];
      if (regions === undefined) return [];
      const source = { dataset: 'cow-wars-4.0', file, line: Number(row['source_line']) };
      const fighter: Fighter = {
        war: Number(row['WarNum']),
        side: Number(row['Side']),
        spans: spellsOf(row),
        place: { regions, source },
      };
      return [{ actor: Number(row['ccode']), fighter }];
    }),
    ({ actor }) => actor as Actor,
  );
  const of = (actor: Actor) => (fighters.get(actor) ?? []).map(({ fighter }) => fighter);
  return ({ attacker, attacked, span }) => {
    const inTime = (one: Fighter) => one.spans.some((own) => overlaps(own, span) !== 'no');
    for (const one of of(attacked).filter(inTime)) {
      if (of(attacker).some((two) => two.war === one.war && two.side !== one.side && inTime(two))) return one.place;
    }
    return null;
  };
}

/** A contingency whose hostilities say where they were, where that is known. */
export function withPlaces(contingency: Contingency, find: PlaceFinder): Contingency {
  const hostilities = contingency.hostilities.map((hostility) => {
    const place = find(hostility);
    return place === null ? hostility : { ...hostility, place };
  });
  return { ...contingency, hostilities };
}
