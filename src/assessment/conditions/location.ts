import type { Actor } from '../../core/actor.ts';
import { worldRegion } from '../../core/crosswalk.ts';
import { overlaps } from '../../core/partial-date.ts';
import type { LocationTerm, TreatyRegion } from '../../core/treaty-clause.ts';
import type { Call, WarIndex } from '../calls.ts';
import { callFact } from '../trigger.ts';
import { type Condition, conditionStep } from './context.ts';

/**
 * Was the fighting where the clause applies? War data do not say where each pair fought, so homelands stand in:
 * an attack on an ally is taken to be on its own land, and fighting between two states that both lie elsewhere
 * may still have been there. What only touches a part of a state (a colony, a frontier) stays unknown.
 */
export const locationCondition: Condition = ({ call, war }, { location }) => {
  if (location === undefined) return null;
  const step = (result: 'yes' | 'no' | 'unknown', rule: string) =>
    conditionStep('location', result, rule, location.words, [callFact(call)]);
  const ally = lies(call.ally, location);
  const adversary = lies(call.adversary, location);
  if (ally === 'unknown' || adversary === 'unknown')
    return step('unknown', 'the clause names a place that is on no list');
  if (!ally && !adversary) {
    if (foughtThere(war, call, location))
      return step('yes', 'the adversary fought a state that lies where the clause applies');
    return step('unknown', 'neither of the two lies where the clause applies; whether they fought there is not known');
  }
  if (location.partOnly === true)
    return step('unknown', 'the clause is about a part of a state; where they fought is not known');
  if (ally && (call.attacked === 'was-attacked' || adversary)) {
    return step('yes', 'the ally lies where the clause applies and was attacked or fought there');
  }
  return step('unknown', 'only one of the two lies where the clause applies; where they fought is not known');
};

/** Did the adversary fight someone whose land is where the clause applies, while the ally fought it? */
function foughtThere(war: WarIndex, call: Call, location: LocationTerm): boolean {
  return war.adversaries(call.adversary).some((row) => {
    const third = row.attacker === call.adversary ? row.attacked : row.attacker;
    return lies(third, location) === true && overlaps(row.span, call.span) !== 'no';
  });
}

function lies(actor: Actor, { states, regions }: LocationTerm): boolean | 'unknown' {
  if (states === undefined && regions === undefined) return 'unknown';
  if (typeof actor !== 'number') return 'unknown';
  if (states?.includes(actor)) return true;
  return (regions ?? []).includes(worldRegion(actor) as TreatyRegion);
}
