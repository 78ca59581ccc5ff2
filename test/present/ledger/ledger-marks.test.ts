import { expect, test } from 'vitest';
import { owedAct } from '../../../src/assessment/owed-act.ts';
import type { ObligationKind } from '../../../src/core/obligation-kind.ts';
import type { ResponseStatus, SupportAct } from '../../../src/core/response.ts';
import { earlierRows, type Mark, marksOn } from '../../../src/present/ledger/ledger-marks.ts';
import type { LedgerRow, PromisedClause } from '../../../src/present/ledger/ledger-row.ts';

/** A made-up row of a ledger. */
function row(part: Partial<LedgerRow>): LedgerRow {
  return {
    id: 'made-up',
    case: 'made-up',
    danger: 'A made-up danger',
    kind: 'interstate-war',
    patron: 'Patron',
    ally: 'Ally',
    start: '2020-01-01',
    asOf: '2020-12-31',
    promised: [],
    asked: [],
    given: [],
    capacity: null,
    delivered: 'nothing',
    notGiven: [],
    verdict: 'not-invoked',
    verdictReason: '',
    owed: null,
    outcome: [],
    responses: [],
    sources: [],
    ...part,
  };
}

function promise(obligation: ObligationKind, binding: 'legal' | 'political'): PromisedClause {
  const owed = owedAct(obligation, null);
  const how = { verdict: 'honored', verdictKind: 'in-full' } as const;
  return { title: 'A treaty', agreement: 'a', binding, article: '', obligation, owed, words: '', ...how };
}

function came(act: SupportAct, status: ResponseStatus) {
  return { act, status, by: [], words: '' };
}

const ask = (...acts: SupportAct[]) => [{ acts, words: '', answer: 'refused' as const }];

test.each<[string, Partial<LedgerRow>, SupportAct, Mark[]]>([
  ['a treaty to defend', { promised: [promise('defense', 'legal')] }, 'deployment', ['promised']],
  ['a pledge to defend', { promised: [promise('defense', 'political')] }, 'deployment', ['pledged']],
  [
    'a treaty and a pledge of the same',
    { promised: [promise('defense', 'political'), promise('defense', 'legal')] },
    'deployment',
    ['promised'],
  ],
  ['a promise on another rung', { promised: [promise('arms', 'legal')] }, 'deployment', []],
  ['neutrality, which no rung fulfils', { promised: [promise('neutrality', 'legal')] }, 'nothing', ['delivered']],
  [
    'what came as promised',
    { promised: [promise('arms', 'legal')], responses: [came('arms', 'confirmed')] },
    'arms',
    ['promised', 'delivered'],
  ],
  ['a report', { responses: [came('arms', 'reported')] }, 'arms', ['reported']],
  ['a report that is denied', { responses: [came('arms', 'reported'), came('arms', 'denied')] }, 'arms', ['denied']],
  [
    'what is confirmed, whatever else is said',
    { responses: [came('arms', 'denied'), came('arms', 'confirmed')] },
    'arms',
    ['delivered'],
  ],
  ['a request', { asked: ask('combat') }, 'combat', ['asked']],
  ['a request that was not met', { asked: ask('combat'), notGiven: ['combat'] }, 'combat', ['asked', 'withheld']],
  ['nothing, where it is recorded that nothing came', {}, 'nothing', ['delivered']],
  ['silence, which is not nothing', { delivered: 'unknown' }, 'nothing', []],
  ['no silence where something came', { responses: [came('words', 'confirmed')] }, 'nothing', []],
])('%s', (_, part, act, marks) => {
  expect(marksOn(row(part), act)).toEqual(marks);
});

test('what had come before and is known not to have come now has a mark of its own', () => {
  const first = row({ start: '2015', responses: [came('combat', 'confirmed'), came('arms', 'reported')] });
  const other = row({ start: '2015', ally: 'Other', responses: [came('deployment', 'confirmed')] });
  const now = row({ start: '2024', notGiven: ['combat', 'arms', 'deployment'] });
  const earlier = earlierRows(now, [now, first, other]);
  expect(earlier).toEqual([first]);
  expect(marksOn(now, 'combat', earlier)).toEqual(['given-before']);
  // Only what was confirmed, and only towards the same ally, had come before.
  expect(marksOn(now, 'arms', earlier)).toEqual(['withheld']);
  expect(marksOn(now, 'deployment', earlier)).toEqual(['withheld']);
});
