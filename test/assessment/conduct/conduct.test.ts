import { describe, expect, test } from 'vitest';
import type { Conduct } from '../../../src/assessment/trail.ts';
import type { ObligationKind } from '../../../src/core/agreement.ts';
import type { Contingency } from '../../../src/core/contingency.ts';
import type { Response } from '../../../src/core/response.ts';
import * as b from '../build.ts';

const { PATRON, ALLY, FOE, FOE2, PARTNER } = b;

/** What PATRON did, and from when, as the engine found it on the call that decided. */
function found(war: Contingency, kind: ObligationKind = 'defense') {
  const pact = b.pact({ obligation: kind, trigger: kind === 'defense' ? 'attacked' : 'at-war' });
  const test = b.judge(pact, war, { attackThreshold: 'any-force' }).find(({ beneficiary }) => beneficiary === ALLY);
  return test === undefined ? null : { conduct: test.conduct, facts: test.conductFacts.map(({ what }) => what) };
}

describe('what a promisor did, from who fought', () => {
  const cases: [string, Contingency, Conduct, string[]][] = [
    ['nothing', b.war([b.attack(FOE, ALLY)]), 'stayed-out', []],
    [
      'joined against the adversary',
      b.war([b.attack(FOE, ALLY), b.joins(PATRON, FOE)]),
      'fought-alongside',
      ['fought'],
    ],
    ['was itself attacked by it', b.war([b.attack(FOE, ALLY), b.attack(FOE, PATRON)]), 'fought-alongside', ['fought']],
    [
      'fought another adversary of the ally',
      b.war([b.attack(FOE, ALLY), b.attack(FOE2, ALLY, '1930-04-01'), b.joins(PATRON, FOE2, '1930-04-01')]),
      'fought-alongside',
      ['fought'],
    ],
    [
      'fought the adversary when it had done with the ally',
      b.war([b.attack(FOE, ALLY, '1930-03-01', '1930-04-01'), b.joins(PATRON, FOE, '1930-05-01')]),
      'came-too-late',
      ['fought'],
    ],
    [
      'fought the adversary before it turned to the ally',
      b.war([b.attack(PATRON, FOE, '1930-01-01', '1930-02-28'), b.attack(FOE, ALLY)]),
      'fought-until-beaten',
      ['fought'],
    ],
    [
      'was fighting the adversary in another war',
      b.war([b.attack(FOE, ALLY)], { elsewhere: [b.attack(FOE, PATRON, '1929-01-01', '1931-01-01')] }),
      'fought-it-elsewhere',
      ['fought'],
    ],
    [
      'had fought the adversary in another war, and no longer did',
      b.war([b.attack(FOE, ALLY)], { elsewhere: [b.attack(FOE, PATRON, '1929-01-01', '1929-12-31')] }),
      'stayed-out',
      [],
    ],
    [
      'fought the adversary from before and until after it turned to the ally',
      b.war([b.attack(PATRON, FOE, '1930-01-01', '1930-12-31'), b.attack(FOE, ALLY)]),
      'fought-alongside',
      ['fought'],
    ],
    ['fought a third state only', b.war([b.attack(FOE, ALLY), b.attack(PATRON, PARTNER)]), 'stayed-out', []],
    [
      'is listed on the ally’s side and nowhere else',
      b.war([b.attack(FOE, ALLY)], { partnerships: [b.beside(PATRON, ALLY)] }),
      'fought-alongside',
      ['side-by-side'],
    ],
    [
      'has the ally listed on its side',
      b.war([b.attack(FOE, ALLY)], { partnerships: [b.beside(ALLY, PATRON)] }),
      'fought-alongside',
      ['side-by-side'],
    ],
    [
      'was listed on the ally’s side in an earlier year',
      b.war([b.attack(FOE, ALLY)], { partnerships: [b.beside(PATRON, ALLY, '1929-01-01', '1929-12-31')] }),
      'stayed-out',
      [],
    ],
    [
      'is listed on the adversary’s side and nowhere else',
      b.war([b.attack(FOE, ALLY)], { partnerships: [b.beside(PATRON, FOE)] }),
      'helped-adversary',
      ['side-by-side'],
    ],
    [
      'is listed on both sides',
      b.war([b.attack(FOE, ALLY)], { partnerships: [b.beside(PATRON, FOE), b.beside(PATRON, ALLY)] }),
      'fought-alongside',
      ['side-by-side'],
    ],
    [
      'was listed on the adversary’s side in an earlier year',
      b.war([b.attack(FOE, ALLY)], { partnerships: [b.beside(PATRON, FOE, '1929-01-01', '1929-12-31')] }),
      'stayed-out',
      [],
    ],
    [
      'was attacked by the ally, which is also listed against it',
      b.war([b.attack(FOE, ALLY), b.listed(ALLY, PATRON), b.attack(ALLY, PATRON)]),
      'was-attacked-by-the-ally',
      ['attacked'],
    ],
    ['attacked the ally', b.war([b.attack(FOE, ALLY), b.joins(PATRON, ALLY)]), 'fought-the-ally', ['attacked']],
    [
      'attacked the ally and fought its adversary too',
      b.war([b.attack(FOE, ALLY), b.joins(PATRON, FOE), b.joins(PATRON, ALLY)]),
      'fought-the-ally',
      ['attacked'],
    ],
    [
      'was attacked by the ally',
      b.war([b.attack(FOE, ALLY), b.attack(ALLY, PATRON)]),
      'was-attacked-by-the-ally',
      ['attacked'],
    ],
    [
      'attacked the ally and was attacked by it',
      b.war([b.attack(FOE, ALLY), b.attack(ALLY, PATRON), b.attack(PATRON, ALLY, '1930-04-01')]),
      'fought-the-ally',
      ['attacked'],
    ],
    [
      'is listed as an adversary of the ally, who began not being known',
      b.war([b.attack(FOE, ALLY), b.listed(PATRON, ALLY)]),
      'fought-the-ally',
      ['attacked'],
    ],
    [
      'attacked the ally in another year of the war',
      b.war([b.attack(FOE, ALLY), b.attack(PATRON, ALLY, '1931-02-01', '1931-03-01')]),
      'stayed-out',
      [],
    ],
  ];
  test.each(cases)('%s', (_, war, conduct, facts) => expect(found(war)).toEqual({ conduct, facts }));

  test('of two shared fights, the one with the adversary of the call is the fact, though the other is older', () => {
    const war = b.war([
      b.attack(FOE2, ALLY, '1930-02-01', '1930-09-01'),
      b.attack(FOE2, PATRON, '1930-02-01', '1930-09-01'),
      b.attack(FOE, ALLY),
      b.joins(PATRON, FOE, '1930-05-01'),
    ]);
    const pact = b.pact({ adversaries: { states: [FOE], words: 'one' } });
    const facts = b.judge(pact, war).find(({ beneficiary }) => beneficiary === ALLY)?.conductFacts;
    expect(facts).toMatchObject([{ actor: PATRON, other: FOE }]);
  });

  test('where nothing was owed, what it did is no answer', () =>
    expect(found(b.war([b.attack(ALLY, FOE), b.joins(PATRON, FOE)]))?.conduct).toBe('not-judged'));
});

describe('what a promisor did, from the responses of a case', () => {
  const inCase = (responses: readonly Response[], more: Parameters<typeof b.war>[0] = []) =>
    b.war([b.attack(FOE, ALLY), ...more], { kind: 'armed-attack', responses });
  const r = b.response;
  const cases: [string, readonly Response[], Conduct][] = [
    ['troops that fought, confirmed', [r('combat')], 'gave-it'],
    ['troops that were sent, confirmed', [r('deployment')], 'gave-it'],
    ['arms, confirmed', [r('arms')], 'helped'],
    ['exile for the fallen, confirmed', [r('sanctuary')], 'helped'],
    ['words', [r('words')], 'gave-nothing'],
    ['mediation', [r('diplomacy')], 'gave-nothing'],
    ['nothing, said in so many words', [r('nothing')], 'gave-nothing'],
    ['arms, only reported', [r('arms', 'reported')], 'not-known'],
    ['arms, reported and denied', [r('arms', 'denied')], 'not-known'],
    ['troops, only reported', [r('deployment', 'reported')], 'not-known'],
    ['troops, disputed', [r('deployment', 'disputed')], 'not-known'],
    ['troops reported, arms confirmed: were there troops?', [r('deployment', 'reported'), r('arms')], 'not-known'],
    ['troops confirmed, arms denied', [r('arms', 'denied'), r('deployment')], 'gave-it'],
    ['funds denied, arms confirmed', [r('funds', 'denied'), r('arms')], 'helped'],
    ['help for the adversary, confirmed', [r('helped-adversary')], 'helped-adversary'],
    ['help for the adversary beside arms for the ally', [r('arms'), r('helped-adversary')], 'helped-adversary'],
    ['help for the adversary, denied', [r('helped-adversary', 'denied')], 'not-known'],
    ['help for the adversary, denied, and arms', [r('arms'), r('helped-adversary', 'denied')], 'not-known'],
    ['arms for another state', [r('arms', 'confirmed', { towards: PARTNER })], 'not-known'],
    ['arms from another state', [r('arms', 'confirmed', { actor: PARTNER })], 'not-known'],
  ];
  test.each(cases)('%s: %s', (_, responses, conduct) => expect(found(inCase(responses))?.conduct).toBe(conduct));

  test.each(cases.slice(0, 13))('%s, in the other order of the same acts', (_, responses, conduct) =>
    expect(found(inCase([...responses].reverse()))?.conduct).toBe(conduct),
  );

  const fulfils: [ObligationKind, Response['act'], Conduct][] = [
    ['arms', 'arms', 'gave-it'],
    ['arms', 'training', 'helped'],
    ['intelligence', 'intelligence', 'gave-it'],
    ['intelligence', 'funds', 'helped'],
    ['basing', 'access', 'gave-it'],
    ['assistance', 'funds', 'gave-it'],
    ['assistance', 'words', 'gave-nothing'],
    ['regime-protection', 'deployment', 'gave-it'],
    ['regime-protection', 'sanctuary', 'helped'],
    ['neutrality', 'arms', 'stayed-out'],
  ];
  test.each(fulfils)('a promise of %s is met by %s: %s', (kind, act, conduct) =>
    expect(found(inCase([r(act)]), kind)?.conduct).toBe(conduct),
  );

  const absent = (actor = PATRON, towards = ALLY) => {
    const fact = { words: 'nothing came', sources: [], singleSource: false, source: b.SOURCE };
    const absences = [
      { actor, towards, acts: ['deployment' as const], span: null, status: 'confirmed' as const, ...fact },
    ];
    return b.war([b.attack(FOE, ALLY)], {
      kind: 'armed-attack',
      responses: [],
      facts: b.facts({ absences }),
      subject: ALLY,
    });
  };
  test.each([
    ['of its own towards the ally', absent(), 'gave-nothing'],
    ['of another', absent(PARTNER), 'not-known'],
    ['of its own towards another', absent(PATRON, PARTNER), 'not-known'],
  ] as const)('where no response is recorded, an absence %s: %s', (_, war, conduct) =>
    expect(found(war)?.conduct).toBe(conduct),
  );
  test('where neither a response nor an absence is recorded, it is not known what it did', () =>
    expect(found(inCase([]))?.conduct).toBe('not-known'));

  test('fighting that the case records counts whatever the responses say', () => {
    expect(found(inCase([], [b.joins(PATRON, FOE)]))?.conduct).toBe('fought-alongside');
    expect(found(inCase([r('arms')], [b.joins(PATRON, ALLY)]))?.conduct).toBe('fought-the-ally');
  });

  test('every response of the promisor is a fact of the trail, also those that did not decide', () =>
    expect(found(inCase([r('words'), r('arms')]))?.facts).toEqual(['response', 'response']));
});
