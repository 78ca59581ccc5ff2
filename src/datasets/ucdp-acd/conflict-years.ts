import type { Database } from '../../store/database.ts';
import type { Manifest } from '../manifest.ts';
import type { Cell } from '../table-spec.ts';
import { cowCodesIn } from './states.ts';

/** A year of an armed conflict as UCDP sees it; states by Correlates of War code, those that sent troops included. */
export interface ConflictInYear {
  readonly year: number;
  /** 1: 25 to 999 deaths in battle, 2: 1,000 or more. */
  readonly intensity: 1 | 2;
  readonly between: 'states' | 'state and rebels' | 'other';
  readonly places: readonly number[];
  readonly sideA: readonly number[];
  readonly sideB: readonly number[];
}

const BETWEEN: Readonly<Record<number, ConflictInYear['between']>> = {
  2: 'states',
  3: 'state and rebels',
  4: 'state and rebels',
};

/** Reads UCDP's armed conflicts by year: who fought, where, how hard. Call it only where the table was imported. */
export async function readConflictYears(db: Database, manifest: Manifest): Promise<ConflictInYear[]> {
  const rows = await db.rows(
    `select year, intensity_level, type_of_conflict, gwno_a, gwno_a_2nd, gwno_b, gwno_b_2nd, gwno_loc
      from "${manifest.tables[0]?.name}" order by year, conflict_id, side_b_id`,
  );
  return rows.map((row) => {
    const year = Number(row['year']);
    const codes = (...columns: string[]) =>
      columns.flatMap((column) => cowCodesIn((row[column] ?? null) as Cell, year));
    return {
      year,
      intensity: Number(row['intensity_level']) === 2 ? 2 : 1,
      between: BETWEEN[Number(row['type_of_conflict'])] ?? 'other',
      places: codes('gwno_loc'),
      sideA: codes('gwno_a', 'gwno_a_2nd'),
      sideB: codes('gwno_b', 'gwno_b_2nd'),
    };
  });
}
