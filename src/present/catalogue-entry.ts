/** A dataset version that Casus reads, and what of it was imported. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly about: string;
  readonly years: readonly [number, number];
  readonly covers: string;
  readonly address: string;
  readonly licence: string;
  readonly tables: readonly {
    readonly name: string;
    readonly rows: number | null;
    readonly file: string | null;
    readonly knownCopy: boolean | null;
  }[];
}
