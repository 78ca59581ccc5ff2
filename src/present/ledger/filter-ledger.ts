import type { LedgerRow } from './ledger-row.ts';

/** Which rows of a ledger to keep; what is left out keeps all. */
export interface LedgerFilter {
  /** Leave out what began before this year, month or day: `2022`, `2022-02`, `2022-02-24`. */
  readonly since?: string | undefined;
  /** Leave out what began after it. */
  readonly until?: string | undefined;
  /** A kind of danger: `armed-attack`. */
  readonly kind?: string | undefined;
  /** A kind of obligation that a clause in play has: `defense`. */
  readonly obligation?: string | undefined;
}

/**
 * The rows of a ledger that a reader asked for, in their order. Dates are compared to the precision that both have, so
 * that a case that began in 2022 is neither before nor after February 2022.
 */
export function filterLedger(rows: readonly LedgerRow[], filter: LedgerFilter): LedgerRow[] {
  const { since, until, kind, obligation } = filter;
  return rows.filter(
    (row) =>
      (since === undefined || toCommonPrecision(row.start, since) >= 0) &&
      (until === undefined || toCommonPrecision(row.start, until) <= 0) &&
      (kind === undefined || row.kind === kind) &&
      (obligation === undefined || row.promised.some((clause) => clause.obligation === obligation)),
  );
}

/** Below 0 if the first date is earlier, above if it is later, 0 where what is known of both is the same. */
function toCommonPrecision(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  return first < second ? -1 : Number(first > second);
}
