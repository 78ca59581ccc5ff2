import { type PartialDate, partialDate } from '../../core/partial-date.ts';
import type { Database } from '../../store/database.ts';
import { PARTICIPANT_TABLE } from './tables.ts';

/** An attack on a state, or a blockade of it, in a militarized dispute. */
export interface DisputeDanger {
  readonly dispnum: number;
  readonly ccode: number;
  /** The states of the other side that did it. */
  readonly by: readonly number[];
  readonly blockade: boolean;
  readonly from: PartialDate;
  readonly to: PartialDate;
}

/** Levels of the codebook: the use of force; the highest act is a blockade. */
const [FORCE, BLOCKADE] = [4, 13];

/**
 * Disputes in which a state that was there from the first day and had not opened them met force and lost at least one
 * life, and those in which the other side blockaded it (MID 5.0: `orig`, `sidea`, `hostlev`, `fatality`, `hiact`). A
 * state whose losses are not known is left out.
 */
export async function readDisputeDangers(db: Database): Promise<DisputeDanger[]> {
  const table = PARTICIPANT_TABLE.name;
  const rows = await db.rows(
    `select a.dispnum, a.ccode, b.hiact = ${BLOCKADE} as blockade,
        min(a.styear * 10000 + a.stmon * 100 + coalesce(a.stday, 0)) as first,
        max(a.endyear * 10000 + a.endmon * 100 + coalesce(a.endday, 0)) as last,
        string_agg(distinct b.ccode::varchar, ' ' order by b.ccode::varchar) as others
      from "${table}" a join "${table}" b on a.dispnum = b.dispnum and a.sidea <> b.sidea
      where b.hiact = ${BLOCKADE} or (a.sidea = 0 and a.orig = 1 and b.hostlev >= ${FORCE} and a.fatality >= 1)
      group by a.dispnum, a.ccode, b.hiact = ${BLOCKADE}
      order by a.dispnum, a.ccode, blockade`,
  );
  return rows.map((row) => ({
    dispnum: Number(row['dispnum']),
    ccode: Number(row['ccode']),
    by: String(row['others']).split(' ').map(Number),
    blockade: row['blockade'] === true,
    from: dateOf(Number(row['first'])),
    to: dateOf(Number(row['last'])),
  }));
}

/** A date written as one number, 20140722; the day is 00 where it is not known. */
function dateOf(written: number): PartialDate {
  const [year, month, day] = [Math.floor(written / 10_000), Math.floor(written / 100) % 100, written % 100];
  return day === 0 ? partialDate(year, month) : partialDate(year, month, day);
}
