import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { outcomeWords, verdictWords } from '../../../src/present/words.ts';
import type { Table } from '../data/csv.ts';
import { MARK_WORDS } from './mark.tsx';
import { owedWords } from './owed.ts';
import { ladderOf, RUNGS } from './rungs.ts';

/** A ledger as a table of words. */
export function ledgerTwin(
  rows: readonly LedgerRow[],
  all: readonly LedgerRow[],
  by: 'ally' | 'patron' = 'ally',
): Table {
  return {
    columns: ['case', by, 'began', ...RUNGS.map(({ name }) => name), 'owed', 'verdict', 'outcome'],
    rows: rows.map((row) => [
      row.danger,
      row[by],
      row.start,
      ...ladderOf(row, all).map((marks) => marks.map((mark) => MARK_WORDS[mark]).join('; ') || null),
      owedWords(row),
      verdictWords(row.verdict),
      outcomeWords(row.outcome),
    ]),
  };
}
