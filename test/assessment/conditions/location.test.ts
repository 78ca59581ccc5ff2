import { describe, expect, test } from 'vitest';
import type { Hostility } from '../../../src/core/contingency.ts';
import type { WorldRegion } from '../../../src/core/states/crosswalk.ts';
import * as b from '../build.ts';
import { against, stepOf, testCondition, words } from './condition-cases.ts';

const { ALLY, FOE, PARTNER, AFRICAN, ASIAN, BYSTANDER } = b;
/** A state whose own land lies in Europe and in Asia. */
const TWO_REGIONS = 365;

describe('the condition of a place', () => {
  const europe = { location: { regions: ['europe' as const], words } };
  const asia = { location: { regions: ['asia' as const], words } };
  const fought = (row: Hostility, ...regions: WorldRegion[]) =>
    b.war([{ ...row, place: { regions, source: b.SOURCE } }]);
  testCondition('location', [
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
    {
      name: 'the ally lies there, and attacked a neighbour, where being known: at home',
      clause: europe,
      war: fought(b.attack(ALLY, FOE), 'europe'),
      result: 'yes',
    },
    {
      name: 'the ally is named, and attacked a neighbour, where being known: at home',
      clause: { location: { states: [ALLY], words } },
      war: fought(b.attack(ALLY, FOE), 'europe'),
      result: 'unknown',
    },
    {
      name: 'the ally lies there, and attacked a neighbour, at home and elsewhere',
      clause: europe,
      war: fought(b.attack(ALLY, FOE), 'europe', 'africa'),
      result: 'unknown',
    },
    {
      name: 'the ally is named, and attacked a neighbour that is not',
      clause: { location: { states: [ALLY], words } },
      war: b.war([b.attack(ALLY, FOE)]),
      result: 'unknown',
    },
    {
      name: 'the ally is named, and attacked a neighbour that is named too',
      clause: { location: { states: [ALLY, FOE], words } },
      war: b.war([b.attack(ALLY, FOE)]),
      result: 'yes',
    },
    {
      name: 'the ally lies there, attacked at home and elsewhere',
      clause: europe,
      war: fought(b.attack(ASIAN, ALLY), 'africa', 'europe'),
      adversary: ASIAN,
      result: 'yes',
    },
    {
      name: 'the ally lies there, attacked by a state with land in its part of the world and in another',
      clause: europe,
      war: against(TWO_REGIONS),
      adversary: TWO_REGIONS,
      result: 'yes',
    },
    {
      name: 'the ally lies there, attacked by an armed group, where is not known',
      clause: europe,
      war: against('rebels'),
      adversary: 'rebels',
      result: 'unknown',
    },
    {
      name: 'the ally lies there, attacked by an armed group at home',
      clause: europe,
      war: fought(b.attack('rebels', ALLY), 'europe'),
      adversary: 'rebels',
      result: 'yes',
    },
    {
      name: 'the ally lies there, they fought elsewhere, and the clause is about a part of it',
      clause: { location: { regions: ['europe'], partOnly: true, words } },
      war: fought(b.attack(FOE, ALLY), 'africa'),
      result: 'unknown',
    },
    {
      name: 'a third state is named, and they fought in its part of the world and not in it',
      clause: { location: { states: [AFRICAN], words } },
      war: fought(b.attack(FOE, ALLY), 'africa'),
      result: 'unknown',
    },
    {
      name: 'a third state is named, and they fought elsewhere',
      clause: { location: { states: [AFRICAN], words } },
      war: fought(b.attack(FOE, ALLY), 'europe'),
      result: 'no',
    },
    {
      name: 'a part of a third state is named, and the attacker fights that state',
      clause: { location: { states: [PARTNER], partOnly: true, words } },
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE, PARTNER)]),
      result: 'unknown',
    },
    {
      name: 'a part of a third state is named, and they fought in other parts of the world',
      clause: { location: { states: [AFRICAN], partOnly: true, words } },
      war: fought(b.attack(FOE, ALLY), 'europe'),
      result: 'no',
    },
    {
      name: 'a third state is named, and it attacked the attacker at the same time',
      clause: { location: { states: [PARTNER], words } },
      war: b.war([b.attack(FOE, ALLY), b.attack(PARTNER, FOE)]),
      result: 'yes',
    },
    {
      name: 'a third state is named, and the attacker fights another',
      clause: { location: { states: [PARTNER], words } },
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE, BYSTANDER)]),
      result: 'unknown',
    },
    {
      name: 'a region is named, and the attacker fights a state that lies there at the same time',
      clause: { location: { regions: ['africa'], words } },
      war: b.war([b.attack(FOE, ALLY), b.attack(FOE, AFRICAN)]),
      result: 'unknown',
    },
    {
      name: 'a region and a third state of another are named, and they fought there only',
      clause: { location: { states: [AFRICAN], regions: ['asia'], words } },
      war: fought(b.attack(FOE, ALLY), 'asia'),
      result: 'yes',
    },
    { name: 'a place on no list', clause: { location: { words } }, result: 'unknown' },
  ]);

  test('the trail cites the words of the clause, the attack, and who says where it was', () => {
    const war = fought(b.attack(FOE, ALLY), 'europe', 'asia');
    expect(stepOf('location', { clause: europe, war })?.facts).toMatchObject([
      { what: 'words', words },
      { what: 'attacked', actor: FOE, other: ALLY },
      { words: 'COW says that the fighting was in: europe, asia', source: b.SOURCE },
    ]);
    expect(stepOf('location', { clause: europe })?.facts).toHaveLength(2);
  });
});
