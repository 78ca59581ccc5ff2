import { aggregate } from '../assessment/aggregate.ts';
import { assess } from '../assessment/assess.ts';
import type { Standard } from '../assessment/standard.ts';
import type { ClauseTest } from '../assessment/trail.ts';
import type { Casebook } from '../casebook/load.ts';
import type { Actor } from '../core/actor.ts';
import type { CaseFacts } from '../core/case-facts.ts';
import type { Contingency } from '../core/contingency.ts';
import { findState } from '../core/crosswalk.ts';
import { CasusError } from '../core/errors.ts';
import { formatPartialDate, parsePartialDate } from '../core/partial-date.ts';
import { type Response, type ResponseStatus, rung, type SupportAct } from '../core/response.ts';
import { readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { actorName } from './names.ts';
import { readStandard } from './read-standard.ts';
import { clauseLine } from './reason.ts';

/** One clause that was in play, with its own verdict. */
export interface PromisedClause {
  readonly agreement: string;
  /** By law, or as a political pledge. */
  readonly binding: 'legal' | 'political' | 'domestic-law';
  readonly article: string;
  readonly obligation: string;
  readonly words: string;
  readonly verdict: string;
  readonly verdictKind: string;
}

/** One act on the ladder and how well it is established; what is reported and denied stands twice. */
export interface LedgerResponse {
  readonly act: SupportAct;
  readonly status: ResponseStatus;
  readonly by: readonly string[];
  readonly words: string;
}

/**
 * A row of the ledger: one patron towards one ally in one danger. The verdict speaks of the law, delivered of what
 * came, outcome of how it ended: three columns that are never one.
 */
export interface LedgerRow {
  readonly case: string;
  readonly danger: string;
  readonly kind: string;
  readonly patron: string;
  readonly ally: string;
  readonly start: string;
  readonly promised: readonly PromisedClause[];
  readonly asked: readonly { readonly acts: readonly SupportAct[]; readonly words: string; readonly answer: string }[];
  /** What the ally had given its patron before. */
  readonly given: readonly { readonly act: SupportAct; readonly status: ResponseStatus; readonly words: string }[];
  /** Whether the patron was able; shown beside a verdict, never excusing it. */
  readonly capacity: string | null;
  /** The strongest act that is confirmed; `nothing` where the case knows of none. */
  readonly delivered: SupportAct;
  readonly notGiven: readonly SupportAct[];
  readonly verdict: string;
  readonly verdictReason: string;
  /** The clause that the verdict speaks of, or that came nearest to being called on; null if none was in force. */
  readonly owed: PromisedClause | null;
  readonly outcome: readonly string[];
  readonly responses: readonly LedgerResponse[];
  readonly sources: readonly string[];
}

/** Whose ledger to draw up. */
export interface LedgerOptions {
  /** A state by name or code. */
  readonly patron: string;
  /** Leave out what began before this year. */
  readonly since?: string | undefined;
  readonly standard: string;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: string | undefined;
}

/**
 * A patron's ledger: every case of the casebook in which it had promised something, was asked, or came, in order
 * of time.
 * @throws CasusError `state-unknown`, `ledger-empty`.
 */
export async function ledger(options: LedgerOptions, effects: Effects): Promise<LedgerRow[]> {
  const patron = findState(options.patron).ccode;
  const standard = await readStandard(options.standard, effects);
  const casebook = await readCasebook(options.cases);
  const since = options.since === undefined ? null : parsePartialDate(options.since);
  const rows = inOrder(casebook)
    .filter(({ began }) => since === null || began.last >= since.first)
    .flatMap((contingency) => ledgerRows(contingency, casebook, standard).filter((row) => row.patron === patron))
    .map(({ row }) => row);
  if (rows.length === 0) {
    const patrons = [...new Set(inOrder(casebook).flatMap(patronsOf))].map((actor) => actorName(actor));
    throw new CasusError('ledger-empty', { patron: actorName(patron), known: patrons.join(', ') });
  }
  return rows;
}

function inOrder({ contingencies }: Casebook): Contingency[] {
  return [...contingencies].sort((a, b) => a.began.first - b.began.first || a.id.localeCompare(b.id));
}

/**
 * The patrons of a case: states whose help for its subject, or for one on its subject's side, was asked for, given, or
 * is known not to have come.
 */
export function patronsOf(contingency: Contingency): Actor[] {
  const { responses, facts, subject } = contingency;
  const asked = (facts?.requests ?? []).filter(({ by }) => isOnSide(contingency, by)).map(({ to }) => to);
  const acted = [...(facts?.absences ?? []), ...(responses ?? [])].filter(({ towards }) =>
    isOnSide(contingency, towards),
  );
  const patrons = [...acted.map(({ actor }) => actor), ...asked];
  return [...new Set(patrons)].filter((actor) => actor !== subject && typeof actor === 'number');
}

/** Is the actor the subject of the case, or on its side? */
function isOnSide({ participants, subject }: Contingency, actor: Actor): boolean {
  if (actor === subject) return true;
  const side = participants.find((one) => one.actor === subject)?.side;
  return side !== undefined && participants.some((one) => one.actor === actor && one.side === side);
}

/** One row a patron of the case. */
export function ledgerRows(
  contingency: Contingency,
  casebook: Casebook,
  standard: Standard,
): { readonly patron: Actor; readonly row: LedgerRow }[] {
  const meetings = assess(casebook.agreements, [contingency], standard);
  const tests = aggregate(meetings, { ...standard, unit: 'dyad' });
  const clauses = meetings.flatMap((meeting) => meeting.tests).filter(({ implied }) => !implied);
  const promised = promisedClauses(casebook);
  return patronsOf(contingency).map((patron) => {
    const test = tests.find(({ promisor }) => promisor === patron);
    const own = clauses.filter(({ promisor }) => promisor === patron).map(promised);
    return {
      patron,
      row: rowOf(contingency, patron, own, test?.verdict ?? 'not-invoked', test?.deciding ?? null, promised),
    };
  });
}

function rowOf(
  contingency: Contingency,
  patron: Actor,
  promised: readonly PromisedClause[],
  verdict: string,
  deciding: ClauseTest | null,
  clauseOf: (test: ClauseTest) => PromisedClause,
): LedgerRow {
  const facts = contingency.facts as CaseFacts;
  const responses = (contingency.responses ?? []).filter(
    ({ actor, towards }) => actor === patron && isOnSide(contingency, towards),
  );
  const confirmed = responses.filter(({ status }) => status === 'confirmed');
  const strongest = [...confirmed].sort((a, b) => rung(b.act) - rung(a.act))[0];
  const absences = facts.absences.filter(({ actor }) => actor === patron);
  const requests = facts.requests.filter(({ to }) => to === patron);
  const given = facts.given.filter(({ towards }) => towards === patron);
  return {
    case: contingency.id,
    danger: contingency.name,
    kind: contingency.kind,
    patron: actorName(patron, contingency.began),
    ally: contingency.subject === undefined ? '' : actorName(contingency.subject, contingency.began),
    start: formatPartialDate(contingency.began),
    promised,
    asked: requests.map(({ acts, words, answer }) => ({ acts, words, answer })),
    given: given.map(({ act, status, words }) => ({ act, status, words })),
    capacity: facts.capacity.find(({ actor }) => actor === patron)?.level ?? null,
    delivered: strongest?.act ?? 'nothing',
    notGiven: [...new Set(absences.flatMap(({ acts }) => acts))],
    verdict,
    verdictReason: deciding === null ? 'nothing that was in force was called on' : clauseLine(deciding),
    owed: deciding === null || deciding.implied ? null : clauseOf(deciding),
    outcome: facts.outcomes.filter(({ actor }) => actor === contingency.subject).map(({ kind }) => kind),
    responses: responses.flatMap(voices).sort((a, b) => rung(b.act) - rung(a.act)),
    sources: [...new Set([...responses, ...absences, ...requests, ...given].flatMap(({ sources }) => sources))],
  };
}

function promisedClauses({ agreements }: Casebook): (test: ClauseTest) => PromisedClause {
  const binding = new Map(agreements.map(({ id, binding }) => [id, binding]));
  return (test) => promisedClause(test, binding.get(test.agreement) ?? 'legal');
}

function promisedClause(
  { agreement, undertaking, kind, verdict, verdictKind }: ClauseTest,
  binding: PromisedClause['binding'],
): PromisedClause {
  const { clause } = undertaking;
  return {
    agreement,
    binding,
    article: clause?.article ?? '',
    obligation: kind,
    words: clause?.words ?? '',
    verdict,
    verdictKind,
  };
}

/** A response that some report and others deny is both. */
function voices({ act, status, words, reportedBy, deniedBy }: Response): LedgerResponse[] {
  if (reportedBy === undefined || deniedBy === undefined) return [{ act, status, by: [], words }];
  return [
    { act, status: 'reported', by: reportedBy.map(({ who }) => who), words },
    { act, status: 'denied', by: deniedBy.map(({ who }) => who), words },
  ];
}
