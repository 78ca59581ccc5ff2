import { describe, expect, test } from 'vitest';
import { presetStandard, type Standard } from '../../src/assessment/standard/standard.ts';
import type { Agreement } from '../../src/core/agreement.ts';
import { parsePartialDate } from '../../src/core/partial-date.ts';
import type { Gazetteer, Place } from '../../src/core/theatre.ts';
import type { BoundRow } from '../../src/present/what-if/bound-row.ts';
import { homeOf, type PlaceOfAttack, placeOfAttack } from '../../src/present/what-if/place-of-attack.ts';
import { type WhatIf, whatIfOf } from '../../src/present/what-if/what-if.ts';
import { clause, pact, party, WORDS } from './made-up-register.ts';

const DYAD = presetStandard('dyad') as Standard;
const DAY = parsePartialDate('2026-06-30');
const [ITALY, FRANCE, SPAIN, AUSTRIA] = [325, 220, 230, 305] as const;

/** If Austria attacked Italy. */
function ifAttacked(agreements: readonly Agreement[], place: PlaceOfAttack = homeOf(ITALY, 'Italy')): WhatIf {
  return whatIfOf({
    ...{ attacker: AUSTRIA, attacked: ITALY, day: DAY, place, agreements, standard: DYAD, ledger: [] },
    ...{ nameOf: WORDS.actor, sourceLine: WORDS.source },
  });
}

const short = ({ from, to, duty, bound }: BoundRow) => `${from} to ${to}: ${duty}, ${bound}`;
const members = [party(ITALY, '1950-01-01'), party(FRANCE, '1950-01-01')];

describe('a promise to the one that is attacked', () => {
  test('defense binds; the one attacked owes itself nothing, and a promise that is only implied is left out', () => {
    expect(ifAttacked([pact('one', members, [clause('help')])]).rows.map(short)).toEqual([
      'state 220 to state 325: help, yes',
    ]);
  });

  test('help on request is unknown, whatever the standard makes of requests', () => {
    const agreements = [pact('one', members, [clause('help', { onRequest: true })])];
    for (const unknownRequest of ['met', 'unmet', 'excluded'] as const) {
      const { rows } = whatIfOf({
        ...{ attacker: AUSTRIA, attacked: ITALY, day: DAY, place: homeOf(ITALY, 'Italy'), agreements, ledger: [] },
        ...{ standard: { ...DYAD, unknownRequest }, nameOf: WORDS.actor, sourceLine: WORDS.source },
      });
      expect(rows.map(short)).toEqual(['state 220 to state 325: help, unknown']);
      expect(rows[0]?.tested.find(({ condition }) => condition === 'request')?.result).toBe('unknown');
    }
  });

  test.each([
    ['another adversary', { adversaries: { states: [365], words: 'Russia' } }, 'adversary'],
    ['another part of the world', { location: { regions: ['pacific' as const], words: 'the Pacific' } }, 'location'],
    ['two attackers at least', { atLeastAdversaries: 2 }, 'number'],
  ])('a condition that is unmet: %s', (_, patch, condition) => {
    const [row] = ifAttacked([pact('one', members, [clause('help', patch)])]).rows;
    expect(row?.tested.find((one) => one.condition === condition)?.result).not.toBe('met');
    expect(row?.bound).not.toBe('yes');
  });

  test.each([
    ['consultation', 'threatened', 'consult', false],
    ['neutrality', 'attacked', 'abstain', false],
    ['basing', 'standing', 'access', true],
    ['arms', 'standing', 'help', true],
  ] as const)('%s', (obligation, trigger, duty, atAllTimes) => {
    const [row] = ifAttacked([pact('one', members, [clause('own', { obligation, trigger })])]).rows;
    expect(row).toMatchObject({ towards: 'attacked', duty, bound: 'yes', atAllTimes, from: 'state 220' });
  });

  test('one that ended before the day, or begins after it, is not there', () => {
    const ended = pact('ended', [party(ITALY, '1950-01-01', '2020-01-01'), party(FRANCE, '1950-01-01')], [clause('a')]);
    const later = pact('later', [party(ITALY, '2026-07-01'), party(FRANCE, '2026-07-01')], [clause('a')]);
    expect(ifAttacked([ended, later]).rows).toEqual([]);
  });
});

describe('a promise to the attacker', () => {
  const foes = [party(AUSTRIA, '1950-01-01'), party(SPAIN, '1950-01-01')];

  test('defense does not bind; neutrality in any war does', () => {
    const clauses = [clause('a-help'), clause('b-neutral', { obligation: 'neutrality', trigger: 'at-war' })];
    expect(ifAttacked([pact('one', foes, clauses)]).rows.map(short)).toEqual([
      'state 230 to state 305: help, no',
      'state 230 to state 305: abstain, yes',
    ]);
  });

  test('to join the wars it begins binds', () => {
    const clauses = [clause('a', { obligation: 'offense', trigger: 'goes-to-war' })];
    expect(ifAttacked([pact('one', foes, clauses)]).rows.map(short)).toEqual(['state 230 to state 305: help, yes']);
  });

  test('one who owes both sides is named', () => {
    const both = [
      pact('one', members, [clause('help')]),
      pact(
        'two',
        [party(AUSTRIA, '1950-01-01'), party(FRANCE, '1950-01-01')],
        [clause('peace', { obligation: 'nonaggression', trigger: 'standing' })],
      ),
    ];
    expect(ifAttacked(both).toBothSides).toEqual(['state 220']);
    expect(ifAttacked(both.slice(0, 1)).toBothSides).toEqual([]);
  });
});

test('the attack breaks what the attacker had promised the one attacked', () => {
  const between = [party(ITALY, '1950-01-01'), party(AUSTRIA, '1950-01-01')];
  const peace = clause('peace', { obligation: 'nonaggression', trigger: 'standing' });
  const { rows } = ifAttacked([pact('one', between, [peace, clause('help')])]);
  expect(rows.map(short)).toEqual(['state 305 to state 325: broken, yes']);
});

describe('the place', () => {
  const place = (id: string, patch: Partial<Place>): [string, Place] => [
    id,
    { id, name: `The ${id}`, kind: 'province', of: [], within: [], overlaps: [], boxes: [], ...patch },
  ];
  const gazetteer: Gazetteer = new Map([
    place('europe', { kind: 'region' }),
    place('valley', {
      of: [
        { state: ITALY, as: 'metropolitan' },
        { state: AUSTRIA, as: 'disputed', from: parsePartialDate('2000') },
      ],
      within: ['europe'],
    }),
    place('ocean', { kind: 'sea' }),
  ]);

  test('by id or name; disputed where the attacked holds it and another claims it on the day', () => {
    const found = placeOfAttack('the valley', gazetteer, ITALY, DAY);
    expect(found).toEqual({ words: 'The valley', regions: ['europe'], disputed: true, assumed: false });
    expect(placeOfAttack('valley', gazetteer, ITALY, parsePartialDate('1990-01-01'))?.disputed).toBe(false);
    expect(placeOfAttack('valley', gazetteer, FRANCE, DAY)?.disputed).toBe(false);
    expect(placeOfAttack('nowhere', gazetteer, ITALY, DAY)).toBeNull();
  });

  test('on disputed land whether the ally was attacked is unknown, as the standard has it', () => {
    const valley = placeOfAttack('valley', gazetteer, ITALY, DAY) as PlaceOfAttack;
    const [row] = ifAttacked([pact('one', members, [clause('help')])], valley).rows;
    expect(row?.tested.find(({ condition }) => condition === 'trigger')?.result).toBe('unknown');
  });

  test('a place in no part of the world leaves a condition of place open', () => {
    const ocean = placeOfAttack('ocean', gazetteer, ITALY, DAY) as PlaceOfAttack;
    expect(ocean.regions).toEqual([]);
    const clauses = [clause('help', { location: { regions: ['pacific'], words: 'the Pacific' } })];
    expect(ifAttacked([pact('one', members, clauses)], ocean).rows[0]?.bound).toBe('unknown');
  });
});
