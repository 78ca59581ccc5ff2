import { describe, expect, test } from 'vitest';
import {
  clusterJackknife,
  effectiveClusters,
  studentInterval,
  studentTest,
} from '../../src/stats/cluster-jackknife.ts';
import { clusterSums, effectiveTests } from '../../src/stats/effective-tests.ts';
import { detectableEffect, equivalenceTest } from '../../src/stats/equivalence-test.ts';
import { holm } from '../../src/stats/holm.ts';
import { type SeededRandom, seededRandom } from '../../src/stats/seeded-random.ts';
import { studentProbability, studentQuantile } from '../../src/stats/student-t.ts';

const HONORED = [0, 1, 2, 0, 3, 1, 0, 1, 1, 4, 0, 2, 1, 0, 0, 5, 1, 2, 0, 1];
const TESTS = [1, 1, 4, 2, 5, 1, 3, 2, 1, 9, 1, 2, 3, 1, 2, 11, 1, 2, 4, 1];
const wars = HONORED.map((honored, i) => ({ honored, tests: TESTS[i] as number }));

function share(some: readonly { readonly honored: number; readonly tests: number }[]): number | null {
  const tests = some.reduce((sum, one) => sum + one.tests, 0);
  return tests === 0 ? null : some.reduce((sum, one) => sum + one.honored, 0) / tests;
}

describe('Student’s t', () => {
  // R: pt(c(-3, -.5, 0, 1.2, 40), c(1, 3.5, 7, 39, 2))
  test.each([
    [-3, 1, 0.102416382349567],
    [-0.5, 3.5, 0.323425219661276],
    [0, 7, 0.5],
    [1.2, 39, 0.881310816037549],
    [40, 2, 0.999687792663908],
  ])('probability of %f with %f degrees', (t, degrees, p) => {
    expect(studentProbability(t, degrees)).toBeCloseTo(p, 11);
  });

  // R: qt(c(.975, .95, .8, .1, .999, .5001), c(10, 1, 29, 3.3, 2, 16))
  test.each([
    [0.975, 10, 2.22813885198627],
    [0.95, 1, 6.31375151467504],
    [0.8, 29, 0.854191985881856],
    [0.1, 3.3, -1.59836695856009],
    [0.999, 2, 22.3271247701199],
  ])('quantile of %f with %f degrees', (p, degrees, t) => {
    expect(studentQuantile(p, degrees)).toBeCloseTo(t, 8);
  });

  test('refuses what is no probability and no degrees of freedom', () => {
    expect(() => studentQuantile(1, 3)).toThrow(RangeError);
    expect(() => studentProbability(1, 0)).toThrow(RangeError);
  });
});

describe('clusterJackknife', () => {
  // R: th <- sum(h) / sum(t); j <- sapply(1:20, function(i) sum(h[-i]) / sum(t[-i])); se <- sqrt(19 / 20 * sum((j - th)^2))
  //    c(th, se, th + c(-1, 1) * qt(.975, 19) * se, 2 * pt(-abs(th - .5) / se, 19))
  test('of a ratio of sums', () => {
    const found = clusterJackknife(wars, share);
    if (found.kind === 'undefined') expect.fail(found.why);
    expect(found).toMatchObject({ degrees: 19, clusters: 20 });
    expect(found.estimate).toBeCloseTo(0.43859649122807, 12);
    expect(found.standardError).toBeCloseTo(0.0619170665323937, 12);
    const { low, high } = studentInterval(found);
    expect([low, high][0]).toBeCloseTo(0.309002581597371, 9);
    expect([low, high][1]).toBeCloseTo(0.56819040085877, 9);
    expect(studentTest(found, 0.5)).toBeCloseTo(0.333803621866216, 10);
  });

  // R: sd(c(1, 2, 6)) / sqrt(3)
  test('of a mean is its standard error', () => {
    const found = clusterJackknife([1, 2, 6], (some) => some.reduce((a, b) => a + b, 0) / some.length);
    expect(found.kind === 'estimate' && found.standardError).toBeCloseTo(1.52752523165195, 12);
  });

  test.each([
    ['nothing', [], 'the data do not define it'],
    ['one war', [{ honored: 1, tests: 2 }], 'all values hang together, so nothing shows how they would vary'],
    [
      'wars that all ended alike',
      wars.map(({ tests }) => ({ honored: tests, tests })),
      'nothing varies between its clusters',
    ],
  ])('is undefined of %s', (_, some, why) => {
    expect(clusterJackknife(some, share)).toEqual({ kind: 'undefined', why });
  });
});

describe('effectiveClusters', () => {
  // By hand: (4 + 4 + 16)² / (16 + 16 + 256) = 576 / 288
  test('of unlike clusters are fewer than there are', () => {
    expect(effectiveClusters([4, 4, 16])).toBe(2);
    expect(effectiveClusters([7, 7, 7, 7])).toBe(4);
    const found = clusterJackknife(wars, share, ({ tests }) => tests ** 2);
    // R: s <- t^2; sum(s)^2 / sum(s^2) - 1
    expect(found.kind === 'estimate' && found.degrees).toBeCloseTo(3.118154854133, 10);
  });
});

describe('effectiveTests', () => {
  // R: v <- 20 / 19 * sum((h - th * t)^2) / sum(t)^2; th * (1 - th) / v is 63.96, above the 57 tests there are
  test('is never above the tests there are', () => {
    expect(effectiveTests(25, 57, clusterSums(wars))).toBe(57);
  });

  // By hand: four wars of ten tests, all or none kept: the rate 1/2 varies by 4/3 * 4 * 25 / 1600 = 1/12, as 3 tests do.
  test('of wars in which all tests end alike', () => {
    const alike = [10, 0, 10, 0].map((honored) => ({ honored, tests: 10 }));
    expect(effectiveTests(20, 40, clusterSums(alike))).toBe(3);
  });

  test('where every test ended alike each war counts as one', () => {
    expect(
      effectiveTests(
        30,
        30,
        clusterSums([
          { honored: 20, tests: 20 },
          { honored: 10, tests: 10 },
        ]),
      ),
    ).toBe(2);
    expect(effectiveTests(0, 0, clusterSums([]))).toBe(0);
  });
});

describe('equivalenceTest', () => {
  // R: max(1 - pt((.02 + .1) / .03, 30), pt((.02 - .1) / .03, 30)); .02 + c(-1, 1) * qt(.95, 30) * .03
  test('against R', () => {
    const found = equivalenceTest({ estimate: 0.02, standardError: 0.03, degrees: 30 }, 0.1);
    expect(found.p).toBeCloseTo(0.00611231591544357, 10);
    expect(found.low).toBeCloseTo(-0.0309178265978187, 9);
    expect(found.high).toBeCloseTo(0.0709178265978187, 9);
    expect(() => equivalenceTest({ estimate: 0, standardError: 1, degrees: 3 }, 0)).toThrow(RangeError);
  });

  // R: (qt(.975, 30) + qt(.8, 30)) * .05
  test('detectableEffect against R', () => {
    expect(detectableEffect({ standardError: 0.05, degrees: 30 })).toBeCloseTo(0.144801985888627, 9);
  });
});

describe('holm', () => {
  // R: p.adjust(c(.01, .04, .03, .002, .5, .04), "holm")
  test('against R', () => {
    const found = holm([0.01, 0.04, 0.03, 0.002, 0.5, 0.04]);
    for (const [i, p] of [0.05, 0.12, 0.12, 0.012, 0.5, 0.12].entries()) expect(found[i]).toBeCloseTo(p, 12);
    expect(holm([])).toEqual([]);
  });
});

const squared = ({ tests }: { readonly tests: number }) => tests ** 2;

/** Wars of 1 to 12 tests each; in a war each test is kept with the war's own chance, from a normal on log-odds. */
function madeUpWars(count: number, middle: number, sd: number, random: SeededRandom) {
  return Array.from({ length: count }, () => {
    const chance = 1 / (1 + Math.exp(-middle - sd * random.normal()));
    const tests = 1 + Math.floor(12 * random.uniform() ** 2);
    let honored = 0;
    for (let i = 0; i < tests; i += 1) honored += Number(random.uniform() < chance);
    return { honored, tests };
  });
}

describe('by simulation', () => {
  const random = seededRandom(2026);
  const many = madeUpWars(200_000, 0.4, 1.5, random);
  const truth = share(many) as number;

  // A share of 1,000 intervals at 95 % lies within 3.5 standard errors (0.024) of what it estimates.
  test.each([
    [10, 0.93],
    [20, 0.93],
    [40, 0.93],
  ])('the interval of a rate from %i wars covers it', (count, least) => {
    let covered = 0;
    for (let run = 0; run < 1000; run += 1) {
      const found = clusterJackknife(madeUpWars(count, 0.4, 1.5, random), share, squared);
      if (found.kind === 'undefined') continue;
      const { low, high } = studentInterval(found);
      covered += Number(low <= truth && truth <= high);
    }
    expect(covered / 1000).toBeGreaterThan(least);
    expect(covered / 1000).toBeLessThan(0.99);
  });

  // At the margin itself the two effects do matter, and may be called equivalent in 5 % of samples at most.
  test('the equivalence test of two eras is wrong in at most 5 % of samples', () => {
    const after = madeUpWars(200_000, -0.4, 1.5, random);
    const margin = truth - (share(after) as number);
    let wrong = 0;
    let right = 0;
    const difference = (
      some: readonly { readonly honored: number; readonly tests: number; readonly late: boolean }[],
    ) => {
      const [one, two] = [share(some.filter(({ late }) => !late)), share(some.filter(({ late }) => late))];
      return one === null || two === null ? null : two - one;
    };
    for (let run = 0; run < 1000; run += 1) {
      const early = madeUpWars(25, 0.4, 1.5, random).map((war) => ({ ...war, late: false }));
      const late = madeUpWars(25, -0.4, 1.5, random).map((war) => ({ ...war, late: true }));
      const alike = madeUpWars(25, 0.4, 1.5, random).map((war) => ({ ...war, late: true }));
      const apart = clusterJackknife([...early, ...late], difference);
      if (apart.kind === 'estimate') wrong += Number(equivalenceTest(apart, margin).p <= 0.05);
      const same = clusterJackknife([...early, ...alike], difference);
      if (same.kind === 'estimate') right += Number(equivalenceTest(same, 0.3).p <= 0.05);
    }
    expect(wrong / 1000).toBeLessThan(0.07);
    // With a margin of 30 points and as many wars it has some power, so that it can say something.
    expect(right / 1000).toBeGreaterThan(0.3);
  });

  // At 5 % of 500 runs the standard error is 1 point. With G - 1 degrees of freedom 12 to 14 % of runs found something.
  test.each([
    [15, 0.08],
    [40, 0.08],
  ])('Holm’s correction of eight groups of %i wars', (count, most) => {
    const uncorrected = { any: 0, exact: 0 };
    let any = 0;
    for (let run = 0; run < 500; run += 1) {
      const values = Array.from({ length: 8 }, () => {
        const found = clusterJackknife(madeUpWars(count, 0.4, 1.5, random), share, squared);
        return found.kind === 'estimate' ? studentTest(found, truth) : 1;
      });
      any += Number(holm(values).some((p) => p <= 0.05));
      uncorrected.any += Number(values.some((p) => p <= 0.05));
      uncorrected.exact += Number(holm(values.map(() => random.uniform())).some((p) => p <= 0.05));
    }
    expect(any / 500).toBeLessThan(most);
    expect(uncorrected.any / 500).toBeGreaterThan(0.2);
    expect(uncorrected.exact / 500).toBeLessThan(0.08);
  });

  test('the detectable effect is found in four samples of five', () => {
    const alike = Array.from({ length: 300 }, () => clusterJackknife(madeUpWars(40, 0, 1, random), share));
    const effects = alike.flatMap((one) => (one.kind === 'estimate' ? [detectableEffect(one)] : []));
    const mean = effects.reduce((sum, one) => sum + one, 0) / effects.length;
    // A rate of 1/2 + mean, by shifting the middle until it is met.
    const wanted = 0.5 + mean;
    let middle = 0;
    while ((share(madeUpWars(20_000, middle, 1, seededRandom(3))) as number) < wanted) middle += 0.01;
    let found = 0;
    for (let run = 0; run < 600; run += 1) {
      const one = clusterJackknife(madeUpWars(40, middle, 1, random), share);
      if (one.kind === 'estimate') found += Number(studentTest(one, 0.5) <= 0.05);
    }
    expect(found / 600).toBeGreaterThan(0.72);
    expect(found / 600).toBeLessThan(0.9);
  });
});
