import { obligationRank } from '../../assessment/obligation-rank.ts';
import type { ClauseTest } from '../../assessment/trail.ts';
import type { Binding } from '../../core/agreement.ts';
import type { Answer, CapacityLevel, OutcomeKind } from '../../core/case-facts.ts';
import type { ContingencyKind } from '../../core/contingency.ts';
import type { ObligationKind } from '../../core/obligation-kind.ts';
import { formatPartialDate } from '../../core/partial-date.ts';
import { type Response, type ResponseStatus, rung, type SupportAct } from '../../core/response.ts';
import type { Verdict, VerdictKind } from '../../core/verdict.ts';
import { clauseLine } from '../argument/reason.ts';
import type { NameOf } from '../names.ts';
import type { DangerRow, JudgedPromise } from '../rows/danger-row.ts';

/** One clause that was in play, with its own verdict. */
export interface PromisedClause {
  readonly agreement: string;
  /** What the treaty or pledge is called. */
  readonly title: string;
  /** By law, or as a political pledge. */
  readonly binding: Binding;
  readonly article: string;
  readonly obligation: ObligationKind;
  /** The lowest rung of the ladder that fulfils it; null for a promise kept by not acting. */
  readonly owed: SupportAct | null;
  readonly words: string;
  readonly verdict: Verdict;
  readonly verdictKind: VerdictKind;
}

/** One act on the ladder and how well it is established; what some report and others deny is listed twice. */
export interface LedgerResponse {
  readonly act: SupportAct;
  readonly status: ResponseStatus;
  readonly by: readonly string[];
  readonly words: string;
}

/** What the ally asked of this patron, and the answer. */
export interface LedgerRequest {
  readonly acts: readonly SupportAct[];
  readonly words: string;
  readonly answer: Answer;
}

/** What the ally had given this patron before. */
export interface LedgerGiven {
  readonly act: SupportAct;
  readonly status: ResponseStatus;
  readonly words: string;
}

/**
 * A row of the ledger as programs and pages read it: one patron towards one ally in one danger (`DangerRow`, with names
 * and dates as people write them). The verdict speaks of the law, delivered of what came, outcome of how it ended.
 */
export interface LedgerRow {
  /** What tells the row from the patron's others: the case's id, with the ally's where it is not the case's subject. */
  readonly id: string;
  readonly case: string;
  readonly danger: string;
  readonly kind: ContingencyKind;
  readonly patron: string;
  readonly ally: string;
  readonly start: string;
  /** The day to which the case was last checked. */
  readonly asOf: string;
  readonly promised: readonly PromisedClause[];
  readonly asked: readonly LedgerRequest[];
  readonly given: readonly LedgerGiven[];
  /** Whether the patron was able; shown beside a verdict, never excusing it. */
  readonly capacity: CapacityLevel | null;
  /** The strongest confirmed act; `nothing` where none came, `unknown` where the case does not say what the patron did. */
  readonly delivered: SupportAct | 'unknown';
  readonly notGiven: readonly SupportAct[];
  readonly verdict: Verdict;
  readonly verdictReason: string;
  /**
   * The legal clause that the verdict speaks of, or that came nearest to being called on; without one, the strongest
   * political pledge (`binding` says which); null if nothing was promised.
   */
  readonly owed: PromisedClause | null;
  readonly outcome: readonly OutcomeKind[];
  readonly responses: readonly LedgerResponse[];
  readonly sources: readonly string[];
}

/** A row in words. */
export function ledgerRow(row: DangerRow, nameOf: NameOf): LedgerRow {
  const { began, promised, asked, given, responses, absences, deciding } = row;
  return {
    id: row.allyIsSubject ? row.case : `${row.case}+${row.ally}`,
    case: row.case,
    danger: row.danger,
    kind: row.kind,
    patron: nameOf(row.patron, began),
    ally: nameOf(row.ally, began),
    start: formatPartialDate(began),
    asOf: formatPartialDate(row.asOf),
    promised: promised.map(promisedClause),
    asked: asked.map(({ acts, words, answer }) => ({ acts, words, answer })),
    given: given.map(({ act, status, words }) => ({ act, status, words })),
    capacity: row.capacity,
    delivered: row.delivered,
    notGiven: [...new Set(absences.flatMap(({ acts }) => acts))],
    verdict: row.verdict,
    verdictReason:
      deciding === null ? 'no legal promise that was in force was called on' : clauseLine(deciding, nameOf),
    owed: owedClause(deciding, promised),
    outcome: row.outcomes.map(({ kind }) => kind),
    responses: responses.flatMap(splitDisputed).sort((a, b) => rung(b.act) - rung(a.act)),
    sources: [...new Set([...responses, ...absences, ...asked, ...given].flatMap(({ sources }) => sources))],
  };
}

function owedClause(deciding: ClauseTest | null, promised: readonly JudgedPromise[]): PromisedClause | null {
  const pledges = promised.filter(({ binding }) => binding === 'political');
  const [strongest] = pledges.sort((a, b) => obligationRank(a.test.kind) - obligationRank(b.test.kind));
  const found = promised.find(({ test }) => test === deciding) ?? strongest;
  return found === undefined ? null : promisedClause(found);
}

function promisedClause({ test, title, binding, owed }: JudgedPromise): PromisedClause {
  const { agreement, undertaking, kind, verdict, verdictKind } = test;
  const { clause } = undertaking;
  return {
    agreement,
    title,
    binding,
    article: clause?.article ?? '',
    obligation: kind,
    owed,
    words: clause?.words ?? '',
    verdict,
    verdictKind,
  };
}

/** A response that some report and others deny is both. */
function splitDisputed({ act, status, words, reportedBy, deniedBy }: Response): LedgerResponse[] {
  if (reportedBy === undefined || deniedBy === undefined) return [{ act, status, by: [], words }];
  return [
    { act, status: 'reported', by: reportedBy.map(({ who }) => who), words },
    { act, status: 'denied', by: deniedBy.map(({ who }) => who), words },
  ];
}
