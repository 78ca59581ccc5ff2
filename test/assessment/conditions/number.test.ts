import { describe, expect, test } from 'vitest';
import * as b from '../build.ts';
import { stepOf, testCondition, words } from './condition-cases.ts';

const { ALLY, FOE, FOE2, PARTNER, BYSTANDER } = b;

describe('the condition of a number of adversaries', () => {
  const two = { atLeastAdversaries: 2 };
  testCondition('number', [
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
      name: 'two, the second from the day on which the first stopped',
      clause: two,
      war: b.war([b.attack(FOE, ALLY, '1930-03-01', '1930-05-01'), b.attack(FOE2, ALLY, '1930-05-01', '1930-09-01')]),
      result: 'yes',
    },
    {
      name: 'two in the war, and never two at once while it fought this one',
      clause: two,
      war: b.war([
        b.attack(FOE, ALLY, '1930-03-01', '1930-05-01'),
        b.attack(FOE2, ALLY, '1930-06-01', '1930-09-01'),
        b.attack(BYSTANDER, ALLY, '1930-07-01', '1930-08-01'),
      ]),
      result: 'no',
    },
    {
      name: 'two, one of whom fights on without an end',
      clause: two,
      war: b.war([{ ...b.attack(FOE2, ALLY), span: b.span('1929-01-01') }, b.attack(FOE, ALLY)]),
      result: 'yes',
    },
    {
      name: 'two, the end of the first known to the month in which the second began',
      clause: two,
      war: b.war([b.attack(FOE2, ALLY, '1929-05-01', '1930-03'), b.attack(FOE, ALLY, '1930-03-10')]),
      result: 'yes',
    },
    {
      name: 'three at once where two are asked',
      clause: two,
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE2, ALLY), b.attack(BYSTANDER, ALLY)]),
      result: 'yes',
    },
    {
      name: 'three asked, two others fight the partner',
      clause: { atLeastAdversaries: 3 },
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE2, PARTNER), b.attack(BYSTANDER, PARTNER)]),
      result: 'no',
    },
  ]);

  test('the trail names each who fought the ally at the time, and the words that ask for so many', () => {
    const war = b.war([b.attack(FOE, ALLY), b.attack(ALLY, FOE2), b.attack(PARTNER, ALLY, '1929-01-01', '1929-02-01')]);
    const step = stepOf('number', { clause: two, war });
    expect(step?.rule).toBe('the ally faced 2 at once; the clause asks for 2');
    expect(step?.facts).toMatchObject([
      { what: 'words', words: 'help if attacked' },
      { what: 'fought', actor: ALLY, other: FOE2 },
      { what: 'fought', actor: FOE, other: ALLY },
    ]);
    const named = { ...two, adversaries: { states: [FOE], words } };
    expect(stepOf('number', { clause: named, war })?.facts[0]).toEqual({ what: 'words', words });
  });
});
