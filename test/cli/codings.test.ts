import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { capturedEffects, put, scratch } from '../scratch.ts';

const at = scratch();
const [A = '', B = ''] = ['coding-a.csv', 'coding-b.csv'].map((name) =>
  fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)),
);

async function run(...line: string[]) {
  const effects = capturedEffects();
  const code = await main(line, effects);
  return { code, ...effects.written };
}

describe('casus rates', () => {
  test('counts what was tested, overall and by groups; only the result is on stdout', async () => {
    const { code, out, note } = await run(
      ...['rates', '--coding', A, '--by', 'multilateral,era,obligation', '--format', 'csv'],
    );
    expect(code).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines[0]?.startsWith('group,honored,tests,rate,low,high,bootstrapLow,bootstrapHigh,wars,')).toBe(true);
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 4).join(','))).toEqual([
      ...['overall,2,4,0.5', '1816-1944,1,3,0.3333333333333333', '1945-2003,1,1,1', 'defense,1,2,0.5'],
      ...['offense,1,1,1', 'neutrality,0,1,0', 'nonaggression,0,1,0', 'multilateral,1,2,0.5', 'bilateral,1,2,0.5'],
    ]);
    expect(note).toContain('Tested promises are selected');
  });

  test('--lenient reads the lenient verdicts', async () => {
    const { out } = await run('rates', '--coding', A, '--lenient', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([{ group: 'overall', honored: 3, tests: 4, rate: 0.75, seed: 1 }]);
  });

  test('a table for people fits a line a group', async () => {
    const { out } = await run('rates', '--coding', A, '--by', 'era');
    expect(out).toMatch(/^group +kept +of +rate .*\noverall +2 +4 +0\.500 .*\n1816-1944 +1 +3 +0\.333 /);
    expect(out.replace(/\s+/g, ' ')).toContain('too few cases to tell');
  });

  test('a grouping without its column is an error', async () => {
    const found = await run('rates', '--coding', B, '--by', 'era');
    expect(found).toMatchObject({ code: 1, out: '' });
    expect(found.note).toMatch(/column era: .*\n[\s\S]*\[coding-value-missing\]/);
  });
});

describe('casus agree', () => {
  test('compares two codings', async () => {
    const { code, out, note } = await run('agree', A, B, '--format', 'json');
    expect([code, note]).toEqual([0, '']);
    const found = JSON.parse(out);
    expect(found.pairs).toEqual({ a: 7, b: 7, shared: 6, onlyA: 1, onlyB: 1, onlyAInvoked: 0 });
    expect(found.invoked).toMatchObject({ n: 6, agreement: 5 / 6 });
    // observed 5/6; by chance 4/6 * 3/6 + 2/6 * 3/6 = 1/2
    expect(found.invoked.kappa).toBeCloseTo((5 / 6 - 1 / 2) / (1 - 1 / 2), 12);
    expect(found.honored).toMatchObject({ n: 3, agreement: 2 / 3 });
    expect(
      found.disagreements.map(({ atopid, warid, a, b }: Record<string, unknown>) => [atopid, warid, a, b]),
    ).toEqual([
      [9001, 902, 'violated', 'honored'],
      [9003, 904, 'honored', 'not-invoked'],
    ]);
  });

  test('a coding agrees with itself', async () => {
    const found = JSON.parse((await run('agree', B, B, '--format', 'json')).out);
    expect(found).toMatchObject({ invoked: { agreement: 1, kappa: 1 }, honored: { agreement: 1, kappa: 1 } });
    expect(found.disagreements).toEqual([]);
  });

  test('what is undetermined agrees with nothing, not even itself', async () => {
    const found = JSON.parse((await run('agree', A, A, '--format', 'json')).out);
    expect(found.invoked).toMatchObject({ n: 7, agreement: 6 / 7 });
    expect(found.disagreements).toMatchObject([{ atopid: 9005, a: 'undetermined', b: 'undetermined' }]);
  });

  test('says what the engine needs if it has no data', async () => {
    const found = await run('agree', 'engine:bf-2018', A, '--db', at('none.duckdb'));
    expect(found).toMatchObject({ code: 1, out: '' });
    expect(found.note).toContain('[dataset-not-imported]');
  });
});

describe('a broken coding is told with file, line and column', () => {
  const good = readFileSync(A, 'utf8');
  test.each([
    ['a verdict that is none', (text: string) => text.replace('902,violated', '902,broken'), 3, 'verdict'],
    ['no verdict', (text: string) => text.replace('902,violated', '902,'), 3, 'verdict'],
    ['a word for an id', (text: string) => text.replace('9002,', 'NATO,'), 4, 'atopid'],
    ['a war of 0', (text: string) => text.replace('9002,903', '9002,0'), 4, 'warid'],
    ['a flag that is no flag', (text: string) => text.replace('1816-1944,0', '1816-1944,yes'), 2, 'multilateral'],
    ['a column missing', (text: string) => text.replace('warid', 'war'), 1, 'warid'],
    ['a test twice', (text: string) => text.replace('9002,903', '9001,901'), 4, 'atopid, warid'],
    ['a row cut off', (text: string) => text.replace('9002,903,violated', '9002'), 4, null],
    ['a quote within a value', (text: string) => text.replace('9002', '90"02'), 4, null],
    ['a web page', () => '<!doctype html><p>Not found</p>', null, null],
    ['nothing', () => '', null, null],
    ['a header alone', (text: string) => text.split('\n', 1)[0] ?? '', null, null],
    ['a zero byte', (text: string) => text.replace('9002', '90\u000002'), null, null],
  ])('%s', async (what, change, line, column) => {
    const file = put(at('coding.csv'), change(good));
    for (const command of [
      ['rates', '--coding', file],
      ['agree', A, file],
    ]) {
      const found = await run(...command);
      expect(found, what).toMatchObject({ code: 1, out: '' });
      const place = [file, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ');
      expect(found.note.startsWith(`${place}: `), found.note).toBe(true);
      expect(found.note).toMatch(/\n {2}\S.*\n {2}\[[a-z0-9-]+\]\n$/);
    }
  });
});
