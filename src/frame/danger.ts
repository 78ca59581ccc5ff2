import type { PartialDate } from '../core/partial-date.ts';

/** The kinds of danger that the frame holds. */
export const DANGER_KINDS = ['attack', 'blockade', 'leader-removed', 'internal-conflict', 'coup'] as const;
export type DangerKind = (typeof DANGER_KINDS)[number];

/** A danger to a state, above the frame's threshold. */
export interface Danger {
  /** Where it stands: `ucdp-acd:218@2013-10-04`, `mid:4283`, `coup:2014-05`, `hand:iran-pakistan-2024`. */
  readonly id: string;
  /** The Correlates of War code of the state that it happened to. */
  readonly state: number;
  readonly kind: DangerKind;
  readonly from: PartialDate;
  /** Null while it lasts, or if its end is not known. */
  readonly to: PartialDate | null;
  /** The states that did it, as far as a dataset names them. */
  readonly by: readonly number[];
}

/** Does the danger come from another state? Promises of defence are for such; others only where their words say so. */
export function fromOutside(kind: DangerKind): boolean {
  return kind === 'attack' || kind === 'blockade' || kind === 'leader-removed';
}
