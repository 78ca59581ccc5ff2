import type { PartialDate, Span } from '../../core/partial-date.ts';
import type { ConductFound } from '../conduct/conduct-found.ts';
import type { Call } from '../pairing/calls.ts';
import { listsDiffer } from '../pairing/participation.ts';
import type { ClauseTest, Step, TrailRecord } from '../trail.ts';
import { type ClauseCase, commonSpan } from './clause-case.ts';
import { judgementOf, resolve } from './judgement.ts';

/** The day on which a promise could first be called on: the call's, or the promise's own first if that is later. */
export function firstDay(owed: Span, { span }: Call): PartialDate {
  return commonSpan(owed, span)?.from ?? span.from;
}

/** Puts a judged clause together: its trail, and the verdict that the trail's own records give. */
export function clauseTest(
  { agreement, undertaking, beneficiary, owed, war, standard }: ClauseCase,
  call: Call,
  steps: readonly Step[],
  { conduct, facts, since }: ConductFound,
): ClauseTest {
  const record: TrailRecord = {
    kind: undertaking.kind,
    owed: undertaking.clause?.owed ?? 'fighting',
    implied: undertaking.origin === 'implied',
    steps: steps.map((step) => resolve(step, standard)),
    conduct,
    asAgreed: undertaking.clause?.discretion === 'agreement-then',
    helpAfterDays: since === null ? null : Math.max(0, since.first - Math.max(call.span.from.last, owed.from.last)),
  };
  const { invoked, verdict, kind: verdictKind } = judgementOf(record, standard);
  return {
    kind: record.kind,
    owed: record.owed,
    implied: record.implied,
    steps: record.steps,
    conduct: record.conduct,
    asAgreed: record.asAgreed,
    helpAfterDays: record.helpAfterDays,
    agreement: agreement.id,
    atopid: agreement.atopid,
    contingency: war.contingency.id,
    warid: war.contingency.warid,
    promisor: undertaking.promisor,
    beneficiary,
    undertaking,
    call,
    calledOn: firstDay(owed, call),
    invoked,
    conductFacts: [...facts, ...listsDiffer(war.contingency, [undertaking.promisor, beneficiary, call.adversary])],
    verdict,
    verdictKind,
  };
}
