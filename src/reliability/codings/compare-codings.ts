import { groupBy } from '../../core/group-by.ts';
import type { Truth } from '../../core/kleene.ts';
import type { Verdict } from '../../core/verdict.ts';
import { type Agreement, type AnsweredTest, agreementOn, OPEN } from './agreement.ts';
import { type CodedTest, type Coding, invocation, testKey } from './coding.ts';
import { type RatesApart, ratesApart } from './rates-apart.ts';

/** A test that both coders have and did not decide alike. */
export interface Disagreement {
  readonly atopid: number;
  readonly warid: number;
  readonly warname: string | null;
  readonly a: Verdict;
  readonly b: Verdict;
  /** The first coder's reason; the second's if the first gives none. */
  readonly reason: string | null;
  readonly reasonA: string | null;
  readonly reasonB: string | null;
}

/** A test that one coder alone has. */
export interface UnmatchedTest {
  readonly atopid: number;
  readonly warid: number;
  readonly warname: string | null;
  readonly verdict: Verdict;
  readonly invoked: Truth;
  readonly reason: string | null;
  /** Whether both coders looked at the war: if so the other one passed this test over. */
  readonly warInBoth: boolean;
}

/** What two coders found in one war; counts are of tests. */
export interface WarCounts {
  readonly warid: number;
  readonly warname: string | null;
  readonly inBoth: number;
  /** Tests of both on which they give the same verdict. */
  readonly alike: number;
  readonly onlyA: number;
  readonly onlyB: number;
  /** Honored, and honored or violated, of each coder, whether or not the other has the test. */
  readonly a: Tested;
  readonly b: Tested;
}
interface Tested {
  readonly honored: number;
  readonly tested: number;
}

/** Two codings side by side; counts are of tests (alliance and war). */
export interface CodingComparison {
  readonly coders: { readonly a: string; readonly b: string };
  readonly pairs: {
    readonly a: number;
    readonly b: number;
    readonly shared: number;
    readonly onlyA: number;
    readonly onlyB: number;
    /** Tests that only the first coder has, in wars that both cover, and calls invoked. */
    readonly onlyAInvoked: number;
  };
  /** How often each coder finds promises kept, and where the difference comes from. */
  readonly rates: RatesApart;
  /** Invoked or not. */
  readonly invoked: Agreement;
  /** Honored or violated, given invoked by both. */
  readonly honored: Agreement;
  readonly disagreements: readonly Disagreement[];
  readonly onlyA: readonly UnmatchedTest[];
  readonly onlyB: readonly UnmatchedTest[];
  readonly onlyAInvoked: readonly UnmatchedTest[];
  /** `onlyAInvoked` as a share of the tests that only the first coder has in wars that both cover. */
  /** War by war, in the order of their numbers: those of which both have a test, then those of one coder alone. */
  readonly byWar: { readonly shared: readonly WarCounts[]; readonly apart: readonly WarCounts[] };
  readonly onlyAInvokedRate: { readonly invoked: number; readonly of: number; readonly rate: number | null };
}

const INVOKED_LABELS: Readonly<Record<Truth, string>> = { yes: 'invoked', no: 'not-invoked', unknown: OPEN };

/**
 * Compares two codings of the same kind of tests: percent agreement, Cohen's kappa with a 95 % interval by war and
 * Krippendorff's alpha, separately for two questions, and lists every test where they part.
 *
 * - *Invoked or not*, on all tests that both have. Honored and violated are invoked; an undetermined verdict is
 *   whatever its own `invoked` says, and without it the question is open.
 * - *Honored or violated, given invoked by both*. A coder who leaves open even whether the test was invoked is
 *   not taken out of this count by that, where the other says invoked: nobody's figure gets better by leaving
 *   hard tests open. A test that neither calls invoked is not in it.
 *
 * What a coder leaves open is in the count as a disagreement (`agreementOn`). All lists stand in the order of
 * the alliance's and then the war's number. Exchanging the codings exchanges a and b and changes no statistic.
 */
export function compareCodings(a: Coding, b: Coding): CodingComparison {
  const shared = inOrder(a).flatMap(([key, first]): [CodedTest, CodedTest][] => {
    const second = b.tests.get(key);
    return second === undefined ? [] : [[first, second]];
  });
  const onlyA = onlyIn(a, b);
  const onlyB = onlyIn(b, a);
  const wars = countsByWar(a, b);
  const passedOver = onlyA.filter((test) => test.warInBoth);
  const onlyAInvoked = passedOver.filter((test) => test.invoked === 'yes');
  return {
    coders: { a: a.name, b: b.name },
    pairs: {
      a: a.tests.size,
      b: b.tests.size,
      shared: shared.length,
      onlyA: onlyA.length,
      onlyB: onlyB.length,
      onlyAInvoked: onlyAInvoked.length,
    },
    rates: ratesApart(a, b),
    invoked: agreementOn(
      shared.map(([x, y]): AnsweredTest => {
        return { labels: [INVOKED_LABELS[invocation(x)], INVOKED_LABELS[invocation(y)]], war: x.warid };
      }),
      Object.values(INVOKED_LABELS),
    ),
    honored: agreementOn(
      shared
        .filter(([x, y]) => isInvokedByBoth(x, y))
        .map(([x, y]): AnsweredTest => ({ labels: [x.verdict, y.verdict], war: x.warid })),
      ['honored', 'violated', OPEN],
    ),
    disagreements: shared.filter(([x, y]) => x.verdict !== y.verdict || x.verdict === OPEN).map(disagreement),
    onlyA,
    onlyB,
    onlyAInvoked,
    byWar: {
      shared: wars.filter(({ inBoth }) => inBoth > 0),
      apart: wars.filter(({ inBoth }) => inBoth === 0),
    },
    onlyAInvokedRate: {
      invoked: onlyAInvoked.length,
      of: passedOver.length,
      rate: passedOver.length === 0 ? null : onlyAInvoked.length / passedOver.length,
    },
  };
}

function countsByWar(a: Coding, b: Coding): WarCounts[] {
  const ids = new Set([...a.tests.values(), ...b.tests.values()].map(({ warid }) => warid));
  const [ofA, ofB] = [a, b].map(({ tests }) => groupBy(tests.values(), ({ warid }) => warid));
  return [...ids]
    .sort((one, other) => one - other)
    .map((warid) => {
      const [ours, theirs] = [ofA, ofB].map((found) => found?.get(warid) ?? []) as [CodedTest[], CodedTest[]];
      const common = ours.filter((test) => b.tests.has(testKey(test)));
      return {
        warid,
        warname: [...ours, ...theirs].find(({ warname }) => warname !== undefined)?.warname ?? null,
        inBoth: common.length,
        alike: common.filter((test) => test.verdict !== OPEN && b.tests.get(testKey(test))?.verdict === test.verdict)
          .length,
        onlyA: ours.length - common.length,
        onlyB: theirs.length - common.length,
        a: tested(ours),
        b: tested(theirs),
      };
    });
}

function tested(tests: readonly CodedTest[]): Tested {
  const count = (verdict: Verdict) => tests.filter((test) => test.verdict === verdict).length;
  return { honored: count('honored'), tested: count('honored') + count('violated') };
}

/** At least one coder says invoked and neither says not invoked. */
function isInvokedByBoth(x: CodedTest, y: CodedTest): boolean {
  const answers = [invocation(x), invocation(y)];
  return answers.includes('yes') && !answers.includes('no');
}

function disagreement([x, y]: readonly [CodedTest, CodedTest]): Disagreement {
  return {
    atopid: x.atopid,
    warid: x.warid,
    warname: x.warname ?? y.warname ?? null,
    a: x.verdict,
    b: y.verdict,
    reason: x.reason ?? y.reason ?? null,
    reasonA: x.reason ?? null,
    reasonB: y.reason ?? null,
  };
}

function onlyIn(one: Coding, other: Coding): UnmatchedTest[] {
  return inOrder(one)
    .filter(([key]) => !other.tests.has(key))
    .map(([, test]) => ({
      atopid: test.atopid,
      warid: test.warid,
      warname: test.warname ?? null,
      verdict: test.verdict,
      invoked: invocation(test),
      reason: test.reason ?? null,
      warInBoth: other.wars.has(test.warid),
    }));
}

function inOrder(coding: Coding) {
  return [...coding.tests].sort(([, x], [, y]) => x.atopid - y.atopid || x.warid - y.warid);
}
