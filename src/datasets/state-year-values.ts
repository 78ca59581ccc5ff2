import type { Database } from '../store/database.ts';

/** A value of a state, by Gleditsch-Ward code, in a year. */
export interface StateYearValue {
  readonly gw: number;
  readonly year: number;
  readonly value: number;
}

/**
 * The values of one column by Gleditsch-Ward state and year, from a year on; several of one state and year are averaged.
 * @param column as SQL, such as `"v2x_polyarchy"`.
 */
export async function readStateYears(
  db: Database,
  table: string,
  state: string,
  column: string,
  from: number,
): Promise<StateYearValue[]> {
  const columns = await db.columns(
    `select "${state}" as gw, year, avg(${column}) as value from "${table}"
      where "${state}" is not null and ${column} is not null and year >= ? group by all order by gw, year`,
    [from],
  );
  const { gw = [], year = [], value = [] } = columns;
  return gw.map((code, i) => ({ gw: Number(code), year: Number(year[i]), value: Number(value[i]) }));
}
