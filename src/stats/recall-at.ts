import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** The share of events that were among the highest forecasts of their group. */
export interface RecallAt {
  readonly kind: 'estimate';
  readonly recall: number;
  readonly events: number;
}

/**
 * Recall at k: of all events, how many had one of the k highest scores of their own group (a year's governments). Where
 * rows tie for the last places each counts as far as it would at random. Undefined without an event.
 * @param group which group each row belongs to.
 * @example recallAt([0.9, 0.1, 0.2, 0.8], [1, 0, 1, 0], [2010, 2010, 2011, 2011], 1) // one of two: 0.5
 */
export function recallAt(
  scores: ArrayLike<number>,
  events: ArrayLike<number>,
  group: ArrayLike<number>,
  k: number,
): RecallAt | UndefinedStatistic {
  const rows = new Map<number, number[]>();
  for (let i = 0; i < scores.length; i += 1) {
    const key = group[i] as number;
    const own = rows.get(key);
    if (own === undefined) rows.set(key, [i]);
    else own.push(i);
  }
  let [found, all] = [0, 0];
  for (const own of rows.values()) {
    const sorted = own.map((i) => scores[i] as number).sort((a, b) => b - a);
    const last = sorted[Math.min(k, sorted.length) - 1] as number;
    const above = sorted.filter((score) => score > last).length;
    const tied = sorted.filter((score) => score === last).length;
    for (const i of own) {
      if (events[i] !== 1) continue;
      all += 1;
      const score = scores[i] as number;
      if (score > last) found += 1;
      else if (score === last) found += Math.min(1, (k - above) / tied);
    }
  }
  if (all === 0) return undefinedStatistic('there is no event');
  return { kind: 'estimate', recall: found / all, events: all };
}
