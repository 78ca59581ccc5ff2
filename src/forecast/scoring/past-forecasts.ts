import type { Panel } from '../panel/panel.ts';
import type { Backtest } from './backtest.ts';

/** What a model said of one government at the end of a year, and what came in the time that followed. */
export interface PastForecast {
  readonly ccode: number;
  /** The year in which the event counts; the model knew nothing of it. */
  readonly year: number;
  readonly probability: number;
  /** 1 is the highest probability of all governments of that year; equal ones share the better place. */
  readonly rank: number;
  /** How many governments were forecast for that year. */
  readonly of: number;
  readonly happened: boolean;
}

/**
 * The forecasts of one model in a backtest, government by government and year by year.
 * @throws RangeError if the backtest does not have the model (a defect of the caller).
 * @example pastForecasts(panel, run, 'simple').filter(({ ccode }) => ccode === 40) // Cuba's
 */
export function pastForecasts(panel: Panel, run: Backtest, model: string): PastForecast[] {
  const chances = run.forecasts.find((one) => one.model.name === model)?.chances;
  if (chances === undefined) throw new RangeError(`the backtest has no model ${model}`);
  const yearOf = (at: number) => (panel.rows[run.rows[at] as number] as Panel['rows'][number]).target;
  const ofYear = new Map<number, number[]>();
  for (let at = 0; at < run.rows.length; at += 1) {
    const own = ofYear.get(yearOf(at)) ?? [];
    own.push(chances[at] as number);
    ofYear.set(yearOf(at), own);
  }
  return run.rows
    .map((row, at): PastForecast => {
      const [year, probability] = [yearOf(at), chances[at] as number];
      const all = ofYear.get(year) ?? [];
      return {
        ccode: (panel.rows[row] as Panel['rows'][number]).ccode,
        year,
        probability,
        rank: 1 + all.filter((other) => other > probability).length,
        of: all.length,
        happened: run.events[at] === 1,
      };
    })
    .sort((a, b) => a.ccode - b.ccode || a.year - b.year);
}
