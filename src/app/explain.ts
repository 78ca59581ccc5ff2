import { aggregate, type Test } from '../assessment/aggregate.ts';
import { assess, type Candidate } from '../assessment/assess.ts';
import type { Standard } from '../assessment/standard/standard.ts';
import { alternatives } from '../assessment/standard/switches.ts';
import type { ClauseTest } from '../assessment/trail.ts';
import type { Agreement } from '../core/agreement.ts';
import type { Contingency } from '../core/contingency.ts';
import { CasusError } from '../core/errors.ts';
import { formatPartialDate, type Span } from '../core/partial-date.ts';
import { type ClauseArgument, clauseArgument } from '../present/argument/clause-argument.ts';
import { clauseLine, oneLine } from '../present/argument/reason.ts';
import { type Deed, deedsOf } from '../present/argument/what-each-party-did.ts';
import { actorName, titleOfWar } from '../present/names.ts';
import { testKey } from '../reliability/codings/coding.ts';
import type { Effects } from './effects.ts';
import { readCodingFile } from './read-coding.ts';
import { type Records, readRecords, type WarSource } from './read-records.ts';
import { readStandard } from './read-standard.ts';

/** Which test to explain, and under which standard. */
export interface ExplainOptions {
  readonly db: string;
  readonly wars: WarSource;
  readonly standard: string;
  readonly atopid: number;
  readonly warid: number;
  /** Codings whose verdicts are shown beside the engine's. */
  readonly codings?: readonly string[] | undefined;
}

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
  readonly verdict: string;
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

/**
 * Argues one test: what was promised, whether each condition held and why, what each ally did, the verdict, and
 * which switches of the standard would change it.
 * @throws CasusError `test-unknown` if the agreement and the war do not meet.
 */
export async function explain(options: ExplainOptions, effects: Effects): Promise<Explanation> {
  const standard = await readStandard(options.standard, effects);
  const records = await readRecords(options.db, options.wars, effects);
  const { agreement, contingency } = find(records, options);
  const candidate = judge(agreement, contingency, standard);
  if (candidate === undefined) {
    const why = `no party fought in it while the agreement stood (${spanWords(agreement.span)}; war ${spanWords(contingency.span)})`;
    throw new CasusError('test-unknown', { atopid: options.atopid, warid: options.warid, why });
  }
  const test = testOf(candidate, standard);
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
    reason: oneLine(test),
    deciding: test.deciding === null ? null : clauseArgument(test.deciding),
    others: otherClauses(test).map(clauseArgument),
    deeds: deedsOf(agreement, contingency),
    changes: changesOf(agreement, contingency, standard, test),
    coders: await otherCoders(options, effects),
    sources: records.from.map(({ dataset, file }) => `${dataset} (${file})`),
  };
}

/** The verdicts of other codings on this test; a coding that does not have it is left out. */
async function otherCoders({ codings, atopid, warid }: ExplainOptions, effects: Effects): Promise<OtherCoder[]> {
  const read = await Promise.all((codings ?? []).map((file) => readCodingFile(file, effects)));
  return read.flatMap(({ name, tests }) => {
    const coded = tests.get(testKey({ atopid, warid }));
    return coded === undefined ? [] : [{ coder: name, verdict: coded.verdict, reason: coded.reason ?? null }];
  });
}

function find(records: Records, { atopid, warid }: ExplainOptions): { agreement: Agreement; contingency: Contingency } {
  const agreement = records.agreements.find((one) => one.atopid === atopid);
  const contingency = records.contingencies.find((one) => one.warid === warid);
  if (agreement === undefined)
    throw new CasusError('test-unknown', { atopid, warid, why: `there is no alliance ${atopid}` });
  if (contingency === undefined)
    throw new CasusError('test-unknown', { atopid, warid, why: `there is no war ${warid}` });
  return { agreement, contingency };
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
  const byLine = new Map(bearing.map((clause) => [clauseLine(clause), clause]));
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
    return [{ switch: name, from, to, verdict: changed.verdict, reason: oneLine(changed) }];
  });
}

function partyNames(agreement: Agreement, { span }: Contingency): string[] {
  const names = agreement.parties
    .filter((party) => party.span.to === null || party.span.to.year >= span.from.year)
    .map(({ actor }) => actorName(actor, span.from));
  return [...new Set(names)];
}

/** `1882-05-20 to 1918-11-03`, or `since 1949-04-04`. */
export function spanWords({ from, to }: Span): string {
  return to === null ? `since ${formatPartialDate(from)}` : `${formatPartialDate(from)} to ${formatPartialDate(to)}`;
}
