import { describe, expect, test } from 'vitest';
import { aggregate, type Test } from '../../src/assessment/aggregate.ts';
import { assess } from '../../src/assessment/assess.ts';
import type { Standard } from '../../src/assessment/standard/standard.ts';
import type { Actor } from '../../src/core/actor.ts';
import type { Agreement, ObligationKind } from '../../src/core/agreement.ts';
import type { Contingency } from '../../src/core/contingency.ts';
import * as b from './build.ts';

const { PATRON, ALLY, FOE, PARTNER, BYSTANDER } = b;

function tests(pacts: readonly Agreement[], war: Contingency, switches: Partial<Standard> = {}): Test[] {
  const standard = { ...b.BASE, ...switches };
  return aggregate(assess(pacts, [war], standard), standard);
}

/** Each test as text: who owed whom, the verdict, and the clause that decided. */
function texts(pacts: readonly Agreement[], war: Contingency, switches: Partial<Standard> = {}): string[] {
  return tests(pacts, war, switches).map(({ promisor, beneficiary, verdict, deciding }) => {
    const pair = promisor === null ? '' : `${promisor}→${beneficiary} `;
    return `${pair}${verdict} ${deciding?.kind}/${deciding?.verdictKind} by ${deciding?.promisor}`;
  });
}

function pact(kinds: readonly (readonly [Actor, ObligationKind])[], patch: b.Patch<Agreement> = {}): Agreement {
  const parties = [PATRON, ALLY, PARTNER].map((actor) => b.party(actor));
  return b.agreement({ parties, obligations: kinds.map(([actor, kind]) => b.obligation(actor, kind)), ...patch });
}

const ATTACKED = b.war([b.attack(FOE, ALLY)]);
const ONE_CAME = b.war([b.attack(FOE, ALLY), b.joins(PATRON, FOE)]);
const ONE_CAME_ONE_FOUGHT = b.war([b.attack(FOE, ALLY), b.joins(PATRON, FOE), b.joins(PARTNER, ALLY)]);
const ALL_DEFEND = pact([
  [PATRON, 'defense'],
  [ALLY, 'defense'],
  [PARTNER, 'defense'],
]);

describe('one test an agreement', () => {
  const cases: [string, Contingency, Standard['multilateral'], string][] = [
    ['nobody came', ATTACKED, 'all', `violated defense/abandoned by ${PATRON}`],
    ['nobody came', ATTACKED, 'any', `violated defense/abandoned by ${PATRON}`],
    ['one of two came', ONE_CAME, 'all', `violated defense/abandoned by ${PARTNER}`],
    ['one of two came', ONE_CAME, 'any', `honored defense/in-full by ${PATRON}`],
    ['one came, one fought the ally', ONE_CAME_ONE_FOUGHT, 'all', `violated defense/defected by ${PARTNER}`],
    ['one came, one fought the ally', ONE_CAME_ONE_FOUGHT, 'any', `violated defense/defected by ${PARTNER}`],
  ];
  test.each(cases)('%s, %#, %s needed: %s', (_, war, multilateral, text) =>
    expect(texts([ALL_DEFEND], war, { multilateral })).toEqual([text]),
  );

  test('of two that broke their word, the one that fought the ally decides before the one that stood with its adversary', () => {
    const hostilities = [b.attack(FOE, ALLY), b.joins(PARTNER, ALLY)];
    const war = b.war(hostilities, { partnerships: [b.beside(PATRON, FOE)] });
    expect(texts([ALL_DEFEND], war)).toEqual([`violated defense/defected by ${PARTNER}`]);
    const alone = b.war([b.attack(FOE, ALLY)], { partnerships: [b.beside(PATRON, FOE)] });
    expect(texts([ALL_DEFEND], alone)).toEqual([`violated defense/defected by ${PATRON}`]);
  });

  test('one came and of the other it is not known what it owed: open where all are needed', () => {
    const unclear = (promisor: Actor) => b.obligation(promisor, 'defense', { conditions: ['other'] });
    const judged = (...more: Agreement['obligations']) =>
      (['all', 'any'] as const).map((multilateral) => {
        const agreement = { ...pact([[PATRON, 'defense']]), obligations: [b.obligation(PATRON), ...more] };
        return texts([agreement], ONE_CAME, { multilateral, unknownConditions: 'excluded' })[0];
      });
    const honored = `honored defense/in-full by ${PATRON}`;
    expect(judged(unclear(PARTNER))).toEqual([`undetermined defense/not-known by ${PARTNER}`, honored]);
    expect(judged(unclear(PATRON))).toEqual([honored, honored]);
  });

  test('both came', () => {
    const war = b.war([b.attack(FOE, ALLY), b.joins(PATRON, FOE), b.joins(PARTNER, FOE)]);
    expect(tests([ALL_DEFEND], war).map(({ verdict, invoked }) => [verdict, invoked])).toEqual([['honored', 'yes']]);
  });

  test.each(['all', 'any'] as const)(
    'a minor promise kept does not hide a major one broken, %s needed',
    (multilateral) => {
      const both = pact([
        [PATRON, 'neutrality'],
        [PATRON, 'defense'],
      ]);
      expect(texts([both], ATTACKED, { multilateral })).toEqual([`violated defense/abandoned by ${PATRON}`]);
    },
  );

  test.each(['all', 'any'] as const)(
    'where nothing but neutrality was owed, keeping it decides, %s needed',
    (multilateral) =>
      expect(texts([pact([[PATRON, 'neutrality']])], ATTACKED, { multilateral })).toEqual([
        `honored neutrality/in-full by ${PATRON}`,
      ]),
  );

  test('having fought the ally outranks having stayed out', () => {
    const war = b.war([b.attack(FOE, ALLY), b.joins(PARTNER, ALLY)]);
    const both = pact([
      [PATRON, 'defense'],
      [PARTNER, 'nonaggression'],
    ]);
    expect(texts([both], war)).toEqual([`violated nonaggression/defected by ${PARTNER}`]);
  });

  test('where nothing was invoked the strongest clause gives the reason', () => {
    const war = b.war([b.attack(ALLY, FOE)]);
    const both = pact([
      [PATRON, 'consultation'],
      [PATRON, 'nonaggression'],
      [PATRON, 'defense'],
    ]);
    expect(texts([both], war)).toEqual([`not-invoked defense/condition-unmet by ${PATRON}`]);
  });

  test('a stated clause gives the reason before one that is only implied', () => {
    const agreement = pact([
      [PATRON, 'consultation'],
      [ALLY, 'offense'],
    ]);
    expect(texts([agreement], ATTACKED)).toEqual([`not-invoked consultation/consultation-only by ${PATRON}`]);
  });

  test('where a test is open and nothing else was invoked the agreement is open', () => {
    const flagged = [b.obligation(PATRON, 'defense', { conditions: ['adversary'] })];
    const [open] = tests([pact([], { obligations: flagged })], ATTACKED, { unknownConditions: 'excluded' });
    expect([open?.verdict, open?.invoked]).toEqual(['undetermined', 'unknown']);
  });

  test('where help is not known the test is open, though it was invoked', () => {
    const responses = [b.response('arms', 'reported')];
    const war = b.war([b.attack(FOE, ALLY)], { kind: 'armed-attack', responses });
    const [open] = tests([pact([[PATRON, 'defense']])], war, { attackThreshold: 'armed-attack' });
    expect([open?.verdict, open?.invoked]).toEqual(['undetermined', 'yes']);
  });

  test('a party that fought but was owed nothing is a candidate that was not invoked', () => {
    const parties = [b.party(ALLY), b.party(BYSTANDER)];
    const agreement = b.agreement({ parties, obligations: [b.obligation(ALLY, 'consultation')] });
    expect(tests([agreement], ATTACKED).map(({ verdict }) => verdict)).toEqual(['not-invoked']);
  });
});

describe('one test a promisor and an ally in each agreement', () => {
  const unit = 'ally';
  test('each promisor answers for itself', () => {
    expect(texts([ALL_DEFEND], ONE_CAME, { unit })).toEqual(
      expect.arrayContaining([
        `${PATRON}→${ALLY} honored defense/in-full by ${PATRON}`,
        `${PARTNER}→${ALLY} violated defense/abandoned by ${PARTNER}`,
      ]),
    );
  });

  test('an obligation is directed: the one that was promised owes nothing', () => {
    const war = b.war([b.attack(FOE, PATRON)]);
    const found = texts([pact([[PATRON, 'defense']])], war, { unit });
    expect(found.filter((text) => !text.includes('not-invoked'))).toEqual([]);
    expect(texts([pact([[PATRON, 'defense']])], ATTACKED, { unit })).toContain(
      `${PATRON}→${ALLY} violated defense/abandoned by ${PATRON}`,
    );
  });

  test('named beneficiaries only are owed', () => {
    const obligations = [b.obligation(PATRON, 'defense', { beneficiaries: [PARTNER] })];
    expect(texts([pact([], { obligations })], ATTACKED, { unit }).join()).not.toContain('defense');
  });

  test('the same pair in two agreements makes two tests', () => {
    const other = pact([[PATRON, 'neutrality']], { id: 'atop:2', atopid: 2 });
    const found = tests([pact([[PATRON, 'defense']]), other], ATTACKED, { unit });
    const pair = found.filter((one) => one.promisor === PATRON && one.beneficiary === ALLY);
    expect(pair.map(({ agreement, verdict }) => `${agreement} ${verdict}`)).toEqual([
      'atop:1 violated',
      'atop:2 honored',
    ]);
  });
});

describe('one test a promisor and an ally', () => {
  const unit = 'dyad';
  const of = (pacts: readonly Agreement[], war: Contingency, switches: Partial<Standard> = {}) =>
    tests(pacts, war, { unit, ...switches }).filter((one) => one.promisor === PATRON && one.beneficiary === ALLY);

  test('whatever number of pacts the two had, one decision is one test', () => {
    const weaker = pact([[PATRON, 'neutrality']], { id: 'atop:2', atopid: 2 });
    const same = pact([[PATRON, 'defense']], { id: 'atop:3', atopid: 3 });
    const found = of([weaker, pact([[PATRON, 'defense']]), same], ATTACKED);
    expect(found.map(({ agreement, verdict, deciding }) => [agreement, verdict, deciding?.kind])).toEqual([
      [null, 'violated', 'defense'],
    ]);
  });

  test('the strongest clause that bound decides, not a stronger one that did not', () => {
    const bound = pact([[PATRON, 'neutrality']]);
    const notBound = pact([[PATRON, 'offense']], { id: 'atop:2', atopid: 2 });
    expect(of([notBound, bound], ATTACKED).map(({ verdict, deciding }) => [verdict, deciding?.kind])).toEqual([
      ['honored', 'neutrality'],
    ]);
  });

  test('a stronger clause that is open is not decided by a weaker one that held', () => {
    const obligations = [
      b.obligation(PATRON, 'defense', { conditions: ['adversary'] }),
      b.obligation(PATRON, 'neutrality'),
    ];
    const found = of([pact([], { obligations })], ATTACKED, { unknownConditions: 'excluded' });
    expect(found.map(({ verdict }) => verdict)).toEqual(['undetermined']);
  });

  test('where none bound it is one test that was not invoked', () => {
    const found = of([pact([[PATRON, 'offense']]), pact([[PATRON, 'consultation']], { id: 'atop:2' })], ATTACKED);
    expect(found.map(({ verdict, invoked, deciding }) => [verdict, invoked, deciding?.kind])).toEqual([
      ['not-invoked', 'no', 'offense'],
    ]);
  });

  test('two wars are two tests', () => {
    const standard = { ...b.BASE, unit } as const;
    const wars = [ATTACKED, { ...ATTACKED, id: 'iwd:2', warid: 2 }];
    const found = aggregate(assess([pact([[PATRON, 'defense']])], wars, standard), standard);
    expect(found.filter(({ verdict }) => verdict === 'violated').map(({ warid }) => warid)).toEqual([1, 2]);
  });
});
