/** A table that an answer rests on. */
export interface FileUsed {
  /** `vdem-15`. */
  readonly dataset: string;
  readonly table: string;
  readonly sha256: string;
}
