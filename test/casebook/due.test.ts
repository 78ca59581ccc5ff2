import { expect, test } from 'vitest';
import { dueCases } from '../../src/casebook/due.ts';
import { main } from '../../src/cli/main.ts';
import { parsePartialDate } from '../../src/core/partial-date.ts';
import { ALLY, attack, FOE, facts, war } from '../assessment/build.ts';
import { SMALL } from './small-casebook.ts';
import { keptEffects, tempCasebook } from './temp-casebook.ts';

const at = (id: string, asOf: string, to: string | null, open: string[] = []) => {
  const made = war([attack(FOE, ALLY)], { id });
  return {
    ...made,
    span: { ...made.span, to: to === null ? null : parsePartialDate(to) },
    facts: facts({
      asOf: parsePartialDate(asOf),
      openQuestions: open.map((question) => ({ question, sources: [] })),
    }),
  };
};

test('cases that go on come first, then the oldest, then those with most open', () => {
  const cases = [
    at('old', '2026-01-01', '1931-01-01'),
    at('open', '2026-03-01', '1931-01-01', ['Who paid?']),
    at('quiet', '2026-03-01', '1931-01-01'),
    at('lasting', '2026-07-05', null),
  ];
  const due = dueCases(cases, parsePartialDate('2026-07-31'));
  expect(due.map(({ id }) => id)).toEqual(['lasting', 'old', 'open', 'quiet']);
  // From 5 to 31 July are 26 days; from 1 January to 31 July 2026 are 30+28+31+30+31+30+31 = 211.
  expect(due.map(({ days }) => days)).toEqual([26, 211, 152, 152]);
  expect(due[2]?.open).toEqual(['Who paid?']);
});

test('casus casebook due says it in a line a case', async () => {
  const root = await tempCasebook(SMALL);
  const { effects, out } = keptEffects();
  expect(await main(['casebook', 'due', root, '--on', '1951-01-31'], effects)).toBe(0);
  expect(out()).toBe('italy-1950: last checked on 1951-01-01, 30 days before 1951-01-31; 0 open\n  questions\n');
});

test('a day that is none is refused', async () => {
  const { effects } = keptEffects();
  expect(await main(['casebook', 'due', await tempCasebook(SMALL), '--on', '1951-02-30'], effects)).toBe(1);
});
