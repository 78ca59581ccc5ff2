import { expect, test } from 'vitest';
import { finding } from '../../web/src/map/map-figure.tsx';
import { snapshotAt } from '../../web/src/map/snapshot.ts';
import { MADE_UP_PROMISES as DATA } from './made-up-promises.ts';

test('in the years of ATOP a treaty that the casebook has as well stands once', () => {
  const { promises, basis } = snapshotAt(DATA, '2018-12-31');
  expect(basis).toBe('atop');
  expect(promises.map(({ promisor, beneficiary }) => [promisor, beneficiary])).toEqual([
    [2, 200],
    [200, 375],
  ]);
});

test('after ATOP ends only the register counts; what stood in ATOP is kept apart', () => {
  const snapshot = snapshotAt(DATA, '2019-01-01');
  expect(snapshot.basis).toBe('register');
  expect(snapshot.promises.map(({ beneficiary }) => beneficiary)).toEqual([200]);
  expect(snapshot.older).toHaveLength(2);
});

test('outside what is known the headline says so, and never that none stood', () => {
  expect(finding(DATA, snapshotAt(DATA, '2022-02-23'), 375)).toMatch(/^On .*, no promise to defend State 375 is known/);
  expect(finding(DATA, snapshotAt(DATA, '2022-02-23'), 200)).toMatch(
    /1 state is known to have promised to defend State 200/,
  );
  expect(finding(DATA, snapshotAt(DATA, '1820-01-01'), null)).toMatch(
    /^No promise between states is known on .*ATOP, 1815 to 2018/,
  );
});

test('a treaty in which each of many states promised each is one hub; a pact of two of them stays a line', () => {
  const codes = Array.from({ length: 12 }, (_, at) => 400 + at);
  const pairs = codes.flatMap((a) => codes.filter((b) => b !== a).map((b) => [a, b] as const));
  const columns = { promisor: [400, ...pairs.map(([a]) => a)], beneficiary: [401, ...pairs.map(([, b]) => b)] };
  const each = <T>(one: T) => columns.promisor.map(() => one);
  const { all, ties } = snapshotAt(
    {
      ...DATA,
      states: codes.map((ccode) => ({
        ...{ ccode, name: `State ${ccode}`, iso3: null, from: '1816-01-01', to: null, capital: null },
      })),
      obligations: {
        ...columns,
        ...{ kinds: each(0), from: each('1960-01-01'), to: each(null) },
        agreement: columns.promisor.map((_, at) => (at === 0 ? 2 : 0)),
      },
    },
    '1970-07-01',
  );
  expect(ties).toHaveLength(66); // 12 times 11 over 2
  expect(all.hubs).toEqual([{ agreement: 'Treaty', hue: 'defense', members: codes }]);
  expect(all.ties).toEqual([{ a: 400, b: 401, hue: 'defense' }]);
});

test('a test is listed in the year in which the promise was first called on', () => {
  expect(snapshotAt(DATA, '1951-07-01').tests.get(200)).toHaveLength(1);
  expect(snapshotAt(DATA, '1952-07-01').tests.get(200)).toBeUndefined();
});
