import { describe, expect, test } from 'vitest';
import {
  callersOf,
  clausesInPlay,
  fightersOf,
  isInPlay,
  isOwedTo,
  meets,
} from '../../../src/assessment/pairing/pairing.ts';
import type { Undertaking } from '../../../src/assessment/pairing/undertaking.ts';
import { undertakingsOf } from '../../../src/assessment/pairing/undertaking.ts';
import * as b from '../build.ts';

const { PATRON, ALLY, FOE, PARTNER, BYSTANDER } = b;
const WAR = b.war([b.attack(FOE, ALLY, '1930-03-10', '1930-09-01'), b.joins(PARTNER, FOE, '1930-05-01')]);

describe('which clauses of an agreement are judged', () => {
  const pact = b.pact();
  const inCase = (obligations: { agreement: string; clauses: string[] | null }[]) =>
    b.war([b.attack(FOE, ALLY)], { facts: b.facts({ obligations }) });
  test.each([
    ['all, in a war of a dataset', WAR, 'all'],
    ['those that the case names', inCase([{ agreement: 'atop:1', clauses: ['one', 'two'] }]), ['one', 'two']],
    [
      'every clause whose words are known, where the case names the agreement alone',
      inCase([{ agreement: 'atop:1', clauses: null }]),
      ['help'],
    ],
    ['none, where the case names other agreements', inCase([{ agreement: 'atop:2', clauses: null }]), 'none'],
    ['none, where the case names no agreement', inCase([]), 'none'],
  ] as const)('%s', (_, war, clauses) => expect(clausesInPlay(war, pact)).toEqual(clauses));

  test('none, where the case names an agreement of which no words are known', () =>
    expect(clausesInPlay(inCase([{ agreement: 'atop:1', clauses: null }]), b.agreement())).toEqual([]));

  test('a clause is among those that are named, one without words only among all', () => {
    const [known, unknown] = [undertakingsOf(pact)[0], undertakingsOf(b.agreement())[0]] as [Undertaking, Undertaking];
    expect([isInPlay(known, 'all'), isInPlay(unknown, 'all')]).toEqual([true, true]);
    expect([isInPlay(known, ['help']), isInPlay(unknown, ['help'])]).toEqual([true, false]);
    expect(isInPlay(known, ['other'])).toBe(false);
  });
});

describe('who may call on its allies', () => {
  const parties = [PATRON, ALLY, PARTNER].map((actor) => b.party(actor));
  const fought = fightersOf(WAR);
  const callers = (invokers: 'all' | 'original', subject?: number) => [
    ...callersOf(parties, subject === undefined ? WAR : { ...WAR, subject }, fought, { ...b.BASE, invokers }),
  ];
  test('every party, where all may', () => expect(callers('all')).toEqual([PATRON, ALLY, PARTNER]));
  test('those who fought from the first', () => expect(callers('original')).toEqual([ALLY]));
  test.each(['all', 'original'] as const)('the one to whom a case happened and its side, where %s may', (invokers) => {
    expect(callers(invokers, ALLY)).toEqual([ALLY]);
    // PARTNER fought, on a side that nobody has noted; BYSTANDER took no part, so that ALLY, who was attacked, is in danger.
    expect(callers(invokers, PARTNER)).toEqual([PARTNER]);
    expect(callers(invokers, BYSTANDER)).toEqual([ALLY]);
  });
});

describe('whether a party was in the agreement while it fought', () => {
  const both = (from: string, to?: string, actor = ALLY) =>
    (['year', 'day'] as const).map((overlap) =>
      meets(b.party(actor, { span: b.span(from, to) }), WAR, fightersOf(WAR), { ...b.BASE, overlap }),
    );
  test.each([
    ['to the day of the attack', '1929-01-01', '1930-03-10', [true, true]],
    ['to the day before it', '1929-01-01', '1930-03-09', [true, false]],
    ['to the month of the attack, the day unknown', '1929-01-01', '1930-03', [true, true]],
    ['from the last day of the fighting', '1930-09-01', undefined, [true, true]],
    ['from the day after it', '1930-09-02', undefined, [true, false]],
    ['to the year before', '1929-01-01', '1929-12-31', [false, false]],
  ] as const)('%s: by year and by day', (_, from, to, result) => expect(both(from, to)).toEqual(result));

  test('by day its own time in the fighting counts, by year the whole war', () =>
    expect(both('1929-01-01', '1930-04-30', PARTNER)).toEqual([true, false]));
  test('one that did not fight did not meet it', () =>
    expect(both('1929-01-01', undefined, PATRON)).toEqual([false, false]));
});

describe('to whom an undertaking is owed', () => {
  const owed = (beneficiaries: Undertaking['beneficiaries'], to: number) =>
    isOwedTo({ ...(undertakingsOf(b.agreement())[0] as Undertaking), beneficiaries }, to);
  test('to every other party', () =>
    expect([owed('other-parties', ALLY), owed('unknown', ALLY)]).toEqual([true, true]));
  test('to those who are named', () => expect([owed([ALLY], ALLY), owed([ALLY], PARTNER)]).toEqual([true, false]));
  test('never to the promisor itself', () => {
    expect([owed('other-parties', PATRON), owed([PATRON, ALLY], PATRON)]).toEqual([false, false]);
  });
});
