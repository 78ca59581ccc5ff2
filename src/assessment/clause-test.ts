import type { Call } from './calls.ts';
import type { ClauseCase } from './clause-case.ts';
import type { ConductFound } from './conduct-found.ts';
import { findingOf, resolve } from './finding.ts';
import type { ClauseTest, Findings, Step } from './trail.ts';

/** Puts a judged clause together: its trail, and the verdict that the trail's own records give. */
export function clauseTest(
  { agreement, undertaking, beneficiary, owed, war, standard }: ClauseCase,
  call: Call,
  steps: readonly Step[],
  { conduct, facts, since }: ConductFound,
): ClauseTest {
  const findings: Findings = {
    kind: undertaking.kind,
    owed: undertaking.clause?.owed ?? 'fighting',
    implied: undertaking.origin === 'implied',
    steps: steps.map((step) => resolve(step, standard)),
    conduct,
    helpAfterDays: since === null ? null : Math.max(0, since.first - Math.max(call.span.from.last, owed.from.last)),
  };
  const { invoked, verdict, kind: verdictKind } = findingOf(findings, standard);
  return {
    kind: findings.kind,
    owed: findings.owed,
    implied: findings.implied,
    steps: findings.steps,
    conduct: findings.conduct,
    helpAfterDays: findings.helpAfterDays,
    agreement: agreement.id,
    atopid: agreement.atopid,
    contingency: war.contingency.id,
    warid: war.contingency.warid,
    promisor: undertaking.promisor,
    beneficiary,
    undertaking,
    call,
    invoked,
    conductFacts: facts,
    verdict,
    verdictKind,
  };
}
