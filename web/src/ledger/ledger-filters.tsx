import type { ReactNode } from 'react';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { capital, obligationWords, plain } from '../../../src/present/words.ts';
import { GROUPINGS, type Grouping } from './group-ledger.ts';

/** What the reader narrowed the ledger to; empty where nothing was chosen. */
export interface LedgerChoice {
  readonly since: string;
  readonly until: string;
  readonly kind: string;
  readonly obligation: string;
}

/** Filters by era, kind of danger and obligation, each with how many cases it leaves. */
export function LedgerFilters({
  rows,
  choice,
  grouping,
  onChange,
  onGroup,
}: {
  readonly rows: readonly LedgerRow[];
  readonly choice: LedgerChoice;
  readonly grouping: Grouping;
  readonly onChange: (changes: Partial<LedgerChoice>) => void;
  readonly onGroup: (grouping: Grouping) => void;
}) {
  const years = [...new Set(rows.map(({ start }) => start.slice(0, 4)))].sort();
  const kinds = countBy(rows.map(({ kind }) => kind));
  const obligations = countBy(
    rows.flatMap(({ promised }) => [...new Set(promised.map(({ obligation }) => obligation))]),
  );
  return (
    <div className="controls not-embedded not-printed">
      <Choice label="Order" value={grouping} onChange={(order) => onGroup(order as Grouping)}>
        {Object.entries(GROUPINGS).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </Choice>
      <Choice label="From" value={choice.since} onChange={(since) => onChange({ since })}>
        <option value="">the first year</option>
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </Choice>
      <Choice label="Until" value={choice.until} onChange={(until) => onChange({ until })}>
        <option value="">today</option>
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </Choice>
      <Choice label="Danger" value={choice.kind} onChange={(kind) => onChange({ kind })}>
        <option value="">any kind</option>
        {kinds.map(([kind, cases]) => (
          <option key={kind} value={kind}>
            {plain(kind)} ({cases})
          </option>
        ))}
      </Choice>
      <Choice label="Promised" value={choice.obligation} onChange={(obligation) => onChange({ obligation })}>
        <option value="">anything or nothing</option>
        {obligations.map(([kind, cases]) => (
          <option key={kind} value={kind}>
            {capital(obligationWords(kind))} ({cases})
          </option>
        ))}
      </Choice>
    </div>
  );
}

function Choice({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}

function countBy(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
