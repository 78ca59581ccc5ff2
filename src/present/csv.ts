import { stringify } from 'csv-stringify/sync';

/** A cell of a result. */
export type Value = string | number | boolean | null | undefined;
/** A row of a result by its columns' names. */
export type Row = Readonly<Record<string, Value>>;

/** Rows as CSV with a header; nothing known is an empty field. */
export function toCsv(rows: readonly Row[], columns: readonly string[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => row[column] ?? '')),
    { header: true, columns: [...columns] },
  );
}
