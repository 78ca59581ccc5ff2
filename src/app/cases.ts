import type { Casebook } from '../casebook/load.ts';
import type { QuotePlace } from '../casebook/load-claims.ts';
import type { Contingency } from '../core/contingency.ts';
import { CasusError } from '../core/errors.ts';
import type { CaseArticleClaim, QuoteInText } from '../present/case/article-claim.ts';
import { type CaseView, caseView } from '../present/case/case-view.ts';
import { type CaseSummary, listCases as listed } from '../present/case/list-cases.ts';
import { testThesis } from '../present/theses/test-thesis.ts';
import type { ThesisResult } from '../present/theses/thesis-result.ts';
import { nameOfCode } from '../reader/actor-names.ts';
import { type Compared, compareClaims } from '../reader/compare-claims.ts';
import { type CasesChoice, readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { casebookRows } from './ledger.ts';
import { readStandard } from './read-standard.ts';

/** The cases of a casebook, the built-in one if none is named, in order of time. */
export async function listCases(cases: CasesChoice | undefined, effects: Effects): Promise<CaseSummary[]> {
  const { casebook, rows } = await casebookRows({ standard: 'dyad', cases }, effects);
  return listed(casebook, rows);
}

/** One case of a casebook, the built-in one if none is named, with its trail. @throws CasusError `case-unknown`. */
export async function viewCase(
  id: string,
  standardName: string,
  effects: Effects,
  cases?: CasesChoice,
): Promise<CaseView> {
  const standard = await readStandard(standardName, effects);
  const casebook = await readCasebook(cases, effects);
  const contingency = casebook.contingencies.find((one) => one.id === id);
  if (contingency?.facts !== undefined) {
    return caseView(contingency, contingency.facts, casebook, standard, claimsOf(contingency, casebook));
  }
  const ids = casebook.contingencies.map((one) => one.id).sort();
  const near = ids.filter((one) => one.includes(id.toLowerCase().trim()));
  throw new CasusError('case-unknown', { id, known: (near.length === 0 ? ids : near).join(', ') });
}

/** The claims of articles that a review accepted for a case, each with what the case has of it. */
function claimsOf(contingency: Contingency, { claims, agreements }: Casebook): CaseArticleClaim[] {
  const place = ({ source, start, end, sha256, quote }: QuotePlace): QuoteInText => ({
    article: source,
    ...{ start, end, sha256, quote },
  });
  return claims
    .filter((claim) => claim.case === contingency.id)
    .map((claim) => {
      const [finding] = compareClaims([claim as Compared], { contingencies: [contingency], agreements });
      return {
        ...place(claim),
        actor: claim.actor && nameOfCode(claim.actor),
        act: claim.act,
        target: claim.target && nameOfCode(claim.target),
        polarity: claim.polarity,
        modality: claim.modality,
        speaker: claim.speaker,
        deniedBy: claim.denied_by,
        time: claim.time,
        corrected: claim.corrected,
        also: claim.also.map(place),
        file: claim.file,
        finding: { verdict: finding?.verdict ?? 'lacks', words: finding?.words ?? '' },
      };
    });
}

/** How the cases are judged. */
export interface ThesesOptions {
  /** A preset's name or a file with a standard. */
  readonly standard: string;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: CasesChoice | undefined;
}

/** Tests every claim of the casebook's theses on its rows, in the theses' order. */
export async function theses(options: ThesesOptions, effects: Effects): Promise<ThesisResult[]> {
  const { casebook, rows, nameOf } = await casebookRows(options, effects);
  return casebook.theses.map((thesis) => testThesis(thesis, rows, nameOf));
}
