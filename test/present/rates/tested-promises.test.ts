import { describe, expect, test } from 'vitest';
import { aggregate } from '../../../src/assessment/aggregate.ts';
import { assess } from '../../../src/assessment/assess.ts';
import type { Standard } from '../../../src/assessment/standard/standard.ts';
import type { Agreement } from '../../../src/core/agreement.ts';
import type { Contingency } from '../../../src/core/contingency.ts';
import { testedPromises } from '../../../src/present/rates/tested-promises.ts';
import * as b from '../../assessment/build.ts';

const { PATRON, ALLY, FOE, PARTNER, BYSTANDER } = b;
const ATTACKED = b.war([b.attack(FOE, ALLY)], { id: 'iwd:7', warid: 7, name: 'SomeWar' });

function promised(pacts: readonly Agreement[], war: Contingency = ATTACKED, switches: Partial<Standard> = {}) {
  const standard = { ...b.BASE, ...switches };
  const candidates = assess(pacts, [war], standard);
  return testedPromises(aggregate(candidates, standard), candidates);
}

describe('testedPromises', () => {
  test('an agreement in a war: patron and ally are those of the clause that decided', () => {
    const [only, ...none] = promised([b.agreement()]);
    expect(none).toEqual([]);
    expect(only).toEqual({
      key: 'atop:1|iwd:7||',
      agreement: 'atop:1',
      atopid: 1,
      war: 'iwd:7',
      warid: 7,
      warname: 'SomeWar',
      year: 1930,
      promisor: PATRON,
      beneficiary: ALLY,
      region: 'europe',
      verdict: 'violated',
      deciding: 'defense',
      ofHelp: true,
      obligations: ['defense'],
      multilateral: false,
      wartime: false,
    });
  });

  test('a pair of states: no agreement, one key whatever the standard', () => {
    const keys = (switches: Partial<Standard>) =>
      promised([b.agreement()], ATTACKED, { unit: 'dyad', ...switches }).map(({ key, agreement, atopid }) => [
        key,
        agreement,
        atopid,
      ]);
    const pair = [`|iwd:7|${PATRON}|${ALLY}`, null, null];
    expect(keys({})).toContainEqual(pair);
    expect(keys({ multilateral: 'any', unknownConditions: 'met' })).toContainEqual(pair);
  });

  test.each([
    ['a third party at the time of the war', b.span('1929'), true],
    ['a third party that had left', b.span('1920', '1929'), false],
    ['a third party to come', b.span('1932'), false],
  ])('%s makes it multilateral or not', (_, span, multilateral) => {
    const parties = [b.party(PATRON), b.party(ALLY), b.party(PARTNER, { span })];
    const [own] = promised([b.agreement({ parties })], ATTACKED, { unit: 'ally' }).filter(
      ({ promisor }) => promisor === PATRON,
    );
    expect(own?.multilateral).toBe(multilateral);
  });

  test('a party in two phases is one', () => {
    const parties = [b.party(PATRON, { phase: 0 }), b.party(PATRON, { phase: 1 }), b.party(ALLY)];
    expect(promised([b.agreement({ parties })])[0]?.multilateral).toBe(false);
  });

  test('the region is the ally’s, and none for an ally that is no state', () => {
    const towards = (ally: number | string) => {
      const parties = [b.party(PATRON), b.party(ally)];
      return promised([b.agreement({ parties })], b.war([b.attack(FOE, ally)]))[0]?.region;
    };
    expect([towards(b.ASIAN), towards(b.ARAB), towards('rebels')]).toEqual(['asia', 'middle-east', null]);
  });

  test('every stated obligation once, none that is merely implied', () => {
    const obligations = [b.obligation(PATRON), b.obligation(PATRON, 'neutrality'), b.obligation(ALLY)];
    const [only] = promised([b.agreement({ obligations })]);
    expect([...(only?.obligations ?? [])].sort()).toEqual(['defense', 'neutrality']);
    expect(only?.deciding).toBe('defense');
  });

  test('a pact signed in the war says so', () => {
    expect(promised([b.agreement({ wartime: true })])[0]?.wartime).toBe(true);
  });

  test('a war that nobody in the pact fought is no test', () => {
    expect(promised([b.agreement()], b.war([b.attack(FOE, BYSTANDER)]))).toEqual([]);
  });
});
