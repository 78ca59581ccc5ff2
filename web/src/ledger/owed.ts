import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { obligationWords } from '../../../src/present/words.ts';

/** What was owed, in words; in brackets where it was a political pledge, a dash where nothing was in force. */
export function owedWords({ owed }: LedgerRow): string {
  if (owed === null) return '–';
  const words = obligationWords(owed.obligation);
  return owed.binding === 'legal' ? words : `(pledge ${words})`;
}
