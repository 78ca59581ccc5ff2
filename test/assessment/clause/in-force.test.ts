import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/assessment/assess.ts';
import type { Standard } from '../../../src/assessment/standard/standard.ts';
import type { Agreement, ObligationKind } from '../../../src/core/agreement.ts';
import type { Trigger } from '../../../src/core/treaty-clause.ts';
import * as b from '../build.ts';

const { PATRON, ALLY, FOE, PARTNER, BYSTANDER } = b;
const LAPSED = 'not-invoked/lapsed';
const LATER = 'not-invoked/came-later';
const ABANDONED = 'violated/abandoned';
const KEPT = 'honored/in-full';
const ATTACKED = b.war([b.attack(FOE, ALLY, '1930-03-10', '1930-09-01')]);

/** PATRON's promise to ALLY from one date to another. */
function held(from: string, to?: string, kind: ObligationKind = 'defense', patch: b.Patch<Agreement> = {}): Agreement {
  const span = b.span(from, to);
  const parties = [b.party(PATRON, { span }), b.party(ALLY, { span })];
  return b.agreement({ parties, obligations: [b.obligation(PATRON, kind, { span })], ...patch });
}

describe('a promise in time', () => {
  const cases: [string, Agreement, string][] = [
    ['made before and lasting', held('1929-01-01'), ABANDONED],
    ['ended the day before the attack', held('1929-01-01', '1930-03-09'), LAPSED],
    ['ended on the day of the attack', held('1929-01-01', '1930-03-10'), ABANDONED],
    ['ended by the attack, at its last day known to the month', held('1929-01-01', '1930-03'), ABANDONED],
    ['ended in the month before', held('1929-01-01', '1930-02'), LAPSED],
    ['ended in the year, the day unknown', held('1929-01-01', '1930'), ABANDONED],
    ['made on the day of the attack', held('1930-03-10'), ABANDONED],
    ['made in the month of the attack', held('1930-03'), ABANDONED],
    ['made while the fighting went on, not for it', held('1930-05-01'), LATER],
    ['made on the last day of the fighting', held('1930-09-01'), LATER],
    ['made after the fighting', held('1930-09-02'), LATER],
    ['made while it went on and ended in that year, the day unknown', held('1930-05-01', '1930'), LATER],
    ['made after it and ended in that year, the day unknown', held('1930-10-01', '1930'), LATER],
    ['made in the month of the attack, after its day or before it', held('1930-03', '1930-03'), ABANDONED],
    [
      'made in the month in which it ended, in wartime',
      held('1930-09', undefined, 'defense', { wartime: true }),
      ABANDONED,
    ],
    ['made on its last day, in wartime', held('1930-09-01', undefined, 'defense', { wartime: true }), ABANDONED],
    ['made on the day after it, in wartime', held('1930-09-02', undefined, 'defense', { wartime: true }), LATER],
    ['made while it went on, in wartime', held('1930-05-01', undefined, 'defense', { wartime: true }), ABANDONED],
    ['made after it, in wartime', held('1930-10-01', undefined, 'defense', { wartime: true }), LATER],
    ['to stay neutral, made while it went on', held('1930-05-01', undefined, 'neutrality'), KEPT],
    ['to stay neutral, made after it', held('1930-10-01', undefined, 'neutrality'), LATER],
    ['to attack together, made while it went on', held('1930-05-01', undefined, 'offense'), LATER],
  ];
  test.each(cases)('%s: %s', (_, agreement, verdict) => expect(b.verdictOf(agreement, ATTACKED)).toBe(verdict));

  test('to wage a war together, made while it went on: owed from then on', () => {
    const terms = [b.clause({ obligation: 'offense', trigger: 'joint-war' })];
    expect(b.verdictOf(held('1930-05-01', undefined, 'offense', { terms }), ATTACKED)).toBe(ABANDONED);
  });

  test('what the promisor did before it had promised breaks nothing, and keeps nothing', () => {
    const attacked = b.attack(FOE, ALLY, '1930-03-10', '1930-09-01');
    const fought = b.war([attacked, b.joins(PATRON, ALLY, '1930-03-20', '1930-04-10')]);
    expect(b.verdictOf(held('1930-05-01', undefined, 'neutrality'), fought)).toBe(KEPT);
    const came = b.war([attacked, b.joins(PATRON, FOE, '1930-03-20', '1930-04-10')]);
    expect(b.verdictOf(held('1930-05-01', undefined, 'defense', { wartime: true }), came)).toBe(ABANDONED);
  });

  test('made in the war it is for, defense is owed though the ally had opened it', () => {
    const opened = b.war([b.attack(ALLY, FOE, '1930-03-10', '1930-09-01')]);
    expect(b.verdictOf(held('1930-05-01', undefined, 'defense', { wartime: true }), opened)).toBe(ABANDONED);
    expect(b.verdictOf(held('1929-05-01', undefined, 'defense', { wartime: true }), opened)).toBe(
      'not-invoked/condition-unmet',
    );
  });

  test('made in the month of the war, before or after its day, defense is not owed to an ally that had opened it', () => {
    const opened = b.war([b.attack(ALLY, FOE, '1930-03-10', '1930-09-01')]);
    expect(b.verdictOf(held('1930-03', undefined, 'defense', { wartime: true }), opened)).toBe(
      'not-invoked/condition-unmet',
    );
  });

  test('an ally with two rows in the pact is owed what was promised from the first day to the last of both', () => {
    const rows = [b.span('1929-01-01', '1930-03-31'), b.span('1930-04-01', '1938-12-31')];
    const parties = [b.party(PATRON), ...rows.map((span, i) => b.party(ALLY, { span, phase: i }))];
    const swapped = [b.party(PATRON), ...rows.toReversed().map((span, i) => b.party(ALLY, { span, phase: i }))];
    expect(b.verdictOf(b.agreement({ parties }), ATTACKED)).toBe(ABANDONED);
    expect(b.verdictOf(b.agreement({ parties: swapped }), ATTACKED)).toBe(ABANDONED);
    const test = b.judge(b.agreement({ parties }), ATTACKED)[0];
    expect(test?.steps[0]?.facts[0]?.span).toEqual(b.span('1929-01-01', '1938-12-31'));
  });

  test('what was promised without an end is owed until the ally leaves', () => {
    const open = { span: b.span('1929-01-01') };
    const parties = [
      b.party(PATRON, open),
      b.party(ALLY, open),
      b.party(ALLY, { span: b.span('1931-01-01', '1932-01-01') }),
    ];
    const obligations = [b.obligation(PATRON, 'defense', open)];
    const test = b.judge(b.agreement({ parties, obligations }), ATTACKED)[0];
    expect(test?.steps[0]?.facts[0]?.span).toEqual(b.span('1929-01-01'));
  });

  test('a promisor that left the pact before the attack owes nothing, though the pact went on', () => {
    const agreement = b.agreement({
      parties: [b.party(PATRON, { span: b.span('1929-01-01', '1930-01-01') }), b.party(ALLY), b.party(PARTNER)],
      obligations: [b.obligation(PATRON, 'defense', { span: b.span('1929-01-01', '1930-01-01') })],
    });
    expect(b.verdictOf(agreement, ATTACKED)).toBe(LAPSED);
  });

  test('an ally that left the pact before the attack is owed nothing, though the pact went on', () => {
    const gone = b.party(ALLY, { span: b.span('1929-01-01', '1930-01-01') });
    const agreement = b.agreement({ parties: [b.party(PATRON), gone, b.party(PARTNER)] });
    expect(b.verdictOf(agreement, ATTACKED)).toBe(LAPSED);
  });

  test('an ally that joined the pact after the fighting is owed nothing in it', () => {
    const late = b.party(ALLY, { span: b.span('1930-10-01') });
    const agreement = b.agreement({ parties: [b.party(PATRON), late, b.party(PARTNER)] });
    expect(b.verdictOf(agreement, ATTACKED)).toBe(LATER);
  });

  test('a clause that holds for a time of its own lapsed with it', () => {
    const dated = (to: string) => b.pact({ to: b.span(to).from });
    expect(b.verdictOf(dated('1930-03-09'), ATTACKED)).toBe(LAPSED);
    expect(b.verdictOf(dated('1930-03-10'), ATTACKED)).toBe(ABANDONED);
  });

  test('what a later phase promises was not owed in the first', () => {
    const [one, two] = [b.span('1929-01-01', '1930-09-30'), b.span('1930-10-01')];
    const parties = [PATRON, ALLY].flatMap((actor) => [
      b.party(actor, { phase: 1, span: one }),
      b.party(actor, { phase: 2, span: two }),
    ]);
    const obligations = [
      b.obligation(PATRON, 'consultation', { phase: 1, span: one }),
      b.obligation(PATRON, 'defense', { phase: 2, span: two }),
    ];
    const verdicts = b.judge(b.agreement({ parties, obligations }), ATTACKED).map((t) => `${t.kind} ${t.verdictKind}`);
    expect(verdicts).toEqual(['consultation consultation-only', 'defense came-later']);
  });
});

describe('a treaty that was renounced', () => {
  const noticed = held('1929-01-01', '1930-01-01', 'defense', { boundUntil: b.span('1930-06-01').from });
  test.each([
    ['at-notice', LAPSED],
    ['treaty-term', ABANDONED],
  ] as const)('%s: %s', (renunciation, verdict) =>
    expect(b.verdictOf(noticed, ATTACKED, { renunciation })).toBe(verdict),
  );
  test('a party that had left before the notice stays out of it', () => {
    const { parties } = noticed;
    const left = b.party(PATRON, { span: b.span('1929-01-01', '1929-06-01') });
    const obligations = [b.obligation(PATRON, 'defense', { span: left.span })];
    const agreement = { ...noticed, parties: [left, ...parties.slice(1)], obligations };
    expect(b.verdictOf(agreement, ATTACKED, { renunciation: 'treaty-term', overlap: 'day' })).toBe('none');
  });
});

describe('a promise not to fight, in time', () => {
  const broke = b.war([b.attack(PATRON, ALLY, '1930-03-10', '1930-09-01')]);
  const cases: [string, Agreement, string][] = [
    ['in force', held('1929-01-01', undefined, 'nonaggression'), 'violated/defected'],
    ['ended by the attack on its day', held('1929-01-01', '1930-03-10', 'nonaggression'), 'violated/defected'],
    ['ended the day before', held('1929-01-01', '1930-03-09', 'nonaggression'), LAPSED],
    ['made later in the same fighting', held('1930-05-01', undefined, 'nonaggression'), LATER],
    ['ended in the year, the day unknown', held('1929-01-01', '1930', 'nonaggression'), 'violated/defected'],
  ];
  test.each(cases)('%s: %s', (_, agreement, verdict) => expect(b.verdictOf(agreement, broke)).toBe(verdict));

  test('the one that was attacked broke nothing', () => {
    const broken = b.war([b.attack(ALLY, PATRON, '1930-03-10', '1930-09-01')]);
    expect(b.verdictOf(held('1929-01-01', undefined, 'nonaggression'), broken)).toBe('not-invoked/condition-unmet');
  });
});

describe('which agreements and wars are put together', () => {
  const both = (agreement: Agreement, war = ATTACKED) =>
    (['year', 'day'] as const).map((overlap) => assess([agreement], [war], { ...b.BASE, overlap }).length);

  test('in force at the time: by year and by day', () => expect(both(held('1929-01-01'))).toEqual([1, 1]));
  test('made after the war in its last year: by year only', () => expect(both(held('1930-11-01'))).toEqual([1, 0]));
  test('ended before it in its first year: by year only', () =>
    expect(both(held('1929-01-01', '1930-01-31'))).toEqual([1, 0]));
  test('ended the year before: neither', () => expect(both(held('1929-01-01', '1929-12-31'))).toEqual([0, 0]));
  test('made the year after: neither', () => expect(both(held('1931-01-01'))).toEqual([0, 0]));
  test('a year that could hold the day counts by day', () => expect(both(held('1929', '1930'))).toEqual([1, 1]));
  test('no party among those who fought: neither', () => {
    const parties = [b.party(PATRON), b.party(BYSTANDER)];
    expect(both(b.agreement({ parties }))).toEqual([0, 0]);
  });
  test('the only party that fought had left: by year if in the same year', () => {
    const gone = (to: string) => b.party(ALLY, { span: b.span('1929-01-01', to) });
    expect(both(b.agreement({ parties: [b.party(PATRON), gone('1930-01-31')] }))).toEqual([1, 0]);
    expect(both(b.agreement({ parties: [b.party(PATRON), gone('1929-12-31')] }))).toEqual([0, 0]);
  });
  test('a party that came into a long war later than the pact ended: by year only', () => {
    const war = b.war([b.attack(FOE, BYSTANDER, '1930-01-01', '1933-01-01'), b.joins(FOE, ALLY, '1932-01-01')]);
    expect(both(held('1929-01-01', '1931-12-31'), war)).toEqual([1, 0]);
  });
});

describe('who can call on its allies', () => {
  const war = b.war([b.attack(FOE, BYSTANDER, '1930-01-01', '1931-01-01'), b.joins(FOE, ALLY, '1930-03-01')]);
  const cases: [Standard['invokers'], string][] = [
    ['all', ABANDONED],
    ['original', 'none'],
  ];
  test.each(cases)('%s who fought, and the ally was drawn in later: %s', (invokers, verdict) =>
    expect(b.verdictOf(held('1929-01-01'), war, { invokers })).toBe(verdict),
  );
  test('an ally that was in it from the first can in both', () =>
    expect(b.verdictOf(held('1929-01-01'), ATTACKED, { invokers: 'original' })).toBe(ABANDONED));
});

describe('whether the promisor was a state at all', () => {
  const austria = 305;
  const pact = (promisor: number, patch: b.Patch<Agreement> = {}) =>
    b.agreement({
      parties: [b.party(promisor, { span: b.span('1929-01-01') }), b.party(ALLY, { span: b.span('1929-01-01') })],
      obligations: [b.obligation(promisor, 'defense', { span: b.span('1929-01-01') })],
      ...patch,
    });
  const verdict = (promisor: number, from: string, to: string) =>
    b.judge(pact(promisor), b.war([b.attack(FOE, ALLY, from, to)])).map((t) => `${t.verdict}/${t.verdictKind}`);

  test('one that was', () => expect(verdict(austria, '1930-03-01', '1930-09-01')).toEqual([ABANDONED]));
  test('one that had been annexed', () =>
    expect(verdict(austria, '1939-03-01', '1939-09-01')).toEqual(['not-invoked/not-able']));
  test('one that had been annexed, where the standard does not ask', () =>
    expect(
      b.judge(pact(austria), b.war([b.attack(FOE, ALLY, '1939-03-01', '1939-09-01')]), { ability: 'ignored' })[0]
        ?.verdict,
    ).toBe('violated'));
  test('one that was annexed in the year of the fighting, of which no day is known', () =>
    expect(verdict(austria, '1938', '1938')).toEqual([ABANDONED]));
  test('one that was founded while the fighting went on', () => {
    const [founded, long] = [290, { span: b.span('1917-01-01') }];
    const agreement = b.agreement({
      parties: [b.party(founded, long), b.party(ALLY, long)],
      obligations: [b.obligation(founded, 'defense', long)],
    });
    const during = (to: string) => b.judge(agreement, b.war([b.attack(FOE, ALLY, '1918-06-01', to)]))[0]?.verdict;
    expect([during('1919-06-01'), during('1918-07-01')]).toEqual(['not-invoked', 'not-invoked']);
  });
  test('one that was annexed while the fighting went on', () =>
    expect(verdict(austria, '1938-01-01', '1938-09-01')).toEqual([ABANDONED]));
  test('an armed group is not asked', () => {
    const group = 'a-group';
    const agreement = b.agreement({
      parties: [b.party(group), b.party(ALLY)],
      obligations: [b.obligation(group)],
    });
    expect(b.judge(agreement, ATTACKED).map((t) => t.verdict)).toEqual(['violated']);
  });
  test.each(['defense', 'neutrality'] satisfies ObligationKind[])('it holds for %s alike', (kind) => {
    const agreement = pact(austria, { obligations: [b.obligation(austria, kind, { span: b.span('1929-01-01') })] });
    const test = b.judge(agreement, b.war([b.attack(FOE, ALLY, '1939-03-01', '1939-09-01')]))[0];
    expect(test?.steps.find(({ subject }) => subject === 'participant')?.result).toBe('no');
  });
});

test('a clause without a promise in the dataset is not a promise', () => {
  const terms = [b.clause({ obligation: 'offense', trigger: 'goes-to-war' satisfies Trigger })];
  const war = b.war([b.attack(ALLY, FOE)]);
  expect(b.judge(b.agreement({ terms }), war).map(({ kind }) => kind)).toEqual(['defense']);
});
