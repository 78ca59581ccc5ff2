import type { Step, TrailFact } from '../trail.ts';
import { type ConditionContext, conditionStep } from './context.ts';

/**
 * A danger from within the ally's own state: covered by a clause that covers it. Where the text is silent, an organ
 * of the alliance may have found that the case had arisen; what that is worth is the standard's to say.
 */
export function internalCondition({ agreement, undertaking, war, standard }: ConditionContext): Step {
  const words = undertaking.clause?.words ?? 'the dataset does not say whether revolt and unrest are covered';
  if (undertaking.clause?.internalCovered === true) {
    return conditionStep('internal', 'yes', 'the clause covers threats from within', words);
  }
  const silent = undertaking.clause?.internalCovered === undefined;
  if (standard.internalConflict === 'unless-excluded' && silent) {
    return conditionStep('internal', 'yes', 'the clause does not exclude threats from within', words);
  }
  const findings = (war.contingency.facts?.organFindings ?? []).filter((one) => one.agreement === agreement.id);
  const met = findings.find(({ finding }) => finding === 'met');
  if (met === undefined) {
    const rule = silent
      ? 'the clause does not say that it covers dangers from within'
      : 'the clause is for attacks from outside';
    return conditionStep('internal', 'no', rule, words);
  }
  const fact: TrailFact = {
    what: 'response',
    actor: met.organ,
    words: met.words,
    source: met.source,
    sources: met.sources,
  };
  switch (standard.organFinding) {
    case 'binding':
      return conditionStep('internal', 'yes', 'the alliance\u2019s own organ found that the case had arisen', words, [
        fact,
      ]);
    case 'evidence':
      return conditionStep(
        'internal',
        'unknown',
        'an organ\u2019s finding is evidence, not proof, that the case had arisen',
        words,
        [fact],
      );
    case 'ignored':
      return conditionStep('internal', 'no', 'the clause is for attacks from outside, whatever an organ found', words, [
        fact,
      ]);
  }
}
