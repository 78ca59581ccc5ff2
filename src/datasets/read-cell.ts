import { CasusError } from '../core/errors.ts';
import type { Cell, ColumnSpec } from './table-spec.ts';

/** What a cell may hold in place of a value. */
const EMPTY = new Set(['', 'NA', 'NaN', '.']);
const INTEGER = /^[+-]?\d+(\.0+)?$/;
const REAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** The largest whole number, up or down, that is stored: 2^31 - 1. */
const LARGEST = 2_147_483_647;

/**
 * A cell's value as its column says it is.
 * @returns the value, null where there is none, or the error, still without its place: `value-missing`,
 * `value-not-integer`, `value-not-number`, `value-not-allowed`.
 */
export function readCell(column: ColumnSpec, written: string): Cell | CasusError {
  const text = written.trim();
  if (EMPTY.has(text)) return column.required ? new CasusError('value-missing', {}) : null;
  if (column.type === 'text') return text;
  if (column.type === 'real') {
    return REAL.test(text)
      ? unlessMissing(column, Number(text))
      : new CasusError('value-not-number', { value: text.slice(0, 40) });
  }
  if (!INTEGER.test(text)) return new CasusError('value-not-integer', { value: text.slice(0, 40) });
  const value = Number(text);
  const refuse = (allowed: string) => new CasusError('value-not-allowed', { value: text.slice(0, 40), allowed });
  if (Math.abs(value) > LARGEST) return refuse(`whole numbers from ${-LARGEST} to ${LARGEST}`);
  if (column.missing?.includes(value)) return unlessMissing(column, value);
  return column.allowed === undefined || column.allowed.includes(value) ? value : refuse(column.allowed.join(', '));
}

/** A number that the publisher writes where a value is missing is no value. */
function unlessMissing(column: ColumnSpec, value: number): Cell | CasusError {
  if (column.missing?.includes(value) !== true) return value;
  return column.required ? new CasusError('value-missing', {}) : null;
}
