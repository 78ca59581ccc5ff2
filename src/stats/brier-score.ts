import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** The mean square of what a forecast was off by: 0 is perfect, 0.25 is what "one half" always gets. */
export interface BrierScore {
  readonly kind: 'estimate';
  readonly brier: number;
  readonly rows: number;
}

/**
 * The Brier score of probabilities (Brier 1950, halved as is usual for two outcomes). Undefined without rows.
 * @example brierScore([0.8, 0.1], [1, 0]) // (0.04 + 0.01) / 2
 */
export function brierScore(chances: ArrayLike<number>, events: ArrayLike<number>): BrierScore | UndefinedStatistic {
  const rows = chances.length;
  if (rows === 0) return undefinedStatistic('there are no rows');
  let sum = 0;
  for (let i = 0; i < rows; i += 1) sum += ((chances[i] as number) - (events[i] as number)) ** 2;
  return { kind: 'estimate', brier: sum / rows, rows };
}
