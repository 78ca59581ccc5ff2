import { aggregate, type Test } from '../../assessment/aggregate.ts';
import { assess, type Candidate } from '../../assessment/assess.ts';
import { isOfHelp, owedAct } from '../../assessment/owed-act.ts';
import { alliesIn } from '../../assessment/pairing/allies.ts';
import type { Standard } from '../../assessment/standard/standard.ts';
import type { ClauseTest } from '../../assessment/trail.ts';
import type { Casebook } from '../../casebook/load.ts';
import { type Actor, byActor, isState } from '../../core/actor.ts';
import type { Agreement } from '../../core/agreement.ts';
import type { CaseFacts, Request } from '../../core/case-facts.ts';
import type { Contingency } from '../../core/contingency.ts';
import { groupBy } from '../../core/group-by.ts';
import { byDate } from '../../core/partial-date.ts';
import { type Response, rung, type SupportAct } from '../../core/response.ts';
import type { DangerRow, JudgedPromise } from './danger-row.ts';

/**
 * Every row of a casebook under a standard, by the date of the danger, then its id, then ally and patron.
 *
 * The rule, the same for every patron:
 *
 * - **Allies** of a danger are the one it happened to and everybody who fought on its side (`alliesIn`).
 * - **Patrons** of an ally are the states, the ally apart, that had promised it help in a stated clause in force, helped it,
 *   or are known not to have helped it; and those that fought it or helped its adversary though they had promised it
 *   anything, be it only what a pact of help or neutrality implies.
 *   The one that the danger happened to has as patrons those too that it, or anybody on its side, asked for help.
 * - The **verdict** is on legal clauses of the patron towards that ally alone, at the unit of the dyad. Political pledges
 *   are shown and judged one by one, and never decide.
 * - What was **delivered** is what the patron did towards that ally; what it did towards another ally on the same side
 *   stands in that ally's row.
 */
export function rowsOf(
  { agreements, contingencies }: Pick<Casebook, 'agreements' | 'contingencies'>,
  standard: Standard,
): DangerRow[] {
  const told = inOrder(contingencies).filter(({ facts }) => facts !== undefined);
  const judged = groupBy(assess(agreements, told, standard), ({ contingency }) => contingency);
  return told.flatMap((contingency) => rowsFrom(contingency, judged.get(contingency) ?? [], standard));
}

/** Contingencies in the order of time. */
export function inOrder(contingencies: readonly Contingency[]): Contingency[] {
  return [...contingencies].sort((a, b) => byDate(a.began, b.began) || (a.id < b.id ? -1 : 1));
}

/** The rows of one case; a contingency without facts of its own has none. */
export function rowsOfCase(
  contingency: Contingency,
  agreements: readonly Agreement[],
  standard: Standard,
): DangerRow[] {
  return rowsFrom(contingency, assess(agreements, [contingency], standard), standard);
}

function rowsFrom(contingency: Contingency, candidates: readonly Candidate[], standard: Standard): DangerRow[] {
  const { facts } = contingency;
  if (facts === undefined) return [];
  const byId = new Map(candidates.map(({ agreement }) => [agreement.id, agreement]));
  const stated = candidates
    .flatMap(({ tests }) => tests)
    .filter(({ implied, verdictKind }) => !implied || verdictKind === 'defected');
  const legal = candidates.filter(({ agreement }) => agreement.binding === 'legal');
  const tests = aggregate(legal, { ...standard, unit: 'dyad' });
  const allies = alliesIn(contingency);
  return allies.flatMap((ally) => {
    const owing = stated.filter(({ beneficiary }) => beneficiary === ally);
    const asked = facts.requests.filter(
      ({ by }) => by === ally || (ally === contingency.subject && allies.includes(by)),
    );
    const parts = { contingency, facts, ally, asked };
    return patronsOf(parts, owing).map((patron) => {
      const promised = owing.filter(({ promisor }) => promisor === patron).map((test) => judged(test, byId));
      const test = tests.find(({ promisor, beneficiary }) => promisor === patron && beneficiary === ally);
      return rowOf({ ...parts, patron, promised, test });
    });
  });
}

function judged(test: ClauseTest, byId: ReadonlyMap<string, Agreement>): JudgedPromise {
  const agreement = byId.get(test.agreement);
  return {
    test,
    title: agreement?.title ?? test.agreement,
    binding: agreement?.binding ?? 'legal',
    owed: owedAct(test.kind, test.undertaking.clause),
  };
}

/** The patrons of an ally in a case, in the order of their codes; see `rowsOf` for the rule. */
function patronsOf({ ally, contingency, facts, asked }: AllyParts, owing: readonly ClauseTest[]): Actor[] {
  const inForce = owing.filter(({ steps }) =>
    steps.some(({ subject, result }) => subject === 'in-force' && result !== 'no'),
  );
  const towards = (contingency.responses ?? []).filter((one) => one.towards === ally);
  const harmed = towards.filter(({ act }) => rung(act) < rung('nothing'));
  const bound = new Set(inForce.map(({ promisor }) => promisor));
  const patrons = [
    ...inForce.filter(({ kind }) => isOfHelp(kind)).map(({ promisor }) => promisor),
    ...(ally === contingency.subject ? asked.map(({ to }) => to) : []),
    ...facts.absences.filter((one) => one.towards === ally).map(({ actor }) => actor),
    ...towards.filter((one) => !harmed.includes(one)).map(({ actor }) => actor),
    ...harmed.map(({ actor }) => actor).filter((actor) => bound.has(actor)),
    ...owing.filter(({ verdictKind }) => verdictKind === 'defected').map(({ promisor }) => promisor),
  ];
  return [...new Set(patrons)].filter((actor) => actor !== ally && isState(actor)).sort(byActor);
}

/** An ally of a danger, and what it asked for. */
interface AllyParts {
  readonly contingency: Contingency;
  readonly facts: CaseFacts;
  readonly ally: Actor;
  readonly asked: readonly Request[];
}

interface RowParts extends AllyParts {
  readonly patron: Actor;
  readonly promised: readonly JudgedPromise[];
  readonly test: Test | undefined;
}

function rowOf({ contingency, facts, patron, ally, asked, promised, test }: RowParts): DangerRow {
  const { id, name, kind, began, span, participants } = contingency;
  const between = (one: { readonly actor: Actor; readonly towards: Actor }) =>
    one.actor === patron && one.towards === ally;
  const responses = (contingency.responses ?? []).filter(between);
  const absences = facts.absences.filter(between);
  return {
    case: id,
    danger: name,
    kind,
    patron,
    ally,
    allyIsSubject: ally === contingency.subject,
    began,
    asOf: facts.asOf,
    ended: span.to,
    allyBegan: participants.some(({ actor, role }) => actor === ally && role === 'initiator'),
    promised,
    asked: asked.filter((one) => one.to === patron || isAskedOf(one, promised)),
    given: facts.given.filter(({ by, towards }) => by === ally && towards === patron),
    capacity: facts.capacity.find(({ actor }) => actor === patron)?.level ?? null,
    responses,
    absences,
    delivered: deliveredBy(
      responses,
      absences,
      contingency.hostilities.some(({ attacker, attacked }) => attacker === patron && attacked === ally),
    ),
    verdict: test?.verdict ?? 'not-invoked',
    deciding: test?.deciding ?? null,
    outcomes: facts.outcomes.filter(({ actor }) => actor === ally),
    steps: facts.realignments.filter(({ actor }) => actor === ally),
  };
}

/** Was a request to an organisation one to this patron too: does a promise of its count it as made? */
function isAskedOf({ to, source }: Request, promised: readonly JudgedPromise[]): boolean {
  return (
    typeof to === 'string' &&
    promised.some(({ test }) =>
      test.steps.some(({ subject, facts }) => subject === 'request' && facts.some((fact) => fact.source === source)),
    )
  );
}

/** What came: what is recorded of the patron, or that it attacked the ally; unknown where the case says nothing of it. */
function deliveredBy(
  responses: readonly Response[],
  absences: DangerRow['absences'],
  attacked: boolean,
): DangerRow['delivered'] {
  if (responses.length > 0) return strongest(responses);
  if (attacked) return 'fought-ally';
  return absences.length > 0 ? 'nothing' : 'unknown';
}

/** The strongest confirmed act; harm alone is what it is, and where nothing is confirmed nothing came. */
function strongest(responses: readonly Response[]): SupportAct {
  const confirmed = responses.filter(({ status }) => status === 'confirmed').map(({ act }) => act);
  return confirmed.reduce((best, act) => (rung(act) > rung(best) ? act : best), confirmed[0] ?? 'nothing');
}
