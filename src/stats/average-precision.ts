import { descending } from './auc.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** The mean share of events among the rows ranked as high as each event or higher, 0 to 1. */
export interface AveragePrecision {
  readonly kind: 'estimate';
  readonly averagePrecision: number;
  readonly events: number;
}

/**
 * Average precision: rows in descending order of score, the precision at each event, their mean (Buckley & Voorhees
 * 2000). Its chance level is the share of events. Rows with the same score keep the order in which they are given.
 * Undefined without an event.
 * @example averagePrecision([0.9, 0.8, 0.7], [1, 0, 1]) // (1/1 + 2/3) / 2
 */
export function averagePrecision(
  scores: ArrayLike<number>,
  events: ArrayLike<number>,
  weights?: ArrayLike<number>,
  order: ArrayLike<number> = descending(scores),
): AveragePrecision | UndefinedStatistic {
  let [seen, hits, sum] = [0, 0, 0];
  for (let i = 0; i < order.length; i += 1) {
    const row = order[i] as number;
    const weight = weights?.[row] ?? 1;
    if (weight === 0) continue;
    seen += weight;
    if (events[row] !== 1) continue;
    hits += weight;
    sum += (weight * hits) / seen;
  }
  if (hits === 0) return undefinedStatistic('there is no event');
  return { kind: 'estimate', averagePrecision: sum / hits, events: hits };
}
