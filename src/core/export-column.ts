/** A column of a table that is given to others, with what a codebook has to say of it. */
export interface ExportColumn {
  readonly name: string;
  readonly type: 'integer' | 'number' | 'string';
  /** What a value means, in the field's words. */
  readonly meaning: string;
  /** What it is counted in: `COW code`, `1 yes, 0 no`, `years`. */
  readonly unit: string;
  /** The dataset and version it comes from: `ATOP 5.1`. */
  readonly source: string;
  /** Years and actors that the source speaks of. */
  readonly coverage: string;
  /** When the field is empty. */
  readonly missing: string;
}

/** The unit of columns that say yes or no. */
export const YES_NO = '1 yes, 0 no';
