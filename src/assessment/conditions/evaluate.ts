import type { ConditionKind } from '../../core/agreement.ts';
import type { SeenOfCall } from '../clause/clause-case.ts';
import { triggerStep } from '../clause/trigger.ts';
import type { Step } from '../trail.ts';
import { adversaryCondition } from './adversary.ts';
import { conflictCondition } from './conflict.ts';
import { type CallContext, type Condition, type ConditionContext, conditionStep } from './context.ts';
import { internalCondition } from './internal.ts';
import { locationCondition } from './location.ts';
import { numberCondition } from './number.ts';
import { organStep } from './organ.ts';
import { nonProvocation } from './provocation.ts';
import { requestCondition } from './request.ts';

/**
 * War data do not say what was demanded. But where parties that had put a demand to an adversary fight it together, the
 * war itself shows that the demand had not been met.
 */
const demandCondition: Condition = ({ call, undertaking }, { demand }) => {
  if (demand === undefined) return null;
  return undertaking.trigger === 'joint-war' && call.attacked === 'attacked'
    ? conditionStep('demand', 'yes', 'the ally opened the joint war, so that the demand had not been met', demand.words)
    : conditionStep('demand', 'unknown', 'war data do not say what was demanded and answered', demand.words);
};

const IN_WORDS: readonly Condition[] = [
  adversaryCondition,
  locationCondition,
  conflictCondition,
  numberCondition,
  demandCondition,
  requestCondition,
];

const FLAG_RULES: Readonly<Record<ConditionKind, string>> = {
  adversary: 'ATOP says that it is owed against a particular adversary, not which',
  location: 'ATOP says that it is owed in a particular place, not which',
  conflict: 'ATOP says that it is owed in a particular conflict, not which',
  number: 'ATOP says that it depends on the number of adversaries, not how many',
  demand: 'ATOP says that it depends on a demand, not which',
  'non-provocation': '',
  attacked: '',
  request: 'ATOP says that it is owed on request; whether one was made is not known',
  other: 'ATOP says that some other limit applies, not which',
};

/**
 * Every condition of an undertaking in a call, in the order in which a person would argue them.
 * @param seen what was found of the call before, under whatever standard.
 */
export function evaluateConditions(context: ConditionContext, seen: Pick<SeenOfCall, 'inWords'> = {}): Step[] {
  const { agreement, undertaking, call, war, standard } = context;
  const steps: Step[] = [triggerStep(agreement, undertaking, call, war, standard)];
  if (call.internal) steps.push(internalCondition(context));
  seen.inWords ??= conditionsInWords(context);
  return [...steps, ...organStep(context), ...seen.inWords];
}

/** The conditions that the text has; none of them is a question of the standard. */
function conditionsInWords(context: CallContext): Step[] {
  const { clause, conditions } = context.undertaking;
  const steps: Step[] = [];
  if (clause !== null) {
    for (const condition of IN_WORDS) {
      const step = condition(context, clause);
      if (step !== null) steps.push(step);
    }
    if (clause.unprovoked === true || conditions.includes('non-provocation')) {
      steps.push(nonProvocation(context, clause.words));
    }
    return steps;
  }
  for (const flag of conditions) {
    if (flag === 'non-provocation') steps.push(nonProvocation(context, 'owed if the ally did not provoke'));
    else if (FLAG_RULES[flag] !== '')
      steps.push({ subject: flag, result: 'unknown', rule: FLAG_RULES[flag], facts: [] });
  }
  return steps;
}
