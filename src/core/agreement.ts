import type { Actor } from './actor.ts';
import type { ObligationKind } from './obligation-kind.ts';
import type { PartialDate, Span } from './partial-date.ts';

import type { SourceRow } from './source-row.ts';
import type { TreatyClause } from './treaty-clause.ts';

export { OBLIGATION_KINDS, type ObligationKind } from './obligation-kind.ts';

/** What may have to hold for an obligation to bind, after ATOP's condition variables. */
export const CONDITION_KINDS = [
  'adversary',
  'location',
  'conflict',
  'number',
  'demand',
  'non-provocation',
  'attacked',
  'request',
  'other',
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/**
 * What an agreement rests on: a treaty or other agreement under international law; a declaration or pledge; a state's
 * own statute or order, which binds its authorities and gives the other state no right.
 */
export const BINDINGS = ['legal', 'political', 'domestic-law'] as const;
export type Binding = (typeof BINDINGS)[number];

/**
 * How much of an agreement's text was read: all of it; the articles in question, word for word; an account of it by
 * others; nothing, so that the clauses rest on how others classify it.
 */
export const TEXTS_READ = ['full', 'excerpt', 'account', 'none'] as const;
export type TextRead = (typeof TEXTS_READ)[number];

/** One party's time in one phase of an agreement. */
export interface Party {
  readonly actor: Actor;
  /** ATOP numbers phases from 1 where obligations changed, and writes 0 where they never did. */
  readonly phase: number;
  readonly span: Span;
  /** What a reader should know of its part. */
  readonly words?: string | undefined;
  /** What it excepted or declared for itself. */
  readonly reservations?: string | undefined;
  readonly source: SourceRow;
}

/**
 * A directed promise: one promisor, its beneficiaries (the other parties of the agreement at the time,
 * or named actors, or not known which), a kind, the conditions that the dataset says it has.
 */
export interface Obligation {
  readonly promisor: Actor;
  readonly beneficiaries: 'other-parties' | 'unknown' | readonly Actor[];
  readonly kind: ObligationKind;
  readonly conditions: readonly ConditionKind[];
  /** The clause it stands in, where the agreement's own words are kept; ATOP has none. */
  readonly clause?: TreatyClause | undefined;
  readonly phase: number;
  readonly span: Span;
  readonly source: SourceRow;
}

/** The dated steps in an agreement's life, as far as they are known. */
export interface AgreementDates {
  readonly signed?: PartialDate | undefined;
  readonly ratified?: PartialDate | undefined;
  readonly provisionallyApplied?: PartialDate | undefined;
  readonly inForce?: PartialDate | undefined;
  readonly ended?: PartialDate | undefined;
}

/** A treaty, alliance, partnership or public pledge. */
export interface Agreement {
  /** `atop:1350`, or the casebook's name for it. */
  readonly id: string;
  readonly atopid?: number | undefined;
  readonly title: string;
  /** After a notice to end it, the day until which its own terms still bound; absent if not later than its end. */
  readonly boundUntil?: PartialDate | undefined;
  /** Signed while a party was already in the war it concerns. */
  readonly wartime: boolean;
  readonly binding: Binding;
  /** How much of its text was read; absent where a dataset codes it. */
  readonly text?: TextRead | undefined;
  /** The latest day for which a source that was seen treats it as standing, or as ended. */
  readonly asOf?: PartialDate | undefined;
  /** What is doubtful or particular about its being in force. */
  readonly inForceNote?: string | undefined;
  /**
   * While it binds: from its entry into force or provisional application (a political pledge: from its
   * signature) to its end. A legal agreement that was only signed has no obligations yet, and its span
   * runs from the signature.
   */
  readonly span: Span;
  /** The steps behind `span`, where the casebook has them. */
  readonly dates?: AgreementDates | undefined;
  /** References to sources of the casebook. */
  readonly sources?: readonly string[] | undefined;
  readonly parties: readonly Party[];
  readonly obligations: readonly Obligation[];
  /** The words behind the conditions, from the register of treaty terms; absent if it has no entry. */
  readonly terms?: readonly TreatyClause[] | undefined;
}
