import { logisticRegression } from '../../stats/logistic-regression.ts';
import { oneStepBootstrap } from '../../stats/one-step-bootstrap.ts';
import { sortedQuantile } from '../../stats/quantile.ts';
import { atLeastOne, type ShockGroup, sharedShock } from '../../stats/shared-shock.ts';
import { choosePenalty } from '../models/fit-model.ts';
import { MAIN_MODELS, modelNamed } from '../models/main-models.ts';
import { columnOf, type FittedModel, predict } from '../models/model.ts';
import { standardise } from '../models/standardise.ts';
import type { OutcomeName } from '../outcomes/outcome.ts';
import { asKnownPanel } from '../panel/as-known.ts';
import { patronsAt } from '../panel/features/alliance.ts';
import { FEATURE_GROUPS } from '../panel/features/groups.ts';
import type { ForecastData } from '../panel/forecast-data.ts';
import { AT_ONCE, type EventLags, knownAt } from '../panel/lags.ts';
import { type Month, yearOf } from '../panel/month.ts';
import type { Panel } from '../panel/panel.ts';
import { stateIndex } from '../panel/state-index.ts';
import { type SimilarCases, similarCases } from './similar-cases.ts';

/** What to forecast, and when. */
export interface NowOptions {
  readonly outcome: OutcomeName;
  /** The month at whose end the forecast is made. */
  readonly cutoff: Month;
  /** How many months it looks ahead. */
  readonly horizon: number;
  /** Which of the data end before the cutoff, and by how much. */
  readonly lags?: EventLags;
  readonly seed: number;
  readonly draws?: number;
}

/** What a feature adds to a government's log odds, against the average government of the training rows. */
export interface Contribution {
  readonly feature: string;
  /** Its value; null where it is not known and stands at the mean. */
  readonly value: number | null;
  readonly logOdds: number;
}

/** One government's probability. */
export interface GovernmentForecast {
  readonly ccode: number;
  readonly gw: number;
  /** 1 is the highest probability of all governments. */
  readonly rank: number;
  readonly probability: number;
  /** 95 % interval by drawing countries anew: what is not known of the model's slopes. */
  readonly low: number;
  readonly high: number;
  readonly contributions: readonly Contribution[];
  readonly similar: SimilarCases;
}

/** The forecast of all governments for one outcome. */
export interface NowForecast {
  readonly options: NowOptions;
  readonly fitted: FittedModel;
  /** The share of events in the training rows, and in those of the last ten years. */
  readonly baseRate: number;
  readonly recentRate: number;
  readonly governments: readonly GovernmentForecast[];
  /** How far governments with the same patron rise and fall together, on the scale of log odds. */
  readonly sharedShock: () => number;
  /** The probability that at least one of these governments is hit, with its 95 % interval. */
  readonly atLeastOne: (ccodes: readonly number[]) => {
    readonly probability: number;
    readonly low: number;
    readonly high: number;
  };
  /**
   * How often each of these governments has the highest probability of them all when countries are drawn anew, 0 to 1: how
   * much the order at the top is worth. Those that the model does not cover are left out; the shares add up to 1.
   */
  readonly comesFirst: (ccodes: readonly number[]) => ReadonlyMap<number, number>;
}

/**
 * Forecasts every government with the main model of an outcome, fitted to all rows that were settled by the cutoff. The
 * training rows end in the same month of each year and are made with the same lags as the forecast.
 */
export function forecastNow(data: ForecastData, options: NowOptions): NowForecast {
  const { outcome, cutoff, horizon, lags = AT_ONCE, seed, draws = 500 } = options;
  const known = knownAt(data, cutoff, { ...AT_ONCE, coups: lags.coups });
  const cutoffs: Month[] = [];
  for (let month = cutoff; yearOf(month) >= 1960; month -= 12) cutoffs.unshift(month);
  const model = modelNamed(MAIN_MODELS[outcome]);
  const groups = FEATURE_GROUPS.filter(
    ({ features }, i) => i < 2 || features.some((feature) => model.features.includes(feature)),
  );
  const { closed, open } = asKnownPanel(known, { cutoffs, horizon, lags, groups });
  const rows = closed.rows.map((_, row) => row);
  const y = closed.outcomes[outcome];
  const penalty = model.kind === 'ridge' ? choosePenalty(model, closed, rows, outcome) : 0;
  const columns = model.features.map((feature) => columnOf(closed, feature));
  const { matrix, means, scales } = standardise(closed.x, rows, columns);
  const penalties = new Float64Array(columns.length).fill(penalty);
  const found = logisticRegression(matrix, y, { penalties });
  if (found.kind === 'undefined') throw new RangeError(found.why);
  const inUnits = (beta: ArrayLike<number>): FittedModel => {
    const terms = model.features.map((feature, j) => ({
      feature,
      slope: (beta[j + 1] as number) / (scales[j] as number),
      mean: means[j] as number,
    }));
    const intercept = (beta[0] as number) - terms.reduce((sum, { slope, mean }) => sum + slope * mean, 0);
    return { model, outcome, intercept, terms, penalty, rows: rows.length, events: sum(y) };
  };
  const fitted = inUnits([found.intercept, ...found.slopes]);
  const clusters = closed.rows.map(({ gw }) => gw);
  const drawn = oneStepBootstrap(found, matrix, y, { clusters, penalties, draws, seed }).map(inUnits);
  const now = open.rows.flatMap((row, i) => (row.cutoff === cutoff ? [i] : []));
  const chances = predict(fitted, open, now);
  const chancesDrawn = drawn.map((one) => predict(one, open, now));
  const order = now.map((_, i) => i).sort((a, b) => (chances[b] as number) - (chances[a] as number));
  const governments = order.map((at, rank): GovernmentForecast => {
    const row = now[at] as number;
    const { ccode, gw } = open.rows[row] as Panel['rows'][number];
    const sorted = chancesDrawn.map((one) => one[at] as number).sort((a, b) => a - b);
    return {
      ccode,
      gw,
      rank: rank + 1,
      probability: chances[at] as number,
      ...interval(sorted, chances[at] as number),
      contributions: contributions(fitted, open, row),
      similar: similarCases(fitted, open, row, closed, { matrix, means, scales }, y),
    };
  });
  let spread: number | null = null;
  const shock = () => {
    spread ??= sharedShock(groupsByPatron(known, closed, predict(fitted, closed, rows), y));
    return spread;
  };
  const place = new Map(now.map((row, i) => [open.rows[row]?.ccode as number, i]));
  const recent = rows.filter((row) => (closed.rows[row]?.cutoff as number) > cutoff - 120 - horizon);
  return {
    options,
    fitted,
    baseRate: sum(y) / y.length,
    recentRate: recent.reduce((count, row) => count + (y[row] as number), 0) / Math.max(1, recent.length),
    governments,
    sharedShock: shock,
    atLeastOne: (ccodes) => {
      const places = ccodes.flatMap((ccode) => place.get(ccode) ?? []);
      const of = (from: Float64Array) =>
        atLeastOne(
          places.map((at) => from[at] as number),
          shock(),
        );
      const probability = of(chances);
      return {
        probability,
        ...interval(
          chancesDrawn.map(of).sort((a, b) => a - b),
          probability,
        ),
      };
    },
    comesFirst: (ccodes) => {
      const known = ccodes.flatMap((ccode) => {
        const at = place.get(ccode);
        return at === undefined ? [] : [{ ccode, at }];
      });
      const firsts = new Map(known.map(({ ccode }) => [ccode, 0]));
      for (const draw of chancesDrawn) {
        const first = known.reduce<(typeof known)[number] | undefined>(
          (best, one) => (best !== undefined && (draw[best.at] as number) >= (draw[one.at] as number) ? best : one),
          undefined,
        );
        if (first !== undefined) firsts.set(first.ccode, (firsts.get(first.ccode) ?? 0) + 1 / chancesDrawn.length);
      }
      return firsts;
    },
  };
}

function interval(sorted: readonly number[], point: number): { low: number; high: number } {
  if (sorted.length === 0) return { low: point, high: point };
  return { low: sortedQuantile(sorted, 0.025), high: sortedQuantile(sorted, 0.975) };
}

function contributions({ terms }: FittedModel, panel: Panel, row: number): Contribution[] {
  return terms.map(({ feature, slope, mean }) => {
    const value = panel.x.values[row * panel.x.columns + columnOf(panel, feature)] as number;
    const isKnown = !Number.isNaN(value);
    return { feature, value: isKnown ? value : null, logOdds: isKnown ? slope * (value - mean) : 0 };
  });
}

/** Allies of one great power in one year: they share what befalls their patron. */
function groupsByPatron(data: ForecastData, panel: Panel, chances: Float64Array, y: Uint8Array): ShockGroup[] {
  const index = stateIndex(data);
  const groups = new Map<string, { chances: number[]; events: number[] }>();
  panel.rows.forEach(({ ccode, cutoff }, row) => {
    for (const patron of patronsAt(index, ccode, cutoff)) {
      const key = `${patron} ${cutoff}`;
      const group = groups.get(key) ?? { chances: [], events: [] };
      groups.set(key, group);
      group.chances.push(chances[row] as number);
      group.events.push(y[row] as number);
    }
  });
  return [...groups.values()];
}

function sum(values: Uint8Array): number {
  return values.reduce((total, value) => total + value, 0);
}
