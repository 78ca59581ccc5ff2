import type { LabelPair } from './contingency-table.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** The share of units that two coders labelled alike, from 0 to 1. */
export interface PercentAgreement {
  readonly kind: 'estimate';
  readonly agreement: number;
  /** Units labelled alike. */
  readonly alike: number;
  /** Units that both labelled. */
  readonly n: number;
}

/**
 * Percent agreement, as a share from 0 to 1: how many of the units that both coders labelled got the
 * same label from both. It is not corrected for agreement by chance, and is undefined without units.
 * Time is linear in the number of units.
 */
export function percentAgreement(pairs: readonly LabelPair[]): PercentAgreement | UndefinedStatistic {
  const n = pairs.length;
  if (n === 0) return undefinedStatistic('no unit was labelled by both coders');
  const alike = pairs.filter(([first, second]) => first === second).length;
  return { kind: 'estimate', agreement: alike / n, alike, n };
}
