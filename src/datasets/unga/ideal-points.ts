import type { Database } from '../../store/database.ts';
import { UNGA_2025_07 } from './manifest.ts';
import { IDEAL_POINT_TABLE } from './tables.ts';

/** Which votes the ideal points are from: on final passage, all of them, or all by the older estimation (to 2023). */
export const POINTS = ['final', 'all', 'legacy'] as const;
export type Points = (typeof POINTS)[number];

const COLUMN: Record<Points, string> = { final: 'idealpointfp', all: 'idealpointall', legacy: 'idealpointlegacy' };

/** More years than there are, so that a state and a year are one number. */
const YEARS = 10_000;

/** Ideal points of states by year, with what they cover. */
export interface IdealPoints {
  /** First and last year with any estimate; outside them every answer is unknown. */
  readonly years: readonly [number, number];
  /** A state's place on the dimension, in units near a standard deviation of states; null if it is not known. */
  readonly at: (ccode: number, year: number) => number | null;
  /** How far apart two states voted in a year, 0 or more; null if either is not known. */
  readonly distance: (one: number, other: number, year: number) => number | null;
}

/**
 * Reads the ideal points of Bailey, Strezhnev & Voeten 2017. A state has none in a year in which it was no member
 * or did not vote, and no state has one in 1964. Call it only where the table was imported.
 */
export async function readIdealPoints(db: Database, points: Points = 'final'): Promise<IdealPoints> {
  const column = COLUMN[points];
  const rows = await db.rows(
    `select ccode, year, ${column} as point from "${IDEAL_POINT_TABLE.name}" where ${column} is not null order by year`,
  );
  const known = new Map(rows.map((row) => [Number(row['ccode']) * YEARS + Number(row['year']), Number(row['point'])]));
  const at = (ccode: number, year: number) => known.get(ccode * YEARS + year) ?? null;
  const [first, last] = [rows[0], rows.at(-1)].map((row) => row && Number(row['year']));
  return {
    years: [first ?? UNGA_2025_07.years[0], last ?? UNGA_2025_07.years[1]],
    at,
    distance: (one, other, year) => {
      const [a, b] = [at(one, year), at(other, year)];
      return a === null || b === null ? null : Math.abs(a - b);
    },
  };
}
