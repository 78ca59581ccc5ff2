import type { TrailFact } from '../trail.ts';
import { type Condition, conditionStep } from './context.ts';

/**
 * Was help asked for, where it is owed on request? War data do not say; a case records requests to the promisor or to
 * an organisation, which is a request to each member, and, as a request that is denied, that there was none.
 */
export const requestCondition: Condition = ({ agreement, call, undertaking, war }, { onRequest, words }) => {
  if (onRequest !== true) return null;
  const own = (war.contingency.facts?.requests ?? []).filter(
    ({ by, to, agreement: under }) =>
      by === call.ally &&
      (to === undertaking.promisor || typeof to === 'string') &&
      (under === undefined || under === agreement.id),
  );
  const facts: TrailFact[] = own.map((one) => ({
    what: 'response',
    actor: one.by,
    other: one.to,
    words: `request, ${one.status}: ${one.words}`,
    source: one.source,
    sources: one.sources,
  }));
  if (own.some(({ status }) => status === 'confirmed'))
    return conditionStep('request', 'yes', 'the ally asked for help', words, facts);
  if (own.length > 0 && own.every(({ status }) => status === 'denied')) {
    return conditionStep('request', 'no', 'the ally asked for nothing', words, facts);
  }
  return conditionStep('request', 'unknown', 'whether the ally asked for help is not known', words, facts);
};
