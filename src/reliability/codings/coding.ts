import type { Truth } from '../../core/kleene.ts';
import type { Verdict } from '../../core/verdict.ts';

/** The obligations whose tests the published table counts apart; consultation alone is never a test there. */
export const RATED_OBLIGATIONS = ['defense', 'offense', 'neutrality', 'nonaggression'] as const;

/** The columns of a coding that are 1 for yes and 0 for no. */
export const FLAGS = ['multilateral', ...RATED_OBLIGATIONS, 'consultation'] as const;
export type Flag = (typeof FLAGS)[number];

/** One coder's verdict on one test: an alliance meeting a war. */
export interface CodedTest {
  /** The alliance's number in ATOP. */
  readonly atopid: number;
  /** The war's whole number in the war dataset that both coders used (Interstate War Data's `warid`). */
  readonly warid: number;
  readonly warname?: string | undefined;
  readonly verdict: Verdict;
  /** Read only where the verdict is undetermined: a test may be known to be invoked before its verdict is. */
  readonly invoked?: Truth | undefined;
  readonly reason?: string | undefined;
  /** The verdict when a multilateral alliance is honored if any member helped and none fought an ally. */
  readonly verdictLenient?: Verdict | undefined;
  /** The period that the coder counts the alliance in, as written: `1816-1944`. */
  readonly era?: string | undefined;
  /** What is not known is absent, never false. */
  readonly flags?: Readonly<Partial<Record<Flag, boolean>>> | undefined;
}

/** A test's place in a coding: `1832×53`. */
export type TestKey = `${number}×${number}`;

/** One coder's verdicts over a set of tests: the engine, a published dataset and a user are coders alike. */
export interface Coding {
  /** The coder as the user named it: a file, or `engine:bf-2018`. */
  readonly name: string;
  readonly tests: ReadonlyMap<TestKey, CodedTest>;
  /** The wars that the coder looked at, those without any test included. */
  readonly wars: ReadonlySet<number>;
  /** Tests that the coder has before it and has not decided yet: they are not among `tests`. */
  readonly uncoded: number;
}

/** The first and last years of the eras in which a coding counts its tests; none where it does not say. */
export function codedYears({ tests }: Pick<Coding, 'tests'>): number[] {
  return [...tests.values()].flatMap(({ era = '' }) => era.match(/\b\d{4}\b/g) ?? []).map(Number);
}

/** The key of a test. */
export function testKey(test: Pick<CodedTest, 'atopid' | 'warid'>): TestKey {
  return `${test.atopid}×${test.warid}`;
}

/**
 * A coding of these tests. `wars` names wars that the coder looked at without finding a test in them;
 * the wars of the tests are always covered.
 *
 * @throws RangeError if a test stands twice (a defect of the caller; a file is checked by `codingFromRows`).
 */
export function makeCoding(name: string, tests: Iterable<CodedTest>, wars: Iterable<number> = [], uncoded = 0): Coding {
  const byKey = new Map<TestKey, CodedTest>();
  const covered = new Set(wars);
  for (const test of tests) {
    const key = testKey(test);
    if (byKey.has(key)) throw new RangeError(`the test ${key} stands twice in the coding ${name}`);
    byKey.set(key, test);
    covered.add(test.warid);
  }
  return { name, tests: byKey, wars: covered, uncoded };
}

/** Whether the coder holds that an obligation was invoked; unknown only where the verdict is undetermined. */
export function invocation(test: Pick<CodedTest, 'verdict' | 'invoked'>): Truth {
  if (test.verdict === 'not-invoked') return 'no';
  return test.verdict === 'undetermined' ? (test.invoked ?? 'unknown') : 'yes';
}
