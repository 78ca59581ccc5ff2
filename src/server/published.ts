/**
 * What the API publishes to programs in TypeScript: the types of its answers, and the few pure functions over them that
 * the pages share with the command line. Nothing here needs Node at run time, so that a page can import it.
 */

export type { CatalogueEntry } from '../app/catalogue.ts';
export type { ComparedPatron, DrawnFrame, PatronComparison } from '../app/compare-patrons.ts';
export type { Delivery, DeliveryComparison } from '../app/delivery.ts';
export type { Dossier } from '../app/dossier.ts';
export type { Drift, DriftGroup } from '../app/drift.ts';
export type { Explanation } from '../app/explain.ts';
export type { LedgerResponse, LedgerRow, PromisedClause } from '../app/ledger.ts';
export type { CaseSummary } from '../app/list-cases.ts';
export type { PatronEntry } from '../app/list-patrons.ts';
export type {
  AgreementInTime,
  CoverageInTime,
  ObligationColumns,
  ObligationsInTime,
  TestInTime,
} from '../app/obligations-in-time.ts';
export type { NamedRate } from '../app/reliability-rates.ts';
export type { TestRow } from '../app/run-assessment.ts';
export type { CaseAgreement, CaseSource, CaseView } from '../app/view-case.ts';
export { SUPPORT_ACTS, type SupportAct } from '../core/response.ts';
export type { ClauseArgument } from '../present/argument/clause-argument.ts';
export type { CaseEntry, EntryKind, EntryVoice } from '../present/case/case-timeline.ts';
export type { Contrast } from '../present/compare/contrast.ts';
export type {
  CurvePath,
  CurveSpecification,
  CurveStep,
  CurveSwitch,
  Multiverse,
} from '../present/curve/multiverse-result.ts';
export type { ComparedDelivery, DeliveredRow, DeliveredYear } from '../present/delivery/delivery-rows.ts';
export type { DriftTestRow } from '../present/drift/drift-rows.ts';
export type { DriftStep } from '../present/drift/drift-steps.ts';
export { filterLedger, type LedgerFilter } from '../present/ledger/filter-ledger.ts';
export { earlierRows, MARKS, type Mark, marksOn, OWED_ON } from '../present/ledger/ledger-marks.ts';
export { countLedger, type LedgerCount, ledgerSentence } from '../present/ledger/ledger-sentence.ts';
export { activeAt } from '../present/map/active-at.ts';
export type { StateInTime } from '../present/map/states-in-time.ts';
export type { PresetEntry, StandardsList, SwitchEntry } from '../present/standards/list-standards.ts';
export { staticFile } from '../present/static-file.ts';
export type { ThesisNumber, ThesisResult, ThesisVerdict } from '../present/theses/thesis-result.ts';
export { SELECTED } from '../present/theses/thesis-result.ts';

import type { ReliabilityRates } from '../app/reliability-rates.ts';
import type { LedgerCount } from '../present/ledger/ledger-sentence.ts';

/** Some of a list: `total` is how many there are in all. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}

/** What stands beside rates. */
export type RatesHead = Pick<ReliabilityRates, 'on' | 'standard' | 'seed' | 'headline' | 'notes'>;

/** What stands beside a ledger's rows; it speaks of all rows that were asked for, not of the page. */
export interface LedgerHead {
  readonly standard: string;
  readonly sentence: string;
  readonly count: LedgerCount;
}

/** An error as the API answers it (RFC 9457, application/problem+json). */
export interface Problem {
  /** The address of the error's description. */
  readonly type: string;
  /** What happened. */
  readonly title: string;
  /** What to do next. */
  readonly detail: string;
  readonly status: number;
  /** Its code in docs/reference/errors.md. */
  readonly code: string;
}
