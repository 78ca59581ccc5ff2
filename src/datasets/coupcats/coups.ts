import type { Database } from '../../store/database.ts';
import { COUP_MONTH_TABLE, LEADER_LIST_TABLE, MILITARY_MONTH_TABLE } from './tables.ts';

/** A coup attempt in a state's month; `success` if one succeeded. Months run from 1 to 12. */
export interface Coup {
  readonly ccode: number;
  readonly year: number;
  readonly month: number;
  readonly success: boolean;
}

/** Coups by state and month, and which months of which states the list covers. */
export interface Coups {
  readonly coups: readonly Coup[];
  /** Months in a row, both included, as `year * 12 + month - 1`. */
  readonly covered: readonly { readonly ccode: number; readonly from: number; readonly to: number }[];
}

/** Reads the coups after Powell and Thyne (2011). Call it only where the table was imported. */
export async function readCoups(db: Database): Promise<Coups> {
  const table = COUP_MONTH_TABLE.name;
  const rows = await db.rows(
    `select ccode, year, month, coup_successful from "${table}" where coup_attempt = 1 or coup_successful = 1
      order by ccode, year, month`,
  );
  // Months in a row have the same difference between their number and their rank.
  const spans = await db.rows(
    `select ccode, min(nth)::integer as first, max(nth)::integer as last from (
       select ccode, nth, nth - row_number() over (partition by ccode order by nth) as run
         from (select ccode, year * 12 + month - 1 as nth from "${table}"))
      group by ccode, run order by ccode, first`,
  );
  return {
    coups: rows.map((row) => ({
      ccode: Number(row['ccode']),
      year: Number(row['year']),
      month: Number(row['month']),
      success: Number(row['coup_successful']) === 1,
    })),
    covered: spans.map((row) => ({ ccode: Number(row['ccode']), from: Number(row['first']), to: Number(row['last']) })),
  };
}

/** A leader of the list that goes on from REIGN; months from 1 to 12, null where the list has none. */
export interface ListedLeader {
  readonly ccode: number;
  readonly leader: string;
  readonly from: { readonly year: number; readonly month: number };
  readonly to: { readonly year: number; readonly month: number } | null;
  readonly born: number | null;
  readonly military: boolean | null;
}

/** Reads who led which state. The list does not say how a leader left. Call it only where the table was imported. */
export async function readListedLeaders(db: Database): Promise<ListedLeader[]> {
  const rows = await db.rows(
    `select ccode, leader, syear, smonth, emonth, eyear, birthyear, militarycareer from "${LEADER_LIST_TABLE.name}"
      where syear is not null order by ccode, syear, smonth, sdate, leader`,
  );
  return rows.map((row) => {
    const number = (column: string) => (row[column] === null ? null : Number(row[column]));
    const born = number('birthyear');
    const military = number('militarycareer');
    const end = number('eyear');
    return {
      ccode: Number(row['ccode']),
      leader: String(row['leader']),
      from: { year: Number(row['syear']), month: monthOr(number('smonth'), 1) },
      to: end === null ? null : { year: end, month: monthOr(number('emonth'), 12) },
      born: born !== null && born > 1800 ? born : null,
      military: military === null || military < 0 ? null : military > 0,
    };
  });
}

/** A month of the list; one that is no month (the list has a 20) counts as `otherwise`. */
function monthOr(month: number | null, otherwise: number): number {
  return month !== null && month >= 1 && month <= 12 ? month : otherwise;
}

/** Reads the months of military rule. Call it only where the table was imported. */
export async function readMilitaryRule(db: Database): Promise<{ ccode: number; year: number; month: number }[]> {
  const rows = await db.rows(
    `select distinct ccode, year, month from "${MILITARY_MONTH_TABLE.name}" where milreg = 1 order by all`,
  );
  return rows.map((row) => ({ ccode: Number(row['ccode']), year: Number(row['year']), month: Number(row['month']) }));
}
