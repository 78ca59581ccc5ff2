import { expect, test } from 'vitest';
import { filterLedger } from '../../../src/present/ledger/filter-ledger.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { countLedger, ledgerHeadline } from '../../../src/present/ledger/ledger-sentence.ts';

type Clause = [obligation: string, verdict: string, binding?: 'legal' | 'political'];

function row(start: string, clauses: readonly Clause[], kind = 'armed-attack'): LedgerRow {
  const promised = clauses.map(([obligation, verdict, binding = 'legal']) => ({ obligation, verdict, binding }));
  const asOf = start < '2021' ? '2024-06-30' : '2025-01-31';
  return { patron: 'Freedonia', start, kind, promised, asOf } as unknown as LedgerRow;
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

const CAVEAT = 'not a sample. Tested promises are selected: a promise that deterred was never tested.';

test('a ledger as a headline: the numbers, what they are out of, their period', () => {
  expect(ledgerHeadline(ROWS)).toEqual({
    finding:
      'Freedonia had a treaty duty to defend its ally in 4 of these 6 cases of the casebook, 2020 to 2024. It kept it once, broke it once and was not called on once; one is unclear.',
    caveat: `The cases were last checked between 2024-06-30 and 2025-01-31. They are ${CAVEAT}`,
  });
  expect(ledgerHeadline(ROWS.slice(0, 1))).toEqual({
    finding: 'Freedonia had a treaty duty to defend its ally in this case of the casebook, 2020. It kept it.',
    caveat: `The case was last checked on 2024-06-30. It is ${CAVEAT}`,
  });
  expect(ledgerHeadline(ROWS.slice(0, 2)).finding).toBe(
    'Freedonia had a treaty duty to defend its ally in 2 of these 2 cases of the casebook, 2020 to 2021. It kept it once and broke it once.',
  );
  expect(ledgerHeadline([...ROWS.slice(0, 1), ...ROWS.slice(0, 1), ...ROWS.slice(0, 1)]).finding).toContain(
    'It kept it 3 times and broke it never.',
  );
  expect(ledgerHeadline(ROWS.slice(5)).finding).toBe(
    'Freedonia had no treaty duty to defend its ally in this case of the casebook, 2024.',
  );
  expect(ledgerHeadline([])).toEqual({ finding: 'No case is left.', caveat: '' });
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
