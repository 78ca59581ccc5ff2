import { CasusError } from '../core/errors.ts';
import { formatPartialDate, isBefore, type PartialDate, parsePartialDate, partialDate } from '../core/partial-date.ts';
import { isGwCode, isStateCode } from '../core/states/crosswalk.ts';
import { codesIn } from './codes-in.ts';
import type { Cell, DateSpec, TableSpec } from './table-spec.ts';

/** Checks what one row must satisfy beyond the types of its values, and that keys occur once. */
export interface RowChecker {
  /** Has the row's key occurred before? Only where the table allows it; elsewhere that is an error. */
  check(row: readonly Cell[], line: number): boolean;
}

/** The parts of a date as they stand in a row; null if the row says there is none. */
export function dateOf(
  spec: DateSpec,
  value: (column: string) => Cell,
): { year: number; month?: number; day?: number } | null {
  const year = value(spec.year);
  if (typeof year !== 'number' || spec.none?.includes(year)) return null;
  const known = (column: string | undefined) => {
    const part = column === undefined ? null : value(column);
    return typeof part === 'number' && !spec.unknown?.includes(part) ? part : undefined;
  };
  const month = known(spec.month);
  if (month === undefined) return { year };
  const day = known(spec.day);
  return day === undefined ? { year, month } : { year, month, day };
}

/**
 * The checks that a table's spec asks for, over one file.
 * @throws CasusError from `check`: `version-wrong`, `state-code-unknown`, `gw-code-unknown`, `date-impossible`, `date-order`,
 * `row-duplicate`.
 */
export function checkerOf(spec: TableSpec, file: string): RowChecker {
  const index = new Map(spec.columns.map((column, i) => [column.name, i]));
  const keyColumns = spec.key.map((column) => index.get(column) as number);
  const seen = new Map<string, number>();
  return {
    check(row, line) {
      const value = (column: string): Cell => row[index.get(column) as number] ?? null;
      const at = (column: string) => ({ file, line, column });
      checkVersion(spec, value, at);
      checkStates(spec, value, at);
      if (spec.gwStates !== undefined) checkGwStates(spec, spec.gwStates, value, at);
      if (spec.dates.length > 0 || spec.order !== undefined) checkDates(spec, value, at);
      const key = keyColumns.map((i) => row[i]).join(' ');
      const first = seen.get(key);
      if (first !== undefined && spec.repeats === true) return true;
      if (first !== undefined) {
        const names = spec.key.map((column) => `${column} ${value(column)}`).join(', ');
        throw new CasusError('row-duplicate', { key: `(${names})`, first }, at(spec.key[0] as string));
      }
      seen.set(key, line);
      return false;
    },
  };
}

type Value = (column: string) => Cell;
type At = (column: string) => { file: string; line: number; column: string };

function checkVersion(spec: TableSpec, value: Value, at: At): void {
  if (spec.version === undefined) return;
  const { column, values } = spec.version;
  const found = String(value(column) ?? '');
  if (!values.includes(found)) {
    throw new CasusError('version-wrong', { found, expected: values.join(' or ') }, at(column));
  }
}

function checkStates(spec: TableSpec, value: Value, at: At): void {
  const outside = spec.outsideSystem !== undefined && value(spec.outsideSystem) === 0;
  for (const column of spec.states) {
    const code = value(column);
    if (code === null || outside || spec.notStates?.includes(code as number)) continue;
    if (!isStateCode(code as number)) throw new CasusError('state-code-unknown', { value: code }, at(column));
  }
}

function checkGwStates(spec: TableSpec, columns: readonly string[], value: Value, at: At): void {
  for (const column of columns) {
    const cell = value(column);
    if (cell === null) continue;
    for (const code of codesIn(cell)) {
      if (!isGwCode(code) && spec.gwOthers?.includes(code) !== true) {
        throw new CasusError('gw-code-unknown', { value: Number.isNaN(code) ? cell : code }, at(column));
      }
    }
  }
}

function checkDates(spec: TableSpec, value: Value, at: At): void {
  const read = new Map<string, PartialDate>();
  for (const date of spec.dates) {
    const parts = dateOf(date, value);
    if (parts === null) continue;
    try {
      read.set(date.name, partialDate(parts.year, parts.month, parts.day));
    } catch (error) {
      if (error instanceof CasusError) throw error.at(at(impossiblePart(date, parts)));
      throw error;
    }
  }
  for (const name of new Set((spec.order ?? []).flat())) {
    const day = spec.dates.some((date) => date.name === name) ? null : value(name);
    if (typeof day === 'string') read.set(name, parsePartialDate(day));
  }
  for (const [start, end] of spec.order ?? []) {
    const [a, b] = [read.get(start), read.get(end)];
    if (a !== undefined && b !== undefined && isBefore(b, a) === 'yes') {
      const column = spec.dates.find((date) => date.name === end)?.year ?? end;
      const params = { field: end, value: formatPartialDate(b), other: start, earlier: formatPartialDate(a) };
      throw new CasusError('date-order', params, at(column));
    }
  }
}

/** The column of the part that makes a date impossible: the largest that is already impossible by itself. */
function impossiblePart(spec: DateSpec, { year, month }: { year: number; month?: number }): string {
  const fails = (...parts: [number, number?]) => {
    try {
      partialDate(...parts);
      return false;
    } catch {
      return true;
    }
  };
  if (fails(year)) return spec.year;
  return (month !== undefined && fails(year, month) ? spec.month : spec.day) ?? spec.year;
}
