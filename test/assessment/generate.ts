import fc from 'fast-check';
import { aggregate, type Test } from '../../src/assessment/aggregate.ts';
import { assess } from '../../src/assessment/assess.ts';
import { SWITCHES } from '../../src/assessment/standard/coding-rules.ts';
import type { Standard } from '../../src/assessment/standard/standard.ts';
import type { Agreement, Obligation, Party } from '../../src/core/agreement.ts';
import type { Contingency, Hostility, Partnership } from '../../src/core/contingency.ts';
import { type PartialDate, partialDate, type Span } from '../../src/core/partial-date.ts';
import type { AdversaryTerm, ConflictTerm, LocationTerm, TreatyClause } from '../../src/core/treaty-clause.ts';
import * as b from './build.ts';

/** European states of 1928 to 1938, none a great power: made-up worlds are made of them. */
export const POOL: readonly number[] = [345, 350, 355, 310, 360, 290];
/** European states of the same time that no made-up world has. */
export const OUTSIDE: readonly number[] = [210, 211, 225, 230, 235, 380, 385, 390];

const words = 'words of the treaty';
const state = fc.constantFrom(...POOL);
const states = fc.uniqueArray(state, { minLength: 1, maxLength: 3 });

/** A date from 1929 to 1932 known to the day, the month or the year. */
const date: fc.Arbitrary<PartialDate> = fc
  .tuple(fc.integer({ min: 1929, max: 1932 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) =>
    fc.oneof(
      { arbitrary: fc.constant(partialDate(year, month, day)), weight: 8 },
      { arbitrary: fc.constant(partialDate(year, month)), weight: 1 },
      { arbitrary: fc.constant(partialDate(year)), weight: 1 },
    ),
  );

/** A span whose end is not before its beginning. */
const span: fc.Arbitrary<Span> = fc
  .tuple(date, date)
  .map(([one, two]) => (one.last <= two.last ? { from: one, to: two } : { from: two, to: one }));

/** The time of a pact: more often before and after the wars than within. */
const pactSpan: fc.Arbitrary<Span> = fc.oneof(
  { arbitrary: fc.constant({ from: partialDate(1928, 1, 1), to: null }), weight: 3 },
  { arbitrary: span, weight: 1 },
  { arbitrary: date.map((from) => ({ from, to: null })), weight: 1 },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });

const adversaries: fc.Arbitrary<AdversaryTerm> = fc.record({
  states: maybe(states),
  types: maybe(fc.constantFrom(['any-state'] as const, ['non-party'] as const, ['new-belligerent'] as const)),
  except: maybe(states),
  andTheirAllies: maybe(fc.boolean()),
  words: fc.constant(words),
});
const location: fc.Arbitrary<LocationTerm> = fc.record({
  states: maybe(states),
  regions: maybe(fc.constantFrom(['europe'] as const, ['asia'] as const)),
  partOnly: maybe(fc.boolean()),
  words: fc.constant(words),
});
const conflict: fc.Arbitrary<ConflictTerm> = fc.record({
  between: maybe(fc.tuple(states, states)),
  onceAtWar: maybe(fc.tuple(states, states)),
  from: maybe(date),
  to: maybe(date),
  words: fc.constant(words),
});

/** Conditions that a clause of the register may have. */
export const conditions: fc.Arbitrary<Partial<TreatyClause>> = fc.record({
  adversaries: maybe(adversaries),
  location: maybe(location),
  conflict: maybe(conflict),
  atLeastAdversaries: maybe(fc.integer({ min: 1, max: 3 })),
  demand: maybe(fc.constant({ words })),
  onRequest: maybe(fc.boolean()),
  unprovoked: maybe(fc.boolean()),
});

const kind = fc.constantFrom('defense', 'offense', 'neutrality', 'nonaggression', 'consultation' as const);
const trigger = fc.constantFrom('attacked', 'at-war', 'goes-to-war', 'threatened', 'joint-war' as const);
const flags = fc.subarray(['adversary', 'non-provocation', 'attacked', 'request', 'demand'] as const, { maxLength: 2 });

const terms = fc.array(
  fc
    .record({ id: fc.constantFrom('a', 'b', 'c'), obligation: kind, trigger, owed: maybe(fc.constant('access')) })
    .chain((own) => conditions.map((more) => b.clause({ ...own, ...more } as Partial<TreatyClause>))),
  { maxLength: 3 },
);

/** An agreement of two to four states. */
export const agreement: fc.Arbitrary<Agreement> = fc
  .uniqueArray(state, { minLength: 2, maxLength: 4 })
  .chain((actors) =>
    fc
      .record({
        spans: fc.tuple(...actors.map(() => pactSpan)),
        promises: fc.uniqueArray(fc.tuple(fc.constantFrom(...actors), kind, flags), {
          maxLength: 6,
          selector: ([actor, what]) => `${actor} ${what}`,
        }),
        named: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        wartime: fc.boolean(),
        terms: maybe(terms),
      })
      .map((made) => {
        const spanOf = (actor: number) => made.spans[actors.indexOf(actor)] as Span;
        const parties: Party[] = actors.map((actor) => b.party(actor, { span: spanOf(actor) }));
        const obligations: Obligation[] = made.promises.map(([actor, what, flagged], i) =>
          b.obligation(actor, what, {
            conditions: flagged,
            span: spanOf(actor),
            beneficiaries: made.named[i] ? actors.filter((other) => other !== actor).slice(0, 1) : 'other-parties',
          }),
        );
        return b.agreement({ parties, obligations, wartime: made.wartime, terms: made.terms });
      }),
  );

const pair = fc.uniqueArray(state, { minLength: 2, maxLength: 2 }) as unknown as fc.Arbitrary<[number, number]>;
const hostility: fc.Arbitrary<Hostility> = fc
  .record({ pair, span, joined: fc.boolean(), listed: fc.nat(4).map((n) => n === 0) })
  .map(({ pair: [one, two], ...rest }) => ({ ...b.attack(one, two), ...rest }));
const partnership: fc.Arbitrary<Partnership> = fc
  .record({ pair, span })
  .map(({ pair: [one, two], span: own }) => ({ ...b.beside(one, two), span: own }));

/** A war of one to six hostilities. */
export const contingency: fc.Arbitrary<Contingency> = fc
  .record({
    hostilities: fc.array(hostility, { minLength: 1, maxLength: 6 }),
    partnerships: fc.array(partnership, { maxLength: 2 }),
  })
  .map(({ hostilities, partnerships }) => b.war(hostilities, { partnerships }));

/** Any standard. */
export const standard: fc.Arbitrary<Standard> = fc
  .record(
    Object.fromEntries(
      Object.entries(SWITCHES).map(([name, { choices }]) => [name, fc.constantFrom<string>(...choices)]),
    ),
  )
  .chain((switches) =>
    fc
      .constantFrom(null, 0, 90)
      .map((helpWithinDays) => ({ ...b.BASE, ...switches, helpWithinDays }) as unknown as Standard),
  );

/** Agreements with numbers of their own. */
export const agreements = fc
  .array(agreement, { minLength: 1, maxLength: 3 })
  .map((list) => list.map((one, i) => ({ ...one, id: `atop:${i + 1}`, atopid: i + 1 })));
/** Wars with numbers of their own. */
export const contingencies = fc
  .array(contingency, { minLength: 1, maxLength: 2 })
  .map((list) => list.map((one, i) => ({ ...one, id: `iwd:${i + 1}`, warid: i + 1 })));

/** A made-up world and a standard. */
export const world = fc.record({ agreements, contingencies, standard });
export type World = { agreements: Agreement[]; contingencies: Contingency[]; standard: Standard };

/** All tests of a world. */
export function testsOf({ agreements: pacts, contingencies: wars, standard: rules }: World): Test[] {
  return aggregate(assess(pacts, wars, rules), rules);
}

/** A test's place: agreement, war, promisor and ally. */
export function placeOf({ agreement: pact, contingency: war, promisor, beneficiary }: Test): string {
  return `${pact} ${war} ${promisor} ${beneficiary}`;
}
