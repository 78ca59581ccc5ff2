import { describe, expect, test } from 'vitest';
import { type CodedTest, type Coding, makeCoding } from '../../../src/reliability/codings/coding.ts';
import { compareCodings } from '../../../src/reliability/codings/compare-codings.ts';
import { compareMany } from '../../../src/reliability/codings/compare-many.ts';

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
  return makeCoding(name, tests, [], name === 'c' ? 3 : 0);
}

const A = coded('a', 'hhvvnnhuh.');
const B = coded('b', 'hvvvnhhu.n');
const C = coded('c', 'hhvnnn.y.n');

// R 4.2, with `alpha` and `s` as written out beside test/stats/krippendorff-alpha.test.ts; tests as columns of the
// strings, an open answer a letter of its coder's own:
//   invoked: alpha(cbind(s('iiiinniAi.'), s('iiiiniiB.n'), s('iiinnn.i.n')))
//   honored, where some coder says invoked: alpha(cbind(s('hhvv..hA..'), s('hvvv.hhB..'), s('hhv....C..')))
describe('compareMany', () => {
  const found = compareMany([A, B, C]);

  test('has alpha over all coders for each question', () => {
    expect(found.invoked.alpha).toBeCloseTo(0.497005988023952, 12);
    expect(found.honored.alpha).toBeCloseTo(0.553571428571429, 12);
    // Tests 1-8 and 10 are in two codings; 1, 2, 3, 5, 7 and 10 are answered alike.
    expect(found.invoked).toMatchObject({ n: 9, alike: 6 / 9 });
    // Of tests 1-4, 7 and 8, which two coders call invoked or leave open, 1, 3, 4 and 7 are alike.
    expect(found.honored).toMatchObject({ n: 6, alike: 4 / 6 });
  });

  test('counts tests and what is not coded yet', () => {
    expect(found.coders).toEqual([
      { name: 'a', tests: 9, wars: 1, honored: 4, violated: 2, uncoded: 0 },
      { name: 'b', tests: 9, wars: 1, honored: 3, violated: 3, uncoded: 0 },
      { name: 'c', tests: 8, wars: 1, honored: 2, violated: 1, uncoded: 3 },
    ]);
    expect([found.inTwo, found.inAll]).toEqual([9, 7]);
  });

  test('has each pair as it is for two', () => {
    expect(found.pairs.map(({ a, b, shared }) => [a, b, shared])).toEqual([
      [0, 1, 8],
      [0, 2, 7],
      [1, 2, 8],
    ]);
    const { invoked, honored } = compareCodings(B, C);
    expect(found.pairs[2]).toMatchObject({
      invoked: { n: invoked.n, kappa: invoked.kappa, kappaLow: invoked.kappaLow, alpha: invoked.alpha },
      honored: { n: honored.n, agreement: honored.agreement, alpha: honored.alpha },
    });
  });

  test('lists where coders part or leave open, with each verdict; what one alone has is none', () => {
    expect(found.partings.map(({ atopid, verdicts }) => [atopid, ...verdicts])).toEqual([
      [2, 'honored', 'violated', 'honored'],
      [4, 'violated', 'violated', 'not-invoked'],
      [6, 'not-invoked', 'honored', 'not-invoked'],
      [8, 'undetermined', 'undetermined', 'undetermined'],
    ]);
    expect(found.partings[0]?.reasons).toEqual(['a h', 'b v', 'c h']);
  });

  test('of two coders says what the comparison of two says', () => {
    const two = compareMany([A, B]);
    const { invoked, honored } = compareCodings(A, B);
    expect(two.invoked.alpha).toBeCloseTo(invoked.alpha as number, 12);
    expect(two.honored.alpha).toBeCloseTo(honored.alpha as number, 12);
    expect([two.invoked.n, two.honored.n]).toEqual([invoked.n, honored.n]);
  });

  test('a coding without any verdict yet breaks nothing', () => {
    const { invoked, pairs } = compareMany([A, coded('empty', ''), coded('none', '')]);
    expect(invoked).toEqual({ n: 0, alike: null, alpha: null, undefinedBecause: expect.any(String) });
    expect(pairs[0]?.invoked).toMatchObject({ n: 0, agreement: null, kappa: null });
  });
});
