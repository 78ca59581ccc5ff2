import { groupBy } from '../../core/group-by.ts';
import { OBLIGATION_KINDS } from '../../core/obligation-kind.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { TestedPromise } from '../tested-promise.ts';

/** What a rate counts: decisions, or each promise (or agreement) by itself. */
export const COUNTED = ['decisions', 'tests'] as const;
export type Counted = (typeof COUNTED)[number];

/** What one state did in one war about all that it had promised there. */
export interface Decision extends TestedPromise {
  /** Promises behind it that were honored or violated. */
  readonly promises: number;
  /** It kept some of them and broke others: counted as not kept. */
  readonly mixed: boolean;
}

/**
 * Puts the tests of one state in one war together: a state decides once, and ten allies that it came to in one war are not
 * ten pieces of evidence that it comes. A decision is honored if every promise that was called on and is decided was kept,
 * violated if one was broken; `mixed` counts those that kept some and broke others. A test whose promisor is not known
 * stays by itself. Whatever the promises of a decision do not share is null; its obligation is the strongest called on, its
 * year the first.
 * @example decisionsOf([to345, to355]) // both kept in war `a`: one decision, honored, of two promises
 */
export function decisionsOf(promises: readonly TestedPromise[]): Decision[] {
  const groups = groupBy(promises, ({ promisor, war, key }) => (promisor === null ? key : `${promisor}|${war}`));
  return [...groups].map(([key, tests]) => decisionOf(key, tests));
}

/** Every promise with the year in which its state first decided in that war, so that a decision is of one era. */
export function inYearOfDecision(promises: readonly TestedPromise[]): TestedPromise[] {
  const years = new Map(decisionsOf(promises).map(({ key, year }) => [key, year]));
  return promises.map((one) => {
    const key = one.promisor === null ? one.key : `${one.promisor}|${one.war}`;
    return { ...one, year: years.get(key) ?? one.year };
  });
}

function decisionOf(key: string, tests: readonly TestedPromise[]): Decision {
  const called = tests.filter(({ verdict }) => verdict !== 'not-invoked');
  const counting = called.length === 0 ? tests : called;
  const first = counting[0] as TestedPromise;
  const only = <T>(of: (test: TestedPromise) => T): T | null => {
    return counting.every((test) => of(test) === of(first)) ? of(first) : null;
  };
  const has = (verdict: Verdict) => called.some((test) => test.verdict === verdict);
  const deciding = OBLIGATION_KINDS.find((kind) => counting.some((test) => test.deciding === kind)) ?? null;
  return {
    ...first,
    key,
    agreement: only(({ agreement }) => agreement),
    atopid: only(({ atopid }) => atopid),
    beneficiary: only(({ beneficiary }) => beneficiary),
    region: only(({ region }) => region),
    year: Math.min(...counting.map(({ year }) => year)),
    verdict: verdictOfDecision(counting.map(({ verdict }) => verdict)),
    deciding,
    obligations: deciding === null ? [] : [deciding],
    ofHelp: counting.some(({ ofHelp }) => ofHelp),
    multilateral: counting.some(({ multilateral }) => multilateral),
    wartime: counting.some(({ wartime }) => wartime),
    promises: called.filter(({ verdict }) => verdict !== 'undetermined').length,
    mixed: has('honored') && has('violated'),
  };
}

/** The gravest first: a decision is honored only if it broke no promise. */
const GRAVEST: readonly Verdict[] = ['violated', 'honored', 'undetermined'];

/** The verdict on a decision about promises with these verdicts. @example verdictOfDecision(['honored', 'violated']) // 'violated' */
export function verdictOfDecision(verdicts: readonly Verdict[]): Verdict {
  return GRAVEST.find((verdict) => verdicts.includes(verdict)) ?? 'not-invoked';
}
