import type { Manifest } from './manifest.ts';
import type { StateFacts } from './state-facts.ts';

/** A column of a table with a row a state and year. */
export interface StateYearColumn {
  readonly name: string;
  readonly type: 'integer' | 'number';
  readonly meaning: string;
  readonly unit: string;
}

/** What a table with a row a state and year says of a state. */
export function stateYearFacts(
  manifest: Manifest,
  table: string,
  alias: string,
  columns: readonly StateYearColumn[],
): StateFacts {
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  return {
    alias,
    expressions: [],
    rows: `select ccode::smallint as ccode, year::smallint as year, ${names} from "${table}"`,
    plain: true,
    columns: columns.map(({ name, type, meaning, unit }) => ({
      name,
      sql: `#."${name}"`,
      type,
      meaning,
      unit,
      source: `${manifest.title} ${manifest.version}`,
      missing: 'where the source has no value',
    })),
    manifests: [manifest],
    methods: [],
    coverage: `${manifest.years.join('-')}; ${manifest.covers}`,
    rules: [],
  };
}
