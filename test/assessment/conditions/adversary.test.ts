import { describe, expect, test } from 'vitest';
import * as b from '../build.ts';
import { against, stepOf, testCondition, words } from './condition-cases.ts';

const { PATRON, ALLY, FOE, FOE2, PARTNER, GREAT, AMERICAN, AFRICAN, ASIAN, ARAB } = b;
/** A state that was annexed in March 1938, and one that was founded in 1948. */
const [ANNEXED, FOUNDED_LATER] = [305, 775];

const FOE_ATTACKS = against(FOE);
describe('the condition of an adversary', () => {
  testCondition('adversary', [
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
      name: 'rebels only, and rebels attack',
      clause: { adversaries: { nonState: true, words } },
      war: against('rebels'),
      adversary: 'rebels',
      result: 'yes',
    },
    {
      name: 'a state of the type, none being excepted but another',
      clause: { adversaries: { types: ['any-state'], except: [FOE2], words } },
      result: 'yes',
    },
    {
      name: 'states by name alone, and an armed group attacks',
      clause: { adversaries: { states: [FOE], words } },
      war: against('rebels'),
      adversary: 'rebels',
      result: 'unknown',
    },
    {
      name: 'any state, and what attacks is not founded yet',
      clause: { adversaries: { types: ['any-state'], words } },
      war: against(FOUNDED_LATER),
      adversary: FOUNDED_LATER,
      result: 'no',
    },
    {
      name: 'named, though it was no state at the time',
      clause: { adversaries: { states: [FOUNDED_LATER], words } },
      war: against(FOUNDED_LATER),
      adversary: FOUNDED_LATER,
      result: 'yes',
    },
    {
      name: 'any state, attacked in the year in which the attacker was annexed, the day unknown',
      clause: { adversaries: { types: ['any-state'], words } },
      war: b.war([b.attack(ANNEXED, ALLY, '1938', '1938')]),
      adversary: ANNEXED,
      result: 'yes',
    },
    {
      name: 'any state, attacked after the attacker was annexed',
      clause: { adversaries: { types: ['any-state'], words } },
      war: b.war([b.attack(ANNEXED, ALLY, '1938-06-01', '1938-07-01')]),
      adversary: ANNEXED,
      result: 'no',
    },
    {
      name: 'nobody named and the allies of nobody',
      clause: { adversaries: { andTheirAllies: true, words } },
      result: 'unknown',
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
    ['asian-state', ARAB, 'yes'],
    ['asian-state', FOE, 'no'],
    ['asian-state', AFRICAN, 'no'],
    ['asian-state', AMERICAN, 'no'],
    ['european-state', ASIAN, 'no'],
    ['african-state', ARAB, 'no'],
    ['non-american-state', AFRICAN, 'yes'],
    ['non-arab-state', ASIAN, 'yes'],
    ['arab-state', ARAB, 'yes'],
    ['arab-state', FOE, 'no'],
    ['non-arab-state', FOE, 'yes'],
    ['non-arab-state', ARAB, 'no'],
    ['non-party', FOE, 'yes'],
  ] as const;
  test.each(types)('%s, attacked by %i: %s', (type, by, result) => {
    const clause = { adversaries: { types: [type], words } };
    expect(stepOf('adversary', { clause, war: against(by), adversary: by })?.result).toBe(result);
  });

  test('a great power that lost its rank before the war is none', () => {
    const clause = { adversaries: { types: ['great-power' as const], words } };
    const war = b.war([b.attack(300, ALLY, '1930-03-01', '1930-09-01')]);
    expect(stepOf('adversary', { clause, war, adversary: 300 })?.result).toBe('no');
  });

  test('in the year in which a great power lost its rank it is not known whether it was one', () => {
    const clause = { adversaries: { types: ['great-power' as const], words } };
    const war = b.war([b.attack(300, ALLY, '1918', '1918-12-31')]);
    expect(stepOf('adversary', { clause, war, adversary: 300 })?.result).toBe('unknown');
  });

  test('a party of the pact is no third power', () => {
    const parties = [b.party(PATRON), b.party(ALLY), b.party(FOE)];
    const agreement = b.pact({ adversaries: { types: ['non-party'], words } }, { parties });
    expect(b.verdictOf(agreement, FOE_ATTACKS)).toBe('not-invoked/condition-unmet');
  });

  test('a party that left while the fighting went on was no third power', () => {
    const leaving = b.party(FOE, { span: b.span('1929-01-01', '1930-03-01') });
    const agreement = b.pact(
      { adversaries: { types: ['non-party'], words } },
      { parties: [b.party(PATRON), b.party(ALLY), leaving] },
    );
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
  testCondition('adversary', [
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
      name: 'ally of a named state: listed on its side in an earlier year',
      clause: allies,
      war: b.war([b.attack(FOE, ALLY)], { partnerships: [b.beside(FOE2, FOE, '1929-01-01', '1929-12-31')] }),
      result: 'no',
    },
    {
      name: 'ally of a named state: that one fights another than the ally',
      clause: allies,
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE2, PARTNER)]),
      result: 'no',
    },
    {
      name: 'ally of a named state: the ally attacked that one',
      clause: allies,
      war: b.war([b.attack(FOE, ALLY), b.attack(ALLY, FOE2)]),
      result: 'yes',
    },
    {
      name: 'ally of the second of two named states',
      clause: { adversaries: { states: [PARTNER, FOE2], andTheirAllies: true, words } },
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE2, ALLY)]),
      result: 'yes',
    },
    {
      name: 'the allies of a named state are meant: the attacker is that state itself',
      clause: { adversaries: { states: [FOE], andTheirAllies: true, words } },
      result: 'yes',
    },
    {
      name: 'the allies of a named state are not meant: it fights the same ally at once',
      clause: { adversaries: { states: [FOE2], andTheirAllies: false, words } },
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE2, ALLY)]),
      result: 'no',
    },
    {
      name: 'not its allies: listed on its side',
      clause: { adversaries: { states: [FOE2], words } },
      war: b.war([b.attack(FOE, ALLY)], { partnerships: [b.beside(FOE2, FOE)] }),
      result: 'no',
    },
  ]);

  const promisedIn = (from: string) => ({
    obligations: [b.obligation(PATRON, 'defense', { span: b.span(from, '1938-12-31') })],
  });
  const fresh = { adversaries: { types: ['new-belligerent' as const], words } };
  testCondition('adversary', [
    { name: 'a state that came into the war after the promise', clause: fresh, result: 'yes' },
    {
      name: 'a state that had been in the war before the promise',
      clause: fresh,
      war: b.war([b.attack(FOE, PARTNER, '1928-05-01', '1930-09-01'), b.attack(FOE, ALLY)]),
      result: 'no',
    },
    {
      name: 'a state that came into the war in the month of the promise',
      clause: fresh,
      war: b.war([b.attack(FOE, ALLY, '1930-03-10')]),
      agreement: promisedIn('1930-03'),
      result: 'unknown',
    },
    {
      name: 'a state that came into the war on the day of the promise',
      clause: fresh,
      agreement: promisedIn('1930-03-01'),
      result: 'no',
    },
    {
      name: 'a state that came in before the promise and fought on after it in a row of its own',
      clause: fresh,
      war: b.war([b.attack(FOE, PARTNER, '1928-05-01', '1928-09-01'), b.attack(FOE, ALLY)]),
      result: 'no',
    },
  ]);

  test('the trail cites the words of the clause and the attack', () => {
    const clause = { adversaries: { states: [FOE], words } };
    expect(stepOf('adversary', { clause })?.facts).toMatchObject([
      { what: 'words', words },
      { what: 'attacked', actor: FOE, other: ALLY },
    ]);
  });
});
