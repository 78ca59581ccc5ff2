import type { TableSpec } from './table-spec.ts';

/** A person, or a body whose name is taken as it is. @example { literal: 'World Bank' } */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** A bibliographic entry in CSL-JSON, as far as Casus needs it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-journal' | 'dataset' | 'book' | 'chapter' | 'software';
  readonly title: string;
  readonly author: readonly CslName[];
  /** Of the book that a chapter is in. */
  readonly editor?: readonly CslName[];
  /** Absent where the year is not known. */
  readonly issued?: { readonly 'date-parts': readonly [readonly [number]] };
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly version?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

/** What Casus knows of one version of a published dataset. Casus ships none of its data. */
export interface Manifest {
  /** `atop-5.1`: the dataset and its version. */
  readonly id: string;
  /** `atop`: what the command line calls the dataset in any version. */
  readonly dataset: string;
  readonly version: string;
  readonly title: string;
  /** What the data is about, in a line. */
  readonly about: string;
  readonly citations: readonly CslItem[];
  /** What its publisher says on use. */
  readonly licence: string;
  /** Where its publisher offers it. */
  readonly address: string;
  /** The address of the file itself, where the publisher offers it without a form to fill in. */
  readonly file?: string;
  /** Years covered, both included; outside them the answer is unknown, never zero. */
  readonly years: readonly [number, number];
  /** Which actors are covered. */
  readonly covers: string;
  readonly tables: readonly TableSpec[];
}
