import { parse } from 'csv-parse/sync';

/** A CSV file taken apart so that a test can change it. */
export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly eol: string;
}

/** Takes a CSV text apart; a byte order mark is left out. */
export function readGrid(text: string): Grid {
  const [header = [], ...rows] = parse(text, { bom: true }) as string[][];
  return { header, rows, eol: /\r\n|\r|\n/.exec(text)?.[0] ?? '\n' };
}

/** Puts a CSV text together; cells with a comma or a quote are quoted. */
export function writeGrid({ header, rows, eol }: Grid): string {
  const cell = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...rows].map((row) => row.map(cell).join(',') + eol).join('');
}

/** A grid with some cells of one row changed, by the names of their columns. */
export function withCells(grid: Grid, row: number, cells: Readonly<Record<string, string>>): Grid {
  for (const column of Object.keys(cells)) {
    if (!grid.header.includes(column)) throw new Error(`the fixture has no column ${column}`);
  }
  const changed = (values: readonly string[]) => values.map((value, i) => cells[grid.header[i] as string] ?? value);
  return { ...grid, rows: grid.rows.map((values, i) => (i === row ? changed(values) : values)) };
}

/** A grid whose columns stand in another order; `order` gives their old places. */
export function withColumns(grid: Grid, order: readonly number[]): Grid {
  const pick = (values: readonly string[]) => order.map((i) => values[i] as string);
  return { ...grid, header: pick(grid.header), rows: grid.rows.map(pick) };
}
