import type { Agreement } from '../../core/agreement.ts';
import type { Truth } from '../../core/kleene.ts';
import type { TreatyClause } from '../../core/treaty-clause.ts';
import type { Call, WarIndex } from '../calls.ts';
import type { Standard } from '../standard.ts';
import type { Step, StepSubject, TrailFact } from '../trail.ts';
import type { Undertaking } from '../undertaking.ts';

/** What a condition is evaluated on. */
export interface ConditionContext {
  readonly agreement: Agreement;
  readonly undertaking: Undertaking;
  readonly call: Call;
  readonly war: WarIndex;
  readonly standard: Standard;
}

/** Evaluates one condition of a clause; null where the clause does not have it. */
export type Condition = (context: ConditionContext, clause: TreatyClause) => Step | null;

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
