import type { Database } from '../../store/database.ts';
import { NMC_6_0 } from './manifest.ts';
import { STATE_YEAR_TABLE } from './tables.ts';

/** More years than there are, so that a state and a year are one number. */
const YEARS = 10_000;

/** Capabilities of states by year, with what they cover. */
export interface Capabilities {
  /** First and last year covered; outside them every answer is unknown. */
  readonly years: readonly [number, number];
  /**
   * A state's share of the system's material capabilities (CINC, 0 to 1) in a year. Null: not known, because the
   * year is not covered, the state was no member of the system in it, or the publisher could not tell.
   */
  readonly cinc: (ccode: number, year: number) => number | null;
}

/**
 * Reads the composite index of national capability: the mean of a state's shares of six components (Singer, Bremer
 * & Stuckey 1972). Call it only where the table was imported.
 */
export async function readCapabilities(db: Database): Promise<Capabilities> {
  const rows = await db.rows(`select ccode, year, cinc from "${STATE_YEAR_TABLE.name}" where cinc is not null`);
  const known = new Map(rows.map((row) => [Number(row['ccode']) * YEARS + Number(row['year']), Number(row['cinc'])]));
  return { years: NMC_6_0.years, cinc: (ccode, year) => known.get(ccode * YEARS + year) ?? null };
}
