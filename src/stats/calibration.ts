import { designMatrix } from './design-matrix.ts';
import { logisticRegression } from './logistic-regression.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** Do events come as often as they were forecast? */
export interface Calibration {
  readonly kind: 'estimate';
  /** 1 is right; below it high forecasts were too high and low ones too low. */
  readonly slope: number;
  /** 0 is right, given the slope. */
  readonly intercept: number;
  /** Groups of equal size from the lowest forecasts to the highest. */
  readonly bins: readonly CalibrationBin[];
}

/** One group of forecasts: what was said, what happened. */
export interface CalibrationBin {
  readonly rows: number;
  readonly meanForecast: number;
  readonly events: number;
  readonly share: number;
}

/**
 * Calibration after Cox (1958): the logistic regression of what happened on the log odds of the forecast; and the
 * groups for a picture. Undefined where all forecasts are alike, or all outcomes.
 * @param groups how many groups, 10 if left out.
 */
export function calibration(
  chances: ArrayLike<number>,
  events: ArrayLike<number>,
  groups = 10,
): Calibration | UndefinedStatistic {
  const odds = Array.from(chances, (chance) => {
    const kept = Math.min(1 - 1e-6, Math.max(1e-6, chance));
    return [Math.log(kept / (1 - kept))];
  });
  if (odds.length === 0) return undefinedStatistic('there are no rows');
  const fit = logisticRegression(designMatrix(odds), events);
  if (fit.kind === 'undefined') return fit;
  const order = Array.from(chances, (_, i) => i).sort(
    (a, b) => (chances[a] as number) - (chances[b] as number) || a - b,
  );
  const bins: CalibrationBin[] = [];
  for (let group = 0; group < groups; group += 1) {
    const own = order.slice(
      Math.floor((group * order.length) / groups),
      Math.floor(((group + 1) * order.length) / groups),
    );
    if (own.length === 0) continue;
    const happened = own.reduce((sum, i) => sum + (events[i] as number), 0);
    const meanForecast = own.reduce((sum, i) => sum + (chances[i] as number), 0) / own.length;
    bins.push({ rows: own.length, meanForecast, events: happened, share: happened / own.length });
  }
  return { kind: 'estimate', slope: fit.slopes[0] as number, intercept: fit.intercept, bins };
}
