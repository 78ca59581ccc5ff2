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
  const { alias, expressions, tables = [], rows, columns, manifests, methods, coverage, rules } = facts;
  return {
    expressions,
    tables,
    joins: sides.map((side) => {
      const row = `${alias}${side}`;
      return `left join (${rows}) ${row} on ${row}.ccode = dy.ccode${side} and ${row}.year = dy.year`;
    }),
    columns: columns.flatMap((column) =>
      sides.map((side) => ({
        coverage,
        ...column,
        name: `${column.name}${side}`,
        sql: column.sql.replaceAll('#', `${alias}${side}`),
        meaning: side === '' ? column.meaning : `${column.meaning}, of ccode${side}`,
      })),
    ),
    manifests,
    methods,
    rules,
  };
}
