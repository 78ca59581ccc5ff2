import { describe, expect, test } from 'vitest';
import { loadCasebook } from '../../src/casebook/load.ts';
import { memoryEffects } from './memory-effects.ts';
import { SMALL } from './small-casebook.ts';

describe('a thesis file', () => {
  const GOOD = `id: made-up
order: 1
patron: france
claim: Help has fallen.
made: { publisher: The Herald, kind: opinion, title: A column, date: 1951, paragraph: The first. }
test:
  name: since
  date: 1950-01-01
  help: arms
  chance: 0.05
  atLeast: { rows: 5, dangers: 5 }
tested: By counting.
refutedBy: As much help as before.
cannotShow: [Why it fell.]
`;
  const load = (text: string) => loadCasebook('/cases', memoryEffects({ ...SMALL, 'theses/made-up.yaml': text }));

  test('that is whole is read', async () => {
    const { problems, theses } = await load(GOOD);
    expect(problems).toEqual([]);
    expect(theses).toMatchObject([{ id: 'made-up', patron: 220, test: { name: 'since', help: 'arms' } }]);
  });

  test.each([
    ['another id', 'id: made-up', 'id: other', 'id-mismatch', 1, 'other'],
    ['an unknown patron', 'france', 'atlantis', 'actor-unknown', 3, 'patron'],
    ['an unknown test', 'name: since', 'name: hunch', 'field-invalid', 7, 'one of promise-kept'],
    ['an impossible date', '1950-01-01', '1950-02-30', 'date-impossible', 8, '1950-2-30'],
    ['an act off the ladder', 'help: arms', 'help: hope', 'field-invalid', 9, 'test.help'],
    ['a chance above 1', 'chance: 0.05', 'chance: 5', 'field-invalid', 10, 'test.chance'],
    ['no threshold', '  atLeast: { rows: 5, dangers: 5 }\n', '', 'field-invalid', 7, 'test.atLeast'],
    ['a threshold of none', 'rows: 5', 'rows: 0', 'field-invalid', 11, 'test.atLeast.rows'],
    ['no refutation', 'refutedBy: As much help as before.\n', '', 'field-invalid', 1, 'refutedBy'],
    ['no limits', '[Why it fell.]', '[]', 'field-invalid', 14, 'cannotShow'],
    ['a field of another test', '  chance: 0.05', '  months: 3\n  chance: 0.05', 'field-invalid', 10, 'test.months'],
  ])('with %s is a problem at its line', async (_, from, to, code, line, says) => {
    const { problems, theses } = await load(GOOD.replace(from, to));
    expect(problems).toMatchObject([{ file: 'theses/made-up.yaml', code, line }]);
    expect(problems[0]?.message).toContain(says);
    expect(theses.length).toBe(code === 'id-mismatch' ? 1 : 0);
  });
});
