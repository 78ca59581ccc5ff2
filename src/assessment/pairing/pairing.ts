import type { Actor } from '../../core/actor.ts';
import type { Agreement, Party } from '../../core/agreement.ts';
import type { Contingency } from '../../core/contingency.ts';
import { overlaps, type Span, sharesYear } from '../../core/partial-date.ts';
import type { Standard } from '../standard/standard.ts';
import { alliesIn } from './allies.ts';
import type { Undertaking } from './undertaking.ts';

/** Who fought in a contingency, by actor. */
export type Fighters = ReadonlyMap<Actor, Contingency['participants'][number]>;

/** The fighters of a contingency. */
export function fightersOf({ participants }: Contingency): Fighters {
  return new Map(participants.map((participant) => [participant.actor, participant]));
}

/** Which clauses of an agreement are to be judged: in a case, those that it names as in play. */
export function clausesInPlay({ facts }: Contingency, { id, terms }: Agreement): 'all' | 'none' | readonly string[] {
  if (facts === undefined) return 'all';
  const named = facts.obligations.find(({ agreement }) => agreement === id);
  return named === undefined ? 'none' : (named.clauses ?? (terms ?? []).map((clause) => clause.id));
}

/** Who may have called on its allies: those who fought, or, in a case, those who were in danger. */
export function callersOf(
  parties: readonly Party[],
  contingency: Contingency,
  fought: Fighters,
  { invokers }: Standard,
): Set<Actor> {
  const actors = parties.map(({ actor }) => actor);
  if (contingency.subject !== undefined) {
    const allies = alliesIn(contingency);
    return new Set(actors.filter((actor) => allies.includes(actor)));
  }
  return new Set(actors.filter((actor) => invokers === 'all' || fought.get(actor)?.original === true));
}

/** Was this party in the agreement while it took part in the contingency, as the standard pairs them? */
export function meets(party: Party, { span }: Contingency, fought: Fighters, { overlap }: Standard): boolean {
  const participant = fought.get(party.actor);
  if (participant === undefined) return false;
  const pairs = (own: Span) => (overlap === 'year' ? sharesYear(party.span, own) : overlaps(party.span, own) !== 'no');
  return overlap === 'year' ? pairs(span) : participant.spans.some(pairs);
}

/** Is an undertaking among the clauses that are to be judged? */
export function isInPlay({ clause }: Undertaking, clauses: 'all' | readonly string[]): boolean {
  return clauses === 'all' || (clause !== null && clauses.includes(clause.id));
}

/** Is the beneficiary one of those the undertaking is owed to? */
export function isOwedTo({ promisor, beneficiaries }: Undertaking, beneficiary: Actor): boolean {
  return beneficiary !== promisor && (!Array.isArray(beneficiaries) || beneficiaries.includes(beneficiary));
}
