import { aggregate, type Test } from '../../assessment/aggregate.ts';
import { assess, type Candidate } from '../../assessment/assess.ts';
import { alternatives } from '../../assessment/standard/alternatives.ts';
import type { Standard } from '../../assessment/standard/standard.ts';
import type { ClauseTest } from '../../assessment/trail.ts';
import type { Agreement } from '../../core/agreement.ts';
import type { Contingency } from '../../core/contingency.ts';
import { formatPartialDate, type Span } from '../../core/partial-date.ts';
import type { Verdict } from '../../core/verdict.ts';
import { stateNameOf, titleOfWar } from '../names.ts';
import { type ClauseArgument, clauseArgument } from './clause-argument.ts';
import { clauseLine, oneLine } from './reason.ts';
import { type Deed, deedsOf } from './what-each-party-did.ts';

/** What another coder said of the same test. */
export interface OtherCoder {
  readonly coder: string;
  readonly verdict: string;
  readonly reason: string | null;
}

/** A switch of the standard that would change the verdict, and to what. */
export interface Change {
  readonly switch: string;
  readonly from: string;
  readonly to: string;
  readonly verdict: string;
  readonly reason: string;
}

/** A test argued from the promise to the verdict. */
export interface Explanation {
  readonly agreement: { id: string; title: string; span: string; parties: string[]; wartime: boolean };
  readonly contingency: { id: string; name: string; span: string };
  readonly standard: { name: string; version: number; title: string; unit: string };
  readonly verdict: Verdict;
  readonly reason: string;
  /** The clause that decided, argued step by step; null if nobody owed anybody anything. */
  readonly deciding: ClauseArgument | null;
  /** The other clauses that were judged, strongest first. */
  readonly others: readonly ClauseArgument[];
  /** What each party did in the contingency. */
  readonly deeds: readonly Deed[];
  readonly changes: readonly Change[];
  readonly coders: readonly OtherCoder[];
  readonly sources: readonly string[];
}

/** What else is shown with a test: other coders' verdicts, and the tables that it rests on. */
export type Beside = Pick<Explanation, 'coders' | 'sources'>;

/**
 * Argues one test of an agreement in a war: what was promised, whether each condition held and why, what each ally did, the
 * verdict, and which switches of the standard would change it.
 * @returns null if no party fought in the war while the agreement stood
 */
export function explanation(
  agreement: Agreement,
  contingency: Contingency,
  standard: Standard,
  { coders, sources }: Beside,
): Explanation | null {
  const candidate = judge(agreement, contingency, standard);
  if (candidate === undefined) return null;
  const test = testOf(candidate, standard);
  const argue = (clause: ClauseTest) => clauseArgument(clause, stateNameOf, () => agreement.title);
  return {
    agreement: {
      id: agreement.id,
      title: agreement.title,
      span: spanWords(agreement.span),
      parties: partyNames(agreement, contingency),
      wartime: agreement.wartime,
    },
    contingency: { id: contingency.id, name: titleOfWar(contingency.name), span: spanWords(contingency.span) },
    standard: { name: standard.name, version: standard.version, title: standard.title, unit: standard.unit },
    verdict: test.verdict,
    reason: oneLine(test, stateNameOf),
    deciding: test.deciding === null ? null : argue(test.deciding),
    others: otherClauses(test).map(argue),
    deeds: deedsOf(agreement, contingency, stateNameOf),
    changes: changesOf(agreement, contingency, standard, test),
    coders,
    sources,
  };
}

function judge(agreement: Agreement, contingency: Contingency, standard: Standard): Candidate | undefined {
  return assess([agreement], [contingency], standard)[0];
}

function testOf(candidate: Candidate, standard: Standard): Test {
  return aggregate([candidate], { ...standard, unit: 'agreement' })[0] as Test;
}

/**
 * The clauses beside the one that decided that bear on the test: what was called on, and what failed on a condition
 * rather than on time. Consultation and a pact's implied peace are left out; alike sentences stand once.
 */
function otherClauses(test: Test): ClauseTest[] {
  const bearing = test.clauses.filter(
    (clause) =>
      clause !== test.deciding &&
      clause.undertaking.origin !== 'implied' &&
      clause.kind !== 'consultation' &&
      !['lapsed', 'came-later', 'held'].includes(clause.verdictKind),
  );
  const byLine = new Map(bearing.map((clause) => [clauseLine(clause, stateNameOf), clause]));
  const weight = (clause: ClauseTest) => (clause.verdict === 'not-invoked' ? 1 : 0);
  return [...byLine.values()].sort((a, b) => weight(a) - weight(b));
}

function changesOf(agreement: Agreement, contingency: Contingency, standard: Standard, test: Test): Change[] {
  return alternatives(standard).flatMap(({ name, from, to, standard: other }) => {
    const candidate = judge(agreement, contingency, other);
    if (candidate === undefined) {
      return [{ switch: name, from, to, verdict: 'no candidate', reason: 'agreement and war would not be paired' }];
    }
    const changed = testOf(candidate, other);
    if (changed.verdict === test.verdict) return [];
    return [{ switch: name, from, to, verdict: changed.verdict, reason: oneLine(changed, stateNameOf) }];
  });
}

function partyNames(agreement: Agreement, { span }: Contingency): string[] {
  const names = agreement.parties
    .filter((party) => party.span.to === null || party.span.to.year >= span.from.year)
    .map(({ actor }) => stateNameOf(actor, span.from));
  return [...new Set(names)];
}

/** `1882-05-20 to 1918-11-03`, or `since 1949-04-04`. */
export function spanWords({ from, to }: Span): string {
  return to === null ? `since ${formatPartialDate(from)}` : `${formatPartialDate(from)} to ${formatPartialDate(to)}`;
}
