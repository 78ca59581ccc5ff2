import type { Actor } from './actor.ts';
import type { PartialDate, Span } from './partial-date.ts';
import type { ResponseStatus, SupportAct } from './response.ts';
import type { SourceRow } from './source-row.ts';

/** How a request was answered. */
export const ANSWERS = ['granted', 'granted-in-part', 'refused', 'no-answer', 'unknown'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Whether a patron could have helped. Shown beside a verdict; it never excuses one. */
export const CAPACITIES = ['able', 'constrained', 'unable', 'unknown'] as const;
export type CapacityLevel = (typeof CAPACITIES)[number];

/** What became of the ally. */
export const OUTCOMES = ['survived', 'lost-territory', 'leader-removed', 'regime-fell', 'unknown'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

/** Steps by which an ally later turned to or from a patron. */
export const REALIGNMENTS = ['withdrew', 'froze-membership', 'new-partner', 'closer', 'stayed', 'other'] as const;
export type RealignmentKind = (typeof REALIGNMENTS)[number];

/** What an organ of an alliance found about whether its treaty's case had arisen. */
export const FINDINGS = ['met', 'not-met', 'no-finding', 'deferred'] as const;
export type OrganDecision = (typeof FINDINGS)[number];

/** What every fact of the casebook carries: our words, the sources' references, the place in its file. */
export interface Fact {
  readonly words: string;
  readonly sources: readonly string[];
  /** The file says that only one independent source is known. */
  readonly singleSource: boolean;
  readonly source: SourceRow;
}

/** An agreement that may be in play, and its clauses; null means all of them. */
export interface ObligationInPlay {
  readonly agreement: string;
  readonly clauses: readonly string[] | null;
  readonly words?: string | undefined;
}

/** What the ally asked of a patron and how it was answered. */
export interface Request extends Fact {
  readonly by: Actor;
  readonly to: Actor;
  /** The agreement that it was made under, where the case says so: it counts for no other. */
  readonly agreement?: string | undefined;
  readonly date?: PartialDate | undefined;
  /** The acts asked for; empty if the request was general or its contents are not known. */
  readonly acts: readonly SupportAct[];
  readonly status: ResponseStatus;
  readonly answer: Answer;
  readonly answered?: PartialDate | undefined;
}

/** What the ally had given its patron before. */
export interface Given extends Fact {
  readonly by: Actor;
  readonly towards: Actor;
  readonly act: SupportAct;
  readonly span: Span | null;
  readonly status: ResponseStatus;
}

/** Whether a patron was able to help at the time. */
export interface Capacity extends Fact {
  readonly actor: Actor;
  readonly level: CapacityLevel;
}

/** Acts of support that a patron is known not to have done: stated, because silence is not absence. */
export interface Absence extends Fact {
  readonly actor: Actor;
  readonly towards: Actor;
  readonly acts: readonly SupportAct[];
  readonly span: Span | null;
  readonly status: ResponseStatus;
}

/** What an organ of an agreement found or decided. */
export interface OrganFinding extends Fact {
  readonly organ: Actor;
  readonly agreement: string;
  readonly clause?: string | undefined;
  readonly date?: PartialDate | undefined;
  readonly finding: OrganDecision;
}

/** One thing that became of the ally; a case may have several (leader removed, and survived as a regime). */
export interface Outcome extends Fact {
  readonly actor: Actor;
  readonly kind: OutcomeKind;
  readonly date?: PartialDate | undefined;
}

/** A dated step of the ally towards or away from a patron, afterwards. */
export interface Realignment extends Fact {
  readonly actor: Actor;
  readonly kind: RealignmentKind;
  /** Towards or from whom. */
  readonly partner?: Actor | undefined;
  readonly date?: PartialDate | undefined;
}

/** What is not known or not settled, with the sources that part over it, if any. */
export interface OpenQuestion {
  readonly question: string;
  readonly sources: readonly string[];
}

/** What the casebook knows of a contingency beyond who fought whom. */
export interface CaseFacts {
  readonly place: string;
  readonly summary: string;
  /** The day up to which the case was kept: what came later is not in it. */
  readonly asOf: PartialDate;
  readonly obligations: readonly ObligationInPlay[];
  readonly requests: readonly Request[];
  readonly given: readonly Given[];
  readonly capacity: readonly Capacity[];
  readonly absences: readonly Absence[];
  readonly organFindings: readonly OrganFinding[];
  readonly outcomes: readonly Outcome[];
  readonly realignments: readonly Realignment[];
  readonly openQuestions: readonly OpenQuestion[];
  /** References of every source the case uses, in order of first use. */
  readonly sources: readonly string[];
}
