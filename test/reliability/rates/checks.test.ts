import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/core/verdict.ts';
import { dependence, groupChecks } from '../../../src/reliability/rates/group-checks.ts';
import { selectionBounds } from '../../../src/reliability/rates/selection-bounds.ts';
import { seededRandom } from '../../../src/stats/seeded-random.ts';
import { promise } from '../tested-promises.ts';

const OPTIONS = { by: ['era'], cuts: [1945], patronName: String, warName: () => 'war', count: 'decisions' } as const;

describe('selectionBounds', () => {
  test('by hand: two of five promises tested, one kept always and one in half of its tests', () => {
    const tests = [
      { promise: 'a', verdict: 'honored' },
      { promise: 'b', verdict: 'honored' },
      { promise: 'b', verdict: 'violated' },
      { promise: 'c', verdict: 'not-invoked' },
    ] as const;
    const found = selectionBounds(tests, ['a', 'b', 'c', 'd', 'e']);
    expect(found).toMatchObject({ promises: 5, tested: 2, kept: 0.75, lowIfTestedAreWeaker: 0.75 });
    expect(found?.low).toBeCloseTo(0.3, 12);
    expect(found?.high).toBeCloseTo(0.9, 12);
    // 0.3 + 0.6 u = 0.5
    expect(found?.untestedForHalf).toBeCloseTo(1 / 3, 12);
    expect(found?.steps.map(({ untested }) => untested)).toEqual([0.45, 0.65, 0.75, 0.85, 1]);
    expect(selectionBounds([], ['a'])).toBeNull();
  });

  test('whatever the untested do, the rate of all lies between them', () => {
    const population = fc.array(fc.record({ kept: fc.boolean(), tested: fc.boolean() }), { minLength: 1 });
    fc.assert(
      fc.property(population, (all) => {
        const verdict = (kept: boolean): Verdict => (kept ? 'honored' : 'violated');
        const tests = all.flatMap(({ kept, tested }, i) =>
          tested ? [{ promise: `${i}`, verdict: verdict(kept) }] : [],
        );
        const found = selectionBounds(
          tests,
          all.map((_, i) => `${i}`),
        );
        if (found === null) return;
        const truth = all.filter(({ kept }) => kept).length / all.length;
        expect(found.low).toBeLessThanOrEqual(truth + 1e-12);
        expect(found.high).toBeGreaterThanOrEqual(truth - 1e-12);
        const weaker = all.filter(({ tested }) => !tested);
        const rest = weaker.filter(({ kept }) => kept).length / Math.max(1, weaker.length);
        if (weaker.length > 0 && rest >= found.kept)
          expect(truth).toBeGreaterThanOrEqual(found.lowIfTestedAreWeaker - 1e-12);
      }),
    );
  });
});

/** Decisions of eight states in wars that differ; those from 1945 on are kept `less` often, on log-odds. */
function decisions(wars: number, less: number, seed: number) {
  const random = seededRandom(seed);
  return Array.from({ length: wars }, (_, war) => {
    const late = war % 2 === 1;
    const chance = 1 / (1 + Math.exp(-(random.normal() - (late ? less : 0))));
    return Array.from({ length: 8 }, (_state, i) =>
      promise({
        war: `w${war}`,
        year: late ? 1950 : 1900,
        promisor: i + 1,
        verdict: random.uniform() < chance ? 'honored' : 'violated',
      }),
    );
  }).flat();
}

describe('groupChecks', () => {
  test('two groups that are each other’s rest are one comparison, and mirror one another', () => {
    const [before, after] = groupChecks(decisions(20, 1, 4), OPTIONS, 0.1);
    expect(before?.difference).toBeCloseTo(-(after?.difference as number), 12);
    expect(before?.p).toBeCloseTo(after?.p as number, 12);
    expect(before?.pCorrected).toBe(before?.p);
    expect(before?.low as number).toBeLessThan(before?.difference as number);
    expect(before?.detectable).toBeGreaterThan(0);
  });

  test('several groups are corrected for, those too small or all alike not looked at', () => {
    const found = groupChecks(decisions(20, 1, 4), { ...OPTIONS, by: ['patron'] }, 0.1);
    expect(found).toHaveLength(8);
    for (const { p, pCorrected } of found) expect(pCorrected as number).toBeGreaterThanOrEqual(p as number);
    const alike = [
      ...decisions(20, 1, 4),
      ...Array.from({ length: 6 }, (_, i) => promise({ war: `w${i}`, promisor: 99, year: 1900 })),
    ];
    const nine = groupChecks(alike, { ...OPTIONS, by: ['patron'] }, 0.1).find(({ group }) => group === '99');
    expect(nine).toMatchObject({ p: null, pCorrected: null, why: expect.stringContaining('all ended alike') });
    const few = groupChecks(alike.slice(0, 30), { ...OPTIONS, by: ['era'] }, 0.1);
    expect(few[0]).toMatchObject({ difference: null, why: 'fewer than 5 tests or wars' });
  });

  test('eras that are alike are called different in some 5 % of samples, and those that are not far more often', () => {
    const share = (less: number) => {
      const all = Array.from({ length: 250 }, (_, seed) => groupChecks(decisions(30, less, seed + 1), OPTIONS, 0.1)[0]);
      return all.filter((one) => one !== undefined && one.p !== null && one.p <= 0.05).length / all.length;
    };
    expect(share(0)).toBeLessThan(0.09);
    expect(share(2)).toBeGreaterThan(0.8);
  });
});

test('dependence: what hangs together by war is worth as many tests as wars', () => {
  const tests = ['a', 'b', 'c', 'd'].flatMap((war, i) =>
    Array.from({ length: 10 }, (_, state) =>
      promise({ war, promisor: state, verdict: i % 2 === 0 ? 'honored' : 'violated' }),
    ),
  );
  // By hand: four wars of ten decisions, all or none kept, are worth three; states do not differ at all.
  expect(dependence(tests, { count: 'decisions' })).toEqual([
    { by: 'war', clusters: 4, effective: 3 },
    { by: 'promisor', clusters: 10, effective: 10 },
  ]);
});
