import { parse } from 'csv-parse/sync';
import { CasusError } from '../core/errors.ts';
import { delimiterOf, sepLineOf } from './delimiter.ts';
import type { Manifest } from './manifest.ts';
import type { TableSpec } from './table-spec.ts';

/** A table of a dataset, found by its header. */
export interface Recognised {
  readonly dataset: Manifest;
  readonly table: TableSpec;
}

/** From this share of its columns on, a header is taken for a damaged copy of the table. */
const RESEMBLES = 0.75;

/**
 * The column names in a file's first line, in the file's order. Old Mac line ends (CR alone) are line ends.
 * @throws CasusError `column-twice`, `csv-broken`.
 */
export function readHeader(head: string, file: string): string[] {
  const line = firstLine(head);
  let names: string[];
  try {
    names = (parse(line, { relax_column_count: true, trim: true, delimiter: delimiterOf(line) })[0] ?? []) as string[];
  } catch (error) {
    throw new CasusError('csv-broken', { why: (error as Error).message }, { file, line: 1 });
  }
  const seen = new Set<string>();
  for (const name of names) {
    if (name !== '' && seen.has(name)) throw new CasusError('column-twice', {}, { file, line: 1, column: name });
    seen.add(name);
  }
  return names;
}

/** What a table begins with, without a byte order mark and a line `sep=;`. */
function withoutSepLine(head: string): string {
  const text = head.replace(/^\uFEFF/, '');
  return text.slice(sepLineOf(text).length);
}

/** The line of a table's header, without its end and without a byte order mark; a line `sep=;` before it is passed over. */
export function firstLine(head: string): string {
  return withoutSepLine(head).split(/\r\n|\r|\n/, 1)[0] ?? '';
}

/**
 * Where a header has a column of a table; -1 if it has not. A name that differs only in case, or in what programs put in
 * the place of a space (`Participant.1`), is the column's too, unless two columns have such a name.
 */
export function columnInHeader(table: TableSpec, column: string, header: readonly string[]): number {
  const names = [column, ...(table.aliases?.[column] ?? [])];
  for (const name of names) {
    const at = header.indexOf(name);
    if (at >= 0) return at;
  }
  const plain = plainHeader(header);
  for (const name of names) {
    const at = plain.get(plainName(name));
    if (at !== undefined) return at;
  }
  return -1;
}

/** Has the header a column of this name, in whatever case? */
export function hasColumn(header: readonly string[], name: string): boolean {
  return header.includes(name) || plainHeader(header).has(plainName(name));
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s._-]+/g, '');
}

const headers = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The columns by plain name, without those that share one. */
function plainHeader(header: readonly string[]): ReadonlyMap<string, number> {
  const before = headers.get(header);
  if (before !== undefined) return before;
  const plain = header.map(plainName);
  const found = new Map(
    plain.flatMap((name, i) => (plain.indexOf(name) === plain.lastIndexOf(name) ? [[name, i]] : [])),
  );
  headers.set(header, found);
  return found;
}

function missingColumns(table: TableSpec, header: readonly string[]): string[] {
  return table.columns.map((column) => column.name).filter((name) => columnInHeader(table, name, header) < 0);
}

/**
 * Which table of which dataset a header belongs to; null if it resembles none. Releases that share a header are
 * told apart by the version that stands in the first row.
 * @param first the cells of the first row, as far as they are known.
 * @throws CasusError `column-missing` if it has most of a table's columns but not all.
 */
export function recogniseHeader(
  header: readonly string[],
  datasets: readonly Manifest[],
  file: string,
  first: readonly string[] = [],
): Recognised | null {
  let whole: Recognised | null = null;
  let nearest: { found: Recognised; missing: string[]; share: number } | null = null;
  for (const dataset of datasets) {
    for (const table of dataset.tables) {
      if (table.not?.some((name) => hasColumn(header, name))) continue;
      if (table.needs?.some((name) => !hasColumn(header, name))) continue;
      const missing = missingColumns(table, header);
      if (missing.length === 0) {
        if (isVersionOf(table, header, first)) return { dataset, table };
        whole ??= { dataset, table };
      }
      const share = 1 - missing.length / table.columns.length;
      if (nearest === null || share > nearest.share) nearest = { found: { dataset, table }, missing, share };
    }
  }
  if (whole !== null) return whole;
  if (nearest === null || nearest.share < RESEMBLES) return null;
  throw missingError(tableTitle(nearest.found), nearest.missing, file);
}

/** Is the version in the first row one of the table's? A table that says no version is of any. */
function isVersionOf(table: TableSpec, header: readonly string[], first: readonly string[]): boolean {
  if (table.version === undefined) return true;
  const written = first[columnInHeader(table, table.version.column, header)];
  return written !== undefined && [written, plainVersion(written)].some((one) => table.version?.values.includes(one));
}

/** A version as it is compared: a program may write 5 as 5.0, and a spreadsheet of some countries 5.1 as 5,1. */
export function plainVersion(written: string): string {
  const text = written.trim().replace(/^(\d+),(\d+)$/, '$1.$2');
  return /^\d+\.0+$/.test(text) ? text.replace(/\.0+$/, '') : text;
}

/** The cells of a table's first row, trimmed; none where it cannot be read by itself. */
export function firstRow(head: string): string[] {
  const line = firstLine(head);
  const options = { relax_column_count: true, trim: true, to: 2, delimiter: delimiterOf(line) };
  try {
    return (parse(withoutSepLine(head), options)[1] ?? []) as string[];
  } catch {
    return [];
  }
}

/** A table as people know it: its dataset, version and title. */
export function tableTitle({ dataset, table }: Recognised): string {
  return `${dataset.title} ${dataset.version} (${table.title})`;
}

/** The error for a file that should be a table and lacks columns of it. */
export function missingError(table: string, missing: readonly string[], file: string): CasusError {
  const shown = missing.slice(0, 5).map((name) => `"${name}"`);
  const rest = missing.length > 5 ? ` and ${missing.length - 5} more` : '';
  return new CasusError(
    'column-missing',
    {
      table,
      missing: `${missing.length === 1 ? 'the column' : 'the columns'} ${shown.join(', ')}${rest}`,
    },
    { file, line: 1, column: missing[0] },
  );
}
