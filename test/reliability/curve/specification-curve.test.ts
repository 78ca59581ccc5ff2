import { describe, expect, test } from 'vitest';
import { ChoiceTables } from '../../../src/core/choice-table.ts';
import type { CurveInput, CurveTest, Side } from '../../../src/reliability/curve/input.ts';
import { RateIntervals } from '../../../src/reliability/curve/interval.ts';
import { shortestPath } from '../../../src/reliability/curve/path.ts';
import { SpecificationCurve } from '../../../src/reliability/curve/specification-curve.ts';

const [NONE, HONORED, VIOLATED, OPEN] = [0, 1, 2, 3] as const;

/** Three choices: the unit (x, y), a (2 values), b (3 values). */
function madeUp(): CurveInput {
  const tables = new ChoiceTables([2, 2, 3]);
  const byAxis = (axis: number, codes: readonly number[]) =>
    tables.fromLeaves(codes.map((code, choice) => ({ path: [{ axis, choice }], code })));
  const made = (key: string, war: string, outcome: CurveTest['outcome'], sides: readonly Side[]): CurveTest => ({
    key,
    war,
    outcome,
    sides,
    without: new Map(),
  });
  const early = ['before', 'before'] as const;
  const across = ['before', 'after'] as const;
  const x = [
    made('1', 'w1', tables.constant(HONORED), early),
    made('2', 'w1', byAxis(1, [HONORED, VIOLATED]), early),
    { ...made('3', 'w2', tables.constant(VIOLATED), across), without: new Map([['P', tables.constant(NONE)]]) },
    made('4', 'w2', byAxis(2, [NONE, HONORED, OPEN]), across),
  ];
  const y = [
    made('1', 'w1', tables.constant(HONORED), early),
    made('5', 'w2', tables.constant(VIOLATED), across),
    { ...made('6', 'w2', tables.constant(NONE), across), without: new Map([['Q', tables.constant(NONE)]]) },
  ];
  const axis = (name: string, choices: readonly string[]) => ({ name, about: name, choices });
  return {
    tables,
    axes: [
      { ...axis('unit', ['x', 'y']), estimand: 'what one test is' },
      axis('a', ['a0', 'a1']),
      axis('b', ['b0', 'b1', 'b2']),
    ],
    blockAxis: 0,
    blocks: [
      { choice: 'x', tests: x },
      { choice: 'y', tests: y },
    ],
    eras: ['began', 'ended'],
    pacts: ['P', 'Q'],
  };
}

const BASE = { unit: 'x', a: 'a0', b: 'b0' };
const curve = new SpecificationCurve(madeUp(), BASE);
const at = (a: string, b: string, unit = 'x') => curve.crossing.find({ unit, a, b }) as number;
const counted = (a: string, b: string, pact: number | null = null, unit = 'x') => {
  const { honored, tests } = curve.tallies.all(at(a, b, unit), pact);
  return `${honored}/${tests}`;
};

describe('every combination', () => {
  test.each([
    ['a0', 'b0', '2/3', '2/2'],
    ['a0', 'b1', '3/4', '3/3'],
    ['a0', 'b2', '2/3', '2/2'],
    ['a1', 'b0', '1/3', '1/2'],
    ['a1', 'b1', '2/4', '2/3'],
    ['a1', 'b2', '1/3', '1/2'],
  ])('%s with %s: %s of the tests were honored, %s without the pact P', (a, b, all, without) => {
    expect([counted(a, b), counted(a, b, 0)]).toEqual([all, without]);
    expect([counted(a, b, null, 'y'), counted(a, b, 0, 'y')]).toEqual(['1/2', '1/2']);
  });

  test('a test that is left open is counted apart', () => {
    const { undetermined, wars } = curve.specification({ combination: at('a0', 'b2'), pact: null, era: 0 });
    expect([undetermined, wars]).toEqual([1, 2]);
    expect(curve.specification({ combination: at('a0', 'b2'), pact: 0, era: 0 }).wars).toBe(1);
  });

  test('a war across the cut counts before it by its beginning and after it by its end', () => {
    const sides = (era: number) => {
      const { before, after } = curve.specification({ combination: at('a0', 'b1'), pact: null, era });
      return [before.honored, before.tests, after.honored, after.tests];
    };
    expect(sides(0)).toEqual([3, 4, 0, 0]);
    expect(sides(1)).toEqual([2, 2, 1, 2]);
    expect(curve.tallies.change(at('a0', 'b1'), null, 1)).toBe(-0.5);
    expect(curve.tallies.change(at('a0', 'b1'), null, 0)).toBeNaN();
  });

  test('vectors of verdicts that are the same count once', () => {
    const all = Array.from({ length: curve.crossing.count }, (_, i) => i);
    expect([all.length, curve.distinct(all).length]).toEqual([12, 7]);
    // Each stands for as many combinations as have its verdicts, however often one is named.
    const weights = curve.weighted([at('a0', 'b0'), ...all]);
    expect([...weights.values()].reduce((sum, n) => sum + n, 0)).toBe(12);
    expect(weights.get(at('a0', 'b0'))).toBe(1);
    expect(weights.get(at('a0', 'b0', 'y'))).toBe(6);
    const ids = (a: string, b: string, unit: string) => curve.tallies.mark(at(a, b, unit), null);
    expect(ids('a0', 'b0', 'y')).toBe(ids('a1', 'b2', 'y'));
    expect(ids('a0', 'b0', 'x')).not.toBe(ids('a0', 'b2', 'x'));
  });

  test('a pact whose leaving out changes nothing is no choice', () => {
    expect(curve.pacts).toEqual(['P']);
    expect(curve.combinations).toBe(12 * 2 * 2);
    expect(curve.leftOut().map(({ pact, own, without }) => [pact, own.honored, own.tests, without.rate])).toEqual([
      ['P', 0, 1, 1],
    ]);
  });
});

test('a choice that changes no verdict is named and is not crossed', () => {
  const input = madeUp();
  const idle = { name: 'idle', about: 'idle', choices: ['i0', 'i1'] };
  const tables = new ChoiceTables([2, 2, 3, 2]);
  const copy = (one: CurveTest): CurveTest => ({
    ...one,
    outcome: tables.combine([one.outcome], ([code]) => code as number),
    without: new Map(),
  });
  const blocks = input.blocks.map(({ choice, tests }) => ({ choice, tests: tests.map(copy) }));
  const more = new SpecificationCurve(
    { ...input, tables, blocks, axes: [...input.axes, idle] },
    { ...BASE, idle: 'i0' },
  );
  expect([more.unchanged, more.crossing.count]).toEqual([['idle'], 12]);
});

describe('how much of the variance each choice explains', () => {
  test('over the whole crossing: sums of squares between the means of its values to the whole, by R', () => {
    // d <- expand.grid(b=0:2, a=0:1, u=0:1); d$y <- c(2/3,3/4,2/3,1/3,2/4,1/3,rep(.5,6))
    // s <- function(f) sum((ave(d$y,d[[f]])-mean(d$y))^2)/sum((d$y-mean(d$y))^2); sapply(c("u","a","b"), s)
    // with each pact left out in turn: d <- rbind(cbind(d,p=0), cbind(d,p=1)); d$y[13:24] <- c(1,1,1,1/2,2/3,1/2,rep(.5,6)); s("p")
    const shares = Object.fromEntries(curve.effects().rate.map(({ choice, share }) => [choice, share]));
    expect(shares['unit']).toBeCloseTo(0.0309278350515463, 9);
    expect(shares['a']).toBeCloseTo(0.415807560137457, 9);
    expect(shares['b']).toBeCloseTo(0.0618556701030928, 9);
    expect(shares['leftOut']).toBeCloseTo(0.1047480971366, 9);
  });

  test('where the question stays the same only choices that leave it are compared', () => {
    // d <- expand.grid(b=0:2, a=0:1); d$y <- c(2/3,3/4,2/3,1/3,2/4,1/3); the same for "a" and "b"
    const { sameQuestion } = curve.effects();
    expect(sameQuestion.map(({ choice }) => choice)).toEqual(['a', 'b']);
    expect(sameQuestion[0]?.share).toBeCloseTo(0.858156028369, 9);
    expect(sameQuestion[1]?.share).toBeCloseTo(0.127659574468, 9);
  });
});

describe('intervals of a rate', () => {
  const intervals = new RateIntervals();

  test('Jeffreys, and the same with as many tests as the wars are worth', () => {
    // Wars 2 of 4, 3 of 3, 1 of 3:  h <- c(2,3,1); t <- c(4,3,3); r <- sum(h)/sum(t)
    // v <- 3/2*sum((h-r*t)^2)/sum(t)^2; n <- r*(1-r)/v   # 7.14
    // qbeta(c(.025,.975), r*7.14+.5, (1-r)*7.14+.5)      # 0.2589048164 0.8760416416
    const found = intervals.of(6, 10, { wars: 3, hh: 4 + 9 + 1, ht: 8 + 9 + 3, tt: 16 + 9 + 9 });
    expect(found.clusterLow).toBeCloseTo(0.2589048164, 8);
    expect(found.clusterHigh).toBeCloseTo(0.8760416416, 8);
  });

  test('wars that agree within and differ between are worth few tests', () => {
    // The same with h <- c(4,1,4,0); t <- c(4,4,4,3): n = 3.92
    const found = intervals.of(9, 15, { wars: 4, hh: 33, ht: 36, tt: 57 });
    expect(found.clusterLow).toBeCloseTo(0.1757270328, 8);
    expect(found.clusterHigh).toBeCloseTo(0.9241145468, 8);
  });

  test('where every test ended alike every war counts as one', () => {
    // qbeta(.025, 5.5, .5); qbeta(.025, 2.5, .5)
    const found = intervals.of(5, 5, { wars: 2, hh: 13, ht: 13, tt: 13 });
    expect(found.low).toBeCloseTo(0.6206228577, 8);
    expect(found.clusterLow).toBeCloseTo(0.3331782456, 8);
    expect([found.high, found.clusterHigh]).toEqual([1, 1]);
  });

  test('without tests there is none', () => {
    const none = { low: null, high: null, clusterLow: null, clusterHigh: null };
    expect(intervals.of(0, 0, { wars: 0, hh: 0, ht: 0, tt: 0 })).toEqual(none);
  });
});

describe('the shortest path', () => {
  /** Two choices of three values each: 0 to 8. */
  const graph = {
    combinations: 9,
    pacts: 1,
    *neighbours(from: number) {
      const [row, column] = [Math.floor(from / 3), from % 3];
      for (let i = 0; i < 3; i += 1) {
        if (i !== row) yield i * 3 + column;
        if (i !== column) yield row * 3 + i;
      }
    },
  };
  const to = (wanted: number, pact: number | null = null) =>
    shortestPath(0, graph, (node) => (node.combination === wanted && node.pact === pact ? 0 : null));

  test.each([
    ['nothing to change', 0, 0],
    ['one choice', 2, 1],
    ['both', 8, 2],
  ])('%s', (_, wanted, changes) => {
    const way = to(wanted) ?? [];
    expect(way.length - 1).toBe(changes);
    expect([way[0]?.combination, way.at(-1)?.combination]).toEqual([0, wanted]);
  });

  test('a pact that is left out is one change more', () => {
    expect(to(8, 0)?.map(({ combination, pact }) => [combination, pact])).toEqual([
      [0, null],
      [expect.any(Number), null],
      [8, null],
      [8, 0],
    ]);
  });

  test('of several as near the one that is least far off', () => {
    const off = [9, 9, 5, 9, 9, 9, 3, 9, 9];
    const way = shortestPath(0, graph, ({ combination, pact }) =>
      pact === null && (off[combination] as number) < 9 ? (off[combination] as number) : null,
    );
    expect(way?.at(-1)?.combination).toBe(6);
  });

  test('there may be none', () => {
    expect(shortestPath(0, graph, () => null)).toBeNull();
  });
});
