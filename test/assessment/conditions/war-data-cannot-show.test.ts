import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/core/actor.ts';
import type { ResponseStatus } from '../../../src/core/response.ts';
import * as b from '../build.ts';
import { against, stepOf, testCondition, words } from './condition-cases.ts';

const { PATRON, ALLY, FOE, PARTNER } = b;

const FOE_ATTACKS = against(FOE);
describe('conditions that war data cannot show', () => {
  test('a demand is unknown', () =>
    expect(stepOf('demand', { clause: { demand: { words } } })?.result).toBe('unknown'));
  test('a demand before a joint war that the ally opened had not been met', () => {
    const clause = { obligation: 'offense', trigger: 'joint-war', demand: { words } } as const;
    const opened = b.war([b.attack(ALLY, FOE), b.joins(PATRON, FOE)]);
    expect(b.verdictOf(b.pact(clause), opened)).toBe('honored/in-full');
    expect(b.verdictOf(b.pact(clause), FOE_ATTACKS)).toBe('not-invoked/condition-unmet');
  });
  test('a request is unknown', () =>
    expect(stepOf('request', { clause: { onRequest: true } })?.result).toBe('unknown'));
  test('to whom what was owed, where that varied, is unknown', () => {
    const obligations = [b.obligation(PATRON, 'defense', { beneficiaries: 'unknown' })];
    const found = (['unmet', 'excluded', 'met'] as const).map((unknownConditions) =>
      b.verdictOf(b.agreement({ obligations }), FOE_ATTACKS, { unknownConditions }),
    );
    expect(found).toEqual(['not-invoked/condition-unmet', 'undetermined/not-known', 'violated/abandoned']);
  });
  test('no demand, no step', () => expect(stepOf('demand', { clause: {} })).toBeUndefined());
  test('no request, no step', () => expect(stepOf('request', { clause: {} })).toBeUndefined());

  test.each([
    ['adversary', 'not-invoked/condition-unmet', 'undetermined/not-known', 'violated/abandoned'],
    ['location', 'not-invoked/condition-unmet', 'undetermined/not-known', 'violated/abandoned'],
    ['conflict', 'not-invoked/condition-unmet', 'undetermined/not-known', 'violated/abandoned'],
    ['number', 'not-invoked/condition-unmet', 'undetermined/not-known', 'violated/abandoned'],
    ['demand', 'not-invoked/condition-unmet', 'undetermined/not-known', 'violated/abandoned'],
    ['other', 'not-invoked/condition-unmet', 'undetermined/not-known', 'violated/abandoned'],
  ] as const)('a flag "%s" without words is %s taken as unmet, %s left out, %s taken as met', (flag, ...verdicts) => {
    const agreement = b.agreement({ obligations: [b.obligation(PATRON, 'defense', { conditions: [flag] })] });
    const found = (['unmet', 'excluded', 'met'] as const).map((unknownConditions) =>
      b.verdictOf(agreement, FOE_ATTACKS, { unknownConditions }),
    );
    expect(found).toEqual(verdicts);
  });
});

describe('a request that a case records', () => {
  const asked = (status: ResponseStatus, to: Actor = PATRON, by: Actor = ALLY) => {
    const fact = { words: 'asked', sources: [], singleSource: false, source: b.SOURCE };
    const request = { by, to, acts: [], status, answer: 'unknown' as const, ...fact };
    return b.war([b.attack(FOE, ALLY)], { facts: b.facts({ requests: [request] }) });
  };
  const both = (one: ResponseStatus, two: ResponseStatus) => {
    const requests = [one, two].flatMap((status) => asked(status).facts?.requests ?? []);
    return b.war([b.attack(FOE, ALLY)], { facts: b.facts({ requests }) });
  };
  const none = b.war([b.attack(FOE, ALLY)], { facts: b.facts() });
  const clause = { onRequest: true };
  testCondition('request', [
    { name: 'confirmed', clause, war: asked('confirmed'), result: 'yes' },
    { name: 'confirmed, to an organ', clause, war: asked('confirmed', 'council'), result: 'yes' },
    { name: 'only reported', clause, war: asked('reported'), result: 'unknown' },
    { name: 'denied', clause, war: asked('denied'), result: 'no' },
    { name: 'disputed', clause, war: asked('disputed'), result: 'unknown' },
    { name: 'denied by one and confirmed by another', clause, war: both('denied', 'confirmed'), result: 'yes' },
    { name: 'denied by one and reported by another', clause, war: both('denied', 'reported'), result: 'unknown' },
    { name: 'denied twice', clause, war: both('denied', 'denied'), result: 'no' },
    { name: 'denied, of another state', clause, war: asked('denied', PATRON, PARTNER), result: 'unknown' },
    { name: 'none recorded in a case that records much', clause, war: none, result: 'unknown' },
    { name: 'confirmed, to another state', clause, war: asked('confirmed', PARTNER), result: 'unknown' },
    { name: 'confirmed, of another state', clause, war: asked('confirmed', PATRON, PARTNER), result: 'unknown' },
    { name: 'confirmed, where none is asked for', clause: {}, war: asked('confirmed'), result: null },
  ]);

  test('the trail cites the clause and each request with its status', () =>
    expect(stepOf('request', { clause, war: both('denied', 'reported') })?.facts).toMatchObject([
      { what: 'words' },
      { what: 'response', actor: ALLY, other: PATRON, words: 'request, denied: asked', source: b.SOURCE },
      { what: 'response', actor: ALLY, other: PATRON, words: 'request, reported: asked', source: b.SOURCE },
    ]));
});
