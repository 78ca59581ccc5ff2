import type { OrganDecision } from '../../core/case-facts.ts';
import type { Truth } from '../../core/kleene.ts';
import type { Step, TrailFact } from '../trail.ts';
import { type ConditionContext, conditionStep } from './context.ts';

const DECIDED: Readonly<Record<Exclude<OrganDecision, 'met'>, string>> = {
  'not-met': 'an organ of the alliance found that the case had not arisen',
  'no-finding': 'an organ of the alliance met and did not find that the case had arisen',
  deferred: 'an organ of the alliance put the question off',
};

/**
 * What an organ of the alliance decided where it did not find that the case had arisen. That the case had *not* arisen
 * decides as the standard says; where help waits for the organ, so does that it found nothing. Otherwise the step stands
 * in the trail and changes nothing.
 */
export function organStep({ agreement, undertaking, war, standard }: ConditionContext): Step[] {
  const findings = (war.contingency.facts?.organFindings ?? []).filter((one) => one.agreement === agreement.id);
  if (findings.some(({ finding }) => finding === 'met')) return [];
  const last = findings.at(-1);
  if (last === undefined || last.finding === 'met') return [];
  const waits = undertaking.clause?.discretion === 'organ';
  const result: Truth = last.finding === 'not-met' || waits ? UNDER[standard.organFinding] : 'yes';
  const facts: TrailFact[] = [
    { what: 'response', actor: last.organ, words: last.words, source: last.source, sources: last.sources },
  ];
  const rest = result === 'yes' ? ', which decides nothing here' : '';
  const words = undertaking.clause?.words ?? 'the dataset does not say what waits for an organ';
  return [conditionStep('organ', result, `${DECIDED[last.finding]}${rest}`, words, facts)];
}

/** What a finding against the case does, as the standard says. */
const UNDER = { binding: 'no', evidence: 'unknown', ignored: 'yes' } as const;
