import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { smallWorld, spell } from '../app/small-world.ts';
import { capturedEffects, scratch } from '../scratch.ts';

const at = scratch();
await smallWorld(at('w.duckdb'), [spell(2, 1816, 2016), spell(20, 1920, 2016)], null);

const BASE = ['export', 'dyad-years', '--db', at('w.duckdb'), '--out', at('t.csv')];

test.each([
  [['export'], 'argument-missing'],
  [['export', 'wars', '--out', at('t.csv')], 'argument-invalid'],
  [['export', 'dyad-years'], 'argument-missing'],
  [[...BASE, '--from', '1815'], 'option-invalid'],
  [[...BASE, '--from', 'MCM'], 'option-invalid'],
  [[...BASE, '--to', '2101'], 'option-invalid'],
  [[...BASE, '--from', '1950', '--to', '1949'], 'option-invalid'],
  [[...BASE, '--add', 'obligations,trade'], 'option-invalid'],
  [[...BASE, '--add', 'obligations,'], 'option-invalid'],
  [[...BASE, '--format', 'xlsx'], 'option-invalid'],
  [[...BASE, '--add', 'obligations'], 'dataset-not-imported'],
  [[...BASE, '--add', 'delivery'], 'dataset-not-imported'],
  [[...BASE, '--add', 'disputes'], 'dataset-not-imported'],
  [[...BASE, '--add', 'capabilities'], 'dataset-not-imported'],
  [[...BASE, '--add', 'ideal-points'], 'dataset-not-imported'],
  [[...BASE, '--add', 'peace-years'], 'dataset-not-imported'],
  [[...BASE, '--add', 'tests'], 'dataset-not-imported'],
  [['export', 'tests', '--directed', '--out', at('t.csv')], 'option-invalid'],
])('%j gives %s and writes nothing', async (line, code) => {
  const effects = capturedEffects();
  expect(await main(line, effects)).toBe(1);
  expect(effects.written.note).toContain(`[${code}]`);
  expect(existsSync(at('t.csv'))).toBe(false);
});

test('says what it wrote, on stderr, and that the list of states is carried forward', async () => {
  const effects = capturedEffects();
  expect(await main([...BASE, '--add', 'none', '--from', '2016', '--to', '2018'], effects)).toBe(0);
  expect(effects.written.out).toBe('');
  expect(effects.written.note).toContain('(3 rows, ');
  expect(effects.written.note).toContain('members of that year are carried forward to 2018');
});
