import { type Month, monthOf } from '../month.ts';
import type { FeatureGroup } from './feature-group.ts';

/** A state that never had an event is as far from one as if it had had one at the end of 1945. */
const NEVER = monthOf(1945, 12);
const TEN_YEARS = 120;

/** Years since the last event up to a month, by months. */
export function yearsSinceMonth(months: readonly Month[] | undefined, last: Month): number {
  let latest = NEVER;
  for (const month of months ?? []) {
    if (month > last) break;
    latest = month;
  }
  return (last - latest) / 12;
}

/** Events in the ten years up to a month. */
export function inTenYears(months: readonly Month[] | undefined, last: Month): number {
  let count = 0;
  for (const month of months ?? []) if (month > last - TEN_YEARS && month <= last) count += 1;
  return count;
}

/** When coups were last attempted, and how often in ten years. */
export const COUP_HISTORY: FeatureGroup = {
  name: 'coup history',
  about: 'time since the last coup attempt; attempts in ten years',
  features: ['logYearsSinceAttempt', 'attempts10'],
  values: ({ ccode, cutoff, lags }, { attempts }) => {
    const last = cutoff - lags.coups;
    return [Math.log(1 + yearsSinceMonth(attempts.get(ccode), last)), inTenYears(attempts.get(ccode), last)];
  },
};

/** When governments were last toppled, by whatever force, and how often in ten years. */
export const TOPPLING_HISTORY: FeatureGroup = {
  name: 'topplings before',
  about: 'time since a government was last toppled; topplings in ten years',
  features: ['logYearsSinceToppling', 'topplings10'],
  values: ({ ccode, cutoff, lags }, { toppled }) => {
    const last = cutoff - lags.toppled;
    return [Math.log(1 + yearsSinceMonth(toppled.get(ccode), last)), inTenYears(toppled.get(ccode), last)];
  },
};

/** How often such things happened in the world: fewer coups in a decade, fewer expected in the next year. */
export const WORLD_RATE: FeatureGroup = {
  name: 'the world lately',
  about: 'how often governments were toppled, and coups attempted, anywhere in ten years',
  features: ['worldAttempts10', 'worldTopplings10'],
  values: ({ cutoff, lags }, index) => [
    Math.log(worldRate(index.attempts, index.data.covered, cutoff - lags.coups)),
    Math.log(worldRate(index.toppled, index.data.covered, cutoff - lags.toppled)),
  ],
};

const rates = new WeakMap<ReadonlyMap<number, readonly Month[]>, Map<Month, number>>();

/** Events a government and year in the ten years up to a month, with half an event added so that it is never 0. */
function worldRate(
  events: ReadonlyMap<number, readonly Month[]>,
  covered: readonly { readonly from: Month; readonly to: Month }[],
  last: Month,
): number {
  const known = rates.get(events) ?? new Map<Month, number>();
  rates.set(events, known);
  const before = known.get(last);
  if (before !== undefined) return before;
  let [count, months] = [0.5, 0];
  for (const own of events.values()) count += inTenYears(own, last);
  for (const { from, to } of covered)
    months += Math.max(0, Math.min(to, last) - Math.max(from, last - TEN_YEARS + 1) + 1);
  const rate = count / (Math.max(months, 12) / 12);
  known.set(last, rate);
  return rate;
}
