import type { DyadYearColumn, DyadYearPart } from './dyad-years.ts';
import type { Manifest } from './manifest.ts';

/** A column of a table with a row a state and year. */
export interface StateYearColumn {
  readonly name: string;
  readonly type: 'integer' | 'number';
  readonly meaning: string;
  readonly unit: string;
}

/** What is known of each of two states in a year, from a table with a row a state and year: `cinc1` and `cinc2`. */
export function stateYearPart(
  manifest: Manifest,
  table: string,
  alias: string,
  columns: readonly StateYearColumn[],
): DyadYearPart {
  const sides = [1, 2] as const;
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const rows = `(select ccode::smallint as ccode, year::smallint as year, ${names} from "${table}")`;
  return {
    expressions: [],
    joins: sides.map(
      (side) =>
        `left join ${rows} ${alias}${side} on ${alias}${side}.ccode = dy.ccode${side} and ${alias}${side}.year = dy.year`,
    ),
    columns: columns.flatMap((column) =>
      sides.map(
        (side): DyadYearColumn => ({
          name: `${column.name}${side}`,
          sql: `${alias}${side}."${column.name}"`,
          type: column.type,
          meaning: `${column.meaning}, of ccode${side}`,
          unit: column.unit,
          source: `${manifest.title} ${manifest.version}`,
          coverage: `${manifest.years.join('-')}; ${manifest.covers}`,
          missing: 'where the source has no value',
        }),
      ),
    ),
    manifests: [manifest],
    methods: [],
    rules: [],
  };
}
