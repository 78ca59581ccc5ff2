/** The types of what the API answers around the answers themselves, which `src/present` has. Types alone. */
import type { Headline } from '../present/headline-type.ts';
import type { LedgerCount } from '../present/ledger/ledger-sentence.ts';
import type { ReliabilityRates } from '../present/rates/rates-answer.ts';

/** Some of a list: `total` is how many there are in all. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}

/** The note on rates as a whole. */
export type RatesHead = Pick<ReliabilityRates, 'on' | 'standard' | 'seed' | 'headline' | 'notes'>;

/** The note on a ledger as a whole; it speaks of all rows that were asked for, not of the page. */
export interface LedgerHead {
  readonly standard: string;
  readonly headline: Headline;
  readonly count: LedgerCount;
}

/** An error as the API answers it (RFC 9457, application/problem+json). */
export interface Problem {
  /** The address of the error's description. */
  readonly type: string;
  /** What happened. */
  readonly title: string;
  /** What to do next. */
  readonly detail: string;
  readonly status: number;
  /** Its code in docs/reference/errors.md. */
  readonly code: string;
}
