import { choosePenalty, fitModel } from '../models/fit-model.ts';
import { type FittedModel, type ForecastModel, predict } from '../models/model.ts';
import type { OutcomeName } from '../outcomes/outcome.ts';
import type { Panel } from '../panel/panel.ts';

/** Which target years to forecast, both included. */
export interface BacktestYears {
  readonly from: number;
  readonly to: number;
}

/** Forecasts that were made as if in the past, for one outcome. */
export interface Backtest {
  readonly outcome: OutcomeName;
  /** The rows of the panel that were forecast, in its order. */
  readonly rows: readonly number[];
  readonly events: Uint8Array;
  /** Probabilities by model, in the order of `rows`. */
  readonly forecasts: readonly { readonly model: ForecastModel; readonly chances: Float64Array }[];
}

/**
 * Rolling origin: for each target year every model is fitted on the rows with an earlier target year, and forecasts that
 * year. All models forecast the same rows. A ridge model's penalty is chosen on the training rows of the first target year.
 * @param progress called after each target year with the share that is done, 0 to 1.
 */
export function backtest(
  panel: Panel,
  outcome: OutcomeName,
  models: readonly ForecastModel[],
  { from, to }: BacktestYears,
  progress: (share: number) => void = () => {},
): Backtest {
  const tested = panel.rows.flatMap(({ target }, row) => (target >= from && target <= to ? [row] : []));
  const place = new Map(tested.map((row, i) => [row, i]));
  const forecasts = models.map((model) => ({ model, chances: new Float64Array(tested.length) }));
  const penalties = new Map<string, number>();
  const last = new Map<string, FittedModel>();
  for (let year = from; year <= to; year += 1) {
    const before = panel.rows.flatMap(({ target }, row) => (target < year ? [row] : []));
    const now = tested.filter((row) => panel.rows[row]?.target === year);
    for (const { model, chances } of forecasts) {
      if (model.kind === 'ridge' && year === from) {
        penalties.set(model.name, choosePenalty(model, panel, before, outcome));
      }
      const options = { penalty: penalties.get(model.name), near: last.get(model.name) };
      const fitted = fitModel(model, panel, before, outcome, options);
      last.set(model.name, fitted);
      predict(fitted, panel, now).forEach((chance, i) => {
        chances[place.get(now[i] as number) as number] = chance;
      });
    }
    progress((year - from + 1) / (to - from + 1));
  }
  const events = Uint8Array.from(tested, (row) => panel.outcomes[outcome][row] as number);
  return { outcome, rows: tested, events, forecasts };
}
