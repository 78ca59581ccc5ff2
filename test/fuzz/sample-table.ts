import type { ColumnSpec, TableSpec } from '../../src/datasets/table-spec.ts';

/** What a row says, by column; what it leaves out is filled in. */
export type MadeUpRow = Readonly<Record<string, number | string>>;

/** A CSV file in a table's published form: every column, in order, with CRLF line ends. */
export function csvOf(spec: TableSpec, rows: readonly MadeUpRow[]): string {
  const lines = rows.map((row) => spec.columns.map((column) => row[column.name] ?? filling(spec, column)).join(','));
  return `${[spec.columns.map(({ name }) => name).join(','), ...lines].join('\r\n')}\r\n`;
}

/** A small made-up file of a table that its reader takes: one alliance, war or state a row. */
export function sampleTable(spec: TableSpec, rows = 12): string {
  return csvOf(
    spec,
    Array.from({ length: rows }, (_, i) => {
      const coded = spec.columns.filter(({ name, allowed }) => spec.key.includes(name) && allowed === undefined);
      const states = [...coded.map(({ name }) => name), ...spec.states].map(
        (column) => [column, STATES[i % STATES.length] as number] as const,
      );
      const dated = spec.dates.flatMap(({ year, month, day }, k) => [
        [year, 1900 + i + k] as const,
        [month, 1 + (i % 12)] as const,
        [day, 1 + i] as const,
      ]);
      return Object.fromEntries([...states, ...dated]);
    }),
  );
}

/** Correlates of War codes of states with long lives. */
export const STATES = [2, 70, 100, 140, 160, 200, 210, 220, 230, 235, 325, 365, 380, 390, 630, 640, 710, 740];

function filling(spec: TableSpec, column: ColumnSpec): number | string {
  if (spec.version?.column === column.name) return spec.version.values[0] as string;
  if (column.allowed !== undefined) return column.allowed[0] as number;
  if (spec.gwStates?.includes(column.name) === true) return 210;
  if (column.type === 'text') return column.required ? 'XXX' : '';
  if (column.type === 'date') return column.required ? '1950-01-02' : '';
  return column.required ? 0 : '';
}
