import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionsOf } from '../../../src/reliability/rates/decisions.ts';
import { rateOf } from '../../../src/reliability/rates/rate-row.ts';
import { rateTable } from '../../../src/reliability/rates/rate-table.ts';
import { promise, promises } from '../tested-promises.ts';

const TABLE = {
  cuts: [1945],
  patronName: String,
  warName: () => 'war',
  seed: 1,
  draws: 10,
  count: 'decisions',
} as const;

describe('decisionsOf', () => {
  test.each([
    ['hhh', 'honored', 3, false],
    ['hhv', 'violated', 3, true],
    ['vv', 'violated', 2, false],
    ['hun', 'honored', 1, false],
    ['un', 'undetermined', 0, false],
    ['nn', 'not-invoked', 0, false],
  ] as const)('%s of one state in one war is %s', (letters, verdict, count, mixed) => {
    const found = decisionsOf(promises(letters));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ verdict, promises: count, mixed });
  });

  test('states and wars are apart, and a test without a known promisor stays by itself', () => {
    const two = [promise({ key: 'x', promisor: null }), promise({ key: 'y', promisor: null })];
    const found = decisionsOf([
      ...promises('hv'),
      ...promises('h', { war: 'b' }),
      ...promises('v', { promisor: 2 }),
      ...two,
    ]);
    expect(found.map(({ verdict }) => verdict)).toEqual(['violated', 'honored', 'violated', 'honored', 'honored']);
  });

  test('what its promises do not share is null; its obligation is the strongest called on, its year the first', () => {
    const found = decisionsOf([
      promise({ deciding: 'neutrality', ofHelp: false, year: 1941, beneficiary: 1, region: 'asia' }),
      promise({ deciding: 'offense', year: 1940, beneficiary: 2 }),
      promise({ deciding: 'defense', verdict: 'not-invoked', year: 1939 }),
    ]);
    expect(found[0]).toMatchObject({ deciding: 'offense', obligations: ['offense'], ofHelp: true, year: 1940 });
    expect(found[0]).toMatchObject({ beneficiary: null, region: null, agreement: 'atop:1' });
  });

  test('the order of promises decides no verdict', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...'hhvvunn'], { minLength: 1 }), (letters) => {
        const [one] = decisionsOf(promises(letters.join('')));
        const [other] = decisionsOf(promises([...letters].sort().join('')));
        expect(one?.verdict).toBe(other?.verdict);
      }),
    );
  });
});

describe('rates of decisions', () => {
  test('count one state in one war once, in the era of its first promise', () => {
    const tests = [
      ...promises('hhhh', { year: 1944 }),
      ...promises('h', { year: 1946 }),
      ...promises('hv', { war: 'b', year: 1950 }),
      ...promises('v', {
        war: 'b',
        year: 1950,
        promisor: 2,
        ofHelp: false,
        deciding: 'neutrality',
        obligations: ['neutrality'],
      }),
    ];
    const rows = rateTable(tests, { ...TABLE, by: ['promise', 'era'] });
    expect(
      rows.map(({ group, honored, tests: n, promises: behind, mixed }) => [group, honored, n, behind, mixed]),
    ).toEqual([
      ['overall', 1, 3, 8, 1],
      ['to help', 1, 2, 7, 1],
      ['to stand aside', 0, 1, 1, 0],
      ['before 1945', 1, 1, 5, 0],
      ['from 1945', 0, 2, 3, 1],
    ]);
  });

  test('a state with its tests in two wars alone is worth no more than them', () => {
    // By hand: ten tests kept in one war, ten broken in the other: the rate varies as that of one test does.
    const one = [...promises('hhhhhhhhhh'), ...promises('vvvvvvvvvv', { war: 'b' })];
    expect(rateOf(one, { seed: 1, draws: 10 }).effective).toBe(1);
    expect(rateOf(decisionsOf(one), { seed: 1, draws: 10 })).toMatchObject({ honored: 1, tests: 2, promises: 20 });
  });
});
