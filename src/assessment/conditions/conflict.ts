import type { Actor } from '../../core/actor.ts';
import { isBefore, overlaps } from '../../core/partial-date.ts';
import type { ConflictTerm } from '../../core/treaty-clause.ts';
import { callFact } from '../clause/trigger.ts';
import { type CallContext, type Condition, conditionStep } from './context.ts';

/** Is this the particular conflict the clause was made for? */
export const conflictCondition: Condition = (context, { conflict }) => {
  if (conflict === undefined) return null;
  const { call } = context;
  const step = (result: 'yes' | 'no' | 'unknown', rule: string) =>
    conditionStep('conflict', result, rule, conflict.words, [callFact(call)]);
  if (conflict.internal === true) {
    return call.internal
      ? step('yes', 'the clause is about a conflict within a state')
      : step('no', 'the clause is about a conflict within a state');
  }
  if (conflict.onceAtWar !== undefined && !brokeOut(conflict.onceAtWar, context)) {
    return step('no', 'the fighting that the clause waits for had not broken out');
  }
  if (conflict.between === undefined && conflict.onceAtWar !== undefined) {
    return step('yes', 'the fighting that the clause waits for had broken out');
  }
  if (conflict.between === undefined) return step('unknown', 'the register does not say between whom the conflict was');
  if (outsideDates(conflict, context)) return step('no', 'the fighting was at another time than that conflict');
  return oppose(call.ally, call.adversary, conflict.between)
    ? step('yes', 'these are the sides of the conflict that the clause names')
    : step('no', 'the clause is about a conflict between others');
};

/** Did any state of one side fight any of the other while the call went on? */
function brokeOut(sides: NonNullable<ConflictTerm['onceAtWar']>, { war, call }: CallContext): boolean {
  return sides[0].some((one) =>
    sides[1].some((two) => war.between(one, two).some((row) => overlaps(row.span, call.span) !== 'no')),
  );
}

function outsideDates({ from, to }: ConflictTerm, { call }: CallContext): boolean {
  if (to !== undefined && isBefore(to, call.span.from) === 'yes') return true;
  return from !== undefined && call.span.to !== null && isBefore(call.span.to, from) === 'yes';
}

function oppose(a: Actor, b: Actor, [one, two]: readonly [readonly number[], readonly number[]]): boolean {
  const on = (side: readonly number[], actor: Actor) => typeof actor === 'number' && side.includes(actor);
  return (on(one, a) && on(two, b)) || (on(two, a) && on(one, b));
}
