import { expect, test } from 'vitest';
import { parsePartialDate } from '../../src/core/partial-date.ts';
import type { FrameEntry } from '../../src/frame/draw-frame.ts';
import { patronFrames } from '../../src/frame/estimate.ts';
import { type CodedDecision, isCaseOf } from '../../src/frame/match-cases.ts';

const day = parsePartialDate;
const entry = (year: number, stratum: FrameEntry['stratum'], callable = true): FrameEntry => ({
  patron: 2,
  ally: 800,
  danger: { id: `mid:${year}`, state: 800, kind: 'attack', from: day(`${year}-05-01`), to: null, by: [775] },
  bases: ['pact'],
  callable,
  stratum,
});
const decision = (
  year: number,
  verdict: CodedDecision['verdict'],
  over: Partial<CodedDecision> = {},
): CodedDecision => ({
  case: `case-${year}`,
  patron: 2,
  ally: 800,
  kind: 'armed-attack',
  began: day(`${year}-05-03`),
  recorded: true,
  verdict,
  ofHelp: true,
  ...over,
});

test('a case is one of a danger to the same state, of a kind that fits, begun at most 31 days off', () => {
  const { danger } = entry(2000, 'rest');
  const of = (began: string, over: Partial<CodedDecision> = {}) =>
    isCaseOf(danger, decision(2000, 'honored', { began: day(began), ...over }));
  expect(of('2000-04-01')).toBe(true); // 30 days before the first of May
  expect(of('2000-03-30')).toBe(false);
  expect(of('2000-06-01')).toBe(true);
  expect(of('2000-06-02')).toBe(false);
  expect(of('2000-05-01', { ally: 811 })).toBe(false);
  expect(of('2000-05-01', { kind: 'coup' })).toBe(false);
});

test('coded and uncoded add up, and the bounds take the uncoded as all broken and as all kept', () => {
  const entries = [
    entry(2000, 'certain'),
    entry(2001, 'certain'),
    entry(2002, 'drawn'),
    entry(2003, 'rest'),
    entry(2004, 'rest', false),
    entry(2005, 'excluded'),
  ];
  const decisions = [
    decision(2000, 'honored'),
    decision(2001, 'violated'),
    decision(2010, 'honored'),
    decision(2003, 'honored', { recorded: false }),
    decision(2004, 'not-invoked'),
  ];
  const [frame] = patronFrames(entries, decisions);
  expect(frame).toMatchObject({ entries: 5, excluded: 1, coded: 3, uncoded: 2, callable: 4, callableUncoded: 2 });
  expect(frame).toMatchObject({ numerator: 1, denominator: 2, outside: 2, drawn: 1, drawnCoded: 0 });
  expect(frame?.bounds).toEqual({ low: 1 / 4, high: 3 / 4 });
  expect(frame?.weighted).toBeNull();
});

test('what the lot shows stands for all that it was drawn from', () => {
  const entries = [
    entry(2000, 'certain'),
    entry(2001, 'drawn'),
    entry(2002, 'drawn'),
    entry(2003, 'rest'),
    entry(2004, 'rest'),
  ];
  const decisions = [decision(2000, 'honored'), decision(2001, 'violated'), decision(2002, 'honored')];
  const [frame] = patronFrames(entries, decisions);
  // Four entries were left after the certain one, two of them are coded: each stands for two.
  expect(frame?.weighted).toMatchObject({ numerator: 3, denominator: 5, rate: 3 / 5 });
  // Kish: 25 / 9 effective tests. R: qbeta(c(0.025, 0.975), 0.6 * 25/9 + 0.5, 0.4 * 25/9 + 0.5)
  expect(frame?.weighted?.low).toBeCloseTo(0.1306214364, 6);
  expect(frame?.weighted?.high).toBeCloseTo(0.9467430613, 6);
});

test('a decision that stands in two entries counts once', () => {
  const twice = { ...entry(2000, 'certain'), danger: { ...entry(2000, 'certain').danger, id: 'hand:again' } };
  const [frame] = patronFrames([entry(2000, 'certain'), twice], [decision(2000, 'honored')]);
  expect(frame).toMatchObject({ coded: 2, numerator: 1, denominator: 1 });
});
