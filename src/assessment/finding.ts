import type { Truth } from '../core/kleene.ts';
import type { Verdict, VerdictKind } from '../core/verdict.ts';
import type { Call } from './calls.ts';
import type { ConductFound } from './conduct-found.ts';
import type { Standard } from './standard.ts';
import type { Step } from './trail.ts';
import type { Undertaking } from './undertaking.ts';

/** A verdict and its kind. */
export interface Finding {
  readonly verdict: Verdict;
  readonly kind: VerdictKind;
}

const NOT_KNOWN: Finding = { verdict: 'undetermined', kind: 'not-known' };

/** The verdict on a promise of help, neutrality or consultation, from whether it bound and what the promisor did. */
export function findingOf(
  undertaking: Undertaking,
  call: Call,
  invoked: Truth,
  steps: readonly Step[],
  found: ConductFound,
  standard: Standard,
): Finding {
  const { kind } = undertaking;
  const { conduct } = found;
  if (invoked === 'no') return { verdict: 'not-invoked', kind: unmetKind(steps) };
  if (kind === 'consultation') {
    return standard.consultation === 'not-invoked' ? { verdict: 'not-invoked', kind: 'consultation-only' } : NOT_KNOWN;
  }
  if (conduct === 'was-attacked-by-the-ally') return { verdict: 'not-invoked', kind: 'condition-unmet' };
  if (invoked === 'unknown' || conduct === 'not-known') return NOT_KNOWN;
  if (conduct === 'fought-the-ally' || conduct === 'helped-adversary') return { verdict: 'violated', kind: 'defected' };
  if (kind === 'neutrality') return { verdict: 'honored', kind: 'in-full' };
  return helpFinding(undertaking, call, found, standard);
}

function helpFinding(
  { clause }: Undertaking,
  call: Call,
  { conduct, since }: ConductFound,
  standard: Standard,
): Finding {
  const { helpWithinDays, partialHelp, unseenHelp } = standard;
  if (conduct === 'helped') return { verdict: partialHelp, kind: 'in-part' };
  if (conduct === 'stayed-out') {
    const visible = (clause?.owed ?? 'fighting') === 'fighting';
    if (visible) return { verdict: 'violated', kind: 'abandoned' };
    return unseenHelp === 'presumed-given' ? { verdict: 'honored', kind: 'in-part' } : NOT_KNOWN;
  }
  const late = helpWithinDays !== null && since !== null && since.first - call.span.from.last > helpWithinDays;
  return late ? { verdict: 'violated', kind: 'abandoned' } : { verdict: 'honored', kind: 'in-full' };
}

/** Why nothing was invoked: the first step that failed says. */
export function unmetKind(steps: readonly Step[]): VerdictKind {
  const failed = steps.find(({ result, takenAs }) => (takenAs ?? result) === 'no');
  if (failed?.subject === 'in-force') return failed.rule.includes('lapsed') ? 'lapsed' : 'came-later';
  return failed?.subject === 'request' ? 'not-requested' : 'condition-unmet';
}
