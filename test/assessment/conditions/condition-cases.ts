import { expect, test } from 'vitest';
import { evaluateConditions } from '../../../src/assessment/conditions/evaluate.ts';
import { indexContingency } from '../../../src/assessment/pairing/calls.ts';
import { undertakingsOf } from '../../../src/assessment/pairing/undertaking.ts';
import type { Standard } from '../../../src/assessment/standard/standard.ts';
import type { Step, StepSubject } from '../../../src/assessment/trail.ts';
import type { Actor } from '../../../src/core/actor.ts';
import type { Agreement } from '../../../src/core/agreement.ts';
import type { Contingency } from '../../../src/core/contingency.ts';
import type { TreatyClause } from '../../../src/core/treaty-clause.ts';
import * as b from '../build.ts';

/** What a made-up treaty says of a condition; no result rests on the words. */
export const words = 'as the treaty says';

/** ALLY is attacked by this actor from 1 March to 1 September 1930. */
export const against = (by: Actor): Contingency => b.war([b.attack(by, b.ALLY)]);

const FOE_ATTACKS = against(b.FOE);

/** A clause of PATRON's, a war of ALLY's, and what a condition of the clause is in it. */
export interface ConditionCase {
  readonly name: string;
  readonly clause: b.Patch<TreatyClause>;
  /** Parts of the agreement other than the clause. */
  readonly agreement?: b.Patch<Agreement>;
  /** FOE attacks ALLY, where nothing else is said. */
  readonly war?: Contingency;
  /** Whose fighting with ALLY it is; FOE's, where nothing else is said. */
  readonly adversary?: Actor;
  readonly switches?: Partial<Standard>;
  /** Null where the clause does not have the condition. */
  readonly result: Step['result'] | null;
}

/** The step of the trail about one condition of PATRON's clause in ALLY's fighting with the adversary. */
export function stepOf(
  subject: StepSubject,
  { clause, agreement: patch, war = FOE_ATTACKS, adversary = b.FOE, switches }: Omit<ConditionCase, 'name' | 'result'>,
): Step | undefined {
  const agreement = b.pact(clause, patch);
  const undertaking = undertakingsOf(agreement)[0];
  const index = indexContingency(war);
  const call = index.calls(b.ALLY).find((one) => one.adversary === adversary);
  if (undertaking === undefined || call === undefined) throw new Error('the case has no undertaking or no call');
  const context = { agreement, undertaking, call, war: index, standard: { ...b.BASE, ...switches } };
  return evaluateConditions(context).find((step) => step.subject === subject);
}

/** Tests that a condition has the result of each case. */
export function testCondition(subject: StepSubject, cases: readonly ConditionCase[]): void {
  test.each(cases)('$name: $result', ({ result, ...rest }) =>
    expect(stepOf(subject, rest)?.result ?? null).toBe(result),
  );
}
