import { type Actor, byActor } from '../core/actor.ts';
import { groupBy } from '../core/group-by.ts';
import { any, type Truth, truth } from '../core/kleene.ts';
import { byDate } from '../core/partial-date.ts';
import type { Verdict } from '../core/verdict.ts';
import type { Candidate } from './assess.ts';
import { nearness } from './clause/judgement.ts';
import { obligationRank } from './obligation-rank.ts';
import type { Standard } from './standard/standard.ts';
import type { ClauseTest } from './trail.ts';

/** A test at the unit of a standard, with the clause that decided it. */
export interface Test {
  readonly agreement: string | null;
  readonly atopid: number | undefined;
  readonly contingency: string;
  readonly warid: number | undefined;
  readonly warname: string;
  readonly promisor: Actor | null;
  readonly beneficiary: Actor | null;
  readonly verdict: Verdict;
  readonly invoked: Truth;
  readonly deciding: ClauseTest | null;
  readonly clauses: readonly ClauseTest[];
}

/** Puts clause tests together to tests at the standard's unit. */
export function aggregate(candidates: readonly Candidate[], standard: Standard): Test[] {
  if (standard.unit === 'dyad') return byDyad(candidates, standard);
  return candidates.flatMap((candidate) => {
    if (standard.unit === 'agreement') return [testOf(candidate, candidate.tests, standard, null)];
    const pairs = groupBy(candidate.tests, (test) => `${test.promisor}|${test.beneficiary}`);
    return [...pairs.values()].map((tests) => testOf(candidate, tests, standard, tests[0] as ClauseTest));
  });
}

function byDyad(candidates: readonly Candidate[], standard: Standard): Test[] {
  const tests = candidates.flatMap((candidate) => candidate.tests.map((test) => ({ candidate, test })));
  const dyads = groupBy(tests, ({ test }) => `${test.contingency}|${test.promisor}|${test.beneficiary}`);
  return [...dyads.values()].map((group) => {
    const { candidate, test: pair } = group[0] as (typeof group)[number];
    const invoked = group.filter(({ test }) => test.verdict !== 'not-invoked').map(({ test }) => test);
    const strongest = Math.min(...invoked.map(({ kind }) => obligationRank(kind)));
    const clauses =
      invoked.length === 0
        ? group.map(({ test }) => test)
        : invoked.filter(({ kind }) => obligationRank(kind) === strongest);
    return testOf(candidate, clauses, standard, pair);
  });
}

function testOf(
  { agreement, contingency }: Candidate,
  tests: readonly ClauseTest[],
  standard: Standard,
  pair: ClauseTest | null,
): Test {
  const deciding = decide(tests, standard);
  const verdict = deciding?.verdict ?? 'not-invoked';
  return {
    agreement: standard.unit === 'dyad' ? null : agreement.id,
    atopid: standard.unit === 'dyad' ? undefined : agreement.atopid,
    contingency: contingency.id,
    warid: contingency.warid,
    warname: contingency.name,
    promisor: pair?.promisor ?? null,
    beneficiary: pair?.beneficiary ?? null,
    verdict,
    invoked: verdict === 'undetermined' ? openInvocation(tests) : truth(verdict !== 'not-invoked'),
    deciding,
    clauses: tests,
  };
}

/**
 * Which clause decides. Where all promisors must have kept their word a broken promise decides; where one is
 * enough one that came does, unless an ally was fought.
 */
function decide(tests: readonly ClauseTest[], { multilateral }: Standard): ClauseTest | null {
  const first = (verdict: Verdict) => strongestOf(tests.filter((test) => test.verdict === verdict));
  const defected = strongestOf(tests.filter(({ verdictKind }) => verdictKind === 'defected'));
  const order =
    multilateral === 'all' || defected !== null
      ? [defected, first('violated'), openPromisor(tests), first('honored')]
      : [strongestOf(tests.filter(helped)), first('violated'), first('honored')];
  return [...order, first('undetermined'), closest(tests)].find((test) => test !== null) ?? null;
}

/** Whether an open test was invoked: it was if any of the clauses that leave it open was. */
function openInvocation(tests: readonly ClauseTest[]): Truth {
  return any(tests.filter(({ verdict }) => verdict === 'undetermined').map(({ invoked }) => invoked));
}

/** A promisor whose every promise that was called on stayed open: where all must have kept theirs, it leaves the test open. */
function openPromisor(tests: readonly ClauseTest[]): ClauseTest | null {
  const open = tests.filter(({ verdict }) => verdict === 'undetermined');
  const settled = new Set(tests.filter(({ verdict }) => verdict === 'honored').map(pair));
  return strongestOf(open.filter((test) => !settled.has(pair(test))));
}

function pair({ promisor, beneficiary }: ClauseTest): string {
  return `${promisor}|${beneficiary}`;
}

/**
 * Which of two clauses says more: one broken by fighting the ally before one broken by standing with its adversary; then
 * the stronger obligation; of two alike the earlier call, then the lower codes, so that the order of rows decides nothing.
 */
function comesFirst(a: ClauseTest, b: ClauseTest): boolean {
  const difference =
    Number(a.conduct === 'helped-adversary') - Number(b.conduct === 'helped-adversary') ||
    obligationRank(a.kind) - obligationRank(b.kind) ||
    byDate(a.call.span.from, b.call.span.from) ||
    byActor(a.promisor, b.promisor) ||
    byActor(a.beneficiary, b.beneficiary);
  if (difference !== 0) return difference < 0;
  return (a.undertaking.clause?.id ?? '') < (b.undertaking.clause?.id ?? '');
}

/** Did the promisor come, as it had promised? */
function helped({ verdict, kind }: ClauseTest): boolean {
  return verdict === 'honored' && kind !== 'neutrality' && kind !== 'nonaggression';
}

function strongestOf(tests: readonly ClauseTest[]): ClauseTest | null {
  return tests.reduce<ClauseTest | null>((best, test) => (best === null || comesFirst(test, best) ? test : best), null);
}

/** Of clauses that were not invoked, the one that came nearest to it, for the reason given. */
function closest(tests: readonly ClauseTest[]): ClauseTest | null {
  const stated = tests.filter(({ undertaking }) => undertaking.origin !== 'implied');
  const most = Math.max(0, ...stated.map(nearness));
  return strongestOf(stated.filter((test) => nearness(test) === most)) ?? strongestOf(tests);
}
