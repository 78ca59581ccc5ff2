import { beforeAll, describe, expect, test } from 'vitest';
import { BUILT_IN_CASES } from '../../src/app/built-in.ts';
import { promisesIn } from '../../src/app/promises.ts';
import { type Casebook, loadCasebook } from '../../src/casebook/load.ts';
import { parsePartialDate } from '../../src/core/partial-date.ts';
import { agreementsInForce } from '../../src/present/promises/coverage.ts';
import type { Promises } from '../../src/present/promises/promises-answer.ts';
import { REGISTER_DAY } from '../../src/present/promises/register-day.ts';

let casebook: Casebook;
beforeAll(async () => {
  casebook = await loadCasebook(BUILT_IN_CASES);
}, 60_000);

/** Who promised a state what, as `agreement kind: promisors`, of the kinds that are asked for. */
function owed(state: string, on: string, kinds = ['defense']): Record<string, string[]> {
  const { rows } = promisesIn(casebook, { state, on });
  const found: Record<string, string[]> = {};
  for (const { agreement, kind, from } of rows) {
    if (!kinds.includes(kind)) continue;
    found[agreement] = [...new Set([...(found[agreement] ?? []), from])];
  }
  return found;
}

/** The day on which the twelve states were checked against the treaties: `docs/method/promises.md`. */
const DAY = '2026-06-30';

describe('the built-in register of promises', () => {
  test('holds at least 80 agreements in force in 2026', () => {
    expect(agreementsInForce(casebook.agreements, parsePartialDate(REGISTER_DAY))).toBeGreaterThanOrEqual(80);
  });

  test('the United Kingdom owes Finland by NATO and its own pledge, and not by the EU treaty', () => {
    const kingdom = (on: string) =>
      Object.entries(owed('finland', on))
        .filter(([, from]) => from.includes('United Kingdom'))
        .map(([agreement]) => agreement)
        .toSorted();
    expect(kingdom(DAY)).toEqual(['north-atlantic-treaty-1949', 'uk-finland-2022']);
    expect(kingdom('2020-01-31')).toEqual(['eu-mutual-assistance-2009']);
    expect(kingdom('2020-02-01')).toEqual([]);
    expect(kingdom('2023-04-03')).toEqual(['uk-finland-2022']);
  });

  test('Finland: 31 by NATO since 4 April 2023, Sweden since 7 March 2024, 26 by the EU treaty', () => {
    const { rows } = promisesIn(casebook, { state: 'finland', on: DAY });
    const nato = rows.filter(({ agreement, kind }) => agreement === 'north-atlantic-treaty-1949' && kind === 'defense');
    expect(nato).toHaveLength(31);
    expect(nato.find(({ from }) => from === 'Sweden')?.since).toBe('2024-03-07');
    expect(nato.find(({ from }) => from === 'Norway')?.since).toBe('2023-04-04');
    const union = rows.filter(({ agreement, kind }) => agreement === 'eu-mutual-assistance-2009' && kind === 'defense');
    expect(union).toHaveLength(26);
    expect(union.find(({ from }) => from === 'Austria')?.reservations).toContain('neutral');
  });

  // Written from the treaties; see the table in docs/method/promises.md.
  test.each([
    ['japan', { 'us-japan-1960': ['United States of America'] }],
    ['taiwan', {}],
    ['ukraine', {}],
    ['venezuela', {}],
    [
      'north korea',
      { 'china-north-korea-1961': ['China'], 'cuba-north-korea-1986': ['Cuba'], 'russia-north-korea-2024': ['Russia'] },
    ],
    ['philippines', { 'us-philippines-1951': ['United States of America'] }],
    ['pakistan', { 'saudi-pakistan-2025': ['Saudi Arabia'], 'us-pakistan-1959': ['United States of America'] }],
    ['armenia', { 'russia-armenia-1997': ['Russia'] }],
    ['saudi arabia', { 'saudi-pakistan-2025': ['Pakistan'] }],
    [
      'turkey',
      {
        'azerbaijan-turkey-1994': ['Azerbaijan'], // ATOP 4550 has it in force to the end of 2018
        'azerbaijan-turkey-2010': ['Azerbaijan'],
        'azerbaijan-turkey-shusha-2021': ['Azerbaijan'],
        'us-turkey-1959': ['United States of America'],
      },
    ],
  ])('%s: who alone owes it defense', (state, expected) => {
    const found = Object.entries(owed(state, DAY)).filter(([, from]) => from.length === 1);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test.each([
    ['turkey', 'north-atlantic-treaty-1949', 31],
    ['poland', 'north-atlantic-treaty-1949', 31],
    ['poland', 'eu-mutual-assistance-2009', 26],
    ['armenia', 'csto-1992', 5],
    ['saudi arabia', 'gcc-joint-defence-2000', 5],
  ])('%s: how many owe it defense by %s', (state, agreement, count) => {
    expect(owed(state, DAY)[agreement]).toHaveLength(count);
  });

  test('a treaty that was signed and is not known to be in force binds nobody', () => {
    expect(Object.keys(owed('poland', DAY))).not.toContain('france-poland-2025');
  });

  test('the American act for Taiwan is a law of one side and promises no defense', () => {
    const { rows } = promisesIn(casebook, { state: 'taiwan', on: DAY });
    expect(new Set(rows.map(({ binding }) => binding))).toEqual(new Set(['domestic-law']));
    expect(rows.map(({ kind }) => kind)).not.toContain('defense');
  });
});

describe('a state outside the register', () => {
  let answer: Promises;
  beforeAll(() => {
    answer = promisesIn(casebook, { state: 'switzerland', on: DAY });
  });

  test('has no rows, and what that means is said', () => {
    expect(answer.rows).toEqual([]);
    expect(answer.coverage.statement.join(' ')).toContain('not the same as none');
  });
});
