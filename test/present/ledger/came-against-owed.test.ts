import { expect, test } from 'vitest';
import { annotated, cameAgainstOwed, rowSentence } from '../../../src/present/ledger/came-against-owed.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';

const DEFENSE = { binding: 'legal', owed: 'deployment', obligation: 'defense' };

function row(part: Record<string, unknown>): LedgerRow {
  const usual = { id: 'a', ally: 'Ally', start: '2020', owed: null, delivered: 'nothing', verdict: 'not-invoked' };
  return { ...usual, responses: [], asked: [], ...part } as unknown as LedgerRow;
}

test.each([
  ['less than a treaty asked for', { owed: DEFENSE, verdict: 'violated', delivered: 'words' }, 'less'],
  ['as much', { owed: DEFENSE, verdict: 'honored', delivered: 'deployment' }, 'as-much'],
  ['more', { owed: DEFENSE, verdict: 'honored', delivered: 'combat' }, 'as-much'],
  ['not called on: nothing was owed', { owed: DEFENSE, verdict: 'not-invoked', delivered: 'words' }, null],
  ['a pledge binds nobody by law', { owed: { ...DEFENSE, binding: 'political' }, verdict: 'not-invoked' }, null],
  ['what came is not known', { owed: DEFENSE, verdict: 'violated', delivered: 'unknown' }, null],
] as const)('%s', (_, part, gap) => {
  expect(cameAgainstOwed(row(part)).gap).toBe(gap);
});

test('help that was asked for is unmet only above what came, and not where it was granted', () => {
  const asked = (answer: string) => [{ acts: ['arms'], words: '', answer }];
  expect(cameAgainstOwed(row({ asked: asked('refused'), delivered: 'words' })).unmet).toBe('arms');
  expect(cameAgainstOwed(row({ asked: asked('granted'), delivered: 'words' })).unmet).toBeNull();
  expect(cameAgainstOwed(row({ asked: asked('refused'), delivered: 'combat' })).unmet).toBeNull();
});

test('three rows at most carry a sentence, the latest of their kind', () => {
  const rows = ['2001', '2002', '2003'].map((start) =>
    row({ id: start, start, owed: DEFENSE, verdict: 'violated', delivered: 'words' }),
  );
  expect([...annotated(rows)]).toEqual(['2003']);
  expect(rowSentence(rows[0] as LedgerRow)).toBe('Words came; the treaty asked for forces.');
});
