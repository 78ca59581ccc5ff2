/** One column of a published table that Casus reads. */
export interface ColumnSpec {
  readonly name: string;
  /** A `date` is a whole day in one cell, as year-month-day or day-month-year; it is stored as year-month-day. */
  readonly type: 'integer' | 'real' | 'text' | 'date';
  /** A value must stand in every row. */
  readonly required?: true;
  /** The values that may stand there; anything else is an error. */
  readonly allowed?: readonly number[];
  /** Numbers that the publisher writes where there is no value: stored as none. */
  readonly missing?: readonly number[];
  /** A free text that names the row for people and may differ between copies of one version. */
  readonly label?: true;
}

/** Columns that together are one date. */
export interface DateSpec {
  /** What the date is: "entry". */
  readonly name: string;
  readonly year: string;
  /** Left out, as the day is, where the table has years alone. */
  readonly month?: string;
  readonly day?: string;
  /** Year codes that say there is no such date (still in force, not applicable). */
  readonly none?: readonly number[];
  /** Month and day codes that say that this part is not known. */
  readonly unknown?: readonly number[];
}

/** A value of a row as it is stored: a number, a text, or null where the file has no value. */
export type Cell = number | string | null;

/** A table of a published dataset: what its file must look like. Columns are matched by name. */
export interface TableSpec {
  /** The table's name in the database, unique over all datasets and versions. */
  readonly name: string;
  /** What the table is, for people: "members". */
  readonly title: string;
  readonly columns: readonly ColumnSpec[];
  /** Columns whose presence rules the table out: they belong to a different file of the same publisher. */
  readonly not?: readonly string[];
  /** Columns without which a file is not this table but another one that shares its columns; they are not stored. */
  readonly needs?: readonly string[];
  /** Columns that together occur once. */
  readonly key: readonly string[];
  /** The publisher has some keys twice: such rows are kept, counted and said after an import. */
  readonly repeats?: true;
  readonly dates: readonly DateSpec[];
  /** Pairs of dates, by name (a column of dates by its own), of which the second may not come before the first. */
  readonly order?: readonly (readonly [string, string])[];
  /** Columns that hold COW state codes. Empty is allowed unless the column is required. */
  readonly states: readonly string[];
  /** Values in state columns that are not states ("none named"). */
  readonly notStates?: readonly number[];
  /** Columns that hold Gleditsch-Ward state codes, one or several with commas between. */
  readonly gwStates?: readonly string[];
  /** Codes in `gwStates` that the publisher adds to the Gleditsch-Ward list. */
  readonly gwOthers?: readonly number[];
  /** A column that says with 0 that the row's actor is outside the state system and has the publisher's own code. */
  readonly outsideSystem?: string;
  /** The column and the values in it that say which version this is. */
  readonly version?: { readonly column: string; readonly values: readonly string[] };
  /** Something worth telling about a row that is kept all the same: counted and said after an import. */
  readonly remark?: (value: (column: string) => Cell) => string | null;
  /** Other names under which a column is published. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** The name of the table of which this is another publication: either will do. */
  readonly insteadOf?: string;
  /** SHA-256 of copies that were checked, with what they are. */
  readonly known: readonly { readonly sha256: string; readonly note: string }[];
}

/** The rows of one file, typed, with the line each came from. */
export interface TableRows {
  readonly spec: TableSpec;
  readonly file: string;
  readonly sha256: string;
  /** SHA-256 over the values without labels, in no order: equal for two copies of the same data. */
  readonly content: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly lines: readonly number[];
  /** What was left out or is odd, and how often. */
  readonly remarks: readonly { readonly what: string; readonly count: number }[];
}
