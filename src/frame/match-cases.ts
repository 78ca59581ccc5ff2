import type { Actor } from '../core/actor.ts';
import type { ContingencyKind } from '../core/contingency.ts';
import type { PartialDate } from '../core/partial-date.ts';
import type { Verdict } from '../core/verdict.ts';
import type { Danger, DangerKind } from './danger.ts';
import type { FrameEntry } from './draw-frame.ts';

/** One decision of the casebook, as the frame is matched with it. */
export interface CodedDecision {
  readonly case: string;
  readonly patron: Actor;
  readonly ally: Actor;
  readonly kind: ContingencyKind;
  readonly began: PartialDate;
  /** The case says what the patron did. */
  readonly recorded: boolean;
  readonly verdict: Verdict;
  /** The promise that decides is one of help. */
  readonly ofHelp: boolean;
}

/** The dangers that a case of a kind can be a case of. An attack can be a rebel column's from across the border. */
const CASES_OF: Readonly<Record<ContingencyKind, readonly DangerKind[]>> = {
  'interstate-war': ['attack', 'leader-removed'],
  'armed-attack': ['attack', 'blockade', 'internal-conflict'],
  'internal-conflict': ['internal-conflict', 'coup'],
  coup: ['coup', 'internal-conflict'],
  'leader-seized-or-killed': ['leader-removed', 'attack'],
  'economic-collapse': [],
};

/** A dataset and a case may date the beginning of one danger some weeks apart. */
const SLACK = 31;

/** Is the case one of this danger: the same state, a kind that fits, begun while the danger lasted, give or take a month? */
export function isCaseOf(
  danger: Danger,
  { ally, kind, began }: Pick<CodedDecision, 'ally' | 'kind' | 'began'>,
): boolean {
  if (ally !== danger.state || !CASES_OF[kind].includes(danger.kind)) return false;
  const last = danger.to?.last ?? (danger.id.startsWith('ucdp-acd') ? Infinity : danger.from.last);
  return began.last >= danger.from.first - SLACK && began.first <= last + SLACK;
}

/** The patron's decisions in an entry's danger, those of which the casebook says what it did. */
export function decisionsIn(
  { patron, danger }: Pick<FrameEntry, 'patron' | 'danger'>,
  decisions: readonly CodedDecision[],
): CodedDecision[] {
  return decisions.filter((one) => one.patron === patron && one.recorded && isCaseOf(danger, one));
}
