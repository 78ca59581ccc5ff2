/**
 * Casus as a library: `import { ledger, readCasebook, assess } from 'casus'`. Functions take the same options as the
 * commands of the same name, print nothing, and reject with a `CasusError` that says what to do next. `casus/core` has the
 * vocabulary and `casus/stats` the statistics.
 */

import { type CasesChoice, readCasebook as casebookOf } from '../app/casebook.ts';
import { listCases as casesOf, viewCase } from '../app/cases.ts';
import { type CompareOptions, comparePatrons } from '../app/compare-patrons.ts';
import { type Effects, processEffects } from '../app/effects.ts';
import { type Judged, type JudgeOptions, judge as judgeWith } from '../app/judge.ts';
import { type LedgerOptions, ledger as ledgerOf } from '../app/ledger.ts';
import { promises as promisesTo } from '../app/promises.ts';
import { readStandard as standardOf } from '../app/read-standard.ts';
import type { Standard } from '../assessment/standard/standard.ts';
import type { Casebook } from '../casebook/load.ts';
import type { CaseView } from '../present/case/case-view.ts';
import type { CaseSummary } from '../present/case/list-cases.ts';
import type { PatronComparison } from '../present/compare/comparison.ts';
import type { LedgerRow } from '../present/ledger/ledger-row.ts';
import type { Promises } from '../present/promises/promises-answer.ts';

export { aggregate, type Test } from '../assessment/aggregate.ts';
export { assess, type Candidate } from '../assessment/assess.ts';
export { PRESETS, presetStandard, type Standard } from '../assessment/standard/standard.ts';
export type { ClauseTest, Step } from '../assessment/trail.ts';
export { CasusError } from '../core/errors.ts';
export type { Casebook, CaseSummary, CasesChoice, CaseView, Judged, LedgerRow, PatronComparison, Promises };

/** What Casus does without a terminal: files are read, nothing is printed. */
const quiet: Effects = { ...processEffects(), out: () => {}, note: () => {}, interactive: false };

/**
 * Reads a casebook: cases, agreements, sources and actors.
 * @param cases nothing for the built-in one; a folder whose cases are added to it; `{ only: folder }` for that folder alone
 * @throws CasusError `casebook-broken`, `file-missing`
 * @example
 * const { agreements, contingencies } = await readCasebook();
 */
export function readCasebook(cases?: CasesChoice): Promise<Casebook> {
  return casebookOf(cases, quiet);
}

/**
 * A standard by its name: a preset, a file, or either with switched rules.
 * @throws CasusError `standard-unknown`, `standard-invalid`, `switch-invalid`
 * @example
 * const standard = await readStandard('dyad,organFinding=ignored');
 */
export function readStandard(name: string): Promise<Standard> {
  return standardOf(name, quiet);
}

/**
 * A patron's ledger: one row for each ally in danger, in order of time.
 * @param options the patron by name or code; `standard` is `dyad` unless it says otherwise
 * @throws CasusError `state-unknown`, `ledger-empty`, `ledger-empty-since`
 * @example
 * const rows = await ledger({ patron: 'russia', since: '2022' });
 */
export function ledger(
  options: Omit<LedgerOptions, 'standard'> & { readonly standard?: string },
): Promise<LedgerRow[]> {
  return ledgerOf({ standard: 'dyad', ...options }, quiet);
}

/** The cases of a casebook, in order of time. */
export function listCases(cases?: CasesChoice): Promise<CaseSummary[]> {
  return casesOf(cases, quiet);
}

/**
 * One case with every clause argued, its facts and its sources.
 * @throws CasusError `case-unknown`
 * @example
 * const { rows, clauses } = await readCase('iran-2026');
 */
export function readCase(id: string, standard = 'dyad', cases?: CasesChoice): Promise<CaseView> {
  return viewCase(id, standard, quiet, cases);
}

/**
 * What others have promised a state, as the register of promises in force has it.
 * @param on a day, `2026-06-30`
 * @throws CasusError `state-unknown`, `state-ambiguous`, `date-impossible`
 * @example
 * const { rows, coverage } = await promises('japan', '2026-06-30');
 */
export function promises(state: string, on: string, cases?: CasesChoice): Promise<Promises> {
  return promisesTo({ state, on, cases }, quiet);
}

/**
 * Patrons side by side, on the casebook (`on: 'cases'`) or on imported wars (`on: 'wars'`, which needs `db`).
 * @throws CasusError `state-unknown`, `ledger-empty`, `dataset-not-imported`
 * @example
 * const { patrons, contrasts } = await compare({ patrons: ['russia', 'usa'] });
 */
export function compare(options: Partial<CompareOptions> = {}): Promise<PatronComparison> {
  const preset = { on: 'cases', db: '.casus/casus.duckdb', wars: 'iwd', standard: 'dyad', seed: 1 } as const;
  return comparePatrons({ ...preset, ...options }, quiet);
}

/**
 * Judges every promise in every danger: of the casebook, or of an imported database.
 * @throws CasusError `dataset-not-imported`, `standard-unknown`
 * @example
 * const { tests } = await judge({ on: 'wars', db: '.casus/casus.duckdb', wars: 'iwd', standard: 'bf-2018' });
 */
export function judge(options: JudgeOptions): Promise<Judged> {
  return judgeWith(options, quiet);
}
