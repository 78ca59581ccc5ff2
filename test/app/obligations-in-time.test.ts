import { expect, test } from 'vitest';
import { obligationsInTime } from '../../src/app/obligations-in-time.ts';
import type { Agreement } from '../../src/core/agreement.ts';
import { dayText } from '../../src/core/day-text.ts';
import { parsePartialDate } from '../../src/core/partial-date.ts';
import { activeAt } from '../../src/present/map/active-at.ts';
import { owedSpans } from '../../src/present/map/owed-spans.ts';
import { statesInTime } from '../../src/present/map/states-in-time.ts';
import { publishedDatabase } from '../published-database.ts';
import { capturedEffects } from '../scratch.ts';
import { describeWithShared } from '../shared-data.ts';

const span = (from: string, to: string | null) => ({
  from: parsePartialDate(from),
  to: to === null ? null : parsePartialDate(to),
});
const party = (actor: number, from: string, to: string | null) => ({ actor, phase: 0, span: span(from, to) });
const owes = (
  promisor: number,
  kind: string,
  from: string,
  to: string | null,
  beneficiaries: unknown = 'other-parties',
) => ({
  promisor,
  kind,
  span: span(from, to),
  beneficiaries,
});
const agreement = (parties: unknown[], obligations: unknown[]) => ({ parties, obligations }) as unknown as Agreement;
const shown = (given: Agreement) =>
  owedSpans(given).map(({ promisor, beneficiary, kinds, first, last }) =>
    [promisor, beneficiary, kinds.join('+'), dayText(first), last === Infinity ? '' : dayText(last)].join(' '),
  );

test('a promise is owed to each other party while it is one', () => {
  const given = agreement(
    [party(220, '1900', '1910'), party(365, '1900', '1910'), party(200, '1905-05-05', '1910')],
    [owes(220, 'defense', '1900', '1910')],
  );
  expect(shown(given)).toEqual(['220 365 defense 1900-01-01 1910-12-31', '220 200 defense 1905-05-05 1910-12-31']);
});

test('time is cut where what is owed changes, and joined where it does not', () => {
  const given = agreement(
    [party(220, '1900', null), party(365, '1900', null)],
    [
      owes(220, 'defense', '1900', '1905'),
      owes(220, 'defense', '1906', '1909'),
      owes(220, 'neutrality', '1904-07-01', '1909'),
      owes(365, 'consultation', '1900', null, [220]),
      owes(365, 'arms', '1900', null, [200]),
    ],
  );
  expect(shown(given)).toEqual([
    '220 365 defense 1900-01-01 1904-06-30',
    '220 365 defense+neutrality 1904-07-01 1909-12-31',
    '365 220 consultation 1900-01-01 ',
  ]);
});

test('states have the name, code and capital of the time', () => {
  const rows = statesInTime();
  const at = (ccode: number, day: string) =>
    rows
      .filter((row) => row.ccode === ccode && row.from <= day && (row.to === null || row.to >= day))
      .map(({ name, iso3, capital }) => `${name} ${iso3} ${capital?.name}`);
  expect(at(365, '1914-08-01')).toEqual(['Russia null St. Petersburg']);
  expect(at(365, '1950-01-01')).toEqual(['Soviet Union SUN Moscow']);
  expect(at(325, '1868-01-01')).toEqual(['Italy ITA Florence']);
  expect(at(255, '1970-01-01')).toEqual([]); // there were two German states
  expect(at(265, '1970-01-01')).toEqual(['German Democratic Republic DDR East Berlin']);
  expect(at(710, '1940-01-01')).toEqual(['China CHN Chongqing']);
});

test('no state has two rows on one day', () => {
  const rows = statesInTime();
  const clashes = rows.filter((row, i) => {
    const before = rows[i - 1];
    return before?.ccode === row.ccode && (before.to === null || before.to >= row.from);
  });
  expect(clashes).toEqual([]);
});

test('without an import there are the agreements and cases of the casebook, and the coverage says so', async () => {
  const found = await obligationsInTime({ db: 'none.duckdb', standard: 'dyad' }, capturedEffects());
  expect(found.coverage).toMatchObject({ alliances: null, wars: null });
  expect(new Set(found.agreements.map(({ source }) => source))).toEqual(new Set(['casebook']));
  const lengths = Object.values(found.obligations).map((column) => column.length);
  expect(new Set(lengths).size).toBe(1);
  const csto = activeAt(found.obligations, '2022-09-13').filter(
    (i) => found.agreements[found.obligations.agreement[i] as number]?.id === 'csto-1992',
  );
  const owed = csto.filter((i) => found.obligations.promisor[i] === 365 && found.obligations.beneficiary[i] === 371);
  expect(owed.map((i) => found.kindSets[found.obligations.kinds[i] as number])).toEqual([
    ['defense', 'nonaggression', 'consultation'], // Articles 1, 2 and 4 of the Treaty on Collective Security
  ]);
});

describeWithShared('with ATOP', () => {
  test('on 1 September 1939 Britain and France had promised Poland defence', async () => {
    const db = await publishedDatabase();
    const { obligations, kindSets, coverage, tests } = await obligationsInTime(
      { db, standard: 'dyad' },
      capturedEffects(),
    );
    const promised = activeAt(obligations, '1939-09-01').filter(
      (i) => obligations.beneficiary[i] === 290 && kindSets[obligations.kinds[i] as number]?.includes('defense'),
    );
    const promisors = new Set(promised.map((i) => obligations.promisor[i]));
    expect(promisors).toContain(200);
    expect(promisors).toContain(220);
    expect(coverage.alliances).toEqual([1815, 2018]);
    const polish = tests.filter((one) => one.beneficiary === 290 && one.from.startsWith('1939'));
    expect(polish.map(({ promisor }) => promisor)).toContain(220);
  });
});
