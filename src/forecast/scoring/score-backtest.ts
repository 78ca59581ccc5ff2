import { auc } from '../../stats/auc.ts';
import { averagePrecision } from '../../stats/average-precision.ts';
import { brierScore } from '../../stats/brier-score.ts';
import { type CalibrationBin, calibration } from '../../stats/calibration.ts';
import { logScore } from '../../stats/log-score.ts';
import { type Interval, pairedBootstrap, type ScoreName } from '../../stats/paired-bootstrap.ts';
import { recallAt } from '../../stats/recall-at.ts';
import type { OutcomeName } from '../outcomes/outcome.ts';
import type { Panel } from '../panel/panel.ts';
import type { Backtest } from './backtest.ts';

/** A difference of scores: this model's minus the other's, with a 95 % interval by drawing countries anew. */
export type Difference = Interval & { readonly difference: number };

/** What a difference says: is it outside chance, and which way? */
export type Reading = 'better' | 'worse' | 'no demonstrated improvement';

/** The scores of one model on the rows of a backtest. Null where the rows do not define a score. */
export interface ModelScore {
  readonly name: string;
  readonly about: string;
  readonly auc: number | null;
  readonly ap: number | null;
  readonly brier: number | null;
  readonly logScore: number | null;
  readonly recall10: number | null;
  readonly recall20: number | null;
  readonly recall30: number | null;
  readonly intervals: Readonly<Record<ScoreName, Interval>>;
  readonly calibration: {
    readonly slope: number;
    readonly intercept: number;
    readonly bins: readonly CalibrationBin[];
  } | null;
  /** Against the base rate. */
  readonly versusBase: Readonly<Record<ScoreName, Difference>>;
  /** Against the simple model. */
  readonly versusSimple: Readonly<Record<ScoreName, Difference>>;
  /** What the log score and the Brier score, which reward honest probabilities, say of it against the simple model. */
  readonly reading: Reading;
}

/** A backtest with its scores. */
export interface OutcomeScore {
  readonly name: OutcomeName;
  readonly panel: Panel['name'];
  readonly years: readonly [number, number];
  readonly rows: number;
  readonly events: number;
  readonly models: readonly ModelScore[];
}

/** How to draw the intervals. */
export interface ScoringOptions {
  readonly seed: number;
  readonly draws?: number;
  readonly base?: string;
  readonly simple?: string;
}

/** Scores a backtest: every model on the same rows, with paired differences from the base rate and the simple model. */
export function scoreBacktest(panel: Panel, run: Backtest, options: ScoringOptions): OutcomeScore {
  const { seed, draws = 1000, base = 'base', simple = 'simple' } = options;
  const { events, forecasts, rows } = run;
  const group = rows.map((row) => panel.rows[row]?.target as number);
  const shared = {
    events,
    clusters: rows.map((row) => panel.rows[row]?.gw as number),
    forecasts: forecasts.map(({ chances }) => chances),
    seed,
    draws,
  };
  const place = (name: string) => forecasts.findIndex(({ model }) => model.name === name);
  const intervals = pairedBootstrap({ ...shared, references: [place(base), place(simple)] });
  const points = forecasts.map(({ chances }) => pointScores(chances, events));
  const models = forecasts.map(({ model, chances }, i): ModelScore => {
    const recall = (k: number) => estimateIn(recallAt(chances, events, group, k), 'recall');
    const fit = calibration(chances, events);
    const difference = (other: string, at: number) =>
      differences(points[i] as Points, points[place(other)] as Points, intervals[i]?.differences[at]);
    const versusSimple = difference(simple, 1);
    return {
      name: model.name,
      about: model.about,
      ...(points[i] as Points),
      recall10: recall(10),
      recall20: recall(20),
      recall30: recall(30),
      intervals: intervals[i]?.own as Record<ScoreName, Interval>,
      calibration: fit.kind === 'undefined' ? null : { slope: fit.slope, intercept: fit.intercept, bins: fit.bins },
      versusBase: difference(base, 0),
      versusSimple,
      reading: readingOf(versusSimple),
    };
  });
  return {
    name: run.outcome,
    panel: panel.name,
    years: [Math.min(...group), Math.max(...group)],
    rows: rows.length,
    events: events.reduce((sum, one) => sum + one, 0),
    models,
  };
}

type Points = Record<ScoreName, number | null>;

function pointScores(chances: Float64Array, events: Uint8Array): Points {
  return {
    auc: estimateIn(auc(chances, events), 'auc'),
    ap: estimateIn(averagePrecision(chances, events), 'averagePrecision'),
    brier: estimateIn(brierScore(chances, events), 'brier'),
    logScore: estimateIn(logScore(chances, events), 'logScore'),
  };
}

function estimateIn<K extends string>(
  found: ({ readonly kind: 'estimate' } & Readonly<Record<K, number>>) | { readonly kind: 'undefined' },
  key: K,
): number | null {
  return found.kind === 'undefined' ? null : found[key];
}

function differences(
  own: Points,
  other: Points,
  intervals?: Readonly<Record<ScoreName, Interval>>,
): Record<ScoreName, Difference> {
  const one = (name: ScoreName): Difference => ({
    difference: (own[name] ?? 0) - (other[name] ?? 0),
    low: intervals?.[name].low ?? 0,
    high: intervals?.[name].high ?? 0,
  });
  return { auc: one('auc'), ap: one('ap'), brier: one('brier'), logScore: one('logScore') };
}

/** Better or worse only where the whole interval of the log score lies on one side of 0; less is better there. */
function readingOf({ logScore: { low, high } }: Record<ScoreName, Difference>): Reading {
  if (high < 0) return 'better';
  return low > 0 ? 'worse' : 'no demonstrated improvement';
}
