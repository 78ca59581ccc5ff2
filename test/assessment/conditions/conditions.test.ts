import { describe, expect, test } from 'vitest';
import { evaluateConditions } from '../../../src/assessment/conditions/evaluate.ts';
import { indexContingency } from '../../../src/assessment/pairing/calls.ts';
import { undertakingsOf } from '../../../src/assessment/pairing/undertaking.ts';
import type { StepSubject } from '../../../src/assessment/trail.ts';
import type { Actor } from '../../../src/core/actor.ts';
import type { Contingency, Hostility } from '../../../src/core/contingency.ts';
import { parsePartialDate } from '../../../src/core/partial-date.ts';
import type { ResponseStatus } from '../../../src/core/response.ts';
import type { WorldRegion } from '../../../src/core/states/crosswalk.ts';
import type { TreatyClause } from '../../../src/core/treaty-clause.ts';
import * as b from '../build.ts';

const { PATRON, ALLY, FOE, FOE2, PARTNER, BYSTANDER, GREAT, AMERICAN, AFRICAN, ASIAN, ARAB } = b;
const FOE_ATTACKS = b.war([b.attack(FOE, ALLY)]);

interface Case {
  readonly name: string;
  readonly clause: b.Patch<TreatyClause>;
  readonly war?: Contingency;
  readonly adversary?: Actor;
  readonly result: 'yes' | 'no' | 'unknown' | null;
}

/** The result of one condition of PATRON's clause in ALLY's fighting with the adversary; null if it has none. */
function resultOf(subject: StepSubject, { clause, war = FOE_ATTACKS, adversary = FOE }: Omit<Case, 'name' | 'result'>) {
  const agreement = b.pact(clause);
  const undertaking = undertakingsOf(agreement)[0];
  const call = indexContingency(war)
    .calls(ALLY)
    .find((one) => one.adversary === adversary);
  if (undertaking === undefined || call === undefined) throw new Error('the case has no undertaking or no call');
  const context = { agreement, undertaking, call, war: indexContingency(war), standard: b.BASE };
  return evaluateConditions(context).find((step) => step.subject === subject)?.result ?? null;
}

function table(subject: StepSubject, cases: readonly Case[]) {
  test.each(cases)('$name: $result', ({ result, ...rest }) => expect(resultOf(subject, rest)).toBe(result));
}

const words = 'as the treaty says';
const against = (by: Actor) => b.war([b.attack(by, ALLY)]);

describe('the condition of an adversary', () => {
  table('adversary', [
    { name: 'a clause without one', clause: {}, result: null },
    { name: 'a state that is named', clause: { adversaries: { states: [FOE2, FOE], words } }, result: 'yes' },
    { name: 'a state that is not named', clause: { adversaries: { states: [FOE2], words } }, result: 'no' },
    {
      name: 'a state of the type but excepted',
      clause: { adversaries: { types: ['any-state'], except: [FOE], words } },
      result: 'no',
    },
    {
      name: 'a named state that is also excepted',
      clause: { adversaries: { states: [FOE], except: [FOE], words } },
      result: 'no',
    },
    { name: 'neither states nor types in the term', clause: { adversaries: { words } }, result: 'unknown' },
    {
      name: 'not named, but of a type that is',
      clause: { adversaries: { states: [FOE2], types: ['european-state'], words } },
      result: 'yes',
    },
    {
      name: 'only of a type that no list decides',
      clause: { adversaries: { types: ['former-enemy-or-its-associates'], words } },
      result: 'unknown',
    },
    {
      name: 'named, beside a type that no list decides',
      clause: { adversaries: { states: [FOE], types: ['former-enemy-or-its-associates'], words } },
      result: 'yes',
    },
    {
      name: 'rebels only, and a state attacks',
      clause: { adversaries: { nonState: true, words } },
      result: 'no',
    },
    {
      name: 'states, and an armed group attacks',
      clause: { adversaries: { types: ['european-state'], words } },
      war: against('rebels'),
      adversary: 'rebels',
      result: 'unknown',
    },
  ]);

  const types = [
    ['any-state', FOE, 'yes'],
    ['great-power', GREAT, 'yes'],
    ['great-power', FOE, 'no'],
    ['european-state', FOE, 'yes'],
    ['european-state', AFRICAN, 'no'],
    ['american-state', AMERICAN, 'yes'],
    ['american-state', FOE, 'no'],
    ['non-american-state', FOE, 'yes'],
    ['non-american-state', AMERICAN, 'no'],
    ['african-state', AFRICAN, 'yes'],
    ['african-state', FOE, 'no'],
    ['asian-state', ASIAN, 'yes'],
    ['asian-state', FOE, 'no'],
    ['arab-state', ARAB, 'yes'],
    ['arab-state', FOE, 'no'],
    ['non-arab-state', FOE, 'yes'],
    ['non-arab-state', ARAB, 'no'],
    ['non-party', FOE, 'yes'],
  ] as const;
  test.each(types)('%s, attacked by %i: %s', (type, by, result) => {
    const clause = { adversaries: { types: [type], words } };
    expect(resultOf('adversary', { clause, war: against(by), adversary: by })).toBe(result);
  });

  test('a great power that lost its rank before the war is none', () => {
    const clause = { adversaries: { types: ['great-power' as const], words } };
    const war = b.war([b.attack(300, ALLY, '1930-03-01', '1930-09-01')]);
    expect(resultOf('adversary', { clause, war, adversary: 300 })).toBe('no');
  });

  test('a party of the pact is no third power', () => {
    const parties = [b.party(PATRON), b.party(ALLY), b.party(FOE)];
    const agreement = b.pact({ adversaries: { types: ['non-party'], words } }, { parties });
    expect(b.verdictOf(agreement, FOE_ATTACKS)).toBe('not-invoked/condition-unmet');
  });

  test('a party that had left is a third power', () => {
    const gone = b.party(FOE, { span: b.span('1929-01-01', '1929-06-01') });
    const agreement = b.pact(
      { adversaries: { types: ['non-party'], words } },
      { parties: [b.party(PATRON), b.party(ALLY), gone] },
    );
    expect(b.verdictOf(agreement, FOE_ATTACKS)).toBe('violated/abandoned');
  });

  const allies = { adversaries: { states: [FOE2], andTheirAllies: true, words } };
  table('adversary', [
    {
      name: 'ally of a named state: listed on its side',
      clause: allies,
      war: b.war([b.attack(FOE, ALLY)], { partnerships: [b.beside(FOE2, FOE)] }),
      result: 'yes',
    },
    {
      name: 'ally of a named state: both fight the same ally at once and not one another',
      clause: allies,
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE2, ALLY)]),
      result: 'yes',
    },
    {
      name: 'ally of a named state: the two fight one another as well',
      clause: allies,
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE2, ALLY), b.attack(FOE, FOE2)]),
      result: 'no',
    },
    {
      name: 'ally of a named state: the named state fought before and no longer',
      clause: allies,
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE2, ALLY, '1929-01-01', '1929-05-01')]),
      result: 'no',
    },
    { name: 'ally of a named state: it is in no war', clause: allies, result: 'no' },
    {
      name: 'not its allies: listed on its side',
      clause: { adversaries: { states: [FOE2], words } },
      war: b.war([b.attack(FOE, ALLY)], { partnerships: [b.beside(FOE2, FOE)] }),
      result: 'no',
    },
  ]);

  const fresh = { adversaries: { types: ['new-belligerent' as const], words } };
  table('adversary', [
    { name: 'a state that came into the war after the promise', clause: fresh, result: 'yes' },
    {
      name: 'a state that had been in the war before the promise',
      clause: fresh,
      war: b.war([b.attack(FOE, PARTNER, '1928-05-01', '1930-09-01'), b.attack(FOE, ALLY)]),
      result: 'no',
    },
  ]);
});

describe('the condition of a place', () => {
  const europe = { location: { regions: ['europe' as const], words } };
  const asia = { location: { regions: ['asia' as const], words } };
  const fought = (row: Hostility, ...regions: WorldRegion[]) =>
    b.war([{ ...row, place: { regions, source: b.SOURCE } }]);
  table('location', [
    { name: 'a clause without one', clause: {}, result: null },
    { name: 'the ally lies there, attacked by a neighbour', clause: europe, result: 'yes' },
    {
      name: 'the ally is named, attacked by a neighbour',
      clause: { location: { states: [ALLY], words } },
      result: 'yes',
    },
    {
      name: 'the ally lies there, and attacked a neighbour that does as well',
      clause: europe,
      war: b.war([b.attack(ALLY, FOE)]),
      result: 'yes',
    },
    {
      name: 'the ally lies there, and attacked a state that does not',
      clause: europe,
      war: b.war([b.attack(ALLY, ASIAN)]),
      adversary: ASIAN,
      result: 'unknown',
    },
    {
      name: 'the ally lies there, attacked from far away, where is not known',
      clause: europe,
      war: against(ASIAN),
      adversary: ASIAN,
      result: 'unknown',
    },
    {
      name: 'the ally lies there, attacked from far away, at home',
      clause: europe,
      war: fought(b.attack(ASIAN, ALLY), 'europe'),
      adversary: ASIAN,
      result: 'yes',
    },
    {
      name: 'the ally lies there, and they fought only elsewhere',
      clause: europe,
      war: fought(b.attack(FOE, ALLY), 'africa'),
      result: 'no',
    },
    {
      name: 'the ally lies there, but the clause is about a part of it',
      clause: { location: { regions: ['europe'], partOnly: true, words } },
      result: 'unknown',
    },
    { name: 'neither lies there, and where they fought is not known', clause: asia, result: 'unknown' },
    {
      name: 'neither lies there, and they fought there only',
      clause: asia,
      war: fought(b.attack(FOE, ALLY), 'asia'),
      result: 'yes',
    },
    {
      name: 'neither lies there, they fought there only, but the clause is about a part of it',
      clause: { location: { regions: ['asia'], partOnly: true, words } },
      war: fought(b.attack(FOE, ALLY), 'asia'),
      result: 'unknown',
    },
    {
      name: 'neither lies there, and they fought there and elsewhere',
      clause: asia,
      war: fought(b.attack(FOE, ALLY), 'asia', 'europe'),
      result: 'unknown',
    },
    {
      name: 'neither lies there, and they fought only elsewhere',
      clause: asia,
      war: fought(b.attack(FOE, ALLY), 'europe'),
      result: 'no',
    },
    {
      name: 'a third state is named, and the attacker fights it at the same time',
      clause: { location: { states: [PARTNER], words } },
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE, PARTNER)]),
      result: 'yes',
    },
    {
      name: 'a third state is named, and the attacker fought it earlier',
      clause: { location: { states: [PARTNER], words } },
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE, PARTNER, '1929-01-01', '1929-03-01')]),
      result: 'unknown',
    },
    { name: 'only the attacker lies there', clause: { location: { states: [FOE], words } }, result: 'unknown' },
    { name: 'a place on no list', clause: { location: { words } }, result: 'unknown' },
  ]);
});

describe('the condition of a particular conflict', () => {
  const between = (one: readonly number[], two: readonly number[]) => ({ between: [one, two] as const, words });
  const until = (to: string) => ({ conflict: { ...between([ALLY], [FOE]), to: parsePartialDate(to) } });
  const since = (from: string) => ({ conflict: { ...between([ALLY], [FOE]), from: parsePartialDate(from) } });
  const once = { conflict: { ...between([ALLY], [FOE]), onceAtWar: [[PARTNER], [FOE, FOE2]] as const } };
  table('conflict', [
    { name: 'a clause without one', clause: {}, result: null },
    { name: 'its sides', clause: { conflict: between([ALLY], [FOE]) }, result: 'yes' },
    { name: 'its sides, named the other way round', clause: { conflict: between([FOE], [ALLY]) }, result: 'yes' },
    { name: 'both named on one side', clause: { conflict: between([ALLY, FOE], [FOE2]) }, result: 'no' },
    { name: 'other sides', clause: { conflict: between([PARTNER], [FOE]) }, result: 'no' },
    { name: 'sides not said', clause: { conflict: { words } }, result: 'unknown' },
    { name: 'a conflict within a state', clause: { conflict: { internal: true, words } }, result: 'no' },
    { name: 'over before this war', clause: until('1929-12-31'), result: 'no' },
    {
      name: 'over in the month in which this war began, perhaps before it',
      clause: until('1930-03'),
      war: b.war([b.attack(FOE, ALLY, '1930-03-10')]),
      result: 'yes',
    },
    { name: 'not begun when this war ended', clause: since('1930-10'), result: 'no' },
    { name: 'begun while this war went on', clause: since('1930-08'), result: 'yes' },
    { name: 'that waits for other fighting, which did not break out', clause: once, result: 'no' },
    {
      name: 'that waits for other fighting, which broke out',
      clause: once,
      war: b.war([b.attack(FOE, ALLY), b.attack(PARTNER, FOE2, '1930-05-01')]),
      result: 'yes',
    },
    {
      name: 'that waits for other fighting, which was over before',
      clause: once,
      war: b.war([b.attack(FOE, ALLY), b.attack(PARTNER, FOE, '1929-05-01', '1930-02-28')]),
      result: 'no',
    },
  ]);
});

describe('the condition of a number of adversaries', () => {
  const two = { atLeastAdversaries: 2 };
  table('number', [
    { name: 'a clause without one', clause: {}, result: null },
    { name: 'one of two', clause: two, result: 'no' },
    {
      name: 'two at once, though the ally attacked one of them',
      clause: two,
      war: b.war([b.attack(FOE, ALLY), b.attack(ALLY, FOE2, '1930-04-01')]),
      result: 'yes',
    },
    {
      name: 'two for one day',
      clause: two,
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE2, ALLY, '1930-09-01', '1931-01-01')]),
      result: 'yes',
    },
    {
      name: 'two, one after the other',
      clause: two,
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE2, ALLY, '1930-09-02', '1931-01-01')]),
      result: 'no',
    },
    {
      name: 'one that attacked twice',
      clause: two,
      war: b.war([b.attack(FOE, ALLY), b.attack(ALLY, FOE, '1930-04-01')]),
      result: 'no',
    },
    {
      name: 'three asked, two others fight the partner',
      clause: { atLeastAdversaries: 3 },
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE2, PARTNER), b.attack(BYSTANDER, PARTNER)]),
      result: 'no',
    },
  ]);
});

describe('conditions that war data cannot show', () => {
  test('a demand is unknown', () => expect(resultOf('demand', { clause: { demand: { words } } })).toBe('unknown'));
  test('a request is unknown', () => expect(resultOf('request', { clause: { onRequest: true } })).toBe('unknown'));
  test('to whom what was owed, where that varied, is unknown', () => {
    const obligations = [b.obligation(PATRON, 'defense', { beneficiaries: 'unknown' })];
    const found = (['unmet', 'excluded', 'met'] as const).map((unknownConditions) =>
      b.verdictOf(b.agreement({ obligations }), FOE_ATTACKS, { unknownConditions }),
    );
    expect(found).toEqual(['not-invoked/condition-unmet', 'undetermined/not-known', 'violated/abandoned']);
  });
  test('no demand, no step', () => expect(resultOf('demand', { clause: {} })).toBeNull());
  test('no request, no step', () => expect(resultOf('request', { clause: {} })).toBeNull());

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
  const clause = { onRequest: true };
  table('request', [
    { name: 'confirmed', clause, war: asked('confirmed'), result: 'yes' },
    { name: 'confirmed, to an organ', clause, war: asked('confirmed', 'council'), result: 'yes' },
    { name: 'only reported', clause, war: asked('reported'), result: 'unknown' },
    { name: 'denied', clause, war: asked('denied'), result: 'no' },
    { name: 'confirmed, to another state', clause, war: asked('confirmed', PARTNER), result: 'unknown' },
    { name: 'confirmed, of another state', clause, war: asked('confirmed', PATRON, PARTNER), result: 'unknown' },
    { name: 'confirmed, where none is asked for', clause: {}, war: asked('confirmed'), result: null },
  ]);
});
