import type { DyadYearColumn, DyadYearPart, MadeTable } from './dyad-years.ts';
import type { CslItem, Manifest } from './manifest.ts';

/** What is known of a state in a year, for tables of pairs (once for each side), of states and of leaders. */
export interface StateFacts {
  /** The name that its rows have in a query. */
  readonly alias: string;
  readonly expressions: readonly string[];
  readonly tables?: readonly MadeTable[];
  /** A query or the name of an expression with `ccode`, `year` and the columns, one row a state and year. */
  readonly rows: string;
  /** The columns are values of the row as they stand, each of its name: pairs find them in lists. */
  readonly plain?: boolean;
  /** Columns with the expression that gives each; `#` stands for the alias of the state's row. */
  readonly columns: readonly (Omit<DyadYearColumn, 'coverage'> & { readonly coverage?: string })[];
  readonly manifests: readonly Manifest[];
  readonly methods: readonly CslItem[];
  readonly coverage: string;
  readonly rules: readonly string[];
}

/** The states of a row: one (`ccode`), or two (`ccode1`, `ccode2`). */
export type Sides = readonly ('' | '1' | '2')[];

/** Facts of a state as a part of a table, for each state of a row: `cinc1` and `cinc2`, or `cinc`. */
export function factsPart(facts: StateFacts, sides: Sides): DyadYearPart {
  const { alias, expressions, tables = [], rows, columns, manifests, methods, coverage, rules, plain = false } = facts;
  const listed = plain && sides.length === 2;
  const sqlOf = ({ name, sql }: { name: string; sql: string }, side: string) =>
    listed ? `${alias}_lists."${name}"[dy.${alias}_place${side}]` : sql.replaceAll('#', `${alias}${side}`);
  return {
    expressions: listed ? [...expressions, listsOf(facts)] : expressions,
    tables,
    joins: listed
      ? []
      : sides.map((side) => {
          const row = `${alias}${side}`;
          return `left join (${rows}) ${row} on ${row}.ccode = dy.ccode${side} and ${row}.year = dy.year`;
        }),
    ...(listed ? { lists: [{ name: `${alias}_lists`, places: sides.map((side) => placeIn(alias, side)) }] } : {}),
    columns: columns.flatMap((column) =>
      sides.map((side) => ({
        coverage,
        ...column,
        name: `${column.name}${side}`,
        sql: sqlOf(column, side),
        ...(listed ? { late: true } : {}),
        meaning: side === '' ? column.meaning : `${column.meaning}, of ccode${side}`,
      })),
    ),
    manifests,
    methods,
    rules,
  };
}

/**
 * A row with a list for each column, with a place for every year of a state from its first to its last, state after state:
 * a pair's two states each find their value by its place. Millions of pairs need not carry two rows of facts through a
 * sort. `firsts`, `lasts` and `befores` have, at a state's code, its years and how many places are before its own.
 */
function listsOf({ alias, rows, columns }: StateFacts): string {
  const lists = columns.map(({ name }) => `list(r."${name}" order by p.ccode, p.year) as "${name}"`);
  return `${alias}_rows as (${rows}),
    ${alias}_spans as (
      select ccode, f, t, coalesce(sum(t - f + 1) over (order by ccode rows between unbounded preceding and 1 preceding), 0)::integer as before
      from (select ccode::integer as ccode, min(year)::integer as f, max(year)::integer as t from ${alias}_rows group by all)),
    ${alias}_codes as (
      select list(f order by code) as firsts, list(t order by code) as lasts, list(before order by code) as befores
      from (select unnest(range(1, max(ccode) + 1)) as code from ${alias}_spans) left join ${alias}_spans on ccode = code),
    ${alias}_values as (
      select ${lists.join(', ')}
      from (select ccode, unnest(range(f, t + 1)) as year from ${alias}_spans) p
        left join ${alias}_rows r on r.ccode = p.ccode and r.year = p.year),
    ${alias}_lists as (from ${alias}_codes cross join ${alias}_values)`;
}

function placeIn(alias: string, side: string): { name: string; sql: string } {
  const of = (list: string) => `${alias}_lists.${list}[dy.ccode${side}]`;
  const place = `dy.year - ${of('firsts')} + ${of('befores')} + 1`;
  const sql = `case when dy.year between ${of('firsts')} and ${of('lasts')} then ${place} end`;
  return { name: `${alias}_place${side}`, sql };
}
