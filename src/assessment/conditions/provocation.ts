import { callFact, provocationBy } from '../clause/trigger.ts';
import type { Step } from '../trail.ts';
import { type CallContext, conditionStep } from './context.ts';

/** Where help is owed only to an ally that did not provoke: did it open the fighting with the attacker's side? */
export function nonProvocation({ call, war }: CallContext, words: string): Step {
  if (call.attacked === 'attacked') {
    return conditionStep('non-provocation', 'no', 'the ally opened this fighting itself', words, [callFact(call)]);
  }
  const provocation = provocationBy(call, war);
  if (provocation !== null) {
    const rule = 'the ally had attacked the attacker or the one it came to help';
    return conditionStep('non-provocation', 'no', rule, words, [provocation]);
  }
  if (call.attacked === 'fought') {
    return conditionStep('non-provocation', 'unknown', 'the dataset does not say who opened this fighting', words);
  }
  return conditionStep('non-provocation', 'yes', 'the ally had not attacked the attacker or its side before', words, [
    callFact(call),
  ]);
}
