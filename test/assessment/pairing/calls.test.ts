import { describe, expect, test } from 'vitest';
import { indexContingency } from '../../../src/assessment/pairing/calls.ts';
import type { Contingency, Participant } from '../../../src/core/contingency.ts';
import * as b from '../build.ts';

const { PATRON, ALLY, FOE, FOE2, BYSTANDER } = b;

const callsOf = (war: Contingency) =>
  indexContingency(war)
    .calls(ALLY)
    .map(({ adversary, attacked, internal, joined }) => ({ adversary, attacked, internal, joined }));

describe('the calls of an ally', () => {
  test('each fight of its own is one: attacked, attacking, or only known to have fought', () => {
    const war = b.war([b.attack(FOE, ALLY), b.attack(ALLY, FOE2), b.listed(BYSTANDER, ALLY), b.attack(FOE, PATRON)]);
    expect(callsOf(war)).toEqual([
      { adversary: FOE2, attacked: 'attacked', internal: false, joined: false },
      { adversary: FOE, attacked: 'was-attacked', internal: false, joined: false },
      { adversary: BYSTANDER, attacked: 'fought', internal: false, joined: false },
    ]);
  });

  test('come in order of time, whatever the order of the rows', () => {
    const rows = [b.attack(FOE, ALLY, '1930-05-01'), b.attack(FOE2, ALLY, '1930-04-01')];
    for (const order of [rows, rows.toReversed()]) {
      expect(callsOf(b.war(order)).map(({ adversary }) => adversary)).toEqual([FOE2, FOE]);
    }
  });

  test('say that the attacker joined and that an armed group is a danger from within', () => {
    expect(callsOf(b.war([b.joins('rebels', ALLY)]))).toEqual([
      { adversary: 'rebels', attacked: 'was-attacked', internal: true, joined: true },
    ]);
  });

  test('do not count a listing beside an attack of either on the other', () => {
    const known = [b.attack(ALLY, FOE), b.listed(FOE, ALLY)];
    expect(callsOf(b.war(known)).map(({ attacked }) => attacked)).toEqual(['attacked']);
    expect(callsOf(b.war([b.listed(FOE, ALLY), b.listed(ALLY, FOE)])).map(({ attacked }) => attacked)).toEqual([
      'fought',
      'fought',
    ]);
  });

  test('there is none for an actor that is in no row', () =>
    expect(indexContingency(b.war([b.attack(FOE, ALLY)])).calls(BYSTANDER)).toEqual([]));
});

describe('hostilities between two actors', () => {
  test.each([
    ['an earlier row first', [b.attack(FOE, ALLY, '1930-04-01'), b.attack(ALLY, FOE, '1930-03-01')], [1, 0]],
    ['an attack before a listing of the same day', [b.listed(FOE, ALLY), b.attack(FOE, ALLY)], [1, 0]],
    ['an earlier listing before an attack', [b.attack(FOE, ALLY, '1930-04-01'), b.listed(FOE, ALLY)], [1, 0]],
    ['of one day, the attacker with the lower code', [b.attack(FOE, ALLY), b.attack(ALLY, FOE)], [1, 0]],
    [
      'of one day and pair, the one that ends first',
      [b.attack(FOE, ALLY), b.attack(FOE, ALLY, '1930-03-01', '1930-04-01')],
      [1, 0],
    ],
  ] as const)('%s', (_, rows, order) => {
    for (const given of [rows, rows.toReversed()]) {
      const { between, adversaries } = indexContingency(b.war(given));
      expect(between(FOE, ALLY)).toEqual(order.map((i) => rows[i]));
      expect(between(ALLY, FOE)).toEqual(between(FOE, ALLY));
      expect(adversaries(ALLY)).toEqual(between(FOE, ALLY));
    }
  });

  test('are none between two that did not fight', () => {
    const { between, adversaries } = indexContingency(b.war([b.attack(FOE, ALLY)]));
    expect([between(FOE, PATRON), adversaries(PATRON)]).toEqual([[], []]);
  });
});

describe('two that are listed on one side', () => {
  const war = b.war([b.attack(FOE, ALLY)], { partnerships: [b.beside(PATRON, ALLY, '1930-03-01', '1930-04-30')] });
  const { sideBySide } = indexContingency(war);
  test.each([
    ['a time within', '1930-04-01', '1930-04-02', true],
    ['from its last day on', '1930-04-30', '1930-06-01', true],
    ['from the day after it', '1930-05-01', '1930-06-01', false],
    ['in a month that may hold its last day', '1930-04', '1930-06-01', true],
  ])('%s: %s to %s: %s', (_, from, to, result) => {
    expect(sideBySide(PATRON, ALLY, b.span(from, to))).toBe(result);
    expect(sideBySide(ALLY, PATRON, b.span(from, to))).toBe(result);
  });
  test('others are not', () => expect(sideBySide(PATRON, FOE, b.span('1930-03-01', '1930-04-30'))).toBe(false));
});

describe('the calls of the one to whom a case happened', () => {
  const took = (actor: Participant['actor'], role: Participant['role'], source = b.SOURCE): Participant => ({
    actor,
    role,
    original: true,
    spans: [b.span('1930-03-01', '1930-03-02')],
    source,
  });
  const happened = (patch: Partial<Contingency>, rows: Contingency['hostilities'] = []) =>
    b.war(rows, { kind: 'armed-attack', subject: ALLY, facts: b.facts(), ...patch });

  test('are its fights with those who began, not with those who came in later', () => {
    const rows = [b.attack(FOE, ALLY, '1930-03-01'), b.joins(FOE2, ALLY, '1930-03-05')];
    const participants = [took(FOE, 'initiator'), took(ALLY, 'target'), took(FOE2, 'joiner')];
    const calls = indexContingency(happened({ participants }, rows)).calls(ALLY);
    expect(calls.map(({ adversary, hostility }) => ({ adversary, hostility }))).toEqual([
      { adversary: FOE, hostility: rows[0] },
    ]);
  });

  test('are all its fights where it began itself', () => {
    const rows = [b.attack(ALLY, FOE, '1930-03-01'), b.joins(FOE2, ALLY, '1930-03-05')];
    const participants = [took(ALLY, 'initiator'), took(FOE, 'target'), took(FOE2, 'initiator')];
    expect(callsOf(happened({ participants }, rows)).map(({ adversary }) => adversary)).toEqual([FOE, FOE2]);
  });

  test('are all fights of one to whom it did not happen', () => {
    const rows = [b.attack(FOE, ALLY, '1930-03-01'), b.joins(FOE2, ALLY, '1930-03-05')];
    const participants = [took(FOE, 'initiator'), took(ALLY, 'target'), took(FOE2, 'joiner')];
    expect(callsOf(happened({ participants, subject: PATRON }, rows))).toHaveLength(2);
  });

  test.each([
    ['a state, in an armed attack', FOE, 'armed-attack', false],
    ['a state, in a coup', FOE, 'coup', true],
    ['a state, in an internal conflict', FOE, 'internal-conflict', true],
    ['a group, in an armed attack', 'plotters', 'armed-attack', true],
  ] as const)('are the initiators where nobody is recorded as fighting: %s', (_, actor, kind, internal) => {
    const participants = [took(actor, 'initiator'), took(ALLY, 'target')];
    const span = b.span('1930-03-01', '1930-03-02');
    expect(callsOf(happened({ participants, kind, span }))).toEqual([
      { adversary: actor, attacked: 'was-attacked', internal, joined: false },
    ]);
  });

  test('are the initiators where it fought only others', () => {
    const participants = [took('plotters', 'initiator'), took(ALLY, 'target'), took(FOE2, 'joiner')];
    const war = happened({ participants }, [b.joins(FOE2, ALLY)]);
    expect(callsOf(war).map(({ adversary }) => adversary)).toEqual(['plotters']);
  });

  test('are none where the initiator stands on no line', () => {
    const { source: _, ...unplaced } = took('plotters', 'initiator');
    expect(callsOf(happened({ participants: [unplaced, took(ALLY, 'target')] }))).toEqual([]);
  });
});
