import type { Actor } from '../core/actor.ts';
import type { ConditionKind, ObligationKind } from '../core/agreement.ts';
import type { Truth } from '../core/kleene.ts';
import type { PartialDate, Span } from '../core/partial-date.ts';
import type { SourceRow } from '../core/source-row.ts';
import type { Owed } from '../core/treaty-clause.ts';
import type { Verdict, VerdictKind } from '../core/verdict.ts';
import type { Call } from './pairing/calls.ts';
import type { Undertaking } from './pairing/undertaking.ts';

/** What a step of a trail is about: a condition of the treaty, or what every test asks. */
export type StepSubject =
  | ConditionKind
  | 'in-force'
  | 'text'
  | 'organ'
  | 'trigger'
  | 'participant'
  | 'own-attack'
  | 'internal'
  | 'beneficiary';

/** A fact that a step rests on: who did what to whom from when to when, and where that is recorded. */
export interface TrailFact {
  readonly what: 'attacked' | 'fought' | 'side-by-side' | 'in-force' | 'response' | 'words' | 'lists-differ';
  readonly actor?: Actor | undefined;
  readonly other?: Actor | undefined;
  readonly span?: Span | undefined;
  readonly words?: string | undefined;
  readonly source?: SourceRow | undefined;
  /** References of the casebook’s sources for it. */
  readonly sources?: readonly string[] | undefined;
}

/** How a promise stood in time to the fighting: in force when it began, over before it, made after it or in its course. */
export const STANDINGS = ['in-force', 'lapsed', 'came-later', 'made-during'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One step: the condition, the facts used, the result and the rule applied. */
export interface Step {
  readonly subject: StepSubject;
  readonly result: Truth;
  readonly rule: string;
  /** How the promise stood in time; of the step about time alone. */
  readonly standing?: Standing | undefined;
  readonly facts: readonly TrailFact[];
  /** What the standard made of a result that is unknown. */
  readonly takenAs?: Truth | undefined;
}

/** What an ally did in the contingency towards the one it had promised. */
export type Conduct =
  | 'fought-alongside'
  | 'gave-it'
  | 'helped'
  | 'stayed-out'
  | 'gave-nothing'
  | 'fought-until-beaten'
  | 'fought-it-before'
  | 'came-too-late'
  | 'fought-it-elsewhere'
  | 'helped-adversary'
  | 'fought-the-ally'
  | 'was-attacked-by-the-ally'
  | 'not-known'
  | 'not-judged';

/** What a trail records that a verdict rests on: with a standard, nothing else is needed to reach it. */
export interface TrailRecord {
  readonly kind: ObligationKind;
  /** What the clause owes where help is due. */
  readonly owed: Owed;
  /** The duty is not written but follows from any pact of help or neutrality. */
  readonly implied: boolean;
  readonly steps: readonly Step[];
  readonly conduct: Conduct;
  /** Help is due only as the parties agree once the case has arisen. */
  readonly asAgreed: boolean;
  /** Days from the call to the promisor's coming; null if it did not come or the day is not known. */
  readonly helpAfterDays: number | null;
}

/** A promisor's clause towards one beneficiary in one contingency, judged. */
export interface ClauseTest extends TrailRecord {
  readonly agreement: string;
  readonly atopid: number | undefined;
  readonly contingency: string;
  readonly warid: number | undefined;
  readonly promisor: Actor;
  readonly beneficiary: Actor;
  readonly undertaking: Undertaking;
  /** The fighting it was judged on. */
  readonly call: Call;
  /** The day on which the promise could first be called on: the attack's, or the promise's own first if that is later. */
  readonly calledOn: PartialDate;
  readonly invoked: Truth;
  readonly conductFacts: readonly TrailFact[];
  readonly verdict: Verdict;
  readonly verdictKind: VerdictKind;
}

/**
 * The step because of which a clause did not bind: one that is certainly unmet, or else the first that was taken as unmet.
 * Undefined if it did bind.
 */
export function failedAt(steps: readonly Step[]): Step | undefined {
  return steps.find(({ result }) => result === 'no') ?? steps.find(({ takenAs }) => takenAs === 'no');
}
