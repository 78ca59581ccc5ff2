import type { Truth } from '../../core/kleene.ts';
import { contains } from '../../core/partial-date.ts';
import { isInStateSystem, isStateCode } from '../../core/states/crosswalk.ts';
import { evaluateConditions } from '../conditions/evaluate.ts';
import { conductOf } from '../conduct/conduct.ts';
import type { ConductFound } from '../conduct/conduct-found.ts';
import type { Call } from '../pairing/calls.ts';
import type { Undertaking } from '../pairing/undertaking.ts';
import type { ClauseTest, Step } from '../trail.ts';
import { type ClauseCase, commonSpan, type SeenOfCall } from './clause-case.ts';
import { clauseTest, firstDay } from './clause-test.ts';
import { inForceAtAttack, inForceStep, standingAt } from './in-force.ts';
import { judgeNonaggression } from './judge-nonaggression.ts';
import { invokedBy, nearness, resolve } from './judgement.ts';
import { textStep } from './text-step.ts';

/** Judges an undertaking over every call of the beneficiary; the call that weighs most decides. */
export function judgeClause(clauseCase: ClauseCase): ClauseTest | null {
  const { war, beneficiary, undertaking } = clauseCase;
  if (undertaking.kind === 'nonaggression') return judgeNonaggression(clauseCase);
  let decisive: ClauseTest | null = null;
  for (const call of war.calls(beneficiary)) {
    if (call.adversary === undertaking.promisor) continue;
    if (decisive !== null && !couldBind(clauseCase, call)) continue;
    const test = judgeCall(clauseCase, call);
    if (decisive === null || outweighs(test, decisive)) decisive = test;
  }
  return decisive;
}

/** Was the undertaking in force for no call of the beneficiary at all? Then no standard finds that it was called on. */
export function isNeverInForce(clauseCase: Omit<ClauseCase, 'standard'>): boolean {
  const { war, beneficiary, undertaking } = clauseCase;
  const step = undertaking.kind === 'nonaggression' ? inForceAtAttack : inForceStep;
  return war.calls(beneficiary).every((call) => step(clauseCase, call).result === 'no');
}

/** Did the undertaking stand at any time of the call? One that did not says no more than the first such call. */
function couldBind(clauseCase: ClauseCase, call: Call): boolean {
  const standing = standingAt(clauseCase, call);
  return standing === 'in-force' || standing === 'made-during';
}

/**
 * How much a finding matters when an undertaking met several calls in one war. A promisor that came in one of the
 * fights it was bound for kept its word, though it came to another late or not at all; one that fought the ally
 * broke it whatever else it did.
 */
function weight({ verdict, verdictKind }: ClauseTest): number {
  if (verdictKind === 'defected') return 4;
  return { honored: 3, violated: 2, undetermined: 1, 'not-invoked': 0 }[verdict];
}

function outweighs(a: ClauseTest, b: ClauseTest): boolean {
  const difference = weight(a) - weight(b);
  if (difference !== 0) return difference > 0;
  return a.verdict === 'not-invoked' && nearness(a) > nearness(b);
}

/** Where nothing was owed, what the promisor did is no answer to it. */
const NOT_JUDGED: ConductFound = { conduct: 'not-judged', facts: [], since: null };

function judgeCall(clauseCase: ClauseCase, call: Call): ClauseTest {
  const { agreement, undertaking, war, standard } = clauseCase;
  const seen = seenOf(clauseCase, call);
  seen.inForce ??= inForceStep(clauseCase, call);
  const steps = [seen.inForce];
  const silent = undertaking.kind === 'consultation' && standard.consultation === 'not-invoked';
  if (steps[0]?.result === 'yes' && !silent) {
    const conditions = evaluateConditions({ agreement, undertaking, call, war, standard }, seen);
    const own = [...textStep(clauseCase), ability(clauseCase, call), ...beneficiaryStep(undertaking), ...conditions];
    steps.push(...own.map((step) => resolve(step, standard)));
  }
  if (invokedBy(steps) === 'no') return clauseTest(clauseCase, call, steps, NOT_JUDGED);
  const time = commonSpan(clauseCase.owed, call.span) ?? call.span;
  seen.conduct ??= conductOf(war, undertaking, call, time, clauseCase.owed.from);
  return clauseTest(clauseCase, call, steps, seen.conduct);
}

function seenOf({ seen }: ClauseCase, call: Call): SeenOfCall {
  const known = seen?.get(call);
  if (known !== undefined) return known;
  const fresh = {};
  seen?.set(call, fresh);
  return fresh;
}

/** Where promises vary from partner to partner and nothing says how, it is not known that this one is owed. */
function beneficiaryStep({ beneficiaries }: Undertaking): Step[] {
  if (beneficiaries !== 'unknown') return [];
  const rule = 'the promisor owed different things to different partners, and which to whom is not known';
  return [{ subject: 'beneficiary', result: 'unknown', rule, facts: [] }];
}

/**
 * A state that was occupied, annexed, or governed from exile on the day of the call, or was not yet founded, owes nothing
 * that it could do. One that fights in this war on that day can act, whatever the list of states says.
 */
function ability({ undertaking: { promisor }, owed, war, standard }: ClauseCase, call: Call): Step {
  const day = firstDay(owed, call);
  const step = (result: Truth, rule: string): Step => ({ subject: 'participant', result, rule, facts: [] });
  const listed = typeof promisor === 'number' && isStateCode(promisor) ? isInStateSystem(promisor, day) : 'yes';
  const able = listed !== 'no' || war.adversaries(promisor).some(({ span }) => contains(span, day) !== 'no');
  if (able) return step('yes', 'the promisor was an independent state on the day of the call');
  if (standard.ability === 'ignored') {
    return step('yes', 'the promisor was no independent state on the day of the call, which the standard does not ask');
  }
  return step('no', 'the promisor was no independent state on the day of the call');
}
