import type { ForecastAnswer } from '../../../src/present/forecasts/forecast-answer.ts';

/** Where scales end, so that their ends are numbers that are easy to read. */
const ENDS = [0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.3, 0.5, 1];

/** The end of a scale from 0 that holds all of these shares. @example endOf([0.004, 0.013]) // 0.02 */
export function endOf(shares: readonly number[]): number {
  const highest = Math.max(0, ...shares);
  return ENDS.find((end) => end >= highest) ?? 1;
}

/** The scale of a watch list: it holds every interval and the rate of the last ten years. */
export function endOfList({ governments, recentRate }: Pick<ForecastAnswer, 'governments' | 'recentRate'>): number {
  return endOf([recentRate, ...governments.map(({ high }) => high)]);
}
