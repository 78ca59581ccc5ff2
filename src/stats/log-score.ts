import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** The mean of minus the natural log of the probability given to what happened: 0 is perfect, 0.693 a coin's. */
export interface LogScore {
  readonly kind: 'estimate';
  readonly logScore: number;
  readonly rows: number;
}

/** No probability counts as further from what happened than this, so that one wrong certainty is not infinite. */
const CLOSEST = 1e-6;

/**
 * The logarithmic score of probabilities (Good 1952), in nats; probabilities are kept 0.000001 away from 0 and 1.
 * Undefined without rows.
 * @example logScore([0.5, 0.5], [1, 0]) // 0.6931
 */
export function logScore(chances: ArrayLike<number>, events: ArrayLike<number>): LogScore | UndefinedStatistic {
  const rows = chances.length;
  if (rows === 0) return undefinedStatistic('there are no rows');
  let sum = 0;
  for (let i = 0; i < rows; i += 1) sum += logLoss(chances[i] as number, events[i] as number);
  return { kind: 'estimate', logScore: sum / rows, rows };
}

/** Minus the natural log of the probability given to what happened in one row. */
export function logLoss(chance: number, event: number): number {
  const given = event === 1 ? chance : 1 - chance;
  return -Math.log(Math.min(1 - CLOSEST, Math.max(CLOSEST, given)));
}
