import { REFERENCE_MODELS, RICHER_MODELS } from '../forecast/models/candidates.ts';
import { MAIN_MODELS } from '../forecast/models/main-models.ts';
import { OUTCOMES } from '../forecast/outcomes/outcome.ts';
import { asKnownPanel } from '../forecast/panel/as-known.ts';
import { referenceFromData } from '../forecast/panel/reference-from-data.ts';
import { backtest } from '../forecast/scoring/backtest.ts';
import { scoreBacktest } from '../forecast/scoring/score-backtest.ts';
import type { BacktestAnswer } from '../present/forecasts/backtest-answer.ts';
import type { Effects } from './effects.ts';
import { readForecastData } from './forecast-data.ts';
import { readPromiseTests } from './forecast-promises.ts';
import { progressBar } from './progress.ts';

/** Which years to forecast as if in the past, and from what. */
export interface BacktestOptions {
  readonly db: string;
  readonly cases?: string | undefined;
  /** First and last target year. */
  readonly years: readonly [number, number];
  readonly seed: number;
  /** How many times countries are drawn anew for the intervals. */
  readonly draws?: number;
}

/**
 * Scores every model on both panels and all three outcomes, with forecasts that are made year by year from the years
 * before.
 * @throws CasusError as `readForecastData`.
 */
export async function forecastBacktest(options: BacktestOptions, effects: Effects): Promise<BacktestAnswer> {
  const { db, cases, years, seed, draws = 1000 } = options;
  const tests = await readPromiseTests(db, cases, effects);
  const { data, from } = await readForecastData({ db, cases, tests });
  const panels = [referenceFromData(data), asKnownPanel(data).closed];
  const models = [...REFERENCE_MODELS, ...RICHER_MODELS];
  const bar = progressBar(panels.length * OUTCOMES.length, effects, 'scoring');
  const scores = panels.flatMap((panel, p) =>
    OUTCOMES.map((outcome, o) => {
      const done = p * OUTCOMES.length + o;
      const span = { from: years[0], to: years[1] };
      const run = backtest(panel, outcome, models, span, (share) =>
        bar.update(done + share, `${panel.name}: ${outcome}`),
      );
      return scoreBacktest(panel, run, { seed, draws });
    }),
  );
  bar.stop();
  return {
    years,
    seed,
    draws,
    outcomes: scores.map((score) => ({ ...score, main: MAIN_MODELS[score.name] })),
    from: from.map(({ dataset, tableName, sha256 }) => ({ dataset, table: tableName, sha256 })),
  };
}
