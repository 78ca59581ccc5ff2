import type { Verdict } from '../../core/verdict.ts';
import { krippendorffAlpha } from '../../stats/krippendorff-alpha.ts';
import { type Agreement, OPEN } from './agreement.ts';
import { type CodedTest, type Coding, invocation, type TestKey } from './coding.ts';
import { compareCodings } from './compare-codings.ts';

/** One of several coders. */
export interface Coder {
  readonly name: string;
  readonly tests: number;
  readonly wars: number;
  readonly honored: number;
  readonly violated: number;
  /** Tests that the coder has not decided yet: left out of everything. */
  readonly uncoded: number;
}

/** Two of several coders; `a` and `b` are places in the list of coders, from 0. */
export interface CoderPair {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
  readonly invoked: Omit<Agreement, 'confusion'>;
  readonly honored: Omit<Agreement, 'confusion'>;
}

/** How far several coders agree on one question. */
export interface OverallAgreement {
  /** Tests that at least two coders answer. */
  readonly n: number;
  /** Share of them that all who answer them answer alike. */
  readonly alike: number | null;
  /** Krippendorff's alpha, nominal, with labels missing where a coder does not answer. */
  readonly alpha: number | null;
  readonly undefinedBecause?: string;
}

/** A test on which coders part: verdicts and reasons in the order of the coders, null where one does not have it. */
export interface Parting {
  readonly atopid: number;
  readonly warid: number;
  readonly warname: string | null;
  readonly verdicts: readonly (Verdict | null)[];
  readonly reasons: readonly (string | null)[];
}

/** Any number of codings side by side. */
export interface ManyCodings {
  readonly coders: readonly Coder[];
  /** Tests that at least two coders have, and that all have. */
  readonly inTwo: number;
  readonly inAll: number;
  readonly pairs: readonly CoderPair[];
  readonly invoked: OverallAgreement;
  readonly honored: OverallAgreement;
  readonly partings: readonly Parting[];
}

/**
 * Compares any number of codings: each pair as `compareCodings` does, and all together by Krippendorff's alpha
 * (Krippendorff 2011), which allows for tests that a coder does not have. Two questions are kept apart:
 *
 * - *invoked or not*, on every test that at least two coders have;
 * - *honored or violated*, on tests that some coder calls invoked; one who calls it not invoked does not answer here.
 *
 * An answer left open is a disagreement with everyone, as for two coders. Tests stand in the order of the alliance's and
 * then the war's number.
 */
export function compareMany(codings: readonly Coding[]): ManyCodings {
  const rows = sideBySide(codings);
  const atLeastTwo = rows.filter(({ coded }) => coded.filter((one) => one !== undefined).length >= 2);
  return {
    coders: codings.map(coderOf),
    inTwo: atLeastTwo.length,
    inAll: rows.filter(({ coded }) => coded.every((one) => one !== undefined)).length,
    pairs: codings.flatMap((a, i) => codings.slice(i + 1).map((b, more) => pairOf(a, b, { a: i, b: i + 1 + more }))),
    invoked: overall(atLeastTwo.map(({ coded }) => coded.map(invokedLabel))),
    honored: overall(atLeastTwo.map(({ coded }) => honoredLabels(coded))),
    partings: atLeastTwo.filter(({ coded }) => partOn(coded)).map(partingOf),
  };
}

function coderOf({ name, tests, wars, uncoded }: Coding): Coder {
  const count = (verdict: Verdict) => [...tests.values()].filter((test) => test.verdict === verdict).length;
  return {
    name,
    tests: tests.size,
    wars: wars.size,
    honored: count('honored'),
    violated: count('violated'),
    uncoded,
  };
}

/** A test, and what each coder has of it. */
interface Row {
  readonly test: CodedTest;
  readonly coded: readonly (CodedTest | undefined)[];
}

function sideBySide(codings: readonly Coding[]): Row[] {
  const tests = new Map<TestKey, CodedTest>();
  for (const coding of codings) for (const [key, test] of coding.tests) if (!tests.has(key)) tests.set(key, test);
  return [...tests]
    .sort(([, x], [, y]) => x.atopid - y.atopid || x.warid - y.warid)
    .map(([key, test]) => ({ test, coded: codings.map((coding) => coding.tests.get(key)) }));
}

function pairOf(a: Coding, b: Coding, places: { readonly a: number; readonly b: number }): CoderPair {
  const { pairs, invoked, honored } = compareCodings(a, b);
  return { ...places, shared: pairs.shared, invoked: withoutTable(invoked), honored: withoutTable(honored) };
}

function withoutTable({ confusion: _, ...agreement }: Agreement): Omit<Agreement, 'confusion'> {
  return agreement;
}

/** An open answer is a label of its coder's own, so that it agrees with nobody's. */
function openBy(place: number): string {
  return `${OPEN} by ${place}`;
}

function invokedLabel(test: CodedTest | undefined, place: number): string | undefined {
  if (test === undefined) return undefined;
  const answer = invocation(test);
  return answer === 'unknown' ? openBy(place) : answer;
}

function honoredLabels(coded: Row['coded']): (string | undefined)[] {
  const answers = coded.map((test) => (test === undefined ? 'no' : invocation(test)));
  if (!answers.includes('yes')) return [];
  return coded.map((test, place) => {
    if (test === undefined || answers[place] === 'no') return undefined;
    return test.verdict === OPEN ? openBy(place) : test.verdict;
  });
}

function overall(units: readonly (readonly (string | undefined)[])[]): OverallAgreement {
  const labels = units.map((unit) => unit.filter((label) => label !== undefined)).filter(({ length }) => length >= 2);
  const alpha = krippendorffAlpha(units);
  const alike = labels.filter((unit) => new Set(unit).size === 1).length;
  return {
    n: labels.length,
    alike: labels.length === 0 ? null : alike / labels.length,
    alpha: alpha.kind === 'estimate' ? alpha.alpha : null,
    ...(alpha.kind === 'undefined' && { undefinedBecause: alpha.why }),
  };
}

function partOn(coded: Row['coded']): boolean {
  const verdicts = coded.flatMap((test) => test?.verdict ?? []);
  return new Set(verdicts).size > 1 || verdicts.includes(OPEN);
}

function partingOf({ test, coded }: Row): Parting {
  return {
    atopid: test.atopid,
    warid: test.warid,
    warname: coded.find((one) => one?.warname !== undefined)?.warname ?? null,
    verdicts: coded.map((one) => one?.verdict ?? null),
    reasons: coded.map((one) => one?.reason ?? null),
  };
}
