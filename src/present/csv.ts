import { stringify } from 'csv-stringify/sync';
import { shown } from '../core/plain-text.ts';

/** A cell of a result. */
export type Value = string | number | boolean | null | undefined;
/** A row of a result by its columns' names. */
export type Row = Readonly<Record<string, Value>>;

/** What a spreadsheet takes for the beginning of a formula, or passes over to find one (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?%?$/i;

/**
 * Rows as CSV for people, with a header; nothing known is an empty field. The table can be opened in a spreadsheet: a text
 * that would begin a formula there (`=`, `+`, `-`, `@`, a tab or a line end first) gets an apostrophe before it, unless it
 * is a number; a character that no reader sees is written out. `casus export` writes values as they are.
 * @example toCsv([{ name: '=1+1', change: -3 }], ['name', 'change']) // "name,change\n'=1+1,-3\n"
 */
export function toCsv(rows: readonly Row[], columns: readonly string[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => safeCell(row[column]))),
    { header: true, columns: [...columns] },
  );
}

function safeCell(value: Value): Exclude<Value, null | undefined> {
  if (typeof value !== 'string') return value ?? '';
  const text = shown(value);
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
