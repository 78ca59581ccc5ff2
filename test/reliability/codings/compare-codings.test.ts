import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VERDICTS } from '../../../src/core/verdict.ts';
import { type CodedTest, type Coding, makeCoding } from '../../../src/reliability/codings/coding.ts';
import { compareCodings } from '../../../src/reliability/codings/compare-codings.ts';

/** One letter a verdict; `y` is undetermined but known to be invoked. */
const LETTERS: Readonly<Record<string, Pick<CodedTest, 'verdict' | 'invoked'>>> = {
  h: { verdict: 'honored' },
  v: { verdict: 'violated' },
  n: { verdict: 'not-invoked' },
  u: { verdict: 'undetermined' },
  y: { verdict: 'undetermined', invoked: 'yes' },
};

/** A coding of alliances 1, 2, ... in war 1, one letter each; a dot is an alliance that the coder does not have. */
function coded(name: string, letters: string): Coding {
  const tests = [...letters].flatMap((letter, i): CodedTest[] => {
    const verdict = LETTERS[letter];
    return verdict === undefined ? [] : [{ atopid: i + 1, warid: 1, ...verdict, reason: `${name} ${letter}` }];
  });
  return makeCoding(name, tests);
}

describe('compareCodings', () => {
  // R 4.2, with `kappa` and `alpha` as written out beside test/stats (on two vectors of labels a and b), where an
  // answer left open is A for the first coder and B for the second: c(length(a), mean(a == b), kappa(a, b), alpha(...))
  //   invoked: a <- s('iiiiiinnnniAiAAi'); b <- s('iiiiiinnniniiBnB')
  //   honored: a <- s('hhhhvvAAA'); b <- s('hhhvvvhvB')
  const left = coded('left', 'hhhhvvnnnnhuyuuy');
  const right = coded('right', 'hhhvvvnnnvnhvunu');
  test.each([
    {
      question: 'invoked',
      expected: [16, 0.625, 0.380645161290323, 0.0650101645066684, 0.696280158073977, 0.386138613861386],
      counts: [
        [7, 1, 1],
        [1, 3, 0],
        [1, 1, 1],
      ],
    },
    {
      question: 'honored',
      expected: [9, 0.555555555555556, 0.368421052631579, 0.0255597554355547, 0.7112823498276, 0.364485981308411],
      counts: [
        [3, 1, 0],
        [0, 2, 0],
        [1, 1, 1],
      ],
    },
  ] as const)('measures agreement on $question', ({ question, expected, counts }) => {
    const found = compareCodings(left, right)[question];
    const values = [found.n, found.agreement, found.kappa, found.kappaLow, found.kappaHigh, found.alpha];
    for (const [i, value] of values.entries()) expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 12);
    // All tests are of one war, so that nothing shows how wars differ.
    expect(found).toMatchObject({ wars: 1, kappaWarLow: null, kappaWarHigh: null });
    expect(Object.keys(found.undefinedBecause)).toEqual(['kappaWar']);
    expect(found.confusion.counts).toEqual(counts);
  });

  test('takes the rates apart into shared tests, tests that one passed over, and wars that one does not have', () => {
    const test = (atopid: number, warid: number, letter: string): CodedTest => {
      return { atopid, warid, ...(LETTERS[letter] as Pick<CodedTest, 'verdict'>) };
    };
    const a = makeCoding('a', [test(1, 1, 'h'), test(2, 1, 'v'), test(3, 1, 'h'), test(1, 2, 'h'), test(9, 1, 'u')]);
    const b = makeCoding('b', [test(1, 1, 'v'), test(2, 1, 'v'), test(9, 1, 'h'), test(1, 3, 'v')], [1, 3]);
    expect(compareCodings(a, b).rates).toEqual({
      a: { all: of(3, 4), shared: of(1, 2), alone: of(1, 1), otherWars: of(1, 1) },
      b: { all: of(1, 4), shared: of(1, 3), alone: of(0, 0), otherWars: of(0, 1) },
    });
    function of(honored: number, tests: number) {
      return { honored, tests };
    }
  });

  test('names the categories of the confusion matrices', () => {
    const { invoked, honored } = compareCodings(left, right);
    expect(invoked.confusion.categories).toEqual(['invoked', 'not-invoked', 'undetermined']);
    expect(honored.confusion.categories).toEqual(['honored', 'violated', 'undetermined']);
  });

  test.each([
    // What is left open is in the count of `invoked` always, and in that of `honored` unless a coder says not invoked
    // or neither says invoked.
    { a: 'h', b: 'h', invoked: [1, 1], honored: [1, 1], apart: 0 },
    { a: 'h', b: 'v', invoked: [1, 1], honored: [1, 0], apart: 1 },
    { a: 'h', b: 'n', invoked: [1, 0], honored: [0, null], apart: 1 },
    { a: 'n', b: 'n', invoked: [1, 1], honored: [0, null], apart: 0 },
    { a: 'h', b: 'u', invoked: [1, 0], honored: [1, 0], apart: 1 },
    { a: 'h', b: 'y', invoked: [1, 1], honored: [1, 0], apart: 1 },
    { a: 'n', b: 'u', invoked: [1, 0], honored: [0, null], apart: 1 },
    { a: 'n', b: 'y', invoked: [1, 0], honored: [0, null], apart: 1 },
    { a: 'u', b: 'u', invoked: [1, 0], honored: [0, null], apart: 1 },
    { a: 'u', b: 'y', invoked: [1, 0], honored: [1, 0], apart: 1 },
    { a: 'y', b: 'y', invoked: [1, 1], honored: [1, 0], apart: 1 },
  ])('$a against $b', ({ a, b, invoked, honored, apart }) => {
    for (const result of [compareCodings(coded('a', a), coded('b', b)), compareCodings(coded('b', b), coded('a', a))]) {
      expect([result.invoked.n, result.invoked.agreement]).toEqual(invoked);
      expect([result.honored.n, result.honored.agreement]).toEqual(honored);
      expect(result.disagreements).toHaveLength(apart);
    }
  });

  test('what is undefined is null with a reason', () => {
    expect(compareCodings(coded('a', 'nn'), coded('b', 'nn'))).toMatchObject({
      invoked: {
        ...{ n: 2, agreement: 1, kappa: null, kappaLow: null, kappaHigh: null, alpha: null },
        undefinedBecause: {
          kappa: expect.stringContaining('chance agreement is 1'),
          alpha: expect.stringContaining('every label'),
        },
      },
      honored: { n: 0, agreement: null, undefinedBecause: { agreement: expect.stringContaining('no unit') } },
    });
  });

  test('counts and lists what one coder alone has, and calls invoked where both looked', () => {
    const a = makeCoding('a', [
      { atopid: 9, warid: 1, verdict: 'honored', reason: 'came', warname: 'One' },
      { atopid: 7, warid: 1, verdict: 'undetermined', invoked: 'yes' },
      { atopid: 6, warid: 1, verdict: 'undetermined' },
      { atopid: 5, warid: 1, verdict: 'not-invoked' },
      { atopid: 5, warid: 2, verdict: 'violated' },
      { atopid: 5, warid: 3, verdict: 'violated' },
      { atopid: 1, warid: 1, verdict: 'violated' },
    ]);
    const b = makeCoding(
      'b',
      [
        { atopid: 1, warid: 1, verdict: 'honored', reason: 'fought', warname: 'One' },
        { atopid: 2, warid: 4, verdict: 'honored' },
      ],
      [3],
    );
    const result = compareCodings(a, b);
    expect(result.coders).toEqual({ a: 'a', b: 'b' });
    expect(result.pairs).toEqual({ a: 7, b: 2, shared: 1, onlyA: 6, onlyB: 1, onlyAInvoked: 3 });
    expect(result.onlyA.map((one) => [one.atopid, one.warid, one.invoked, one.warInBoth])).toEqual([
      [5, 1, 'no', true],
      [5, 2, 'yes', false],
      [5, 3, 'yes', true],
      [6, 1, 'unknown', true],
      [7, 1, 'yes', true],
      [9, 1, 'yes', true],
    ]);
    expect(result.onlyAInvoked.map((one) => `${one.atopid}×${one.warid}`)).toEqual(['5×3', '7×1', '9×1']);
    expect(result.onlyAInvoked[2]).toEqual({
      ...{ atopid: 9, warid: 1, warname: 'One', verdict: 'honored', invoked: 'yes', reason: 'came', warInBoth: true },
    });
    expect(result.onlyAInvokedRate).toEqual({ invoked: 3, of: 5, rate: 0.6 });
    expect(result.onlyB).toMatchObject([{ atopid: 2, warid: 4, warInBoth: false }]);
    expect(result.disagreements).toEqual([
      {
        ...{ atopid: 1, warid: 1, warname: 'One', a: 'violated', b: 'honored' },
        ...{ reason: 'fought', reasonA: null, reasonB: 'fought' },
      },
    ]);
  });

  test('the rate of what one coder alone calls invoked is null where it has nothing alone', () => {
    expect(compareCodings(left, right).onlyAInvokedRate).toEqual({ invoked: 0, of: 0, rate: null });
  });

  test('survives JSON with nothing lost', () => {
    const result = compareCodings(left, right);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

const codings = fc.uniqueArray(
  fc.record({
    atopid: fc.integer({ min: 1, max: 12 }),
    warid: fc.integer({ min: 1, max: 3 }),
    verdict: fc.constantFrom(...VERDICTS),
  }),
  { selector: (one) => `${one.atopid}×${one.warid}`, maxLength: 36 },
);

describe('any two codings', () => {
  test('exchanged give the same statistics and turned lists', () => {
    fc.assert(
      fc.property(codings, codings, (one, other) => {
        const there = compareCodings(makeCoding('one', one), makeCoding('other', other));
        const back = compareCodings(makeCoding('other', other), makeCoding('one', one));
        for (const question of ['invoked', 'honored'] as const) {
          expect(back[question].n).toBe(there[question].n);
          expect(back[question].agreement).toBe(there[question].agreement);
          for (const value of ['kappa', 'alpha'] as const) {
            const expected = there[question][value];
            if (expected === null) expect(back[question][value]).toBeNull();
            else expect(back[question][value]).toBeCloseTo(expected, 10);
          }
        }
        expect(back.onlyA).toEqual(there.onlyB);
        expect(back.disagreements.map((d) => [d.b, d.a])).toEqual(there.disagreements.map((d) => [d.a, d.b]));
      }),
    );
  });

  test('give the same whatever the order of their rows', () => {
    fc.assert(
      fc.property(codings, codings, (one, other) => {
        const result = compareCodings(makeCoding('one', one), makeCoding('other', other));
        const turned = compareCodings(makeCoding('one', [...one].reverse()), makeCoding('other', [...other].reverse()));
        expect(turned).toEqual(result);
      }),
    );
  });

  test('account for every test', () => {
    fc.assert(
      fc.property(codings, codings, (one, other) => {
        const { pairs, invoked, onlyA, onlyB } = compareCodings(makeCoding('a', one), makeCoding('b', other));
        expect(pairs.a).toBe(pairs.shared + onlyA.length);
        expect(pairs.b).toBe(pairs.shared + onlyB.length);
        expect(invoked.n).toBe(pairs.shared);
        expect(invoked.confusion.counts.flat().reduce((x, y) => x + y)).toBe(invoked.n);
      }),
    );
  });

  test('a coding agrees with itself except where it leaves a test open', () => {
    fc.assert(
      fc.property(codings, (tests) => {
        const coding = makeCoding('one', tests);
        const open = tests.filter((one) => one.verdict === 'undetermined').length;
        const { disagreements, invoked, honored, pairs } = compareCodings(coding, coding);
        expect(disagreements).toHaveLength(open);
        expect(pairs).toMatchObject({ onlyA: 0, onlyB: 0, onlyAInvoked: 0 });
        if (open > 0) return;
        for (const question of [invoked, honored]) {
          if (question.n > 0) expect(question.agreement).toBe(1);
          if (question.kappa !== null) expect([question.kappa, question.alpha]).toEqual([1, 1]);
        }
      }),
    );
  });

  test('war by war: what both have, what one has alone, and how many each calls honored', () => {
    const [one, two] = [coded('one', 'hhvn.'), coded('two', 'hvv.h')];
    const apart = makeCoding('apart', [{ atopid: 9, warid: 2, verdict: 'honored' }]);
    const both = makeCoding('one', [...one.tests.values(), ...apart.tests.values()]);
    const { byWar } = compareCodings(both, two);
    expect(byWar.shared).toEqual([
      {
        ...{ warid: 1, warname: null, inBoth: 3, alike: 2, onlyA: 1, onlyB: 1 },
        ...{ a: { honored: 2, tested: 3 }, b: { honored: 2, tested: 4 } },
      },
    ]);
    expect(byWar.apart).toMatchObject([{ warid: 2, inBoth: 0, onlyA: 1, a: { honored: 1, tested: 1 } }]);
  });
});
