import { assess } from '../../assessment/assess.ts';
import type { Standard } from '../../assessment/standard/standard.ts';
import type { Casebook } from '../../casebook/load.ts';
import type { Source } from '../../casebook/sources-schema.ts';
import type { CaseFacts } from '../../core/case-facts.ts';
import type { Contingency } from '../../core/contingency.ts';
import { formatPartialDate } from '../../core/partial-date.ts';
import { type ClauseArgument, clauseArgument } from '../argument/clause-argument.ts';
import { type LedgerRow, ledgerRow } from '../ledger/ledger-row.ts';
import { namesOf } from '../names.ts';
import { rowsOfCase } from '../rows/rows-of-case.ts';
import type { CaseArticleClaim } from './article-claim.ts';
import { type CaseEntry, caseTimeline } from './case-timeline.ts';

/** A source of a case. */
export interface CaseSource {
  readonly ref: string;
  /** Publisher, title, date and address in a line. */
  readonly text: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: string | null;
  readonly address: string | null;
  readonly kind: string | null;
  readonly language: string | null;
  /** Whose reporting it is, if not the publisher's. */
  readonly origin: string | null;
  /** Whose page the address leads to, if not the publisher's. */
  readonly carriedBy: string | null;
  /** The source whose reporting it repeats. */
  readonly basedOn: string | null;
}

/** An agreement of which a clause was judged. */
export interface CaseAgreement {
  readonly id: string;
  readonly title: string;
  readonly binding: 'legal' | 'political' | 'domestic-law';
  readonly from: string;
  readonly to: string | null;
  readonly sources: readonly string[];
}

/** A case with every clause argued. */
export interface CaseView {
  readonly id: string;
  readonly kind: string;
  /** The one in danger. */
  readonly subject: string;
  readonly name: string;
  readonly start: string;
  /** The day on which it was last kept. */
  readonly asOf: string;
  readonly place: string;
  readonly summary: string;
  readonly rows: readonly LedgerRow[];
  readonly clauses: readonly ClauseArgument[];
  readonly facts: CaseFacts;
  /** The facts again in order of time, with names. */
  readonly timeline: readonly CaseEntry[];
  readonly agreements: readonly CaseAgreement[];
  /** What articles say about it, as a review accepted it. */
  readonly claims: readonly CaseArticleClaim[];
  /** Of the case, then of its agreements. */
  readonly sources: readonly CaseSource[];
}

/** One case with its rows, its trail and its sources; `facts` are the contingency's own, `claims` those accepted for it. */
export function caseView(
  contingency: Contingency,
  facts: CaseFacts,
  casebook: Casebook,
  standard: Standard,
  claims: readonly CaseArticleClaim[] = [],
): CaseView {
  const nameOf = namesOf(casebook.actors);
  const rows = rowsOfCase(contingency, casebook.agreements, standard);
  const judged = new Set(rows.map(({ patron, ally }) => `${patron}|${ally}`));
  const tests = assess(casebook.agreements, [contingency], standard).flatMap((candidate) => candidate.tests);
  const argued = tests.filter(
    ({ promisor, beneficiary, implied }) => judged.has(`${promisor}|${beneficiary}`) && !implied,
  );
  const met = new Set(argued.map(({ agreement }) => agreement));
  const agreements = casebook.agreements.filter((agreement) => met.has(agreement.id));
  const titles = new Map(agreements.map(({ id, title }) => [id, title]));
  const refs = [...facts.sources, ...agreements.flatMap(({ sources }) => sources ?? [])];
  const { id, kind, name, subject, began } = contingency;
  return {
    id,
    kind,
    subject: subject === undefined ? '' : nameOf(subject, began),
    name,
    start: formatPartialDate(began),
    asOf: formatPartialDate(facts.asOf),
    place: facts.place,
    summary: facts.summary,
    rows: rows.map((row) => ledgerRow(row, nameOf)),
    clauses: argued.map((test) => clauseArgument(test, nameOf, (agreement) => titles.get(agreement) ?? agreement)),
    facts,
    timeline: caseTimeline(contingency, nameOf),
    agreements: agreements.map(({ id, title, binding, span, sources }) => ({
      id,
      title,
      binding,
      from: formatPartialDate(span.from),
      to: span.to && formatPartialDate(span.to),
      sources: sources ?? [],
    })),
    claims,
    sources: [...new Set(refs)].map((ref) => caseSource(casebook, ref)),
  };
}

/** A source of a casebook by its reference; one that is not there has the reference for a name. */
export function caseSource({ sources }: Pick<Casebook, 'sources'>, ref: string): CaseSource {
  const source = sources.get(ref);
  if (source === undefined) {
    const unknown = { date: null, address: null, kind: null, language: null };
    return { ref, text: ref, publisher: ref, title: '', ...unknown, origin: null, carriedBy: null, basedOn: null };
  }
  const { publisher, title, date, address, kind, language, origin, carriedBy, basedOn } = source;
  const day = date === undefined ? null : formatPartialDate(date);
  return {
    ref,
    text: [nameOf(source), title, day, address].filter((part) => part !== null).join('. '),
    publisher,
    title,
    date: day,
    address,
    kind,
    language: language ?? null,
    origin: origin ?? null,
    carriedBy: carriedBy ?? null,
    basedOn: basedOn ?? null,
  };
}

/** A publisher with what a reader has to know of it: "Reuters (carried by gCaptain)", "UrduPoint (from Sputnik)". */
function nameOf({ publisher, origin, carriedBy }: Source): string {
  const notes = [origin && `from ${origin}`, carriedBy && `carried by ${carriedBy}`].filter(Boolean);
  return notes.length === 0 ? publisher : `${publisher} (${notes.join(', ')})`;
}
