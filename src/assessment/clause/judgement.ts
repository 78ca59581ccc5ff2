import { all, type Truth } from '../../core/kleene.ts';
import type { Verdict, VerdictKind } from '../../core/verdict.ts';
import { IN_TIME as SOON } from '../standard/axes.ts';
import type { Standard } from '../standard/standard.ts';
import { type Conduct, failedAt, type Step, type TrailRecord } from '../trail.ts';

/** A verdict with its kind, and whether the obligation was invoked. */
export interface Judgement {
  readonly invoked: Truth;
  readonly verdict: Verdict;
  readonly kind: VerdictKind;
}

/** What the standard makes of a step whose result is unknown. */
export function resolve(step: Step, standard: Standard): Step {
  if (step.result !== 'unknown' || step.subject === 'text') return step;
  const choice = step.subject === 'request' ? standard.unknownRequest : standard.unknownConditions;
  const { takenAs: before, ...asFound } = step;
  if (choice === 'excluded') return before === undefined ? step : asFound;
  const takenAs = choice === 'met' ? 'yes' : 'no';
  return before === takenAs ? step : { ...asFound, takenAs };
}

/** Does the obligation bind? Every step must hold. */
export function invokedBy(steps: readonly Step[]): Truth {
  return all(steps.map(({ result, takenAs }) => takenAs ?? result));
}

/** How many steps were met: of two promises that bind nothing, the one that met more says more. */
export function nearness({ steps }: Pick<TrailRecord, 'steps'>): number {
  return steps.filter(({ result, takenAs }) => (takenAs ?? result) === 'yes').length;
}

/** The verdict that a trail's own records give under a standard. */
export function judgementOf(record: TrailRecord, standard: Standard): Judgement {
  if (record.kind === 'nonaggression') return peaceJudgement(record, standard);
  const steps = record.steps.map((step) => resolve(step, standard));
  const invoked = invokedBy(steps);
  const found = (verdict: Verdict, kind: VerdictKind): Judgement => ({ invoked, verdict, kind });
  if (invoked === 'no') return found('not-invoked', unmetKind(steps));
  const { kind, conduct } = record;
  if (kind === 'consultation') {
    return standard.consultation === 'not-invoked'
      ? { invoked: 'no', verdict: 'not-invoked', kind: 'consultation-only' }
      : found('undetermined', 'not-known');
  }
  if (conduct === 'was-attacked-by-the-ally') return { invoked: 'no', verdict: 'not-invoked', kind: 'condition-unmet' };
  if (invoked === 'unknown' || conduct === 'not-known') return found('undetermined', 'not-known');
  if (conduct === 'fought-the-ally' || conduct === 'helped-adversary') return found('violated', 'defected');
  if (kind === 'neutrality') return found('honored', 'in-full');
  const [verdict, how] = helpJudgement(record, standard);
  return verdict === 'not-invoked' ? { invoked: 'no', verdict, kind: how } : found(verdict, how);
}

/** Conduct that war data show where they show no help. */
const NOT_SEEN_TO_HELP: ReadonlySet<Conduct> = new Set([
  'stayed-out',
  'fought-until-beaten',
  'fought-it-before',
  'came-too-late',
  'fought-it-elsewhere',
]);

function helpJudgement(record: TrailRecord, standard: Standard): [Verdict, VerdictKind] {
  const { owed, conduct, asAgreed, helpAfterDays } = record;
  if (conduct === 'helped') return [standard.partialHelp, 'in-part'];
  if (NOT_SEEN_TO_HELP.has(conduct) && owed !== 'fighting') {
    return standard.unseenHelp === 'presumed-given' ? ['honored', 'in-part'] : ['undetermined', 'not-known'];
  }
  switch (conduct) {
    case 'fought-until-beaten':
      return excused(standard.foughtUntilBeaten, 'abandoned');
    case 'fought-it-elsewhere':
      return excused(standard.ownWar, 'abandoned');
    case 'came-too-late':
      return ['violated', 'late'];
    case 'stayed-out':
    case 'fought-it-before':
    case 'gave-nothing':
      if (!asAgreed || standard.agreementThen === 'violated') return ['violated', 'abandoned'];
      return standard.agreementThen === 'not-invoked' ? ['not-invoked', 'not-agreed'] : ['undetermined', 'not-known'];
  }
  if (helpAfterDays === null) return ['honored', 'in-full'];
  if (standard.helpWithinDays !== null && helpAfterDays > standard.helpWithinDays) return ['violated', 'late'];
  return ['honored', helpAfterDays > SOON ? 'late' : 'in-full'];
}

function excused(verdict: 'honored' | 'not-invoked' | 'violated', broken: VerdictKind): [Verdict, VerdictKind] {
  if (verdict === 'violated') return [verdict, broken];
  return verdict === 'honored' ? [verdict, 'in-part'] : [verdict, 'not-able'];
}

/** A promise not to fight is broken by fighting the ally while it stood; otherwise it simply held. */
function peaceJudgement({ steps, conduct, implied }: TrailRecord, standard: Standard): Judgement {
  const inForce = steps[0]?.result === 'yes';
  if (!inForce) return { invoked: 'no', verdict: 'not-invoked', kind: unmetKind(steps) };
  if (implied && standard.impliedNonaggression === 'not-owed') {
    return { invoked: 'no', verdict: 'not-invoked', kind: 'condition-unmet' };
  }
  if (conduct === 'fought-the-ally') {
    return isUnread(steps)
      ? { invoked: 'unknown', verdict: 'undetermined', kind: 'not-known' }
      : { invoked: 'yes', verdict: 'violated', kind: 'defected' };
  }
  if (conduct === 'was-attacked-by-the-ally') return { invoked: 'no', verdict: 'not-invoked', kind: 'condition-unmet' };
  const counts = !implied && standard.heldNonaggression === 'honored';
  if (counts && isUnread(steps)) return { invoked: 'unknown', verdict: 'undetermined', kind: 'not-known' };
  return counts
    ? { invoked: 'yes', verdict: 'honored', kind: 'held' }
    : { invoked: 'no', verdict: 'not-invoked', kind: 'held' };
}

/** Has nobody read the text, and does that leave open what it asks? */
function isUnread(steps: readonly Step[]): boolean {
  return steps.some(({ subject, result }) => subject === 'text' && result === 'unknown');
}

/** Why nothing was invoked: the step that failed says. */
function unmetKind(steps: readonly Step[]): VerdictKind {
  const failed = failedAt(steps);
  if (failed?.standing !== undefined) return failed.standing === 'lapsed' ? 'lapsed' : 'came-later';
  if (failed?.subject === 'participant') return 'not-able';
  return failed?.subject === 'request' ? 'not-requested' : 'condition-unmet';
}
