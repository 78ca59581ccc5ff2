import Table from 'cli-table3';
import type { Effects } from '../app/effects.ts';
import type { Row, Value } from '../present/csv.ts';

export { toCsv, type Value } from '../present/csv.ts';

const NO_LINES = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '' } as const;
const PLAIN = {
  ...NO_LINES,
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
} as const;

/** JSON with two spaces and a line end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Rows as a table for people that fits the width; the column named `wide` gives way and is wrapped. */
export function toTable(rows: readonly Row[], columns: readonly string[], width: number, wide: string): string {
  const shown = (value: Value) => (value === null || value === undefined ? '' : String(value));
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => shown(row[column]).length)));
  const others = widths.reduce((sum, own, i) => sum + (columns[i] === wide ? 0 : own + 2), 0);
  const colWidths = columns.map((column, i) =>
    column === wide ? Math.max(16, Math.min(widths[i] as number, width - others)) : (widths[i] as number),
  );
  const table = new Table({
    head: [...columns],
    chars: PLAIN,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths,
    wordWrap: true,
  });
  for (const row of rows) table.push(columns.map((column) => shown(row[column])));
  return `${table.toString().replace(/[ \t]+$/gm, '')}\n`;
}

/** Writes a result to stdout, or to a file that `--out` names. @throws CasusError `output-exists-as-folder`, `file-unwritable`. */
export async function write(result: string, out: string, effects: Effects): Promise<void> {
  if (out === '') {
    effects.out(result);
    return;
  }
  await effects.writeFile(out, result);
  effects.note(`Wrote ${out} (${Buffer.byteLength(result).toLocaleString('en')} bytes).\n`);
}
