import { expect, test } from 'vitest';
import type { LedgerRow } from '../../src/app/ledger.ts';
import { filterLedger } from '../../src/present/ledger/filter-ledger.ts';
import { countLedger, ledgerSentence } from '../../src/present/ledger/ledger-sentence.ts';

type Clause = [obligation: string, verdict: string, binding?: 'legal' | 'political'];

function row(start: string, clauses: readonly Clause[], kind = 'armed-attack'): LedgerRow {
  const promised = clauses.map(([obligation, verdict, binding = 'legal']) => ({ obligation, verdict, binding }));
  return { patron: 'Freedonia', start, kind, promised } as unknown as LedgerRow;
}

const ROWS = [
  row('2020', [['defense', 'honored']]),
  row('2021-03', [
    ['defense', 'violated'],
    ['consultation', 'honored'],
  ]),
  row('2022-02-24', [['defense', 'not-invoked']]),
  row('2022-05', [
    ['defense', 'undetermined'],
    ['defense', 'not-invoked'],
  ]),
  row('2023', [['defense', 'honored', 'political']]),
  row('2024-01-01', [['neutrality', 'honored']], 'coup'),
];

test('only treaties to defend the ally bind, and each case counts once', () => {
  expect(countLedger(ROWS)).toEqual({ cases: 6, bound: 4, kept: 1, broken: 1, notInvoked: 1, undetermined: 1 });
});

test('a ledger in a sentence', () => {
  expect(ledgerSentence(ROWS)).toBe(
    'Freedonia was bound by treaty to defend the ally in 4 of these 6 cases; it did so in 1. In 1 it did not, in 1 the promise was not called on and in 1 that cannot be told. The cases are those the casebook has, not a sample. Tested promises are selected: a promise that deterred was never tested.',
  );
  expect(ledgerSentence(ROWS.slice(0, 1))).toMatch(/^Freedonia was .* in 1 of this 1 case; it did so in 1\. The cases/);
  expect(ledgerSentence(ROWS.slice(5))).toMatch(
    /^Freedonia was bound by no treaty to defend the ally in this 1 case\./,
  );
  expect(ledgerSentence([])).toBe('No case is left.');
});

test.each([
  [{}, 6],
  [{ since: '2022' }, 4],
  [{ since: '2022-03' }, 3],
  [{ since: '2023-06' }, 2], // a case that began some time in 2023 may have begun after June
  [{ until: '2021' }, 2],
  [{ until: '2022-02-23' }, 2],
  [{ until: '2022-02' }, 3],
  [{ since: '2021', until: '2022' }, 3],
  [{ kind: 'coup' }, 1],
  [{ obligation: 'consultation' }, 1],
  [{ obligation: 'defense', since: '2023' }, 1],
])('%o leaves %i rows', (filter, left) => {
  expect(filterLedger(ROWS, filter)).toHaveLength(left);
});
