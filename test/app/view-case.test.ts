import { expect, test } from 'vitest';
import { viewCase } from '../../src/app/cases.ts';
import { processEffects } from '../../src/app/effects.ts';
import { ledger } from '../../src/app/ledger.ts';

test('a case gives its facts in order of time, with names, sources and places in its file', async () => {
  const view = await viewCase('iran-2026', 'dyad', processEffects());
  const days = view.timeline.map(({ from }) => from ?? '9');
  expect(days).toEqual([...days].sort());
  expect(view.subject).toBe('Iran');
  // cases/contingencies/iran-2026.yaml: killed on the first day of the attack.
  expect(view.timeline).toContainEqual(
    expect.objectContaining({
      kind: 'outcome',
      says: 'leader-removed',
      from: '2026-02-28',
      actor: 'Iran',
      other: null,
    }),
  );
  const given = view.timeline.find(({ kind, from }) => kind === 'given' && from === '2022');
  expect(given).toMatchObject({ actor: 'Iran', other: 'Russia', acts: ['arms'], status: 'disputed', to: null });
  const known = new Set(view.sources.map(({ ref }) => ref));
  const cited = [...view.timeline, ...view.agreements].flatMap(({ sources }) => sources);
  expect(cited.filter((ref) => !known.has(ref))).toEqual([]);
  expect(new Set(view.sources.map(({ ref }) => ref)).size).toBe(view.sources.length);
});

test('a row of the ledger says which clause is owed, and whether it binds by law', async () => {
  const rows = await ledger({ patron: 'russia', standard: 'dyad' }, processEffects());
  const owed = new Map(rows.map((row) => [row.id, row.owed && `${row.owed.obligation}, ${row.owed.binding}`]));
  expect(owed.get('kazakhstan-2022-01')).toBe('defense, legal');
  expect(owed.get('iran-2026')).toBe('neutrality, legal');
  // cases/agreements/russia-cuba-2009.yaml is a political pledge; nothing was promised to Karabakh's authorities.
  expect(owed.get('cuba-2026')).toBe('consultation, political');
  expect(owed.get('armenia-2023-09')).toBeNull();
});
