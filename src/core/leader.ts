import type { Span } from './partial-date.ts';
import type { SourceRow } from './source-row.ts';

/** How a leader left office; `in-office` where the data end before that. */
export const LEADER_EXITS = ['regular', 'natural', 'irregular', 'foreign', 'unknown', 'in-office'] as const;
export type LeaderExit = (typeof LEADER_EXITS)[number];

/** A leader's time in office. */
export interface LeaderSpell {
  readonly ccode: number;
  readonly leader: string;
  readonly span: Span;
  readonly exit: LeaderExit;
  /** In the publisher's words: `Removed by Military, with Foreign Support`; null where it says no more. */
  readonly how: string | null;
  readonly source: SourceRow;
}
