import type { Actor } from '../core/actor.ts';
import type { Agreement, Party } from '../core/agreement.ts';
import type { Contingency } from '../core/contingency.ts';
import { overlaps, type Span, sharesYear } from '../core/partial-date.ts';
import { indexWar, type WarIndex } from './calls.ts';
import { owedDuring } from './clause-case.ts';
import { judgeClause } from './judge-clause.ts';
import { asBound } from './legal-end.ts';
import type { Standard } from './standard.ts';
import type { ClauseTest } from './trail.ts';
import { type Undertaking, undertakingsOf } from './undertaking.ts';

/** An agreement meeting a contingency: a candidate for a test, with its clauses judged. */
export interface Meeting {
  readonly agreement: Agreement;
  readonly contingency: Contingency;
  readonly tests: readonly ClauseTest[];
}

/**
 * Judges every agreement in every contingency it meets: clause × promisor × beneficiary × contingency. The
 * result is in the order of agreements and contingencies as given, whatever the order of their parts.
 */
export function assess(
  agreements: readonly Agreement[],
  contingencies: readonly Contingency[],
  standard: Standard,
): Meeting[] {
  const prepared = agreements.map((given) => {
    const agreement = asBound(given, standard);
    const { from, to } = agreement.span;
    const undertakings = undertakingsOf(agreement);
    return { agreement, undertakings, first: from.year, last: to?.year ?? Number.POSITIVE_INFINITY };
  });
  const meetings: Meeting[] = [];
  for (const contingency of contingencies) {
    const war = indexWar(contingency);
    const fought = new Map(contingency.participants.map((participant) => [participant.actor, participant]));
    const [began, ended] = [contingency.span.from.year, contingency.span.to?.year ?? Number.POSITIVE_INFINITY];
    for (const { agreement, undertakings, first, last } of prepared) {
      if (first > ended || last < began) continue;
      const clauses = clausesInPlay(contingency, agreement);
      if (clauses === 'none') continue;
      const parties = agreement.parties.filter((party) => meets(party, contingency, fought, standard));
      if (parties.length === 0) continue;
      const callers = callersOf(parties, contingency, fought, standard);
      const inPlay = undertakings.filter(
        ({ clause }) => clauses === 'all' || (clause !== null && clauses.includes(clause.id)),
      );
      meetings.push({ agreement, contingency, tests: judgeAll(agreement, inPlay, callers, war, standard) });
    }
  }
  return meetings;
}

type Fighters = ReadonlyMap<Actor, Contingency['participants'][number]>;

/** Which clauses of an agreement are to be judged: in a case, those that it names as in play. */
function clausesInPlay({ facts }: Contingency, { id, terms }: Agreement): 'all' | 'none' | readonly string[] {
  if (facts === undefined) return 'all';
  const named = facts.obligations.find(({ agreement }) => agreement === id);
  return named === undefined ? 'none' : (named.clauses ?? (terms ?? []).map((clause) => clause.id));
}

/** Who may have called on its allies: those who fought, or, in a case, the one it happened to. */
function callersOf(
  parties: readonly Party[],
  { subject }: Contingency,
  fought: Fighters,
  { invokers }: Standard,
): Set<Actor> {
  const actors = parties.map(({ actor }) => actor);
  if (subject !== undefined) return new Set(actors.filter((actor) => actor === subject));
  return new Set(actors.filter((actor) => invokers === 'all' || fought.get(actor)?.original === true));
}

/** Was this party in the agreement while it took part in the contingency, as the standard pairs them? */
function meets(party: Party, { span }: Contingency, fought: Fighters, { overlap }: Standard): boolean {
  const participant = fought.get(party.actor);
  if (participant === undefined) return false;
  const pairs = (own: Span) => (overlap === 'year' ? sharesYear(party.span, own) : overlaps(party.span, own) !== 'no');
  return overlap === 'year' ? pairs(span) : participant.spans.some(pairs);
}

function judgeAll(
  agreement: Agreement,
  undertakings: readonly Undertaking[],
  callers: ReadonlySet<Actor>,
  war: WarIndex,
  standard: Standard,
): ClauseTest[] {
  const tests: ClauseTest[] = [];
  for (const beneficiary of callers) {
    for (const undertaking of undertakings) {
      if (!isOwedTo(undertaking, beneficiary)) continue;
      const owed = owedDuring(agreement, undertaking, beneficiary);
      if (owed === null || !sharesYear(owed, war.contingency.span)) continue;
      const test = judgeClause({ agreement, undertaking, beneficiary, owed, war, standard });
      if (test !== null) tests.push(test);
    }
  }
  return tests;
}

/** Is the beneficiary one of those the undertaking is owed to? */
function isOwedTo({ promisor, beneficiaries }: Undertaking, beneficiary: Actor): boolean {
  return beneficiary !== promisor && (!Array.isArray(beneficiaries) || beneficiaries.includes(beneficiary));
}
