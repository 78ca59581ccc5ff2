import type { SourceRow } from './source-row.ts';

/** The kinds of support that UCDP's External Support Dataset tells apart, by its letters. */
export const SUPPORT_KINDS = ['x', 'p', 'y', 'w', 'm', 't', 'f', 'i', 'l', 'o', 'u'] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];

/** One who supported a warring party. */
export interface Supporter {
  /** The COW code of the government; null for one that is no government. */
  readonly ccode: number | null;
  readonly name: string;
  /** Persons or units of the state, of whom it is not clear that they acted for its government. */
  readonly elements: boolean;
}

/** What one warring party had from outside in one year against one opponent. */
export interface SupportRow {
  readonly conflict: number;
  readonly dyad: number;
  readonly year: number;
  /** COW codes of the governments that were supported; none for rebels. */
  readonly recipients: readonly number[];
  /** COW codes of the governments they fought; none where rebels were fought. */
  readonly opponents: readonly number[];
  readonly opponentName: string;
  readonly supporters: readonly Supporter[];
  /** How many of the supporters were states (or elements of states). */
  readonly states: number;
  /** How many of these gave support of a kind. Which of several gave it is not said. */
  readonly counts: Readonly<Record<SupportKind, number>>;
  readonly source: SourceRow;
}
