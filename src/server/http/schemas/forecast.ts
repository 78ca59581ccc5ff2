import { z } from '@hono/zod-openapi';
import { SUPPORT_ACTS } from '../../../core/response.ts';
import type { FileUsed } from '../../../present/forecasts/file-used.ts';
import type { ForecastAnswer, GovernmentAnswer, PastYear } from '../../../present/forecasts/forecast-answer.ts';
import type { HistoryAnswer, RecordAnswer } from '../../../present/forecasts/record-answer.ts';
import { FORECAST_OUTCOMES } from '../../../present/forecasts/rules.ts';
import { shape } from '../shape.ts';

const TEXTS = z.array(z.string());
const share = z.number();
const LIKELY = { probability: share, low: share, high: share };
const STATE = { ccode: z.int(), iso: z.string().nullable(), name: z.string() };

/** Which event is forecast. */
export const outcomeSchema = z.enum(FORECAST_OUTCOMES);

const fileSchema = shape<FileUsed>()(
  z.strictObject({ dataset: z.string(), table: z.string(), sha256: z.string() }).openapi('FileUsed'),
);

const pastYearSchema = shape<PastYear>()(
  z
    .strictObject({ year: z.int(), probability: share, rank: z.int(), of: z.int(), happened: z.boolean() })
    .openapi('PastYear'),
);

const promiseSchema = z
  .strictObject({
    agreement: z.string(),
    title: z.string(),
    binding: z.enum(['legal', 'political', 'domestic-law']),
    kinds: TEXTS,
    conditions: TEXTS,
    since: z.string(),
    source: z.enum(['casebook', 'atop']),
  })
  .openapi('PromiseInForce');

const pastDangerSchema = z
  .strictObject({
    case: z.string(),
    verdict: z.string(),
    delivered: z.enum(SUPPORT_ACTS).nullable(),
    outcomes: TEXTS,
  })
  .openapi('PastDanger');

const governmentSchema = shape<GovernmentAnswer>()(
  z
    .strictObject({
      ...STATE,
      ...LIKELY,
      rank: z.int(),
      reasons: z.array(z.strictObject({ words: z.string(), timesTheOdds: z.number() })),
      similar: z.strictObject({ cases: z.int(), events: z.int(), hit: TEXTS }),
      comesFirst: share.exactOptional(),
      ifTested: z
        .strictObject({
          promises: z.array(promiseSchema),
          pastDangers: z.array(pastDangerSchema),
          sentence: z.string(),
        })
        .exactOptional(),
      history: z.array(pastYearSchema).exactOptional(),
    })
    .openapi('ForecastGovernment'),
);

/** A forecast of the world, of a patron's allies, or of one state. */
export const forecastSchema = shape<ForecastAnswer>()(
  z
    .strictObject({
      sentence: z.string(),
      outcome: outcomeSchema,
      rule: z.string(),
      asOf: z.string(),
      from: z.string(),
      to: z.string(),
      horizon: z.int(),
      model: z.strictObject({
        name: z.string(),
        about: z.string(),
        penalty: z.number(),
        rows: z.int(),
        events: z.int(),
        slopes: z.array(z.strictObject({ feature: z.string(), slope: z.number() })),
      }),
      baseRate: share,
      recentRate: share,
      patron: z.strictObject({ ccode: z.int(), name: z.string() }).exactOptional(),
      atLeastOne: z.strictObject({ ...LIKELY, allies: z.int(), sharedShock: z.number() }).exactOptional(),
      order: z.string().exactOptional(),
      pastHelp: z
        .strictObject({
          dangers: z.int(),
          strongest: z.array(z.strictObject({ act: z.string(), count: z.int() })),
          sentence: z.string(),
        })
        .exactOptional(),
      of: z.int(),
      governments: z.array(governmentSchema),
      notCovered: z.array(
        z.strictObject({
          name: z.string(),
          why: z.string(),
          judgements: z.array(
            z.strictObject({ by: z.string(), probability: share, question: z.string(), to: z.string() }),
          ),
        }),
      ),
      knownTo: z.array(z.strictObject({ what: z.string(), until: z.string() })),
      caveats: TEXTS,
      seed: z.int(),
      files: z.array(fileSchema),
    })
    .openapi('Forecast'),
);

const score = z.number().nullable();
const interval = { low: z.number(), high: z.number() };
const byScore = <S extends z.ZodType>(one: S) => z.strictObject({ auc: one, ap: one, brier: one, logScore: one });
const difference = z.strictObject({ ...interval, difference: z.number() }).openapi('ScoreDifference');

const modelSchema = shape<RecordAnswer['models'][number]>()(
  z
    .strictObject({
      name: z.string(),
      about: z.string(),
      auc: score,
      ap: score,
      brier: score,
      logScore: score,
      recall10: score,
      recall20: score,
      recall30: score,
      intervals: byScore(z.strictObject(interval)),
      calibration: z
        .strictObject({
          slope: z.number(),
          intercept: z.number(),
          bins: z.array(z.strictObject({ rows: z.int(), meanForecast: share, events: z.int(), share })),
        })
        .nullable(),
      versusBase: byScore(difference),
      versusSimple: byScore(difference),
      reading: z.enum(['better', 'worse', 'no demonstrated improvement']),
    })
    .openapi('ModelScore'),
);

/** How the model that forecasts an outcome did on past years. */
export const recordSchema = shape<RecordAnswer>()(
  z
    .strictObject({
      sentence: z.string(),
      outcome: outcomeSchema,
      years: z.tuple([z.int(), z.int()]),
      rows: z.int(),
      events: z.int(),
      main: z.string(),
      models: z.array(modelSchema),
      calibration: z
        .strictObject({
          slope: z.number(),
          intercept: z.number(),
          groups: z.array(z.strictObject({ rows: z.int(), events: z.int(), meanForecast: share, share, ...interval })),
        })
        .nullable(),
      caveats: TEXTS,
      seed: z.int(),
      draws: z.int(),
      files: z.array(fileSchema),
    })
    .openapi('ForecastRecord'),
);

/** What the model said of one government in past years. */
export const historySchema = shape<HistoryAnswer>()(
  z.strictObject({ ...STATE, years: z.array(pastYearSchema) }).openapi('ForecastHistory'),
);
