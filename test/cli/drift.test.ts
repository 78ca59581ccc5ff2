import { expect, test } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { main } from '../../src/cli/main.ts';
import { SMALL } from '../casebook/small-casebook.ts';
import { tempCasebook } from '../casebook/temp-casebook.ts';
import { fixturePath } from '../datasets/fixtures.ts';
import { capturedEffects, scratch } from '../scratch.ts';

const at = scratch();
const db = at('drift.duckdb');

async function run(...line: string[]) {
  const effects = capturedEffects({ width: 80 });
  await importDatasets({ db, args: [fixturePath('unga-2025-07.csv')] }, capturedEffects());
  const code = await main(['drift', '--on', 'cases', '--db', db, ...line], effects);
  return { code, ...effects.written };
}

test('a table fits 80 columns, says what it cannot tell, and its notes say what votes are not', async () => {
  const { code, out, note } = await run('--only-cases', await tempCasebook(SMALL));
  expect(code).toBe(0);
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  expect(out).toContain('less than troops');
  expect(out).toContain('too few cases to tell');
  expect(note.replaceAll('\n', ' ')).toMatch(/measure votes in the General Assembly, not loyalty.*Seed: 1\. $/);
});

test('CSV has a row a group or a test, with what is not known left empty', async () => {
  const cases = await tempCasebook(SMALL);
  const groups = (await run('--only-cases', cases, '--format', 'csv')).out.trim().split('\n');
  expect(groups[0]).toMatch(/^on,by,group,tests,known,compared,allies,wars,change,placebo,/);
  expect(groups.at(-1)).toBe('cases,delivered,less than troops,1,0,0,0,0,,,,,,,,,,,,,1,too few cases to tell');
  expect(groups.at(-1)?.split(',')).toHaveLength(groups[0]?.split(',').length ?? 0);
  const tests = (await run('--only-cases', cases, '--format', 'csv', '--each')).out.trim().split('\n');
  expect(tests[1]).toContain('France,220,Italy,325,1950,1950');
  expect(tests[1]).toMatch(/,,0,0,,0,the danger began before the ideal points or in their first year$/);
});

test('JSON gives everything, the seed too', async () => {
  const { out } = await run('--only-cases', await tempCasebook(SMALL), '--format', 'json', '--seed', '7');
  expect(JSON.parse(out)).toMatchObject({
    seed: 7,
    window: 3,
    years: [1951, 1952],
    steps: [],
  });
});

test.each([
  ['--window', '0', 'option-invalid'],
  ['--window', '11', 'option-invalid'],
  ['--points', 'some', 'option-invalid'],
  ['--patron', 'atlantis', 'state-unknown'],
])('%s %s is refused', async (option, value, error) => {
  const { code, out, note } = await run(option, value);
  expect([code, out]).toEqual([1, '']);
  expect(note).toContain(`[${error}]`);
});
