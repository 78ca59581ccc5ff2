import type { Agreement } from '../../core/agreement.ts';
import type { Truth } from '../../core/kleene.ts';
import type { TreatyClause } from '../../core/treaty-clause.ts';
import type { Call, ContingencyIndex } from '../pairing/calls.ts';
import type { Undertaking } from '../pairing/undertaking.ts';
import type { Standard } from '../standard/standard.ts';
import type { Step, StepSubject, TrailFact } from '../trail.ts';

/** What a condition in words is evaluated on: none is a question of the standard. */
export interface CallContext {
  readonly agreement: Agreement;
  readonly undertaking: Undertaking;
  readonly call: Call;
  readonly war: ContingencyIndex;
}

/** What every condition is evaluated on. */
export interface ConditionContext extends CallContext {
  readonly standard: Standard;
}

/** Evaluates one condition of a clause; null where the clause does not have it. */
export type Condition = (context: CallContext, clause: TreatyClause) => Step | null;

/** A step of the trail about a condition, citing the clause's own words for it. */
export function conditionStep(
  subject: StepSubject,
  result: Truth,
  rule: string,
  words: string,
  facts: readonly TrailFact[] = [],
): Step {
  return { subject, result, rule, facts: [{ what: 'words', words }, ...facts] };
}
