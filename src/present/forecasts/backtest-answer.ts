import type { OutcomeScore } from '../../forecast/scoring/score-backtest.ts';
import type { FileUsed } from './file-used.ts';

/** What a backtest gives: every model's scores, for each outcome on each panel. */
export interface BacktestAnswer {
  /** First and last target year. */
  readonly years: readonly [number, number];
  readonly seed: number;
  /** How many times countries were drawn anew. */
  readonly draws: number;
  /** For each panel and outcome; `main` names the model that forecasts the outcome. */
  readonly outcomes: readonly (OutcomeScore & { readonly main: string })[];
  readonly from: readonly FileUsed[];
}
