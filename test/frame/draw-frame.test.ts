import { expect, test } from 'vitest';
import { parsePartialDate } from '../../src/core/partial-date.ts';
import type { Danger } from '../../src/frame/danger.ts';
import { dangersFromData, isAmong } from '../../src/frame/dangers-from-data.ts';
import { drawFrame, entryKey, type HelpPromise } from '../../src/frame/draw-frame.ts';

const day = parsePartialDate;
const danger = (over: Partial<Danger>): Danger => ({
  id: 'mid:1',
  state: 800,
  kind: 'attack',
  from: day('2000-05-01'),
  to: day('2000-06'),
  by: [775],
  ...over,
});
const promise = (over: Partial<HelpPromise>): HelpPromise => ({
  patron: 2,
  ally: 800,
  first: day('1954').first,
  last: Infinity,
  basis: 'pact',
  within: false,
  ...over,
});
const rule = { patrons: [2, 200], drawn: 2, seed: 1 };
const none = { certain: () => false, excluded: () => false };

test('an entry needs a promise on some day of the danger', () => {
  const ended = (last: string) => drawFrame([danger({})], [promise({ last: day(last).last })], rule, none).length;
  expect(ended('2000-04-30')).toBe(0);
  expect(ended('2000-05-01')).toBe(1);
  const began = (first: string) => drawFrame([danger({})], [promise({ first: day(first).first })], rule, none).length;
  expect(began('2000-06-30')).toBe(1); // June 2000 has thirty days
  expect(began('2000-07-01')).toBe(0);
});

test('several promises of one patron are one entry; a patron in danger has none towards itself', () => {
  const two = [promise({ basis: 'b' }), promise({ basis: 'a' }), promise({ patron: 200, ally: 200 })];
  expect(drawFrame([danger({}), danger({ state: 200 })], two, rule, none).map(({ bases }) => bases)).toEqual([
    ['a', 'b'],
  ]);
});

test('a danger from within calls on a promise only where its words cover it', () => {
  const coup = danger({ kind: 'coup', by: [] });
  const callable = (within: boolean) => drawFrame([coup], [promise({ within })], rule, none)[0]?.callable;
  expect([callable(false), callable(true)]).toEqual([false, true]);
});

test('the lot is the same for the same seed, has what was asked for, and leaves out what is certain or excluded', () => {
  const dangers = Array.from({ length: 9 }, (_, i) => danger({ id: `mid:${i}`, from: day(`200${i}-01-01`), to: null }));
  const has = {
    certain: ({ danger: { id } }: { danger: Danger }) => id === 'mid:3',
    excluded: ({ danger: { id } }: { danger: Danger }) => id === 'mid:4',
  };
  const strata = (seed: number) => drawFrame(dangers, [promise({})], { ...rule, seed }, has).map((one) => one.stratum);
  expect(strata(1)).toEqual(strata(1));
  expect(strata(1).filter((one) => one === 'drawn')).toHaveLength(2);
  expect([strata(1)[3], strata(1)[4]]).toEqual(['certain', 'excluded']);
  expect(new Set([1, 2, 3, 4, 5].map((seed) => strata(seed).join(' '))).size).toBeGreaterThan(1);
});

test('what is excluded after the lot changes nothing else of it', () => {
  const dangers = Array.from({ length: 9 }, (_, i) => danger({ id: `mid:${i}`, from: day(`200${i}-01-01`), to: null }));
  const before = drawFrame(dangers, [promise({})], rule, none);
  const gone = before.find(({ stratum }) => stratum === 'drawn')?.danger.id;
  expect(gone).toBeDefined();
  const has = { ...none, excludedSince: (entry: { danger: Danger }) => entry.danger.id === gone };
  const after = drawFrame(dangers, [promise({})], rule, has);
  expect(after.map(({ danger: { id }, stratum }) => (id === gone ? 'gone' : stratum))).toEqual(
    before.map(({ danger: { id }, stratum }) => (id === gone ? 'gone' : stratum)),
  );
  expect(after.find((entry) => entry.danger.id === gone)?.stratum).toBe('excluded');
});

test('the lot takes first what can be called on, and what cannot where there is too little', () => {
  const within = ['coup:1', 'coup:2', 'coup:3'].map((id) => danger({ id, kind: 'coup', by: [] }));
  const drawn = drawFrame([...within, danger({ id: 'mid:7' })], [promise({})], rule, none)
    .filter(({ stratum }) => stratum === 'drawn')
    .map(entryKey);
  expect(drawn).toHaveLength(2);
  expect(drawn).toContain('2 800 attack mid:7');
});

test('a war of states is a danger to both; a dispute inside it is not counted again, a later one is', () => {
  const source = { dataset: '', file: '', line: 1 };
  const year = { year: 2000, sideA: [2], sideB: [645], opponents: ['', ''], source };
  const war = { conflict: 7, place: '', span: { from: day('2000-01-10'), to: day('2000-12-31') }, years: [year] };
  const dispute = (dispnum: number, from: string) => {
    return { dispnum, ccode: 645, by: [2], blockade: false, from: day(from), to: day(from) };
  };
  const found = dangersFromData(
    { episodes: [war], disputes: [dispute(1, '2000-03-01'), dispute(2, '2001-03-01')], coups: [], leaders: [] },
    1990,
  );
  expect(found.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'ucdp-acd:7@2000-01-10 2',
    'ucdp-acd:7@2000-01-10 645',
    'mid:2 645',
  ]);
  expect(isAmong(danger({ state: 645, by: [2] }), found)).toBe(true);
  expect(isAmong(danger({ state: 645, by: [365] }), found)).toBe(false);
});
