import type { OutcomeName } from '../outcomes/outcome.ts';
import type { Panel } from '../panel/panel.ts';

/** A way to get from a panel to probabilities. */
export interface ForecastModel {
  readonly name: string;
  /** What it rests on, for people. */
  readonly about: string;
  /**
   * `rate`: one probability for all, the share of events in the training rows; `logit`: logistic regression;
   * `ridge`: logistic regression held back by a penalty on squared slopes of standardised features.
   */
  readonly kind: 'rate' | 'logit' | 'ridge';
  readonly features: readonly string[];
  /** Only the last so many target years train it; all of them if left out. */
  readonly years?: number;
}

/** A model fitted to the rows of a panel for one outcome. */
export interface FittedModel {
  readonly model: ForecastModel;
  readonly outcome: OutcomeName;
  readonly intercept: number;
  /** Log odds a unit of each feature, with the mean that stands where a value is not known. */
  readonly terms: readonly FittedTerm[];
  /** The penalty, 0 without one. */
  readonly penalty: number;
  readonly rows: number;
  readonly events: number;
}

/** One feature of a fitted model. */
export interface FittedTerm {
  readonly feature: string;
  readonly slope: number;
  /** The mean of the training rows. */
  readonly mean: number;
}

/** The probability that a fitted model gives to rows of a panel; it finds its features by name. */
export function predict(
  fitted: FittedModel,
  panel: Pick<Panel, 'features' | 'x'>,
  rows: ArrayLike<number>,
): Float64Array {
  const columns = fitted.terms.map(({ feature }) => columnOf(panel, feature));
  const chances = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const at = (rows[i] as number) * panel.x.columns;
    let sum = fitted.intercept;
    fitted.terms.forEach(({ slope, mean }, j) => {
      const value = panel.x.values[at + (columns[j] as number)] as number;
      sum += slope * (Number.isNaN(value) ? mean : value);
    });
    chances[i] = 1 / (1 + Math.exp(-sum));
  }
  return chances;
}

/** The column of a feature. @throws RangeError if the panel does not have it (a defect of the caller). */
export function columnOf({ features }: Pick<Panel, 'features'>, feature: string): number {
  const column = features.indexOf(feature);
  if (column < 0) throw new RangeError(`the panel has no feature ${feature}`);
  return column;
}
