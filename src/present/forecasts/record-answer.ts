import type { OutcomeName } from '../../forecast/outcomes/outcome.ts';
import type { ModelScore, OutcomeScore } from '../../forecast/scoring/score-backtest.ts';
import { jeffreysInterval } from '../../stats/jeffreys-interval.ts';
import type { FileUsed } from './file-used.ts';
import type { PastYear } from './forecast-answer.ts';
import { percentText } from './percent-text.ts';

/** A tenth of the forecasts, from the lowest to the highest: what was said, and how often it happened. */
export interface CalibrationGroup {
  readonly rows: number;
  readonly events: number;
  readonly meanForecast: number;
  readonly share: number;
  /** Jeffreys' 95 % interval of the share. */
  readonly low: number;
  readonly high: number;
}

/** How the model that forecasts an outcome did on past years, beside the base rates and the simple model. */
export interface RecordAnswer {
  /** One sentence that can be printed. */
  readonly sentence: string;
  readonly outcome: OutcomeName;
  readonly years: readonly [number, number];
  /** Governments and years that were forecast, and how many of them were hit. */
  readonly rows: number;
  readonly events: number;
  /** The name of the model that forecasts this outcome. */
  readonly main: string;
  readonly models: readonly ModelScore[];
  /** Of the main model; null where it cannot be fitted. */
  readonly calibration: {
    readonly slope: number;
    readonly intercept: number;
    readonly groups: readonly CalibrationGroup[];
  } | null;
  readonly caveats: readonly string[];
  readonly seed: number;
  readonly draws: number;
  readonly files: readonly FileUsed[];
}

/** What the model said of one government in past years. */
export interface HistoryAnswer {
  readonly ccode: number;
  readonly iso: string | null;
  readonly name: string;
  readonly years: readonly PastYear[];
}

const HIT: Readonly<Record<OutcomeName, string>> = {
  toppled: 'governments that were toppled',
  attempt: 'governments that faced a coup attempt',
  success: 'governments that fell to a coup',
};

/** The record of a model from the scores of a backtest on the panel of what was known. */
export function recordAnswer(
  score: OutcomeScore,
  main: string,
  rest: Pick<RecordAnswer, 'seed' | 'draws' | 'files'>,
): RecordAnswer {
  const own = score.models.find(({ name }) => name === main);
  const { name: outcome, years, rows, events, models } = score;
  return {
    sentence: recordSentence(score, own),
    outcome,
    years,
    rows,
    events,
    main,
    models,
    calibration: calibrationOf(own),
    caveats: [
      `Each year is forecast from what was known at the end of the year before. The model was chosen on 2010 to 2019, so that those years flatter it; nothing after 2019 was looked at before it was fixed.`,
      'Publishers revise the past, and only their newest release is used.',
    ],
    ...rest,
  };
}

function recordSentence({ name, events, years }: OutcomeScore, own: ModelScore | undefined): string {
  const { recall10, recall30 } = own ?? {};
  const of = (share: number | null | undefined) => Math.round((share ?? 0) * events);
  return `Of ${events} ${HIT[name]} from ${years[0]} to ${years[1]}, ${of(recall10)} were among the ten that the model held for the likeliest that year, ${of(recall30)} among the thirty.`;
}

function calibrationOf(own: ModelScore | undefined): RecordAnswer['calibration'] {
  const found = own?.calibration;
  if (found === undefined || found === null) return null;
  const groups = found.bins.map(({ rows, events, meanForecast, share }): CalibrationGroup => {
    const interval = jeffreysInterval(events, rows);
    const { low, high } = interval.kind === 'undefined' ? { low: 0, high: 1 } : interval;
    return { rows, events, meanForecast, share, low, high };
  });
  return { slope: found.slope, intercept: found.intercept, groups };
}

/**
 * Whether what was said came as often as it was said, in a sentence: how many of the groups have the mean forecast inside
 * the interval of what happened.
 */
export function calibrationSentence({ calibration, events, years }: RecordAnswer): string {
  const period = `Forecasts of ${years[0]} to ${years[1]}`;
  if (calibration === null)
    return `${period}: there are too few events to say whether the probabilities came true as often as they said.`;
  const { groups, slope } = calibration;
  const fits = groups.filter(({ low, high, meanForecast }) => low <= meanForecast && meanForecast <= high).length;
  const highest = groups.at(-1);
  const top =
    highest === undefined
      ? 'what happened'
      : `in the highest tenth the model said ${percentText(highest.meanForecast)} and it happened in ${percentText(highest.share)}; what happened`;
  return `${period}: ${top} is within chance of what was said in ${fits} of ${groups.length} groups. The slope is ${slope.toFixed(2)} (1 is right), from ${events} events.`;
}
