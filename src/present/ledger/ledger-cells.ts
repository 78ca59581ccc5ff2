import type { LedgerRow } from './ledger-row.ts';

/** The columns of a ledger as a table of plain cells. */
export const LEDGER_COLUMNS = [
  'case',
  'patron',
  'ally',
  'start',
  'promised',
  'asked',
  'given',
  'capacity',
  'delivered',
  'verdict',
  'outcome',
  'asOf',
] as const;

/** A row of a ledger as cells; several values stand in one, separated by semicolons. */
export function ledgerCells(row: LedgerRow): Record<(typeof LEDGER_COLUMNS)[number], string | null> {
  const { patron, ally, start, capacity, delivered, verdict } = row;
  return {
    case: row.case,
    patron,
    ally,
    start,
    promised: [...new Set(row.promised.map(({ obligation }) => obligation))].join('; '),
    asked: row.asked.map(({ words }) => words).join('; '),
    given: row.given.map(({ act, status }) => `${act} (${status})`).join('; '),
    capacity,
    delivered,
    verdict,
    outcome: row.outcome.join('; '),
    asOf: row.asOf,
  };
}
