import type { PromiseCoverage } from './coverage.ts';
import type { PromiseRow } from './promise-row.ts';
import type { FoundAgreement } from './search-agreements.ts';

/** What a state was promised and what it promised, as the register of promises has it on a day. */
export interface Promises {
  readonly state: string;
  readonly on: string;
  /** What was promised to it. No rows: none is in the register, which is not the same as none. */
  readonly rows: readonly PromiseRow[];
  /** What it promised to others. */
  readonly given: readonly PromiseRow[];
  readonly coverage: PromiseCoverage;
}

/** The agreements that were found, and how many were looked through. */
export interface AgreementsFound {
  readonly query: string;
  readonly searched: { readonly casebook: number; readonly treatyTerms: number };
  /** `sourceLines`: publisher, title, date and address of each of its sources. */
  readonly found: readonly (FoundAgreement & { readonly sourceLines: readonly string[] })[];
}
