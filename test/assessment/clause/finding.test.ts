import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/assessment/assess.ts';
import type { Standard } from '../../../src/assessment/standard/standard.ts';
import type { Agreement, ObligationKind } from '../../../src/core/agreement.ts';
import type { Contingency } from '../../../src/core/contingency.ts';
import type { Response } from '../../../src/core/response.ts';
import type { TreatyClause } from '../../../src/core/treaty-clause.ts';
import * as b from '../build.ts';

const { PATRON, ALLY, FOE, PARTNER } = b;
const STAYED = b.war([b.attack(FOE, ALLY)]);
const CAME = b.war([b.attack(FOE, ALLY), b.joins(PATRON, FOE, '1930-05-30')]);
const FOUGHT = b.war([b.attack(FOE, ALLY), b.joins(PATRON, ALLY)]);
const STRUCK = b.war([b.attack(FOE, ALLY), b.attack(ALLY, PATRON)]);

interface Case {
  readonly name: string;
  readonly clause?: b.Patch<TreatyClause>;
  readonly war: Contingency;
  readonly switches?: Partial<Standard>;
  readonly verdict: string;
}

function table(cases: readonly Case[]) {
  test.each(cases)('$name: $verdict', ({ clause = {}, war, switches, verdict }) =>
    expect(b.verdictOf(b.pact(clause), war, switches)).toBe(verdict),
  );
}

const promise = (obligation: ObligationKind) => ({ obligation, trigger: 'at-war' as const });

describe('a promise to fight', () => {
  table([
    { name: 'stayed out', war: STAYED, verdict: 'violated/abandoned' },
    { name: 'came', war: CAME, verdict: 'honored/in-full' },
    { name: 'fought the ally', war: FOUGHT, verdict: 'violated/defected' },
    { name: 'was attacked by the ally', war: STRUCK, verdict: 'not-invoked/condition-unmet' },
    { name: 'offense, stayed out', clause: promise('offense'), war: STAYED, verdict: 'violated/abandoned' },
    { name: 'offense, came', clause: promise('offense'), war: CAME, verdict: 'honored/in-full' },
    { name: 'offense, fought the ally', clause: promise('offense'), war: FOUGHT, verdict: 'violated/defected' },
  ]);
});

describe('help in time', () => {
  // From 1 March to 30 May are 90 days.
  table([
    {
      name: 'came on the ninetieth of 90 days',
      war: CAME,
      switches: { helpWithinDays: 90 },
      verdict: 'honored/in-full',
    },
    {
      name: 'came on the ninetieth of 89 days',
      war: CAME,
      switches: { helpWithinDays: 89 },
      verdict: 'violated/late',
    },
    { name: 'came at any time', war: CAME, switches: { helpWithinDays: null }, verdict: 'honored/in-full' },
    {
      name: 'came in a month of which some days are in time',
      war: b.war([b.attack(FOE, ALLY), b.joins(PATRON, FOE, '1930-05')]),
      switches: { helpWithinDays: 61 },
      verdict: 'honored/in-full',
    },
    {
      name: 'came on the sixtieth day after a month of which the day of the attack is not known',
      war: b.war([b.attack(FOE, ALLY, '1930-03'), b.joins(PATRON, FOE, '1930-05-30')]),
      switches: { helpWithinDays: 60 },
      verdict: 'honored/in-full',
    },
    {
      name: 'came on the sixty-first day after that month',
      war: b.war([b.attack(FOE, ALLY, '1930-03'), b.joins(PATRON, FOE, '1930-05-31')]),
      switches: { helpWithinDays: 60 },
      verdict: 'violated/late',
    },
    {
      name: 'was in the fighting before the ally',
      war: b.war([b.attack(FOE, PATRON, '1930-01-01', '1930-12-31'), b.attack(FOE, ALLY)]),
      switches: { helpWithinDays: 0 },
      verdict: 'honored/in-full',
    },
  ]);
});

test('help in time counts from the day of the promise where that was made during the fighting', () => {
  // From 30 April to 30 May are 30 days, from 1 March 90.
  const since = { span: b.span('1930-04-30', '1938-12-31') };
  const parties = [b.party(PATRON, since), b.party(ALLY, since)];
  const pact = b.agreement({ parties, obligations: [b.obligation(PATRON, 'defense', since)], wartime: true });
  expect(b.verdictOf(pact, CAME, { helpWithinDays: 30 })).toBe('honored/in-full');
  expect(b.verdictOf(pact, CAME, { helpWithinDays: 29 })).toBe('violated/late');
});

describe('help after three months', () => {
  const cameOn = (from: string) => b.war([b.attack(FOE, ALLY), b.joins(PATRON, FOE, from)]);
  table([
    { name: 'on the ninetieth day is in full', war: cameOn('1930-05-30'), verdict: 'honored/in-full' },
    {
      name: 'on the ninety-first is late, and counts where any time does',
      war: cameOn('1930-05-31'),
      verdict: 'honored/late',
    },
    {
      name: 'when the ally fought no longer is too late under any limit',
      war: b.war([b.attack(FOE, ALLY, '1930-03-01', '1930-04-01'), b.joins(PATRON, FOE, '1930-05-01')]),
      verdict: 'violated/late',
    },
  ]);
});

describe('a promisor that had fought the adversary', () => {
  const beaten = b.war([
    b.attack(FOE, PATRON, '1930-01-01', '1930-02-28'),
    b.attack(FOE, ALLY, '1930-03-01', '1930-09-01'),
  ]);
  const later = { span: b.span('1930-02-28', '1938-12-31') };
  const since = { span: b.span('1930-03-01', '1938-12-31') };
  const pact = (patch: object) =>
    b.agreement({
      parties: [b.party(PATRON, patch), b.party(ALLY, patch)],
      obligations: [b.obligation(PATRON, 'defense', patch)],
    });
  test.each([
    ['honored', 'honored/in-part'],
    ['not-invoked', 'not-invoked/not-able'],
    ['violated', 'violated/abandoned'],
  ] as const)('until it was beaten: %s', (foughtUntilBeaten, verdict) =>
    expect(b.verdictOf(pact(later), beaten, { foughtUntilBeaten })).toBe(verdict),
  );
  test('before it promised anything: that excuses nothing', () =>
    expect(b.verdictOf(pact(since), beaten, { foughtUntilBeaten: 'honored' })).toBe('violated/abandoned'));

  const elsewhere = b.war([b.attack(FOE, ALLY)], { elsewhere: [b.attack(FOE, PATRON, '1929-01-01', '1931-01-01')] });
  test.each([
    ['honored', 'honored/in-part'],
    ['not-invoked', 'not-invoked/not-able'],
    ['violated', 'violated/abandoned'],
  ] as const)('in another war: %s', (ownWar, verdict) =>
    expect(b.verdictOf(b.agreement(), elsewhere, { ownWar })).toBe(verdict),
  );
});

describe('help that is due only as the parties agree', () => {
  const asAgreed = b.pact({ discretion: 'agreement-then' });
  test.each([
    ['violated', 'violated/abandoned'],
    ['not-invoked', 'not-invoked/not-agreed'],
    ['undetermined', 'undetermined/not-known'],
  ] as const)('and did not come: %s', (agreementThen, verdict) =>
    expect(b.verdictOf(asAgreed, STAYED, { agreementThen })).toBe(verdict),
  );
  test('and came', () => expect(b.verdictOf(asAgreed, CAME, { agreementThen: 'not-invoked' })).toBe('honored/in-full'));
});

describe('a duty to cooperate', () => {
  const pact = b.pact({ owed: 'cooperation' });
  test.each([
    ['presumed-given', 'honored/in-part'],
    ['undetermined', 'undetermined/not-known'],
  ] as const)('is not broken by sending no troops: %s', (unseenHelp, verdict) =>
    expect(b.verdictOf(pact, STAYED, { unseenHelp })).toBe(verdict),
  );
});

describe('neutrality', () => {
  const clause = promise('neutrality');
  table([
    { name: 'stayed out', clause, war: STAYED, verdict: 'honored/in-full' },
    { name: 'fought at the ally’s side', clause, war: CAME, verdict: 'honored/in-full' },
    { name: 'fought the ally', clause, war: FOUGHT, verdict: 'violated/defected' },
    { name: 'was attacked by the ally', clause, war: STRUCK, verdict: 'not-invoked/condition-unmet' },
  ]);
});

describe('nonaggression', () => {
  const clause = { obligation: 'nonaggression' as const, trigger: 'standing' as const };
  table([
    { name: 'held, and that is no test', clause, war: STAYED, verdict: 'not-invoked/held' },
    {
      name: 'held, and that is a test',
      clause,
      war: STAYED,
      switches: { heldNonaggression: 'honored' },
      verdict: 'honored/held',
    },
    { name: 'broken', clause, war: FOUGHT, verdict: 'violated/defected' },
    {
      name: 'broken, though held pacts count',
      clause,
      war: FOUGHT,
      switches: { heldNonaggression: 'honored' },
      verdict: 'violated/defected',
    },
    { name: 'broken by the ally', clause, war: STRUCK, verdict: 'not-invoked/condition-unmet' },
    {
      name: 'broken by both',
      clause,
      war: b.war([b.attack(ALLY, PATRON), b.attack(PATRON, ALLY, '1930-04-01')]),
      verdict: 'violated/defected',
    },
    {
      name: 'broken, who began not being known',
      clause,
      war: b.war([b.listed(PATRON, ALLY)]),
      verdict: 'violated/defected',
    },
  ]);

  const ofPatron = (pact: Agreement, war: Contingency) =>
    assess([pact], [war], b.BASE)
      .flatMap(({ tests }) => tests)
      .filter(
        ({ kind, promisor, beneficiary }) => kind === 'nonaggression' && promisor === PATRON && beneficiary === ALLY,
      )
      .map(({ undertaking, verdictKind }) => `${undertaking.origin} ${verdictKind}`);
  const promised = (kind: ObligationKind) => b.agreement({ obligations: [b.obligation(PATRON, kind)] });

  test.each(['defense', 'neutrality'] satisfies ObligationKind[])(
    'whoever promised %s owes it not to fight, said or not',
    (kind) => expect(ofPatron(promised(kind), FOUGHT)).toEqual(['implied defected']),
  );
  test('what is promised in words is not implied as well', () =>
    expect(ofPatron(promised('nonaggression'), FOUGHT)).toEqual(['dataset defected']));
  test('a pact that only asks to consult does not forbid to fight', () =>
    expect(ofPatron(promised('consultation'), FOUGHT)).toEqual([]));

  test('a promise that is only implied is never honored by holding', () => {
    const held = { ...b.BASE, heldNonaggression: 'honored' } as const;
    const verdicts = assess([promised('defense')], [STAYED], held).flatMap(({ tests }) => tests);
    expect(verdicts.filter(({ undertaking }) => undertaking.origin === 'implied').map((one) => one.verdict)).toEqual([
      'not-invoked',
    ]);
    const pact = b.agreement({ obligations: [b.obligation(PATRON, 'consultation'), b.obligation(ALLY, 'neutrality')] });
    expect(b.verdictOf(pact, STAYED, { heldNonaggression: 'honored' })).toBe('not-invoked/consultation-only');
  });
});

describe('consultation', () => {
  const clause = { obligation: 'consultation' as const, trigger: 'threatened' as const };
  table([
    { name: 'is no test', clause, war: STAYED, verdict: 'not-invoked/consultation-only' },
    {
      name: 'is a test that fighting cannot decide',
      clause,
      war: STAYED,
      switches: { consultation: 'undetermined' },
      verdict: 'undetermined/not-known',
    },
    {
      name: 'is no test of those who fought either',
      clause,
      war: CAME,
      verdict: 'not-invoked/consultation-only',
    },
  ]);
});

describe('help on request', () => {
  const clause = { onRequest: true };
  table([
    { name: 'presumed asked', clause, war: STAYED, switches: { unknownRequest: 'met' }, verdict: 'violated/abandoned' },
    {
      name: 'presumed not asked',
      clause,
      war: STAYED,
      switches: { unknownRequest: 'unmet' },
      verdict: 'not-invoked/not-requested',
    },
    {
      name: 'left open',
      clause,
      war: STAYED,
      switches: { unknownRequest: 'excluded' },
      verdict: 'undetermined/not-known',
    },
    {
      name: 'its own switch decides, not that of other conditions',
      clause,
      war: STAYED,
      switches: { unknownRequest: 'met', unknownConditions: 'unmet' },
      verdict: 'violated/abandoned',
    },
  ]);
});

describe('help short of fighting', () => {
  const inCase = (...responses: Response[]) => b.war([b.attack(FOE, ALLY)], { kind: 'armed-attack', responses });
  const below = { attackThreshold: 'armed-attack' } as const;
  table([
    {
      name: 'arms, where help in part is help',
      war: inCase(b.response('arms')),
      switches: { ...below, partialHelp: 'honored' },
      verdict: 'honored/in-part',
    },
    {
      name: 'arms, where it is none',
      war: inCase(b.response('arms')),
      switches: { ...below, partialHelp: 'violated' },
      verdict: 'violated/in-part',
    },
    { name: 'words', war: inCase(b.response('words')), switches: below, verdict: 'violated/abandoned' },
    {
      name: 'arms denied',
      war: inCase(b.response('arms', 'denied')),
      switches: below,
      verdict: 'undetermined/not-known',
    },
    {
      name: 'helped the adversary',
      war: inCase(b.response('helped-adversary')),
      switches: below,
      verdict: 'violated/defected',
    },
    {
      name: 'access was owed, and fighting shows none, which is presumed given',
      clause: { owed: 'access' },
      war: STAYED,
      switches: { unseenHelp: 'presumed-given' },
      verdict: 'honored/in-part',
    },
    {
      name: 'access was owed, and fighting shows none',
      clause: { owed: 'access' },
      war: STAYED,
      switches: { unseenHelp: 'undetermined' },
      verdict: 'undetermined/not-known',
    },
    {
      name: 'supplies were owed, and it fought',
      clause: { owed: 'supplies' },
      war: CAME,
      switches: { unseenHelp: 'undetermined' },
      verdict: 'honored/in-full',
    },
    {
      name: 'access was owed, and it fought the ally',
      clause: { owed: 'access' },
      war: FOUGHT,
      verdict: 'violated/defected',
    },
  ]);
});

describe('a promise that met several fights in one war', () => {
  const twice = (...more: Parameters<typeof b.war>[0]) =>
    b.war([
      b.attack(FOE, ALLY, '1930-03-01', '1930-04-01'),
      b.attack(PARTNER, ALLY, '1930-05-01', '1930-06-01'),
      ...more,
    ]);
  table([
    { name: 'came in neither', war: twice(), verdict: 'violated/abandoned' },
    { name: 'came in the first', war: twice(b.joins(PATRON, FOE, '1930-03-20')), verdict: 'honored/in-full' },
    { name: 'came in the second', war: twice(b.joins(PATRON, PARTNER, '1930-05-20')), verdict: 'honored/in-full' },
    {
      name: 'came in the first and fought the ally in the second',
      war: twice(b.joins(PATRON, FOE, '1930-03-20', '1930-04-01'), b.joins(PATRON, ALLY, '1930-05-20', '1930-06-01')),
      verdict: 'violated/defected',
    },
    {
      name: 'bound in the second only, and came only in the first',
      clause: { adversaries: { states: [PARTNER], words: 'one' } },
      war: twice(b.joins(PATRON, FOE, '1930-03-20', '1930-04-01')),
      verdict: 'violated/abandoned',
    },
    {
      name: 'bound in neither',
      clause: { adversaries: { states: [PATRON], words: 'none of them' } },
      war: twice(),
      verdict: 'not-invoked/condition-unmet',
    },
  ]);
});

describe('which of several calls says more', () => {
  const since = (from: string, patch: b.Patch<Agreement> = {}, kind: ObligationKind = 'defense') => {
    const span = b.span(from, '1938-12-31');
    const parties = [b.party(PATRON, { span }), b.party(ALLY, { span })];
    return b.agreement({ parties, obligations: [b.obligation(PATRON, kind, { span })], ...patch });
  };
  const first = b.attack(FOE, ALLY, '1930-03-01', '1930-04-01');

  test('of two that invoked nothing, the one that met more steps', () => {
    const war = b.war([first, b.attack(ALLY, PARTNER, '1930-05-01', '1930-06-01')]);
    expect(b.verdictOf(since('1930-04-15'), war)).toBe('not-invoked/condition-unmet');
  });

  test('one that went on when the promise was made for it, after one that was over', () => {
    const war = b.war([first, b.attack(PARTNER, ALLY, '1930-04-10', '1930-06-01')]);
    expect(b.verdictOf(since('1930-04-15', { wartime: true }), war)).toBe('violated/abandoned');
    expect(b.verdictOf(since('1930-04-15'), war)).toBe('not-invoked/came-later');
  });

  test('a promise not to fight held in the first call after it was made', () => {
    const war = b.war([first, b.attack(PARTNER, ALLY, '1930-05-01', '1930-06-01')]);
    const held = { heldNonaggression: 'honored' } as const;
    expect(b.verdictOf(since('1930-04-15', {}, 'nonaggression'), war, held)).toBe('honored/held');
    expect(b.verdictOf(since('1930-07-01', {}, 'nonaggression'), war, held)).toBe('not-invoked/came-later');
  });

  test('no promise is called on by the promisor’s own attack, which is judged as fighting the ally', () => {
    expect(b.verdictOf(b.pact(), b.war([b.attack(PATRON, ALLY)]))).toBe('none');
  });
});
