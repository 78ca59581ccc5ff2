import type { Truth } from '../../core/kleene.ts';
import { contains, isBefore, overlaps } from '../../core/partial-date.ts';
import type { Call } from '../pairing/calls.ts';
import type { Standing, Step, TrailFact } from '../trail.ts';
import type { ClauseCase } from './clause-case.ts';

/** What time is compared of: no standard decides it. */
type Timed = Omit<ClauseCase, 'standard'>;

/** Was the undertaking in force when the fighting began, before it, after it, or made while it went on? */
export function standingAt(clauseCase: Timed, call: Call): Standing {
  const span = clauseCase.owed;
  if (contains(span, call.span.from) !== 'no') return 'in-force';
  if (span.to !== null && isBefore(span.to, call.span.from) === 'yes') return 'lapsed';
  return overlaps(span, call.span) === 'no' ? 'came-later' : 'made-during';
}

const RULES: Readonly<Record<Standing, string>> = {
  'in-force': 'the promise was in force when the fighting began',
  lapsed: 'the promise had lapsed before the fighting began',
  'came-later': 'the promise came after the fighting had ended',
  'made-during': 'the promise was made after the fighting began and not for it',
};

/**
 * The step about time. An undertaking that follows the beginning of the fighting binds for what is still to come
 * if it was made in that war or for it; neutrality binds for the rest of a war that is already going on.
 */
export function inForceStep(clauseCase: Timed, call: Call): Step {
  const { agreement, undertaking } = clauseCase;
  const standing = standingAt(clauseCase, call);
  const forThisWar = agreement.wartime || undertaking.kind === 'neutrality' || undertaking.trigger === 'joint-war';
  if (standing === 'made-during' && forThisWar) {
    return step(clauseCase, standing, 'yes', 'the promise was made during this fighting, for what was still to come');
  }
  return step(clauseCase, standing, standing === 'in-force' ? 'yes' : 'no', RULES[standing]);
}

/** For an attack on an ally the promise must have been in force on the day; one that the attack itself ended was. */
export function inForceAtAttack(clauseCase: Timed, call: Call): Step {
  const standing = standingAt(clauseCase, call);
  return step(clauseCase, standing, standing === 'in-force' ? 'yes' : 'no', RULES[standing]);
}

function step(clauseCase: Timed, standing: Standing, result: Truth, rule: string): Step {
  const { promisor, source } = clauseCase.undertaking;
  const fact: TrailFact = { what: 'in-force', actor: promisor, span: clauseCase.owed, source };
  return { subject: 'in-force', result, rule, standing, facts: [fact] };
}
