import { describe, expect, test } from 'vitest';
import * as b from '../build.ts';
import { stepOf, testCondition } from './condition-cases.ts';

const { PATRON, ALLY, FOE, FOE2 } = b;

describe('the condition that the ally did not provoke', () => {
  const clause = { unprovoked: true };
  const first = b.war([b.attack(ALLY, FOE, '1930-03-01'), b.attack(FOE, ALLY, '1930-04-01')]);
  const flagged = { obligations: [b.obligation(PATRON, 'defense', { conditions: ['non-provocation'] })] };
  testCondition('non-provocation', [
    { name: 'a clause without it', clause: {}, result: null },
    { name: 'a clause that says so', clause, result: 'yes' },
    { name: 'a clause that does not say so, which the dataset flags', clause: {}, agreement: flagged, result: 'yes' },
    { name: 'the ally attacked', clause, war: b.war([b.attack(ALLY, FOE)]), result: 'no' },
    {
      name: 'the ally had attacked the one that the attacker came to help',
      clause,
      war: b.war([b.attack(ALLY, FOE2, '1930-03-01'), b.joins(FOE, ALLY, '1930-04-01')]),
      result: 'no',
    },
    { name: 'nobody knows who began', clause, war: b.war([b.listed(FOE, ALLY)]), result: 'unknown' },
    {
      name: 'nobody knows who began, but the ally had attacked the one it came to help',
      clause,
      war: b.war([b.attack(ALLY, FOE2, '1930-03-01'), { ...b.listed(FOE, ALLY, '1930-04-01'), joined: true }]),
      result: 'no',
    },
  ]);

  test('the trail cites the words and the ally’s own attack', () => {
    const adversary = FOE;
    const war = b.war([b.attack(ALLY, FOE2, '1930-03-01'), b.joins(FOE, ALLY, '1930-04-01')]);
    expect(stepOf('non-provocation', { clause, war, adversary })?.facts).toMatchObject([
      { what: 'words', words: 'help if attacked' },
      { what: 'attacked', actor: ALLY, other: FOE2 },
    ]);
  });

  test('without words the dataset’s flag stands in their place', () => {
    const agreement = { ...flagged, terms: undefined };
    expect(stepOf('non-provocation', { clause: {}, agreement })).toMatchObject({
      result: 'yes',
      facts: [{ words: 'owed if the ally did not provoke' }, { what: 'attacked' }],
    });
    expect(stepOf('non-provocation', { clause: {}, agreement, war: first })?.result).toBe('no');
  });

  test('the dataset’s flag that the ally must be attacked is no step of its own', () => {
    const obligations = [b.obligation(PATRON, 'defense', { conditions: ['attacked'] })];
    expect(stepOf('attacked', { clause: {}, agreement: { obligations, terms: undefined } })).toBeUndefined();
  });
});
