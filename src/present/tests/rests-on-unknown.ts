import type { Test } from '../../assessment/aggregate.ts';
import { failedAt } from '../../assessment/trail.ts';

/** Why a condition could not be evaluated. */
export const UNKNOWN_CAUSES = ['text', 'place', 'adversary', 'attacker', 'demand', 'other'] as const;
export type UnknownCause = (typeof UNKNOWN_CAUSES)[number];

/** The causes in words, for a count of them. */
export const CAUSE_WORDS: Readonly<Record<UnknownCause, string>> = {
  text: 'no text was found',
  place: 'where they fought',
  adversary: 'whom the clause means',
  attacker: 'who began',
  demand: 'what was demanded',
  other: 'something else',
};

const OF_STEP: Readonly<Record<string, UnknownCause>> = {
  location: 'place',
  adversary: 'adversary',
  trigger: 'attacker',
  demand: 'demand',
};

/**
 * What was not known where a verdict *not invoked* rests on a condition that the standard took as unmet; null where the
 * promise was called on, or where a condition is certainly unmet.
 * @example restsOnUnknown(test) // 'place': nobody knows whether they fought where the clause applies
 */
export function restsOnUnknown({ verdict, deciding }: Test): UnknownCause | null {
  if (verdict !== 'not-invoked' || deciding === null) return null;
  const failed = failedAt(deciding.steps);
  if (failed?.takenAs === undefined) return null;
  const { clause, origin } = deciding.undertaking;
  if (clause === null && origin === 'dataset' && failed.subject !== 'trigger') return 'text';
  return OF_STEP[failed.subject] ?? 'other';
}
