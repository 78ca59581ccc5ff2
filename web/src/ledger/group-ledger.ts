import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { capital, plain, shortName, verdictWords } from '../../../src/present/words.ts';

/** How the rows of a ledger are put in order: by time, latest or earliest first, or in groups. */
export const GROUPINGS = {
  '': 'the latest first',
  earliest: 'the earliest first',
  verdict: 'grouped by verdict',
  danger: 'grouped by kind of danger',
  ally: 'grouped by ally',
} as const;
export type Grouping = keyof typeof GROUPINGS;

/** Rows under one heading; the heading is empty where there is one group alone. */
export interface Grouped {
  readonly name: string;
  readonly rows: readonly LedgerRow[];
}

const VERDICTS = ['violated', 'honored', 'undetermined', 'not-invoked'];

/** The rows in order, in groups where that is asked for, the latest first within each. */
export function groupRows(rows: readonly LedgerRow[], grouping: Grouping): Grouped[] {
  const earliest = [...rows].sort((a, b) => a.start.localeCompare(b.start));
  const latest = [...earliest].reverse();
  if (grouping === '') return [{ name: '', rows: latest }];
  if (grouping === 'earliest') return [{ name: '', rows: earliest }];
  const keyOf = {
    verdict: ({ verdict }: LedgerRow) => verdict,
    danger: ({ kind }: LedgerRow) => kind,
    ally: ({ ally }: LedgerRow) => shortName(ally),
  }[grouping];
  const groups = new Map<string, LedgerRow[]>();
  for (const row of latest) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  const order = (key: string) => (grouping === 'verdict' ? VERDICTS.indexOf(key) : -(groups.get(key)?.length ?? 0));
  return [...groups]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([key, own]) => ({ name: capital(grouping === 'verdict' ? verdictWords(key) : plain(key)), rows: own }));
}
