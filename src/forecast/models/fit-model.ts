import { logLoss } from '../../stats/log-score.ts';
import { logisticRegression } from '../../stats/logistic-regression.ts';
import type { OutcomeName } from '../outcomes/outcome.ts';
import type { Panel } from '../panel/panel.ts';
import { columnOf, type FittedModel, type ForecastModel, predict } from './model.ts';
import { type Standardised, standardise } from './standardise.ts';

/** The penalties to choose from. The largest leaves little but the base rate, the smallest hardly holds anything back. */
export const PENALTIES = [256, 64, 16, 4] as const;

/** Countries are dealt into so many parts; each is forecast from the others. */
const FOLDS = 3;

/** How to fit. */
export interface FitOptions {
  /** For a ridge model; chosen on the training rows if left out. */
  readonly penalty?: number | undefined;
  /** How often each training row counts, as in a bootstrap; once if left out. */
  readonly weights?: Float64Array;
  /** A fit of the same model to much the same rows, to start from. */
  readonly near?: FittedModel | undefined;
}

/**
 * Fits a model to rows of a panel.
 * @param rows the training rows.
 * @throws RangeError if the panel lacks a feature, or if there is nothing to fit (a defect of the caller).
 */
export function fitModel(
  model: ForecastModel,
  panel: Panel,
  rows: readonly number[],
  outcome: OutcomeName,
  { penalty, weights, near }: FitOptions = {},
): FittedModel {
  const window = model.years === undefined ? rows : lastYears(panel, rows, model.years);
  const y = window.map((row) => panel.outcomes[outcome][row] as number);
  const base = { model, outcome, rows: window.length, events: y.reduce((sum, one) => sum + one, 0) };
  if (model.kind === 'rate') {
    const total = weights === undefined ? window.length : sumOf(weights);
    const events =
      weights === undefined ? base.events : y.reduce((sum, one, i) => sum + one * (weights[i] as number), 0);
    const share = (events + 0.5 * Number(events === 0)) / total;
    return { ...base, intercept: Math.log(share / (1 - share)), terms: [], penalty: 0 };
  }
  const columns = model.features.map((feature) => columnOf(panel, feature));
  const held = model.kind === 'logit' ? 0 : (penalty ?? choosePenalty(model, panel, window, outcome));
  const data = standardise(panel.x, window, columns);
  return { ...base, ...fitTerms(model, data, y, held, weights, near), penalty: held };
}

/** Intercept and terms of a fit. */
type FittedTerms = Pick<FittedModel, 'intercept' | 'terms'>;

/** Where a fit in units of the features stands on the standardised scale. */
function startFrom({ intercept, terms }: FittedTerms, means: readonly number[], scales: readonly number[]): number[] {
  const at = intercept + terms.reduce((sum, { slope }, j) => sum + slope * (means[j] as number), 0);
  return [at, ...terms.map(({ slope }, j) => slope * (scales[j] as number))];
}

function fitTerms(
  model: ForecastModel,
  { matrix, means, scales }: Standardised,
  y: readonly number[],
  penalty: number,
  weights?: Float64Array,
  near?: FittedTerms,
): FittedTerms {
  const start = near === undefined ? undefined : startFrom(near, means, scales);
  const found = logisticRegression(matrix, y, {
    ...(penalty > 0 ? { penalties: new Float64Array(matrix.columns).fill(penalty) } : {}),
    ...(weights === undefined ? {} : { weights }),
    ...(start === undefined ? {} : { start }),
  });
  if (found.kind === 'undefined') throw new RangeError(`${model.name} cannot be fitted: ${found.why}`);
  const slopes = found.slopes.map((slope, j) => slope / (scales[j] as number));
  return {
    intercept: found.intercept - slopes.reduce((sum, slope, j) => sum + slope * (means[j] as number), 0),
    terms: model.features.map((feature, j) => ({ feature, slope: slopes[j] as number, mean: means[j] as number })),
  };
}

/**
 * The penalty with the best log score when the countries of the training rows are dealt into three parts and each part is
 * forecast from the others (cross-validation by country). It sees nothing but the rows it is given.
 */
export function choosePenalty(
  model: ForecastModel,
  panel: Panel,
  rows: readonly number[],
  outcome: OutcomeName,
): number {
  const columns = model.features.map((feature) => columnOf(panel, feature));
  const countries = [...new Set(rows.map((row) => panel.rows[row]?.gw as number))].sort((a, b) => a - b);
  const fold = new Map(countries.map((gw, i) => [gw, i % FOLDS]));
  const event = (row: number) => panel.outcomes[outcome][row] as number;
  const losses = PENALTIES.map(() => 0);
  for (let part = 0; part < FOLDS; part += 1) {
    const isHeld = (row: number) => fold.get(panel.rows[row]?.gw as number) === part;
    const [kept, held] = [rows.filter((row) => !isHeld(row)), rows.filter(isHeld)];
    const y = kept.map(event);
    if (!y.includes(1)) continue;
    const data = standardise(panel.x, kept, columns);
    let near: FittedTerms | undefined;
    PENALTIES.forEach((penalty, i) => {
      near = fitTerms(model, data, y, penalty, undefined, near);
      const chances = predict({ model, outcome, penalty, rows: 0, events: 0, ...near }, panel, held);
      for (const [at, row] of held.entries())
        losses[i] = (losses[i] as number) + logLoss(chances[at] as number, event(row));
    });
  }
  const best = losses.indexOf(Math.min(...losses));
  return PENALTIES[best] as number;
}

function lastYears(panel: Panel, rows: readonly number[], years: number): number[] {
  const last = rows.reduce((latest, row) => Math.max(latest, panel.rows[row]?.target ?? 0), 0);
  return rows.filter((row) => (panel.rows[row]?.target as number) > last - years);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
