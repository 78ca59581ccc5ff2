import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { exportDyadYears } from '../../src/app/export-dyad-years.ts';
import { exportTests } from '../../src/app/export-tests.ts';
import { ATOP_5_1 } from '../../src/datasets/atop/manifest.ts';
import { COW_STATES_2016 } from '../../src/datasets/cow-states/manifest.ts';
import { IWD_1_1 } from '../../src/datasets/iwd/manifest.ts';
import type { TableSpec } from '../../src/datasets/table-spec.ts';
import { fillDatabase, type MadeUp } from '../datasets/made-up-tables.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { member, spell } from './small-world.ts';

const at = scratch();
const DB = at('world.duckdb');

/** An initiator attacks a target in a year; days are those of the whole war. */
function attack(war: number, year: number, init_ccode: number, target_ccode: number, joiner = 0): MadeUp[number] {
  const days = { month_entry: 3, day_entry: 1, month_exit: 9, day_exit: 1 };
  const ids = { larger_war_id: war, init_war_id: war, larger_war_name: `War_${war}` };
  return { ...ids, year, init_ccode, target_ccode, ...days, joiner };
}

/** 2 is to defend 20. 40 attacks 20 in 1932: 2 stays out. 40 attacks 20 again in 1935: 2 comes. 41 is not concerned. */
const first = <T>(list: readonly T[]): T => list[0] as T;
await fillDatabase(DB, [
  [COW_STATES_2016.id, first(COW_STATES_2016.tables), [2, 20, 40, 41].map((code) => spell(code, 1920, 2016))],
  [
    ATOP_5_1.id,
    first(ATOP_5_1.tables) as TableSpec,
    [member(900001, 2, '1925-01-01', null, { defense: 1 }), member(900001, 20, '1925-01-01', null)],
  ],
  [IWD_1_1.id, first(IWD_1_1.tables), [attack(1, 1932, 40, 20), attack(2, 1935, 40, 20), attack(2, 1935, 2, 40, 1)]],
]);

const JUDGED = { db: DB, wars: 'iwd', standard: 'dyad', form: 'csv' } as const;

test('a test has its alliance, war, year, states, obligation, verdict and reason', async () => {
  const out = at('tests.csv');
  const effects = capturedEffects();
  const result = await exportTests({ ...JUDGED, standard: 'ally', out }, effects);
  const rows = parse(readFileSync(out), { columns: true }) as Record<string, string>[];
  expect(result.rows).toBe(rows.length);
  const called = rows.filter(({ verdict }) => verdict !== 'not-invoked');
  expect(called).toMatchObject([
    {
      ...{ atopid: '900001', warid: '1', warname: 'War 1', year: '1932', ccode1: '2', ccode2: '20' },
      ...{ standard: 'ally', obligation: 'defense', verdict: 'violated', verdict_kind: 'abandoned', honored: '0' },
      ...{
        promisor: 'United States of America',
        beneficiary: 'Canada',
        region: 'americas',
        multilateral: '0',
        wartime: '0',
      },
    },
    { warid: '2', year: '1935', ccode1: '2', ccode2: '20', verdict: 'honored', honored: '1' },
  ]);
  expect(called[0]?.['reason']).toContain('stayed out');
  expect(new Set(rows.map(({ test: key }) => key)).size).toBe(rows.length);
  expect(rows.filter(({ verdict }) => verdict === 'not-invoked').every(({ honored }) => honored === '')).toBe(true);
});

test('dyad-years count them by the year of the war, towards the beneficiary, and know nothing after 2007', async () => {
  const out = at('dyads.csv');
  const options = { ...JUDGED, directed: true, from: 1931, to: 2016, add: ['tests'], out };
  await exportDyadYears(options, capturedEffects());
  const lines = readFileSync(out, 'utf8').split('\n');
  expect(lines[0]).toBe('ccode1,ccode2,year,tests_honored,tests_violated,tests_undetermined');
  const found = (start: string) => lines.filter((line) => line.startsWith(start));
  expect(found('2,20,1932,')).toEqual(['2,20,1932,0,1,0']);
  expect(found('2,20,1935,')).toEqual(['2,20,1935,1,0,0']);
  expect(found('2,20,1936,')).toEqual(['2,20,1936,0,0,0']);
  expect(found('20,2,1932,')).toEqual(['20,2,1932,0,0,0']);
  expect([...found('2,20,2007,'), ...found('2,20,2008,')]).toEqual(['2,20,2007,0,0,0', '2,20,2008,,,']);
  await exportDyadYears({ ...options, directed: false }, capturedEffects());
  expect(readFileSync(out, 'utf8').split('\n')).toContain('2,20,1932,0,1,0');
});

test.each([
  ['wars not imported', { wars: 'cow' }, 'dataset-not-imported'],
  ['no such standard', { standard: 'mine' }, 'standard-unknown'],
  ['no such switch', { standard: 'dyad,mercy=full' }, 'switch-invalid'],
] as const)('%s is a coded error', async (_, changes, code) => {
  const out = at('none.csv');
  await expect(exportTests({ ...JUDGED, ...changes, out }, capturedEffects())).rejects.toMatchObject({ code });
});
