import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verdictOf } from '../../scripts/compare-decisions.ts';
import { agree } from '../../src/app/codings.ts';
import { ROOT } from '../docs/files.ts';
import { capturedEffects } from '../scratch.ts';

const FOLDER = join(ROOT, 'cases', 'second-reading');

test.each([
  ['defence', 'deployment', 'honored'],
  ['defence', 'arms', 'violated'],
  ['assistance', 'funds', 'honored'],
  ['assistance', 'diplomacy', 'violated'],
  ['assistance', 'helped-adversary', 'violated'],
  ['cooperation', 'combat', 'not-invoked'],
  ['none', 'nothing', 'not-invoked'],
  ['defence', 'unknown', 'undetermined'],
])('a promise of %s that brings %s is %s', (promised, delivered, verdict) => {
  expect(verdictOf({ promised, delivered })).toBe(verdict);
});

test('the two readings agree as the method page says', async () => {
  const [a, b] = ['coding-casebook.csv', 'coding-second.csv'].map((name) => join(FOLDER, name)) as [string, string];
  const { invoked, honored } = await agree({ a, b, db: 'none', wars: 'iwd' }, capturedEffects());
  // By hand: 11 called on by both, 9 by neither, 5 by the second alone; (0.8 - 0.4832) / (1 - 0.4832) = 0.613.
  expect([invoked.n, invoked.agreement, honored.n, honored.agreement]).toEqual([25, 0.8, 11, 1]);
  expect(invoked.kappa).toBeCloseTo((0.8 - 0.4832) / (1 - 0.4832), 12);
  const page = readFileSync(join(ROOT, 'docs/method/casebook.md'), 'utf8');
  expect(page).toContain('| was a promise of help called on? | 20 of 25 | 0.61 (0.31 to 0.92) |');
});
