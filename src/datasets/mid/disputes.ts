import type { Database } from '../../store/database.ts';
import { MID_5_0 } from './manifest.ts';
import { DISPUTE_TABLE, PARTICIPANT_TABLE } from './tables.ts';

/** A dispute between two states in a year. */
export interface DisputeYear {
  readonly dispnum: number;
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  /** The dispute between the two began in this year. */
  readonly onset: boolean;
  /** The first state is on the side that opened the dispute. */
  readonly side1Opened: boolean;
  /** Both were there from the dispute's first day. */
  readonly original: boolean;
  /** The highest level either state reached in the dispute: 1 none, 2 threat, 3 display, 4 use of force, 5 war. */
  readonly hostility: number;
  /** It went on when the data end, so its last year is not its end. */
  readonly ongoing: boolean;
}

/** Disputes by pair of states and year, with what they cover. */
export interface Disputes {
  readonly years: readonly [number, number];
  readonly rows: readonly DisputeYear[];
}

/**
 * Disputes by pair and year: two participants on opposite sides are in dispute in every year in which spells of
 * theirs share a day that cannot be ruled out (a day that is not known may be any of its month). This is the pairing
 * of MIDB's participants, not the project's own dyadic file, which leaves out pairs that did nothing to each other.
 * @param directed each pair both ways round; otherwise once, with the lower code first.
 */
export async function readDisputes(db: Database, directed: boolean): Promise<Disputes> {
  const day = (year: string, month: string, date: string, otherwise: string) =>
    `make_date(${year}, ${month}, 1) + (coalesce(${date}, ${otherwise}) - 1)::integer`;
  const lastOfMonth = 'day(last_day(make_date(endyear, endmon, 1)))';
  const rows = await db.rows(
    `with spell as (
       select dispnum, ccode, sidea, orig, hostlev,
              ${day('styear', 'stmon', 'stday', '1')} as first,
              ${day('endyear', 'endmon', 'endday', lastOfMonth)} as last
       from "${PARTICIPANT_TABLE.name}"),
     pair as (
       select a.dispnum, a.ccode as ccode1, b.ccode as ccode2, a.sidea = 1 as opened,
              a.orig = 1 and b.orig = 1 as original, greatest(a.hostlev, b.hostlev) as hostility,
              greatest(a.first, b.first) as first, least(a.last, b.last) as last
       from spell a join spell b on a.dispnum = b.dispnum and a.sidea <> b.sidea and a.first <= b.last and b.first <= a.last
       where ${directed ? 'true' : 'a.ccode < b.ccode'}),
     begun as (select *, min(year(first)) over (partition by dispnum, ccode1, ccode2) as opening from pair)
     select begun.dispnum, ccode1, ccode2, y.year, y.year = opening as onset, bool_or(opened) as opened,
            bool_or(original) as original, max(hostility) as hostility, bool_or(ongo2014 = 1) as ongoing
     from begun
       join "${DISPUTE_TABLE.name}" dispute on dispute.dispnum = begun.dispnum,
       unnest(range(year(first), year(last) + 1)) as y(year)
     group by all
     order by ccode1, ccode2, y.year, begun.dispnum`,
  );
  return {
    years: MID_5_0.years,
    rows: rows.map((row) => ({
      dispnum: Number(row['dispnum']),
      ccode1: Number(row['ccode1']),
      ccode2: Number(row['ccode2']),
      year: Number(row['year']),
      onset: row['onset'] === true,
      side1Opened: row['opened'] === true,
      original: row['original'] === true,
      hostility: Number(row['hostility']),
      ongoing: row['ongoing'] === true,
    })),
  };
}
