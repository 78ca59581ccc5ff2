/** The vocabulary: `import { findState, parsePartialDate } from 'casus/core'`. */
export type { Actor } from '../core/actor.ts';
export type { Agreement, Binding } from '../core/agreement.ts';
export type { Contingency, ContingencyKind } from '../core/contingency.ts';
export { CasusError, type FilePosition } from '../core/errors.ts';
export type { Truth } from '../core/kleene.ts';
export type { ObligationKind } from '../core/obligation-kind.ts';
export { formatPartialDate, type PartialDate, parsePartialDate, type Span } from '../core/partial-date.ts';
export { type Response, rung, SUPPORT_ACTS, type SupportAct } from '../core/response.ts';
export { findState } from '../core/states/crosswalk.ts';
export type { Verdict, VerdictKind } from '../core/verdict.ts';
