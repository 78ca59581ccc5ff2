import type { ConflictEpisode, ConflictYear } from '../../core/armed-conflict.ts';
import { groupBy } from '../../core/group-by.ts';
import { type PartialDate, parsePartialDate, partialDate } from '../../core/partial-date.ts';
import type { Database, StoredRow } from '../../store/database.ts';
import type { Manifest } from '../manifest.ts';
import type { Cell } from '../table-spec.ts';
import { cowCodesIn } from './states.ts';

/** UCDP's precision of a date: 1 the day is known, 2 to 3 within a month or so, 4 the month, 5 and more the year. */
const [DAY, MONTH] = [3, 4];

/**
 * The episodes of UCDP's armed conflicts. An episode is as UCDP dates it: it begins on `start_date2`, and ends when a
 * year without 25 battle deaths follows. Governments are those of the warring parties; states that only sent troops to
 * help one stand in the dyadic dataset.
 */
export async function readEpisodes(db: Database, manifest: Manifest, file: string): Promise<ConflictEpisode[]> {
  const table = manifest.tables[0]?.name as string;
  const rows = await db.rows(`from "${table}" order by conflict_id, start_date2, year, side_b_id, source_line`);
  const groups = groupBy(rows, (row) => `${row['conflict_id']} ${row['start_date2']}`);
  return [...groups.values()].map((group) => episodeOf(group, manifest.id, file));
}

function episodeOf(rows: readonly StoredRow[], dataset: string, file: string): ConflictEpisode {
  const [first, last] = [rows[0] as StoredRow, rows.at(-1) as StoredRow];
  const territory = first['territory_name'];
  const ended = last['ep_end'] === 1;
  return {
    conflict: Number(first['conflict_id']),
    place: `${first['location']}: ${territory ?? 'government'}`.trim(),
    span: { from: beginOf(first), to: ended ? endOf(last) : null },
    years: rows.map((row) => yearOf(row, dataset, file)),
  };
}

function yearOf(row: StoredRow, dataset: string, file: string): ConflictYear {
  const year = Number(row['year']);
  const codes = (column: string) => cowCodesIn(row[column] as Cell, year);
  return {
    year,
    sideA: codes('gwno_a'),
    sideB: codes('gwno_b'),
    opponents: [String(row['side_a']), String(row['side_b'])],
    source: { dataset, file, line: Number(row['source_line']) },
  };
}

function beginOf(row: StoredRow): PartialDate {
  const written = parsePartialDate(String(row['start_date2']));
  const precision = Number(row['start_prec2'] ?? 1);
  if (precision <= DAY) return written;
  return precision === MONTH ? partialDate(written.year, written.month) : partialDate(written.year);
}

function endOf(row: StoredRow): PartialDate {
  const written = row['ep_end_date'];
  return written === null || written === undefined
    ? partialDate(Number(row['year']))
    : parsePartialDate(String(written));
}
