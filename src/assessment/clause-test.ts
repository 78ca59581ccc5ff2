import type { Truth } from '../core/kleene.ts';
import type { Call } from './calls.ts';
import type { ClauseCase } from './clause-case.ts';
import type { ConductFound } from './conduct-found.ts';
import type { Finding } from './finding.ts';
import type { ClauseTest, Step } from './trail.ts';

/** Puts a judged clause together. */
export function clauseTest(
  { agreement, undertaking, beneficiary, war }: ClauseCase,
  call: Call,
  steps: readonly Step[],
  invoked: Truth,
  conduct: ConductFound,
  finding: Finding,
): ClauseTest {
  return {
    agreement: agreement.id,
    atopid: agreement.atopid,
    contingency: war.contingency.id,
    warid: war.contingency.warid,
    promisor: undertaking.promisor,
    beneficiary,
    kind: undertaking.kind,
    undertaking,
    call,
    steps,
    invoked,
    conduct: conduct.conduct,
    conductFacts: conduct.facts,
    verdict: finding.verdict,
    verdictKind: finding.kind,
  };
}
