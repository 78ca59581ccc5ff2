import type { TroopsSent } from '../../core/armed-conflict.ts';
import type { Database } from '../../store/database.ts';
import type { Manifest } from '../manifest.ts';
import type { Cell } from '../table-spec.ts';
import { cowCodesIn } from '../ucdp-acd/states.ts';

/**
 * Which states sent troops that fought as a secondary warring party, dyad by dyad and year by year. The External
 * Support Dataset counts them (its `ext_x`), this table names them.
 */
export async function readTroops(db: Database, manifest: Manifest, file: string): Promise<TroopsSent[]> {
  const table = manifest.tables[0]?.name as string;
  const columns = 'conflict_id, dyad_id, year, gwno_a, gwno_b, gwno_a_2nd, gwno_b_2nd, source_line';
  const rows = await db.rows(`select ${columns} from "${table}" order by dyad_id, year`);
  return rows.map((row) => {
    const year = Number(row['year']);
    const codes = (column: string) => cowCodesIn(row[column] as Cell, year);
    return {
      conflict: Number(row['conflict_id']),
      dyad: Number(row['dyad_id']),
      year,
      sideA: codes('gwno_a'),
      sideB: codes('gwno_b'),
      forA: codes('gwno_a_2nd'),
      forB: codes('gwno_b_2nd'),
      source: { dataset: manifest.id, file, line: Number(row['source_line']) },
    };
  });
}
