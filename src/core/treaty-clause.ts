import type { Actor } from './actor.ts';
import type { ObligationKind } from './obligation-kind.ts';
import type { PartialDate } from './partial-date.ts';

/** Kinds of adversary that treaties name by type; each is evaluated from dated lists of states. */
export const ADVERSARY_TYPES = [
  'any-state',
  'non-party',
  'great-power',
  'european-state',
  'american-state',
  'non-american-state',
  'arab-state',
  'non-arab-state',
  'african-state',
  'asian-state',
  'new-belligerent',
  'former-enemy-or-its-associates',
] as const;
export type AdversaryType = (typeof ADVERSARY_TYPES)[number];

/** Parts of the world that treaties name. */
export const TREATY_REGIONS = ['europe', 'americas', 'africa', 'middle-east', 'asia', 'pacific', 'atlantic'] as const;
export type TreatyRegion = (typeof TREATY_REGIONS)[number];

/** What has to happen for a clause to bind. */
export const TRIGGERS = ['attacked', 'at-war', 'goes-to-war', 'threatened', 'joint-war', 'standing'] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Whether help is owed by the event alone, at a party's or an organ's judgement, or after an agreement. */
export const DISCRETIONS = ['automatic', 'each-party', 'organ', 'agreement-then'] as const;
export type Discretion = (typeof DISCRETIONS)[number];

/**
 * What a clause owes where it binds: fighting, access to territory, other help short of fighting, or to work together by
 * means that it leaves open, so that sending no troops does not break it.
 */
export const OWED = ['fighting', 'access', 'supplies', 'cooperation'] as const;
export type Owed = (typeof OWED)[number];

/** Which adversaries a clause is about. */
export interface AdversaryTerm {
  readonly states?: readonly number[] | undefined;
  readonly types?: readonly AdversaryType[] | undefined;
  readonly except?: readonly number[] | undefined;
  readonly andTheirAllies?: boolean | undefined;
  readonly nonState?: boolean | undefined;
  readonly words: string;
}

/** Where the attack or the fighting has to be. */
export interface LocationTerm {
  readonly states?: readonly number[] | undefined;
  readonly regions?: readonly TreatyRegion[] | undefined;
  readonly partOnly?: boolean | undefined;
  /** Places of the gazetteer of theatres; where they are named, they are what is asked for. */
  readonly places?: readonly string[] | undefined;
  readonly words: string;
}

/** The particular conflict a clause is about. */
export interface ConflictTerm {
  readonly between?: readonly [readonly number[], readonly number[]] | undefined;
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
  readonly internal?: boolean | undefined;
  readonly onceAtWar?: readonly [readonly number[], readonly number[]] | undefined;
  readonly words: string;
}

/** A clause of a treaty in the register's words. */
export interface TreatyClause {
  readonly id: string;
  readonly article: string;
  readonly obligation: ObligationKind;
  readonly promisors: 'all-parties' | readonly Actor[];
  readonly beneficiaries: 'all-parties' | readonly Actor[];
  readonly phases?: readonly number[] | undefined;
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
  readonly trigger: Trigger;
  readonly unprovoked?: boolean | undefined;
  readonly adversaries?: AdversaryTerm | undefined;
  readonly atLeastAdversaries?: number | undefined;
  readonly location?: LocationTerm | undefined;
  readonly conflict?: ConflictTerm | undefined;
  readonly demand?: { readonly words: string } | undefined;
  readonly onRequest?: boolean | undefined;
  readonly discretion?: Discretion | undefined;
  readonly organ?: string | undefined;
  readonly owed?: Owed | undefined;
  readonly help?: string | undefined;
  readonly internalCovered?: boolean | undefined;
  readonly words: string;
  readonly unclear?: string | undefined;
}
