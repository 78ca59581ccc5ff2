import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Test } from '../../src/assessment/aggregate.ts';
import { assess } from '../../src/assessment/assess.ts';
import type { Agreement } from '../../src/core/agreement.ts';
import type { Contingency } from '../../src/core/contingency.ts';
import type { TreatyClause } from '../../src/core/treaty-clause.ts';
import { amount } from '../amount.ts';
import * as b from './build.ts';
import * as g from './generate.ts';
import { OUTSIDE, POOL, placeOf, testsOf, type World } from './generate.ts';

const RUNS = { numRuns: amount(100, 400) };

/** What a test says, whatever the order it stands in: its place, verdict, and the clause that decided. */
function says(tests: readonly Test[]): string[] {
  return tests
    .map((one) => {
      const { deciding } = one;
      const clause = deciding && [
        deciding.agreement,
        deciding.kind,
        deciding.undertaking.clause?.id,
        deciding.promisor,
        deciding.beneficiary,
        deciding.call.adversary,
        deciding.verdictKind,
        deciding.conduct,
      ];
      return `${placeOf(one)}: ${one.verdict}, invoked ${one.invoked}, by ${clause?.join(' ')}`;
    })
    .sort();
}

const verdicts = (tests: readonly Test[]) => tests.map((one) => `${placeOf(one)}: ${one.verdict}`).sort();

/** The same things in an order that the seed gives. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = (i: number) => Math.abs(Math.sin(seed * 7919 + i * 104_729));
  return items
    .map((item, i) => ({ item, at: random(i + 1) }))
    .sort((one, two) => one.at - two.at)
    .map(({ item }) => item);
}

/** Rows whose order the world may have in any way; `agreements` and `contingencies` are the lists themselves. */
type Rows =
  | 'agreements'
  | 'contingencies'
  | 'parties'
  | 'obligations'
  | 'partnerships'
  | 'participants'
  | 'hostilities';

function reordered({ agreements, contingencies, standard }: World, rows: readonly Rows[], seed: number): World {
  const mix = <T>(name: Rows, items: readonly T[]) =>
    rows.includes(name) ? shuffled(items, seed + name.length) : [...items];
  return {
    agreements: mix('agreements', agreements).map((one) => ({
      ...one,
      parties: mix('parties', one.parties),
      obligations: mix('obligations', one.obligations),
    })),
    contingencies: mix('contingencies', contingencies).map((one) => ({
      ...one,
      hostilities: mix('hostilities', one.hostilities),
      partnerships: mix('partnerships', one.partnerships),
      participants: mix('participants', one.participants),
    })),
    standard,
  };
}

describe('for any agreements and wars', () => {
  test('the order of agreements, wars and their parts changes no verdict', () => {
    const rows = ['agreements', 'contingencies', 'parties', 'obligations', 'partnerships', 'participants'] as const;
    fc.assert(
      fc.property(g.world, fc.nat(1000), (world, seed) => {
        expect(verdicts(testsOf(reordered(world, rows, seed)))).toEqual(verdicts(testsOf(world)));
      }),
      RUNS,
    );
  });

  test('the order of wars and of those who fought does not change which clause and which fighting decided', () => {
    const rows = ['contingencies', 'partnerships', 'participants'] as const;
    fc.assert(
      fc.property(g.world, fc.nat(1000), (world, seed) => {
        expect(says(testsOf(reordered(world, rows, seed)))).toEqual(says(testsOf(world)));
      }),
      RUNS,
    );
  });

  test('other states with their own pacts and wars change nothing', () => {
    const [one, two, three] = OUTSIDE as [number, number, number];
    const pact = b.agreement({ id: 'atop:99', atopid: 99, parties: [b.party(one), b.party(two)], obligations: [] });
    const war = { ...b.war([b.attack(three, one)]), id: 'iwd:99', warid: 99 };
    fc.assert(
      fc.property(g.world, (world) => {
        const more = {
          ...world,
          agreements: [pact, ...world.agreements],
          contingencies: [war, ...world.contingencies],
        };
        const old = says(testsOf(more)).filter((text) => !text.includes('iwd:99'));
        expect(old).toEqual(says(testsOf(world)));
      }),
      RUNS,
    );
  });

  test('a state that promises nothing, added to a pact, and a state that fights nobody concerned change nothing', () => {
    const [guest, one, two] = OUTSIDE as [number, number, number];
    fc.assert(
      fc.property(g.world, (world) => {
        const more: World = {
          ...world,
          agreements: world.agreements.map((pact) => ({
            ...pact,
            parties: [b.party(guest, { span: pact.span }), ...pact.parties],
          })),
          contingencies: world.contingencies.map((war) => withStrangers(war, one, two)),
        };
        const old = verdicts(testsOf(more)).filter((text) => !text.includes(` ${guest}`));
        expect(old).toEqual(verdicts(testsOf(world)));
      }),
      RUNS,
    );
  });

  test('other names of the states give the same result under the other names', () => {
    const order = fc.shuffledSubarray([...POOL], { minLength: POOL.length, maxLength: POOL.length });
    fc.assert(
      fc.property(g.world, order, (world, names) => {
        const name = (code: number) => names[POOL.indexOf(code)] ?? code;
        const expected = testsOf(world).map((one) => renamed(verdictAndPlace(one), name));
        const found = testsOf(renamed(world, name)).map(verdictAndPlace);
        expect(found.map((one) => JSON.stringify(one)).sort()).toEqual(
          expected.map((one) => JSON.stringify(one)).sort(),
        );
      }),
      RUNS,
    );
  });

  test('the sides of a war and of a conflict exchanged change nothing', () => {
    fc.assert(
      fc.property(g.world, ({ agreements, contingencies, standard }) => {
        const labelled = (label: (i: number) => string) => ({
          agreements,
          contingencies: contingencies.map((war) => ({
            ...war,
            participants: war.participants.map((one, i) => ({ ...one, side: label(i) })),
          })),
          standard,
        });
        const exchanged = labelled((i) => (i % 2 === 0 ? 'b' : 'a'));
        const other = {
          agreements: agreements.map(exchangeSides),
          contingencies: exchanged.contingencies.map((war) => ({
            ...war,
            partnerships: war.partnerships.map((row) => ({ ...row, actor: row.with, with: row.actor })),
          })),
          standard,
        };
        const before = says(testsOf(labelled((i) => (i % 2 === 0 ? 'a' : 'b'))));
        expect(says(testsOf(other))).toEqual(before);
      }),
      RUNS,
    );
  });

  test('a stricter clause never makes a violation of what was not invoked', () => {
    fc.assert(
      fc.property(g.world, g.conditions, fc.nat(2), (world, more, at) => {
        const stricter = { ...world, agreements: world.agreements.map((pact) => restrict(pact, more, at)) };
        const before = new Map(testsOf(world).map((one) => [placeOf(one), one.verdict]));
        for (const one of testsOf(stricter)) {
          if (before.get(placeOf(one)) === 'not-invoked') expect(one.verdict).not.toBe('violated');
        }
      }),
      RUNS,
    );
  });

  test('where one is enough no agreement is less honored than where all are needed, unless an ally was fought', () => {
    fc.assert(
      fc.property(g.world, (world) => {
        const under = (multilateral: 'all' | 'any') =>
          testsOf({ ...world, standard: { ...world.standard, multilateral } });
        const any = new Map(under('any').map((one) => [placeOf(one), one]));
        for (const one of under('all')) {
          const other = any.get(placeOf(one));
          if (one.verdict === 'honored') expect(other?.verdict).toBe('honored');
          expect(other?.verdict === 'not-invoked').toBe(one.verdict === 'not-invoked');
          const fought = one.clauses.some(({ verdictKind }) => verdictKind === 'defected');
          if (fought) expect(other?.verdict).toBe('violated');
        }
      }),
      RUNS,
    );
  });

  test('where what is unknown is left out, no verdict rests on it', () => {
    const rules = { unknownConditions: 'excluded', unknownRequest: 'excluded' } as const;
    fc.assert(
      fc.property(g.world, ({ agreements, contingencies, standard }) => {
        for (const { tests } of assess(agreements, contingencies, { ...standard, ...rules })) {
          for (const { verdict, steps } of tests) {
            if (steps.some(({ result }) => result === 'unknown')) {
              expect(['undetermined', 'not-invoked']).toContain(verdict);
            }
          }
        }
      }),
      RUNS,
    );
  });

  test('one agreement in one war is judged as among all others', () => {
    fc.assert(
      fc.property(g.world, ({ agreements, contingencies, standard }) => {
        const whole = assess(agreements, contingencies, standard);
        const alone = contingencies.flatMap((war) => agreements.flatMap((pact) => assess([pact], [war], standard)));
        expect(alone).toEqual(whole);
      }),
      { numRuns: amount(50, 200) },
    );
  });

  test('verdict, kind and whether it was invoked agree with one another', () => {
    const kinds: Record<string, readonly string[]> = {
      honored: ['in-full', 'in-part', 'late', 'held'],
      violated: ['abandoned', 'defected', 'in-part', 'late'],
      undetermined: ['not-known'],
      'not-invoked': [
        'condition-unmet',
        'lapsed',
        'came-later',
        'consultation-only',
        'not-requested',
        'held',
        'not-able',
        'not-agreed',
      ],
    };
    fc.assert(
      fc.property(g.world, ({ agreements, contingencies, standard }) => {
        for (const one of assess(agreements, contingencies, standard).flatMap(({ tests }) => tests)) {
          expect(kinds[one.verdict]).toContain(one.verdictKind);
          if (one.verdict === 'honored' || one.verdict === 'violated') expect(one.invoked).toBe('yes');
          expect(one.promisor).not.toBe(one.beneficiary);
          if (one.kind !== 'nonaggression') expect(one.call.adversary).not.toBe(one.promisor);
          expect(one.call.ally).toBe(one.beneficiary);
        }
      }),
      RUNS,
    );
  });
});

function withStrangers(war: Contingency, one: number, two: number): Contingency {
  const own = { ...b.attack(one, two), span: war.span };
  const strangers = b.war([own]).participants;
  return {
    ...war,
    hostilities: [own, ...war.hostilities],
    participants: [...strangers, ...war.participants],
  };
}

function verdictAndPlace({ agreement, contingency, promisor, beneficiary, verdict, invoked }: Test) {
  return { agreement, contingency, promisor, beneficiary, verdict, invoked };
}

/** The same value with other codes for the states of the pool, wherever they stand; years and days are no codes. */
function renamed<T>(value: T, name: (code: number) => number): T {
  if (typeof value === 'number') return (POOL.includes(value) ? name(value) : value) as T;
  if (Array.isArray(value)) return value.map((item) => renamed(item, name)) as T;
  if (typeof value !== 'object' || value === null || 'first' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, name)])) as T;
}

function exchangeSides(pact: Agreement): Agreement {
  const swap = <T>(pair: readonly [T, T] | undefined) => pair && ([pair[1], pair[0]] as const);
  const terms = pact.terms?.map(({ conflict, ...rest }) => ({
    ...rest,
    conflict: conflict && { ...conflict, between: swap(conflict.between), onceAtWar: swap(conflict.onceAtWar) },
  }));
  return { ...pact, terms };
}

/** The agreement with conditions more on one clause, where it has none of the same kind; flags are conditions too. */
function restrict(pact: Agreement, more: Partial<TreatyClause>, at: number): Agreement {
  const terms = pact.terms?.map((clause, i) => (i === at ? ({ ...more, ...clause } as TreatyClause) : clause));
  const obligations = pact.obligations.map((one, i) =>
    i === at ? { ...one, conditions: [...new Set([...one.conditions, 'demand' as const, 'attacked' as const])] } : one,
  );
  return { ...pact, terms, obligations };
}
