import type { Actor } from './actor.ts';
import type { PartialDate, Span } from './partial-date.ts';
import type { SourceRow } from './source-row.ts';

/**
 * The ladder of support acts, from harm to combat: UCDP's external support categories
 * (Meier et al. 2023), extended at both ends.
 */
export const SUPPORT_ACTS = [
  'fought-ally',
  'helped-adversary',
  'nothing',
  'words',
  'diplomacy',
  'sanctuary',
  'funds',
  'intelligence',
  'training',
  'arms',
  'access',
  'deployment',
  'combat',
] as const;
export type SupportAct = (typeof SUPPORT_ACTS)[number];

/** How well a response is established. */
export const RESPONSE_STATUSES = ['confirmed', 'reported', 'denied', 'disputed'] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];

/** Someone who reported or denied a thing, and where it says so. */
export interface Voice {
  readonly who: string;
  readonly date?: PartialDate | undefined;
  readonly words?: string | undefined;
  readonly sources: readonly string[];
}

/** What one actor did for or against another in a contingency. */
export interface Response {
  readonly actor: Actor;
  readonly towards: Actor;
  readonly act: SupportAct;
  readonly span: Span | null;
  readonly status: ResponseStatus;
  readonly words: string;
  readonly sources: readonly string[];
  /** How much or how many, in words: "about 2,500 troops". */
  readonly magnitude?: string | undefined;
  /** Who reported it and who denied it; both are there where the status is denied or disputed. */
  readonly reportedBy?: readonly Voice[] | undefined;
  readonly deniedBy?: readonly Voice[] | undefined;
  /** The casebook says that only one independent source is known. */
  readonly singleSource?: boolean | undefined;
  readonly source?: SourceRow | undefined;
}

/** The place of an act on the ladder, from 0. */
export function rung(act: SupportAct): number {
  return SUPPORT_ACTS.indexOf(act);
}
