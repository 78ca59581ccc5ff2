import { any, type Truth, truth } from '../../core/kleene.ts';
import { isBefore, overlaps, type PartialDate } from '../../core/partial-date.ts';
import { isArabState, isGreatPower, isInStateSystem, worldRegion } from '../../core/states/crosswalk.ts';
import type { AdversaryTerm, AdversaryType } from '../../core/treaty-clause.ts';
import { callFact } from '../clause/trigger.ts';
import { type CallContext, type Condition, conditionStep } from './context.ts';

/** Is the adversary of the call one that the clause is about: by name, by type, or as an ally of one named? */
export const adversaryCondition: Condition = (context, { adversaries }) => {
  if (adversaries === undefined) return null;
  const result = isMeant(context, adversaries);
  const rule = {
    yes: 'the adversary is one that the clause names',
    no: 'the clause is about other adversaries',
    unknown: 'it cannot be told whether the clause means this adversary',
  }[result];
  return conditionStep('adversary', result, rule, adversaries.words, [callFact(context.call)]);
};

/** Does a term name this call's adversary? Unknown for types that no list decides. */
export function isMeant(context: CallContext, term: AdversaryTerm): Truth {
  const { adversary } = context.call;
  if (term.nonState === true) return truth(typeof adversary !== 'number');
  if (typeof adversary !== 'number') return 'unknown';
  if (term.except?.includes(adversary)) return 'no';
  const named = term.states?.includes(adversary) ?? false;
  const isState = isInStateSystem(adversary, context.call.span.from) !== 'no';
  const types = isState ? (term.types ?? []).map((type) => isOfType(type, adversary, context)) : [];
  const openEnded = term.states === undefined && term.types === undefined;
  const allied = term.andTheirAllies === true && fightsBesideNamed(context, term.states ?? []);
  return any([truth(named), truth(allied), openEnded ? 'unknown' : 'no', ...types]);
}

function isOfType(type: AdversaryType, adversary: number, { agreement, undertaking, call, war }: CallContext): Truth {
  const at: PartialDate = call.span.from;
  const region = () => worldRegion(adversary);
  switch (type) {
    case 'any-state':
      return 'yes';
    case 'non-party':
      return truth(
        !agreement.parties.some(({ actor, span }) => actor === adversary && overlaps(span, call.span) !== 'no'),
      );
    case 'great-power':
      return isGreatPower(adversary, at);
    case 'european-state':
      return truth(region() === 'europe');
    case 'american-state':
      return truth(region() === 'americas');
    case 'non-american-state':
      return truth(region() !== 'americas');
    case 'african-state':
      return truth(region() === 'africa');
    case 'asian-state':
      return truth(region() === 'asia' || region() === 'middle-east');
    case 'arab-state':
      return truth(isArabState(adversary));
    case 'non-arab-state':
      return truth(!isArabState(adversary));
    case 'new-belligerent':
      return any(
        war
          .adversaries(adversary)
          .map((row) => isBefore(undertaking.span.from, row.span.from))
          .slice(0, 1),
      );
    case 'former-enemy-or-its-associates':
      return 'unknown';
  }
}

/** Did the adversary fight together with a named state against the same ally? */
function fightsBesideNamed({ call, war }: CallContext, states: readonly number[]): boolean {
  return states.some(
    (named) =>
      named !== call.adversary &&
      (war.sideBySide(named, call.adversary, call.span) ||
        (war.between(named, call.adversary).length === 0 &&
          war.between(named, call.ally).some((row) => overlaps(row.span, call.span) !== 'no'))),
  );
}
