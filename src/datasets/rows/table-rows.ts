import type { DyadYearColumn, DyadYearPart } from '../dyad-years.ts';
import type { Sides } from '../state-facts.ts';

/** The rows of a table, and what can be joined to them. */
export interface TableRows {
  readonly title: string;
  readonly key: readonly string[];
  /** Gives `dy` and the first columns. */
  readonly part: DyadYearPart;
  /** The states of a row: `ccode1` and `ccode2`, or `ccode`. */
  readonly sides: Sides;
}

/** A column that names a state, a leader or a year in a row. */
export function keyColumn(
  name: string,
  meaning: string,
  unit: string,
  source: string,
  coverage: string,
  missing = 'never',
): DyadYearColumn {
  const type = name === 'obsid' || name === 'leader' ? 'string' : 'integer';
  return { name, sql: `dy.${name}`, type, meaning, unit, source, coverage, missing, absence: 'none' };
}

/** What is empty where a row's state has no COW code: everything that comes from data with COW's codes. */
export function onlyWithCode(part: DyadYearPart, sides: Sides): DyadYearPart {
  const without = sides.map((side) => `dy.ccode${side} is null`).join(' or ');
  return {
    ...part,
    columns: part.columns.map((column) => ({
      ...column,
      sql: `case when ${without} then null else ${column.sql} end`,
      missing: `${column.missing}; and where a state has no COW code in the year`,
    })),
  };
}
