import type { Span } from './partial-date.ts';
import type { SourceRow } from './source-row.ts';

/** A year of an armed conflict: who fought whom, and who else sent troops to fight on a side (COW codes). */
export interface ConflictYear {
  readonly year: number;
  readonly sideA: readonly number[];
  readonly sideB: readonly number[];
  readonly opponents: readonly string[];
  readonly source: SourceRow;
}

/** An episode of an armed conflict: years of fighting that follow one another. */
export interface ConflictEpisode {
  readonly conflict: number;
  /** Where it is fought, and over what territory. */
  readonly place: string;
  readonly span: Span;
  readonly years: readonly ConflictYear[];
}

/** The states that sent troops to fight in a year of a pair of warring parties, by side (COW codes). */
export interface TroopsSent {
  readonly conflict: number;
  readonly dyad: number;
  readonly year: number;
  readonly sideA: readonly number[];
  readonly sideB: readonly number[];
  /** For the first side, for the second. */
  readonly forA: readonly number[];
  readonly forB: readonly number[];
  readonly source: SourceRow;
}
