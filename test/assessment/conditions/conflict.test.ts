import { describe } from 'vitest';
import { parsePartialDate } from '../../../src/core/partial-date.ts';
import * as b from '../build.ts';
import { against, testCondition, words } from './condition-cases.ts';

const { ALLY, FOE, FOE2, PARTNER } = b;

describe('the condition of a particular conflict', () => {
  const between = (one: readonly number[], two: readonly number[]) => ({ between: [one, two] as const, words });
  const until = (to: string) => ({ conflict: { ...between([ALLY], [FOE]), to: parsePartialDate(to) } });
  const since = (from: string) => ({ conflict: { ...between([ALLY], [FOE]), from: parsePartialDate(from) } });
  const once = { conflict: { ...between([ALLY], [FOE]), onceAtWar: [[PARTNER], [FOE, FOE2]] as const } };
  testCondition('conflict', [
    { name: 'a clause without one', clause: {}, result: null },
    { name: 'its sides', clause: { conflict: between([ALLY], [FOE]) }, result: 'yes' },
    { name: 'its sides, named the other way round', clause: { conflict: between([FOE], [ALLY]) }, result: 'yes' },
    { name: 'both named on one side', clause: { conflict: between([ALLY, FOE], [FOE2]) }, result: 'no' },
    { name: 'other sides', clause: { conflict: between([PARTNER], [FOE]) }, result: 'no' },
    { name: 'sides not said', clause: { conflict: { words } }, result: 'unknown' },
    {
      name: 'a conflict within a state, and the danger is from within',
      clause: { conflict: { internal: true, words } },
      war: against('rebels'),
      adversary: 'rebels',
      result: 'yes',
    },
    {
      name: 'a conflict between states, and the danger is from within',
      clause: { conflict: between([ALLY], [FOE]) },
      war: against('rebels'),
      adversary: 'rebels',
      result: 'no',
    },
    { name: 'a conflict within a state', clause: { conflict: { internal: true, words } }, result: 'no' },
    { name: 'over before this war', clause: until('1929-12-31'), result: 'no' },
    {
      name: 'over in the month in which this war began, perhaps before it',
      clause: until('1930-03'),
      war: b.war([b.attack(FOE, ALLY, '1930-03-10')]),
      result: 'yes',
    },
    { name: 'over on the day on which this war began', clause: until('1930-03-01'), result: 'yes' },
    { name: 'over on the day before this war began', clause: until('1930-02-28'), result: 'no' },
    { name: 'over long after this war', clause: until('1935-01-01'), result: 'yes' },
    { name: 'begun on the last day of this war', clause: since('1930-09-01'), result: 'yes' },
    { name: 'begun on the day after this war', clause: since('1930-09-02'), result: 'no' },
    {
      name: 'begun in the month in which this war ended, perhaps before its end',
      clause: since('1930-09'),
      war: b.war([b.attack(FOE, ALLY, '1930-03-01', '1930-09-10')]),
      result: 'yes',
    },
    {
      name: 'begun later, while this war goes on without an end',
      clause: since('1935'),
      war: b.war([{ ...b.attack(FOE, ALLY), span: b.span('1930-03-01') }]),
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
      name: 'that waits for other fighting, which broke out the other way round',
      clause: once,
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE2, PARTNER, '1930-05-01')]),
      result: 'yes',
    },
    {
      name: 'that waits for other fighting, which broke out, though its own sides are others',
      clause: { conflict: { ...between([ALLY], [FOE2]), onceAtWar: [[PARTNER], [FOE]] as const } },
      war: b.war([b.attack(FOE, ALLY), b.attack(PARTNER, FOE, '1930-05-01')]),
      result: 'no',
    },
    {
      name: 'that waits for other fighting alone, which broke out',
      clause: { conflict: { onceAtWar: [[PARTNER], [FOE]] as const, words } },
      war: b.war([b.attack(FOE, ALLY), b.attack(PARTNER, FOE, '1930-05-01')]),
      result: 'yes',
    },
    {
      name: 'that waits for other fighting alone, which did not break out',
      clause: { conflict: { onceAtWar: [[PARTNER], [FOE]] as const, words } },
      result: 'no',
    },
    {
      name: 'that waits for other fighting, which broke out on the last day of this',
      clause: once,
      war: b.war([b.attack(FOE, ALLY), b.attack(PARTNER, FOE, '1930-09-01', '1931-01-01')]),
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
