import type { ColumnSpec } from './table-spec.ts';

/** Columns with a whole number in every row. */
export function integers(...names: string[]): ColumnSpec[] {
  return names.map((name) => ({ name, type: 'integer', required: true }));
}

/** Columns with a whole number or nothing. */
export function optionalIntegers(...names: string[]): ColumnSpec[] {
  return names.map((name) => ({ name, type: 'integer' }));
}

/** Columns with a number, whole or not, or nothing. */
export function optionalReals(...names: string[]): ColumnSpec[] {
  return names.map((name) => ({ name, type: 'real' }));
}

/** Columns that say yes (1) or no (0), or nothing where the publisher could not tell. */
export function flags(...names: string[]): ColumnSpec[] {
  return names.map((name) => ({ name, type: 'integer', allowed: [0, 1] }));
}

/** Columns that say yes (1) or no (0) in every row. */
export function requiredFlags(...names: string[]): ColumnSpec[] {
  return names.map((name) => ({ name, type: 'integer', required: true, allowed: [0, 1] }));
}

/** Columns with a text in every row. */
export function texts(...names: string[]): ColumnSpec[] {
  return names.map((name) => ({ name, type: 'text', required: true }));
}

/** Columns with a whole day in every row, written in one cell. */
export function days(...names: string[]): ColumnSpec[] {
  return names.map((name) => ({ name, type: 'date', required: true }));
}

/** Columns with a whole day in one cell, or nothing. */
export function optionalDays(...names: string[]): ColumnSpec[] {
  return names.map((name) => ({ name, type: 'date' }));
}

/** Columns with a text or nothing. */
export function optionalTexts(...names: string[]): ColumnSpec[] {
  return names.map((name) => ({ name, type: 'text' }));
}

/** Columns with a name for people, which may differ between copies of one version. */
export function labels(...names: string[]): ColumnSpec[] {
  return names.map((name) => ({ name, type: 'text', label: true }));
}

/** Columns in which the publisher writes a number, such as -9, where a value is missing. */
export function missingAs(code: number, columns: readonly ColumnSpec[]): ColumnSpec[] {
  return columns.map((column) => ({ ...column, missing: [code] }));
}
