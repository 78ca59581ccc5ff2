import { aggregate } from '../assessment/aggregate.ts';
import { assess } from '../assessment/assess.ts';
import type { Standard } from '../assessment/standard.ts';
import type { ClauseTest } from '../assessment/trail.ts';
import { type Casebook, loadCasebook } from '../casebook/load.ts';
import type { Actor } from '../core/actor.ts';
import type { CaseFacts } from '../core/case-facts.ts';
import type { Contingency } from '../core/contingency.ts';
import { CasusError } from '../core/errors.ts';
import { formatPartialDate } from '../core/partial-date.ts';
import { type Response, rung } from '../core/response.ts';
import { BUILT_IN_CASES } from './built-in.ts';
import { type ClauseArgument, clauseArgument } from './clause-argument.ts';
import type { Effects } from './effects.ts';
import { actorName, learnNames } from './names.ts';
import { readStandard } from './read-standard.ts';

/** What one patron had promised and did in one case: three columns that are never one. */
export interface CaseRow {
  readonly case: string;
  readonly name: string;
  readonly began: string;
  readonly kind: string;
  readonly ally: string;
  readonly patron: string;
  /** What was in play: obligation and clause. */
  readonly promised: readonly string[];
  readonly asked: readonly string[];
  /** Acts on the ladder with how well they are established. */
  readonly delivered: readonly {
    readonly act: string;
    readonly status: string;
    readonly words: string;
    readonly sources: readonly string[];
  }[];
  /** What is known not to have come. */
  readonly notGiven: readonly string[];
  readonly capacity: string | null;
  readonly verdict: string;
  readonly verdictLine: string;
  readonly outcome: readonly string[];
}

/** A case with every clause argued. */
export interface CaseView {
  readonly rows: readonly CaseRow[];
  readonly summary: string;
  readonly place: string;
  readonly clauses: readonly ClauseArgument[];
  readonly facts: CaseFacts;
  readonly sources: readonly { readonly ref: string; readonly text: string }[];
}

/** The casebook, complete or not at all. @throws CasusError `casebook-broken` if any file has a problem. */
export async function readCasebook(dir = BUILT_IN_CASES): Promise<Casebook> {
  const casebook = await loadCasebook(dir);
  const [first] = casebook.problems;
  if (first !== undefined) {
    const { file, line, column, message } = first;
    throw new CasusError('casebook-broken', { count: casebook.problems.length, why: message }, { file, line, column });
  }
  learnNames(new Map([...casebook.actors].map(([id, actor]) => [id, actor.name])));
  return casebook;
}

/** Every case of the built-in casebook, one row a patron with facts, judged under a standard. */
export async function caseRows(standardName: string, effects: Effects): Promise<CaseRow[]> {
  const standard = await readStandard(standardName, effects);
  const casebook = await readCasebook();
  const contingencies = [...casebook.contingencies].sort((a, b) => a.began.first - b.began.first);
  return contingencies.flatMap((contingency) => rowsOf(contingency, casebook, standard));
}

/** One case, with its trail. @throws CasusError `case-unknown`. */
export async function viewCase(id: string, standardName: string, effects: Effects): Promise<CaseView> {
  const standard = await readStandard(standardName, effects);
  const casebook = await readCasebook();
  const contingency = casebook.contingencies.find((one) => one.id === id);
  if (contingency?.facts === undefined) {
    throw new CasusError('case-unknown', { id, known: casebook.contingencies.map((one) => one.id).join(', ') });
  }
  const { facts } = contingency;
  const patrons = patronsOf(contingency);
  const tests = judged(contingency, casebook, standard).filter(({ promisor }) => patrons.includes(promisor));
  return {
    rows: rowsOf(contingency, casebook, standard),
    summary: facts.summary,
    place: facts.place,
    clauses: tests.map(clauseArgument),
    facts,
    sources: facts.sources.map((ref) => ({ ref, text: sourceText(casebook, ref) })),
  };
}

/** Publisher, title and date of a source. */
function sourceText({ sources }: Casebook, ref: string): string {
  const source = sources.get(ref);
  if (source === undefined) return ref;
  const { publisher, title, date, address } = source;
  return [publisher, title, date, address].filter((part) => part !== undefined).join('. ');
}

/** The patrons of a case: whose help, or want of help, the case records. */
function patronsOf({ responses, facts }: Contingency): Actor[] {
  const named = [...(facts?.absences ?? []), ...(responses ?? [])].filter(({ towards }) => towards !== undefined);
  return [...new Set(named.map(({ actor }) => actor))];
}

function judged(contingency: Contingency, { agreements }: Casebook, standard: Standard): ClauseTest[] {
  return assess(agreements, [contingency], standard).flatMap(({ tests }) =>
    tests.filter(({ undertaking }) => undertaking.origin !== 'implied'),
  );
}

function rowsOf(contingency: Contingency, casebook: Casebook, standard: Standard): CaseRow[] {
  const meetings = assess(casebook.agreements, [contingency], standard);
  const tests = aggregate(meetings, { ...standard, unit: 'dyad' });
  return patronsOf(contingency).map((patron) => {
    const test = tests.find(({ promisor }) => promisor === patron);
    const own = judged(contingency, casebook, standard).filter(({ promisor }) => promisor === patron);
    return rowOf(contingency, patron, own, test?.verdict ?? 'not-invoked', test?.deciding ?? null);
  });
}

function rowOf(
  contingency: Contingency,
  patron: Actor,
  tests: readonly ClauseTest[],
  verdict: string,
  deciding: ClauseTest | null,
): CaseRow {
  const facts = contingency.facts as CaseFacts;
  const promised = tests.map(({ kind, undertaking }) => `${kind} (${undertaking.clause?.article ?? ''})`);
  return {
    case: contingency.id,
    name: contingency.name,
    began: formatPartialDate(contingency.began),
    kind: contingency.kind,
    ally: contingency.subject === undefined ? '' : actorName(contingency.subject, contingency.began),
    patron: actorName(patron, contingency.began),
    promised: [...new Set(promised)],
    asked: facts.requests.filter(({ to }) => to === patron).map(({ words, answer }) => `${words} (${answer})`),
    delivered: ladder((contingency.responses ?? []).filter(({ actor }) => actor === patron)),
    notGiven: facts.absences.filter(({ actor }) => actor === patron).flatMap(({ acts }) => acts),
    capacity: facts.capacity.find(({ actor }) => actor === patron)?.level ?? null,
    verdict,
    verdictLine: deciding === null ? 'nothing that was promised was called on' : clauseArgument(deciding).line,
    outcome: facts.outcomes.map(({ kind }) => kind),
  };
}

/** Responses from the strongest act to the weakest. */
function ladder(responses: readonly Response[]): CaseRow['delivered'] {
  return [...responses]
    .sort((a, b) => rung(b.act) - rung(a.act))
    .map(({ act, status, words, sources }) => ({ act, status, words, sources }));
}
