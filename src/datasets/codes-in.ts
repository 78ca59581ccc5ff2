import type { Cell } from './table-spec.ts';

/** A code as a program may have written it: `770`, `770.0` or, where commas are decimal signs, `770,0`. */
const CODE = /^\s*\d+(\.0*)?\s*$/;

/** Decimals that are a comma and zeros: no state has the code 0. */
const COMMA_ZEROS = /(\d),0+(?=\s*(,|$))/g;

/**
 * The state codes in a cell that holds none, one or several with commas between; NaN for what is no whole number.
 * @example codesIn('770.0, 750.0') // [770, 750]
 */
export function codesIn(cell: Cell): number[] {
  if (cell === null) return [];
  return String(cell)
    .replace(COMMA_ZEROS, '$1')
    .split(',')
    .map((part) => (CODE.test(part) ? Number(part) : Number.NaN));
}
