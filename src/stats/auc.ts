import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** How well a score tells events from the rest, 0 to 1; a half is chance. */
export interface Auc {
  readonly kind: 'estimate';
  readonly auc: number;
  readonly events: number;
  readonly rows: number;
}

/**
 * The area under the receiver operating characteristic: the chance that an event has a higher score than a row
 * without one, ties counted half (Mann & Whitney 1947; Hanley & McNeil 1982). Undefined without both kinds of row.
 * @param weights how often each row counts, as in a bootstrap; once if left out.
 * @example auc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]) // 0.75
 */
export function auc(
  scores: ArrayLike<number>,
  events: ArrayLike<number>,
  weights?: ArrayLike<number>,
  order: ArrayLike<number> = descending(scores),
): Auc | UndefinedStatistic {
  let [above, wins, happened, rows] = [0, 0, 0, 0];
  for (let i = 0; i < order.length; ) {
    const score = scores[order[i] as number] as number;
    let [hits, misses] = [0, 0];
    for (; i < order.length && scores[order[i] as number] === score; i += 1) {
      const row = order[i] as number;
      const weight = weights?.[row] ?? 1;
      if (events[row] === 1) hits += weight;
      else misses += weight;
    }
    wins += misses * (above + hits / 2);
    above += hits;
    happened += hits;
    rows += hits + misses;
  }
  const quiet = rows - happened;
  if (happened === 0 || quiet === 0) return undefinedStatistic('there are not both events and rows without one');
  return { kind: 'estimate', auc: wins / (happened * quiet), events: happened, rows };
}

/** The rows by score, the highest first; equal scores keep their order. */
export function descending(scores: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from(scores, (_, i) => i);
  return order.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}
