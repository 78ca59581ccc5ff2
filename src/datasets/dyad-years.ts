import type { ExportColumn } from '../core/export-column.ts';
import type { StoredType, StoredValue } from '../store/database.ts';
import type { CslItem, Manifest } from './manifest.ts';

/** Which pairs of states and which years a table of dyad-years has a row for. */
export interface DyadYears {
  /** One row a year for A towards B and one for B towards A; otherwise one for both, the lower code first. */
  readonly directed: boolean;
  /** First and last year, both included. */
  readonly from: number;
  readonly to: number;
}

/** A column of dyad-years and the expression that gives it. */
export interface DyadYearColumn extends ExportColumn {
  readonly sql: string;
  /**
   * What rests on there being no row: a `zero`, or `all` of its values (a count of years without). `none` where a field
   * without a row is empty anyway. Left out: `zero` for yes and no, else `none`.
   */
  readonly absence?: 'zero' | 'all' | 'none';
  /** Found when the rows are in order, from the columns before it and from the part's `lists`: its values are never sorted. */
  readonly late?: boolean;
}

/** A table that is made up of rows of the program, such as those of the engine. */
export interface MadeTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: StoredType }[];
  readonly rows: readonly (readonly StoredValue[])[];
}

/** Lists of values, and for each row of `dy` places in them. */
export interface PlacedLists {
  /** The expression of one row that has the lists. */
  readonly name: string;
  readonly places: readonly { readonly name: string; readonly sql: string }[];
}

/**
 * Something that dyad-years can be given: columns, and the SQL that finds them. The rows stand in `dy` with
 * `ccode1`, `ccode2`, `year` and `place`, the row's place among the years of its pair, from 0.
 */
export interface DyadYearPart {
  /** Common table expressions, in order: `name as (…)`. They may use `pair` and one another, not `dy`; parts may share one. */
  readonly expressions: readonly string[];
  /** Tables that are not in the database, to be there for the query's time. */
  readonly tables?: readonly MadeTable[];
  /** Joins to `dy`, each with at most one match a row. */
  readonly joins: readonly string[];
  /** Expressions of one row each, with lists in which columns that are `late` look up values by their place, and the places. */
  readonly lists?: readonly PlacedLists[];
  readonly columns: readonly DyadYearColumn[];
  /** What it was made from. */
  readonly manifests: readonly Manifest[];
  /** Papers whose method it follows. */
  readonly methods: readonly CslItem[];
  /** Rules that a reader of the table has to know. */
  readonly rules: readonly string[];
}

/**
 * One query for a table with its parts, in the order of its key: the same rows in the same order each time.
 * @param key the columns of `dy` that tell rows apart.
 * @param where a condition that rows have to meet, if not all are wanted.
 */
export function dyadYearQuery(
  parts: readonly DyadYearPart[],
  key: readonly string[] = ['ccode1', 'ccode2', 'year'],
  where: string | null = null,
): string {
  const expressions = [...new Set(parts.flatMap((part) => part.expressions))].join(',\n');
  const columns = parts.flatMap((part) => part.columns);
  const lists = [...new Map(parts.flatMap((part) => part.lists ?? []).map((one) => [one.name, one])).values()];
  const named = ({ name, sql }: { name: string; sql: string }) => `${sql} as "${name}"`;
  const joins = parts.flatMap((part) => part.joins);
  const sorted = `select ${columns
    .filter(({ late }) => late !== true)
    .map(named)
    .join(', ')}
    from dy ${joins.join('\n')} ${where === null ? '' : `where ${where}`}
    order by ${key.map((name) => `dy.${name}`).join(', ')}`;
  if (lists.length === 0) return `with ${expressions}\n${sorted}`;
  const shown = columns.map((column) => (column.late === true ? named(column) : `dy."${column.name}"`));
  const joined = lists.map(({ name }) => `cross join ${name}`).join(' '); // single rows: the order stays
  const places = lists.flatMap((list) => list.places).map(named);
  return `with ${expressions}, in_order as (${sorted}),
    placed as (select dy.*, ${places.join(', ')} from in_order dy ${joined})
    select ${shown.join(', ')} from placed dy ${joined}`;
}

/** An expression that is empty outside a source's years. */
export function withinYears(sql: string, [from, to]: readonly [number, number]): string {
  return `case when dy.year between ${from} and ${to} then ${sql} end`;
}
