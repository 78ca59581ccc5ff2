import { describe, expect, test } from 'vitest';
import { eraOf, type GroupOptions, rateTable } from '../../../src/reliability/rates/rate-table.ts';
import type { TestedPromise } from '../../../src/reliability/tested-promise.ts';
import { promise, promises } from '../tested-promises.ts';

const OPTIONS: GroupOptions = {
  by: [],
  cuts: [1945],
  patronName: (patron) => `state ${patron}`,
  warName: ({ warname }) => warname,
};

/** Rows as text: `defense 1/2`. */
function table(tests: readonly TestedPromise[], options: Partial<GroupOptions>): string[] {
  const rows = rateTable(tests, { ...OPTIONS, ...options, seed: 1, draws: 10 });
  return rows.map(
    (row) => `${row.group} ${row.honored}/${row.tests}${row.undetermined > 0 ? ` +${row.undetermined}` : ''}`,
  );
}

const TESTS = [
  ...promises('hhv', { year: 1914, war: 'a', warname: 'first' }),
  ...promises('v', { year: 1945, war: 'b', warname: 'second', promisor: 360, multilateral: true, region: 'asia' }),
  ...promises('hn', { year: 1990, war: 'c', warname: 'third', promisor: 360, obligations: ['defense', 'neutrality'] }),
  ...promises('un', { year: 1991, war: 'd', warname: 'fourth', promisor: null, region: null, obligations: [] }),
];

describe('rateTable', () => {
  test.each([
    ['overall', {}, ['overall 3/5 +1']],
    ['by era', { by: ['era'] }, ['overall 3/5 +1', 'before 1945 2/3', 'from 1945 1/2 +1']],
    [
      'by other eras, whatever the order of the cuts; an era without a test has a row',
      { by: ['era'], cuts: [1991, 1945, 1800] },
      ['overall 3/5 +1', 'before 1800 0/0', '1800 to 1944 2/3', '1945 to 1990 1/2', 'from 1991 0/0 +1'],
    ],
    ['without cuts there is one era', { by: ['era'], cuts: [] }, ['overall 3/5 +1', 'all years 3/5 +1']],
    [
      'in the group of each obligation; what is merely implied where nothing else was judged',
      { by: ['obligation'] },
      ['overall 3/5 +1', 'defense 3/5 +1', 'neutrality 1/1'],
    ],
    ['by multilateral', { by: ['multilateral'] }, ['overall 3/5 +1', 'multilateral 0/1', 'bilateral 3/4 +1']],
    [
      'by patron, who has most tests first',
      { by: ['patron'] },
      ['overall 3/5 +1', 'state 350 2/3', 'state 360 1/2', 'patron not known 0/0 +1'],
    ],
    ['by region', { by: ['region'] }, ['overall 3/5 +1', 'europe 3/4', 'asia 0/1', 'region not known 0/0 +1']],
    ['by war', { by: ['war'] }, ['overall 3/5 +1', 'first 2/3', 'second 0/1', 'third 1/1', 'fourth 0/0 +1']],
    [
      'by several, in a fixed order',
      { by: ['multilateral', 'era'] },
      [...['overall 3/5 +1', 'before 1945 2/3', 'from 1945 1/2 +1'], ...['multilateral 0/1', 'bilateral 3/4 +1']],
    ],
  ] as const)('%s', (_, options, rows) => {
    expect(table(TESTS, options)).toEqual(rows);
    expect(table([...TESTS].reverse(), options)).toEqual(rows);
  });

  test('a patron that was never called on has no row', () => {
    expect(table(promises('nn'), { by: ['patron', 'war'] })).toEqual(['overall 0/0']);
  });

  test('two wars of one name are two', () => {
    const tests = [promise({ war: 'a' }), promise({ war: 'b' })];
    expect(table(tests, { by: ['war'] })).toEqual(['overall 2/2', 'a war 1/1', 'a war 1/1']);
  });
});

test.each([
  [1944, 'before 1945'],
  [1945, '1945 to 1990'],
  [1990, '1945 to 1990'],
  [1991, 'from 1991'],
])('%i lies %s', (year, era) => {
  expect(eraOf(year, [1991, 1945])).toBe(era);
});
