/** Where a record came from: a row of a published dataset or a file of the casebook. */
export interface SourceRow {
  /** `atop-5.1`, `iwd-1.1`, `casebook`. */
  readonly dataset: string;
  /** The file as the user named it. */
  readonly file: string;
  /** The line in it, from 1. */
  readonly line: number;
}
