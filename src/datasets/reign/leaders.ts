import type { LeaderSpell } from '../../core/leader.ts';
import { parsePartialDate, partialDate } from '../../core/partial-date.ts';
import type { Database } from '../../store/database.ts';
import type { Manifest } from '../manifest.ts';

/** The last day of the list of March 2021. */
export const REIGN_ENDS = parsePartialDate('2021-03-31');

/** Leaders by REIGN's list, which says when they left and not how. */
export async function readReignLeaders(db: Database, manifest: Manifest, file: string): Promise<LeaderSpell[]> {
  const table = manifest.tables[0]?.name as string;
  const rows = await db.rows(`from "${table}" order by ccode, syear, smonth, sdate, leadid`);
  return rows.map((row) => {
    const number = (column: string) => Number(row[column]);
    const open = row['eyear'] === null;
    const end =
      row['emonth'] === null ? partialDate(number('eyear') || 1) : partialDate(number('eyear'), number('emonth'));
    return {
      ccode: number('ccode'),
      leader: String(row['leader']),
      span: { from: partialDate(number('syear'), number('smonth'), number('sdate')), to: open ? null : end },
      exit: open ? 'in-office' : 'unknown',
      how: null,
      source: { dataset: manifest.id, file, line: number('source_line') },
    };
  });
}
