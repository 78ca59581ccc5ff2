import type { Cell } from './table-spec.ts';

/** The state codes in a cell that holds none, one or several with commas between; NaN for what is no whole number. */
export function codesIn(cell: Cell): number[] {
  if (cell === null) return [];
  return String(cell)
    .split(',')
    .map((part) => (/^\s*\d+\s*$/.test(part) ? Number(part) : Number.NaN));
}
