import { CasusError } from '../core/errors.ts';
import { hiddenText } from '../core/hidden-text.ts';
import { formatPartialDate, partialDate } from '../core/partial-date.ts';
import { hiddenCharacter, markDamage } from '../core/plain-text.ts';
import type { Cell, ColumnSpec } from './table-spec.ts';

/** What a cell may hold in place of a value, in any column. */
const EMPTY = new Set(['', 'NA', 'NaN', '.', '<NA>', '#N/A', 'NULL']);
/** The same in columns of numbers and days: what Stata, pandas and spreadsheets write there. */
const NO_NUMBER = /^(\.[a-z]|nan|null|none|n\/a|#(n\/a|value!|null!))$/i;
const INTEGER = /^[+-]?\d+(\.0*)?$/;
/** Yes and no as R, pandas and spreadsheets write them. */
const [YES, NO] = [/^true$/i, /^false$/i];
/** A day in one cell: 1992-06-24, or 24-6-1992 as spreadsheets write it. */
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;
const REAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** The largest whole number, up or down, that is stored: 2^31 - 1. */
const LARGEST = 2_147_483_647;
/** A number with a comma for its decimal sign, as spreadsheets of many countries write it. */
const DECIMAL_COMMA = /^[+-]?\d*,\d+(e[+-]?\d+)?$/i;

/**
 * A cell's value as its column says it is. Whole numbers may have decimals of zeros (`365.0`).
 * @param sign the decimal sign of the file: a comma is read as one only in files that do not separate values with it.
 * @returns the value, null where there is none, or the error, still without its place: `value-missing`,
 * `value-not-integer`, `value-not-number`, `value-not-allowed`, `date-impossible`, `text-hidden`.
 */
export function readCell(column: ColumnSpec, written: string, sign: DecimalSign = '.'): Cell | CasusError {
  const cell = written.trim();
  if (EMPTY.has(cell) || (column.type !== 'text' && NO_NUMBER.test(cell)))
    return column.required ? new CasusError('value-missing', {}) : null;
  const text = column.type !== 'text' && sign === ',' ? withPoint(cell) : cell;
  if (column.type === 'text') return hiddenCharacter(text) === null ? text : mended(text);
  if (column.type === 'date') return dayWritten(text);
  if (column.type === 'real') {
    return REAL.test(text)
      ? unlessMissing(column, Number(text))
      : new CasusError('value-not-number', { value: text.slice(0, 40) });
  }
  const value = wholeNumber(column, text);
  if (value === null) return new CasusError('value-not-integer', { value: text.slice(0, 40) });
  const refuse = (allowed: string) => new CasusError('value-not-allowed', { value: text.slice(0, 40), allowed });
  if (Math.abs(value) > LARGEST) return refuse(`whole numbers from ${-LARGEST} to ${LARGEST}`);
  if (column.missing?.includes(value)) return unlessMissing(column, value);
  return column.allowed === undefined || column.allowed.includes(value) ? value : refuse(column.allowed.join(', '));
}

/** The sign before the decimals of a file's numbers. */
export type DecimalSign = '.' | ',';

/** Is the text a number with a decimal comma, or one with a decimal point? Null if it is neither. */
export function decimalSignOf(text: string): DecimalSign | null {
  if (DECIMAL_COMMA.test(text)) return ',';
  return /^[+-]?\d*\.\d+(e[+-]?\d+)?$/i.test(text) ? '.' : null;
}

function withPoint(text: string): string {
  return DECIMAL_COMMA.test(text) ? text.replace(',', '.') : text;
}

function wholeNumber(column: ColumnSpec, text: string): number | null {
  if (INTEGER.test(text)) return Number(text);
  if (column.allowed?.includes(0) && column.allowed.includes(1)) {
    if (YES.test(text)) return 1;
    if (NO.test(text)) return 0;
  }
  return null;
}

/** What is left of a letter that was read in a wrong encoding is marked (two published tables have some); all else is refused. */
function mended(text: string): string | CasusError {
  const marked = markDamage(text);
  return hiddenText(marked) ?? marked;
}

/** A number that the publisher writes where a value is missing is no value. */
function unlessMissing(column: ColumnSpec, value: number): Cell | CasusError {
  if (column.missing?.includes(value) !== true) return value;
  return column.required ? new CasusError('value-missing', {}) : null;
}

/** A day as year-month-day, whichever way round it is written. */
function dayWritten(text: string): string | CasusError {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  const [, lastDay, middle, lastYear] = DAY_FIRST.exec(text) ?? [];
  const parts = [year ?? lastYear, month ?? middle, day ?? lastDay].map(Number) as [number, number, number];
  if (parts.some(Number.isNaN)) {
    const why = 'it is neither year-month-day nor day-month-year';
    return new CasusError('date-impossible', { value: text.slice(0, 40), why });
  }
  try {
    return formatPartialDate(partialDate(...parts));
  } catch (error) {
    if (error instanceof CasusError) return error;
    throw error;
  }
}
