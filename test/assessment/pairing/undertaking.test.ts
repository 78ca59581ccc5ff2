import { describe, expect, test } from 'vitest';
import { type Undertaking, undertakingsOf } from '../../../src/assessment/pairing/undertaking.ts';
import { type Agreement, OBLIGATION_KINDS } from '../../../src/core/agreement.ts';
import { formatPartialDate } from '../../../src/core/partial-date.ts';
import * as b from '../build.ts';

const { PATRON, ALLY, PARTNER } = b;

/** What an agreement states, without what is only implied. */
const stated = (pact: Agreement) => undertakingsOf(pact).filter(({ origin }) => origin !== 'implied');
const implied = (pact: Agreement) =>
  undertakingsOf(pact)
    .filter(({ origin }) => origin === 'implied')
    .map(({ promisor }) => promisor);
const time = ({ span }: Undertaking) => [
  formatPartialDate(span.from),
  span.to === null ? null : formatPartialDate(span.to),
];

describe('an obligation without words', () => {
  test.each([
    ['defense', 'attacked'],
    ['offense', 'goes-to-war'],
    ['neutrality', 'at-war'],
    ['nonaggression', 'standing'],
    ['consultation', 'threatened'],
    ['assistance', 'at-war'],
    ['arms', 'at-war'],
    ['basing', 'at-war'],
    ['intelligence', 'at-war'],
    ['regime-protection', 'attacked'],
  ] as const)('of %s binds when its ally is %s', (kind, trigger) => {
    const [only, ...none] = stated(b.agreement({ obligations: [b.obligation(PATRON, kind)] }));
    expect(none).toEqual([]);
    expect(only).toMatchObject({ promisor: PATRON, kind, trigger, clause: null, origin: 'dataset' });
  });

  test('every kind is in the table above', () => expect(OBLIGATION_KINDS).toHaveLength(10));

  test('of neutrality that the dataset flags as for an attack binds when its ally is attacked', () => {
    const obligations = [b.obligation(PATRON, 'neutrality', { conditions: ['attacked'] })];
    expect(stated(b.agreement({ obligations }))).toMatchObject([{ trigger: 'attacked' }]);
    const offense = [b.obligation(PATRON, 'offense', { conditions: ['attacked'] })];
    expect(stated(b.agreement({ obligations: offense }))).toMatchObject([{ trigger: 'goes-to-war' }]);
  });
});

describe('an obligation with the register’s words', () => {
  test('takes trigger and words from the clause, and keeps the dataset’s flags', () => {
    const obligations = [b.obligation(PATRON, 'defense', { conditions: ['location'] })];
    const [only] = stated(b.agreement({ obligations, terms: [b.clause({ trigger: 'joint-war' })] }));
    expect(only).toMatchObject({
      trigger: 'joint-war',
      conditions: ['location'],
      origin: 'register',
      clause: { id: 'help' },
    });
  });

  test('is as many undertakings as it has clauses', () => {
    const terms = [b.clause(), b.clause({ id: 'more', trigger: 'joint-war' })];
    expect(stated(b.agreement({ terms })).map(({ clause }) => clause?.id)).toEqual(['help', 'more']);
  });

  test.each([
    ['of another kind', { obligation: 'offense' as const }],
    ['of another promisor', { promisors: [ALLY] }],
    ['of a time before', { from: b.span('1920-01-01').from, to: b.span('1928-12-31').from }],
    ['of a time after', { from: b.span('1939-01-01').from }],
  ])('a clause %s is not its own', (_, patch) =>
    expect(stated(b.agreement({ terms: [b.clause(patch)] }))).toMatchObject([{ origin: 'dataset', clause: null }]),
  );

  test.each([
    ['named', { promisors: [PATRON, ALLY] }],
    ['meant with all', { promisors: 'all-parties' as const }],
  ])('a clause in which its promisor is %s is its own', (_, patch) =>
    expect(stated(b.agreement({ terms: [b.clause(patch)] }))).toMatchObject([{ origin: 'register' }]),
  );

  test.each([
    [1, [1], 'register'],
    [2, [1], 'dataset'],
    [2, [1, 2], 'register'],
    [0, [1], 'register'],
    [2, undefined, 'register'],
  ] as const)('an obligation of phase %i and a clause of the phases %j: %s', (phase, phases, origin) => {
    const obligations = [b.obligation(PATRON, 'defense', { phase })];
    const terms = [b.clause({ phases })];
    expect(stated(b.agreement({ obligations, terms }))).toMatchObject([{ origin }]);
  });

  test.each([
    ['no time of its own', {}, ['1929-01-01', '1938-12-31']],
    ['a later beginning', { from: '1930-05-01' }, ['1930-05-01', '1938-12-31']],
    ['an earlier beginning', { from: '1920-05-01' }, ['1929-01-01', '1938-12-31']],
    ['an earlier end', { to: '1930-05-01' }, ['1929-01-01', '1930-05-01']],
    ['a later end', { to: '1950-05-01' }, ['1929-01-01', '1938-12-31']],
    ['an end on the first day', { to: '1929-01-01' }, ['1929-01-01', '1929-01-01']],
  ])('a clause with %s holds while both do', (_, dates: { from?: string; to?: string }, expected) => {
    const patch = Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, b.span(date).from]));
    expect(stated(b.agreement({ terms: [b.clause(patch)] })).map(time)).toEqual([expected]);
  });

  test('a clause with an end narrows an obligation without one', () => {
    const obligations = [b.obligation(PATRON, 'defense', { span: b.span('1929-01-01') })];
    expect(
      stated(b.agreement({ obligations, terms: [b.clause({ to: b.span('1930-05-01').from })] })).map(time),
    ).toEqual([['1929-01-01', '1930-05-01']]);
    expect(stated(b.agreement({ obligations, terms: [b.clause()] })).map(time)).toEqual([['1929-01-01', null]]);
  });

  test.each([
    ['all parties, the dataset the others', 'all-parties', 'other-parties', 'other-parties'],
    ['all parties, the dataset one of them', 'all-parties', [ALLY], [ALLY]],
    ['all parties, the dataset does not know', 'all-parties', 'unknown', 'other-parties'],
    ['one, the dataset the others', [PARTNER], 'other-parties', [PARTNER]],
    ['one, the dataset does not know', [PARTNER], 'unknown', [PARTNER]],
  ] as const)('where the clause names %s', (_, named, known, expected) => {
    const obligations = [b.obligation(PATRON, 'defense', { beneficiaries: known })];
    const terms = [b.clause({ beneficiaries: named })];
    expect(stated(b.agreement({ obligations, terms }))[0]?.beneficiaries).toEqual(expected);
  });
});

describe('an obligation that stands in a clause of its own', () => {
  test('is that clause’s, whatever the register has', () => {
    const own = b.clause({ id: 'own', trigger: 'at-war' });
    const obligations = [b.obligation(PATRON, 'defense', { clause: own })];
    expect(stated(b.agreement({ obligations, terms: [b.clause()] })).map(({ clause }) => clause?.id)).toEqual(['own']);
  });

  test('is none outside the clause’s time', () => {
    const own = b.clause({ id: 'own', to: b.span('1928-12-31').from });
    expect(stated(b.agreement({ obligations: [b.obligation(PATRON, 'defense', { clause: own })] }))).toEqual([]);
  });
});

describe('not to fight one another', () => {
  test('is owed by every party of a pact of help, promisor or not', () => {
    const parties = [PATRON, ALLY, PARTNER].map((actor) => b.party(actor));
    expect(implied(b.agreement({ parties }))).toEqual([PATRON, ALLY, PARTNER]);
  });
  test('is not implied for one that promised it', () => {
    const obligations = [b.obligation(PATRON, 'nonaggression'), b.obligation(PATRON)];
    expect(implied(b.agreement({ obligations }))).toEqual([ALLY]);
  });
  test('is implied in a phase in which it was not promised', () => {
    const parties = [1, 2].map((phase) => b.party(PATRON, { phase }));
    const obligations = [
      b.obligation(PATRON, 'nonaggression', { phase: 1 }),
      b.obligation(PATRON, 'defense', { phase: 2 }),
    ];
    expect(
      undertakingsOf(b.agreement({ parties, obligations })).filter(({ origin }) => origin === 'implied'),
    ).toHaveLength(1);
  });
  test('is not implied by a pact that only asks to consult', () => {
    expect(implied(b.agreement({ obligations: [b.obligation(PATRON, 'consultation')] }))).toEqual([]);
    expect(
      implied(b.agreement({ obligations: [b.obligation(PATRON, 'consultation'), b.obligation(ALLY)] })),
    ).toHaveLength(2);
  });
});
