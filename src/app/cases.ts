import { CasusError } from '../core/errors.ts';
import { packageVersion } from '../files/package-files.ts';
import { type CaseView, caseView } from '../present/case/case-view.ts';
import { type CaseSummary, listCases as listed } from '../present/case/list-cases.ts';
import { type Dossier, dossierOf } from '../present/dossier.ts';
import { testThesis } from '../present/theses/test-thesis.ts';
import type { ThesisResult } from '../present/theses/thesis-result.ts';
import { type CasesChoice, readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { casebookRows, ledger } from './ledger.ts';
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
  if (contingency?.facts !== undefined) return caseView(contingency, contingency.facts, casebook, standard);
  const ids = casebook.contingencies.map((one) => one.id).sort();
  const near = ids.filter((one) => one.includes(id.toLowerCase().trim()));
  throw new CasusError('case-unknown', { id, known: (near.length === 0 ? ids : near).join(', ') });
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

/** Whose dossier, under which rules. */
export interface DossierOptions {
  readonly patron: string;
  readonly standard: string;
  readonly cases?: CasesChoice | undefined;
  readonly seed: number;
}

/**
 * A patron's ledger, its comparison with others, its cases with their trails and sources, and the rules.
 * @throws CasusError `state-unknown`, `ledger-empty`, `standard-unknown`.
 */
export async function dossier(options: DossierOptions, effects: Effects): Promise<Dossier> {
  const { patron, standard, cases, seed } = options;
  const rules = await readStandard(standard, effects);
  const rows = await ledger({ patron, standard, cases }, effects);
  const views: CaseView[] = [];
  for (const id of new Set(rows.map((row) => row.case))) views.push(await viewCase(id, standard, effects, cases));
  const { comparePatrons } = await import('./compare-patrons.ts');
  const comparison = await comparePatrons({ on: 'cases', db: '', wars: 'iwd', cases, standard, seed }, effects);
  return dossierOf(rules, { rows, comparison, cases: views, version: packageVersion() });
}
