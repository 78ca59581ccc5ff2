import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fixturePath } from '../datasets/fixtures.ts';
import { capturedEffects, put, scratch, stateOf } from '../scratch.ts';

const at = scratch();
const DB = at('casus.duckdb');
const [A = '', B = ''] = ['coding-a.csv', 'coding-b.csv'].map((name) =>
  fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)),
);

async function run(...line: string[]) {
  const effects = capturedEffects({ width: 80 });
  const code = await main(line, effects);
  return { code, ...effects.written };
}

const rowsOf = (file: string) => parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[];

beforeAll(async () => {
  const files = ['atop-5.1-alliances.csv', 'atop-5.1-members.csv', 'iwd-1.1.csv'].map(fixturePath);
  expect((await run('import', ...files, '--db', DB)).code).toBe(0);
});

describe('casus code', () => {
  test('begins a coding with every test of the engine, its reason, and an empty verdict', async () => {
    const file = at('mine.csv');
    const { code, out, note } = await run('code', '--new', file, '--db', DB);
    expect([code, out]).toEqual([0, '']);
    const rows = rowsOf(file);
    const judged = JSON.parse((await run('assess', '--db', DB, '--format', 'json')).out).tests as Record<
      string,
      unknown
    >[];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ atopid, warid, trail }) => [Number(atopid), Number(warid), trail])).toEqual(
      judged.map(({ atopid, warid, reason }) => [atopid, warid, reason]),
    );
    for (const row of rows) {
      expect([row['verdict'], row['reason']]).toEqual(['', '']);
      expect(row['parties']).not.toBe('');
      expect(row['defense']).toMatch(/^[01]$/);
    }
    expect(note).toContain(`${rows.length} tests`);
  });

  test('never writes over a file', async () => {
    const file = put(at('kept.csv'), 'my work of months\n');
    const before = stateOf(file);
    const found = await run('code', '--new', file, '--db', DB);
    expect(found).toMatchObject({ code: 1, out: '' });
    expect(found.note).toContain('[file-exists]');
    expect(stateOf(file)).toEqual(before);
  });

  test('--blind leaves the engine’s reason out', async () => {
    const file = at('blind.csv');
    await run('code', '--new', file, '--blind', '--db', DB);
    for (const row of rowsOf(file)) expect(row['trail']).toBe('');
  });

  test('what has no verdict yet is left out and counted', async () => {
    const file = at('begun.csv');
    await run('code', '--new', file, '--db', DB);
    const all = rowsOf(file);
    const nothing = await run('agree', file, 'engine', '--db', DB, '--format', 'json');
    expect(JSON.parse(nothing.out)).toMatchObject({ pairs: { a: 0, shared: 0 }, invoked: { n: 0, agreement: null } });
    const [first, ...rest] = all as [Record<string, string>, ...Record<string, string>[]];
    const columns = Object.keys(first);
    const quoted = (row: Record<string, string>) => columns.map((column) => `"${row[column]}"`).join(',');
    put(file, `${columns.join(',')}\n${[{ ...first, verdict: 'honored' }, ...rest].map(quoted).join('\n')}\n`);
    const one = await run('agree', file, 'engine', '--db', DB, '--format', 'json');
    expect(JSON.parse(one.out)).toMatchObject({ pairs: { a: 1, shared: 1 } });
    expect(one.note).toContain(`${all.length - 1} of ${all.length} tests have no verdict yet and are left out`);
    const rates = await run('rates', '--coding', file, '--format', 'json');
    expect(JSON.parse(rates.out)).toMatchObject([{ honored: 1, tests: 1 }]);
    expect(rates.note).toContain('have no verdict yet');
  });

  test('without a file it says what it needs', async () => {
    expect(await run('code')).toMatchObject({ code: 1, note: expect.stringContaining('--new FILE') });
  });
});

describe('casus agree with more than two codings', () => {
  test('has every pair, all together, and where they part', async () => {
    const { code, out, note } = await run('agree', A, B, A, '--format', 'json', '--db', at('none.duckdb'));
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(found.pairs).toHaveLength(3);
    // As in the comparison of two: 5 of the 6 tests that both have are invoked alike.
    expect(found.pairs[0].invoked).toMatchObject({ n: 6, agreement: 5 / 6 });
    expect(found.partings[0]).toMatchObject({
      atopid: 9001,
      warid: 902,
      verdicts: ['violated', 'honored', 'violated'],
      trail: null,
    });
    expect(note).toContain('Nothing is imported');
  });

  test('has a column for each coder in CSV, and fits 80 columns as a page', async () => {
    const csv = parse((await run('agree', A, B, A, '--format', 'csv', '--db', at('none.duckdb'))).out) as string[][];
    expect(csv[0]).toEqual(['atopid', 'warid', 'warname', A, B, `${A} (2)`, 'trail']);
    const { out } = await run('agree', A, 'engine', 'engine:lenient', '--db', DB);
    expect(out.split('\n').filter((line) => line.length > 80 && !line.includes(A))).toEqual([]);
    expect(out).toMatch(/Invoked or not: n = \d+, all alike on/);
  });

  test('has the engine’s reason beside the test', async () => {
    const file = at('against.csv');
    await run('code', '--new', file, '--db', DB);
    const [first] = rowsOf(file);
    const judged = JSON.parse((await run('assess', '--db', DB, '--format', 'json')).out).tests[0];
    const other = judged.verdict === 'honored' ? 'violated' : 'honored';
    const own = put(at('own.csv'), `atopid,warid,verdict\n${first?.['atopid']},${first?.['warid']},${other}\n`);
    const parted = JSON.parse((await run('agree', own, 'engine', own, '--db', DB, '--format', 'json')).out);
    expect(parted.partings[0]).toMatchObject({ verdicts: [other, judged.verdict, other], trail: judged.reason });
  });
});
