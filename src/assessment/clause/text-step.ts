import type { Step } from '../trail.ts';
import type { ClauseCase } from './clause-case.ts';

/**
 * Nobody has read the text of the agreement, so that what it asks is how others classify it: a step that stays unknown
 * under every rule for unknown conditions. A dataset's coders have read what they coded; for them there is no such step.
 */
export function textStep({ agreement, standard }: Pick<ClauseCase, 'agreement' | 'standard'>): Step[] {
  if (agreement.text !== 'none') return [];
  const read = standard.unreadText === 'as-stated';
  const rule = read
    ? 'nobody has read the text; the clause is taken as others state it'
    : 'nobody has read the text of the agreement';
  return [{ subject: 'text', result: read ? 'yes' : 'unknown', rule, facts: [] }];
}
