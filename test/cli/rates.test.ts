import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { capturedEffects } from '../scratch.ts';

const CODING = fileURLToPath(new URL('fixtures/coding-a.csv', import.meta.url));

async function run(...line: string[]) {
  const effects = capturedEffects({ width: 80 });
  const code = await main(line, effects);
  return { code, ...effects.written };
}

describe('casus rates', () => {
  test('on the casebook: each row has numerator, denominator, intervals, standard and seed', async () => {
    const { code, out, note } = await run(
      'rates',
      '--on',
      'cases',
      '--standard',
      'dyad',
      '--by',
      'patron',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      expect(row).toMatchObject({ on: 'cases', standard: 'dyad', seed: 1 });
      expect(Object.keys(row)).toEqual(
        expect.arrayContaining(['group', 'honored', 'tests', 'rate', 'low', 'high', 'bootstrapLow', 'bootstrapHigh']),
      );
    }
    expect(note).toMatch(
      /Under dyad, \d+ of \d+ decisions \(one state, one war\) kept everything promised there.* Tested promises are selected.* Seed: 1\./,
    );
  });

  test('the same seed gives the same bytes', async () => {
    const line = ['rates', '--coding', CODING, '--by', 'era', '--seed', '42', '--format', 'csv'];
    expect(await run(...line)).toEqual(await run(...line));
  });

  test('a table fits a line a group in 80 columns', async () => {
    const { out } = await run('rates', '--coding', CODING, '--by', 'era,obligation,war');
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(out.replace(/\s+/g, ' ')).toContain('too few cases to tell');
  });

  // Of 2/4 in the fixture, without alliance 9001 (1/2) 1/2 remain, without 9002 (0/1) 2/3, without 9003 (1/1) 1/3.
  test('--leave-out has the rate without each alliance, what moves it most first', async () => {
    const { code, out, note } = await run('rates', '--coding', CODING, '--leave-out', 'alliance', '--format', 'json');
    expect(code).toBe(0);
    const rows = (JSON.parse(out) as Record<string, unknown>[]).map((row) => [
      row['left'],
      row['withoutHonored'],
      row['withoutTests'],
    ]);
    expect(rows).toEqual([
      ['9002', 2, 3],
      ['9003', 1, 3],
      ['9001', 1, 2],
    ]);
    expect(note).toMatch(
      /^As coded, without 9002, 2 of 3 .* instead of 2 of 4 \(\+16\.7 points\).*Tested promises are selected/,
    );
  });

  test.each([
    [['--by', 'colour'], /the groupings are promise, era/],
    [['--cuts', 'soon'], /list of years/],
    [['--seed', '-1'], /whole number/],
    [['--seed', '4294967296'], /whole number/],
    [['--coding', CODING, '--by', 'patron'], /the groupings are era, obligation, multilateral, war/],
    [['--coding', CODING, '--cuts', '1945'], /eras of a coding/],
  ])('%j is refused', async (options, why) => {
    const found = await run('rates', '--on', 'cases', ...options);
    expect(found).toMatchObject({ code: 1, out: '' });
    expect(found.note).toMatch(why);
    expect(found.note).toContain('[option-invalid]');
  });
});

describe('casus compare', () => {
  test('is for people, for tables and for programs', async () => {
    const table = await run('compare');
    expect(table.code).toBe(0);
    expect(table.out.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(table.note).toContain('Tested promises are selected');
    const { patrons } = JSON.parse((await run('compare', '--format', 'json')).out) as { patrons: { patron: string }[] };
    const csv = (await run('compare', '--format', 'csv')).out.trim().split('\n');
    expect(csv[0]).toMatch(/^patron,ccode,period,helpHonored,helpTests,helpLow,helpHigh,/);
    expect(csv).toHaveLength(patrons.length + 1);
    for (const { patron } of patrons) expect(table.out.replaceAll(/\s+/g, ' ')).toContain(patron);
  });
});
