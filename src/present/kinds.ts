import { CONTINGENCY_KINDS } from '../core/contingency.ts';
import { OBLIGATION_KINDS } from '../core/obligation-kind.ts';

/** The kinds of danger and of promise by the names that addresses have, for pages that check them. */
export const CONTINGENCY_KIND_NAMES: readonly string[] = CONTINGENCY_KINDS;
export const OBLIGATION_KIND_NAMES: readonly string[] = OBLIGATION_KINDS;
