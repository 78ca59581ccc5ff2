import { aggregate } from '../../assessment/aggregate.ts';
import { assess } from '../../assessment/assess.ts';
import type { Standard } from '../../assessment/standard/standard.ts';
import type { ClauseTest } from '../../assessment/trail.ts';
import type { Casebook } from '../../casebook/load.ts';
import { type Actor, isState } from '../../core/actor.ts';
import type { ObligationKind } from '../../core/agreement.ts';
import type { CapacityLevel, CaseFacts, Outcome, Realignment } from '../../core/case-facts.ts';
import type { Contingency, ContingencyKind } from '../../core/contingency.ts';
import { byDate, type PartialDate } from '../../core/partial-date.ts';
import { rung, type SupportAct } from '../../core/response.ts';
import type { Verdict } from '../../core/verdict.ts';
import { owedAct } from './owed-act.ts';

/** One patron towards one ally in one danger, as the tests of claims count it. */
export interface ThesisRow {
  readonly case: string;
  readonly kind: ContingencyKind;
  readonly patron: Actor;
  readonly ally: Actor;
  readonly began: PartialDate;
  /** Null while it lasts. */
  readonly ended: PartialDate | null;
  /** The ally itself began the fighting. */
  readonly allyBegan: boolean;
  /** Legal clauses of the patron towards this ally that are stated in a text, each judged. */
  readonly promised: readonly { readonly kind: ObligationKind; readonly verdict: Verdict; readonly owed: SupportAct }[];
  /** The verdict on the strongest legal obligation that was called on. */
  readonly verdict: Verdict;
  /** The strongest confirmed act towards the ally or someone on its side. */
  readonly delivered: SupportAct;
  readonly capacity: CapacityLevel;
  readonly outcomes: readonly Pick<Outcome, 'kind' | 'date'>[];
  /** What the ally did afterwards, towards or away from anyone. */
  readonly steps: readonly Pick<Realignment, 'kind' | 'partner'>[];
}

/** Every row of the casebook: all patrons in all cases, by the date of the danger. Political pledges are left out. */
export function thesisRows(casebook: Casebook, standard: Standard): ThesisRow[] {
  const legal = casebook.agreements.filter(({ binding }) => binding === 'legal');
  return [...casebook.contingencies]
    .sort((a, b) => byDate(a.began, b.began) || (a.id < b.id ? -1 : 1))
    .flatMap((contingency) => rowsOf(contingency, legal, standard));
}

function rowsOf(contingency: Contingency, legal: Casebook['agreements'], standard: Standard): ThesisRow[] {
  const { subject, facts } = contingency;
  if (subject === undefined || facts === undefined) return [];
  const candidates = assess(legal, [contingency], standard);
  const towards = ({ promisor, beneficiary }: Pick<ClauseTest, 'promisor' | 'beneficiary'>, patron: Actor) =>
    promisor === patron && beneficiary === subject;
  const clauses = candidates.flatMap(({ tests }) => tests).filter(({ implied }) => !implied);
  const tests = aggregate(candidates, { ...standard, unit: 'dyad' }).filter(
    ({ beneficiary }) => beneficiary === subject,
  );
  return helpers(contingency, facts).map((patron) => ({
    case: contingency.id,
    kind: contingency.kind,
    patron,
    ally: subject,
    began: contingency.began,
    ended: contingency.span.to,
    allyBegan: contingency.participants.some(({ actor, role }) => actor === subject && role === 'initiator'),
    promised: clauses
      .filter((test) => towards(test, patron))
      .map((test) => ({ kind: test.kind, verdict: test.verdict, owed: owedAct(test) })),
    verdict: tests.find(({ promisor }) => promisor === patron)?.verdict ?? 'not-invoked',
    delivered: strongest(contingency, patron),
    capacity: facts.capacity.find(({ actor }) => actor === patron)?.level ?? 'unknown',
    outcomes: facts.outcomes.filter(({ actor }) => actor === subject).map(({ kind, date }) => ({ kind, date })),
    steps: facts.realignments.filter(({ actor }) => actor === subject).map(({ kind, partner }) => ({ kind, partner })),
  }));
}

/** The states whose help the ally asked for, got, or is known not to have got; not those that only harmed it. */
function helpers(contingency: Contingency, facts: CaseFacts): Actor[] {
  const ours = onSideOf(contingency);
  const asked = facts.requests.filter(({ by }) => ours(by)).map(({ to }) => to);
  const stayed = facts.absences.filter(({ towards }) => ours(towards)).map(({ actor }) => actor);
  const came = (contingency.responses ?? []).filter(
    ({ towards, act }) => ours(towards) && rung(act) >= rung('nothing'),
  );
  const all = [...stayed, ...came.map(({ actor }) => actor), ...asked];
  return [...new Set(all)].filter((actor) => actor !== contingency.subject && isState(actor));
}

/** Is an actor the ally or on its side? Where the ally took no part, whoever was attacked stands for it. */
function onSideOf({ subject, participants }: Contingency): (actor: Actor) => boolean {
  const own = participants.find(({ actor }) => actor === subject);
  const side = participants.filter((one) => (own === undefined ? one.role === 'target' : one.side === own.side));
  return (actor) => actor === subject || side.some((one) => one.actor === actor);
}

function strongest(contingency: Contingency, patron: Actor): SupportAct {
  const ours = onSideOf(contingency);
  const acts = (contingency.responses ?? [])
    .filter(({ actor, towards, status }) => actor === patron && ours(towards) && status === 'confirmed')
    .map(({ act }) => act);
  return acts.reduce<SupportAct>((best, act) => (rung(act) > rung(best) ? act : best), acts[0] ?? 'nothing');
}
