import { z } from '@hono/zod-openapi';
import type { QuestionAnswer, RegisterScores, SaidAnswer } from '../../../present/forecasts/register-answer.ts';
import { FORECAST_OUTCOMES } from '../../../present/forecasts/rules.ts';
import { shape } from '../shape.ts';

const source = z
  .strictObject({ publisher: z.string(), title: z.string(), date: z.string(), address: z.string() })
  .openapi('RegisterSource');
const method = z.enum(['model', 'base rate', 'judgement']);
const score = z.number().nullable();

/** A question of the register with how far it is. */
export const questionSchema = shape<QuestionAnswer>()(
  z
    .strictObject({
      kind: z.literal('question'),
      id: z.string(),
      text: z.string(),
      rule: z.string(),
      outcome: z.enum([...FORECAST_OUTCOMES, 'other']),
      from: z.string(),
      to: z.string(),
      made: z.string(),
      origin: z.strictObject({ by: z.string(), source, inferred: z.string() }).exactOptional(),
      forecasts: z.int(),
      forecasters: z.array(z.string()),
      subjects: z.int(),
      settled: z.int(),
      void: z.int(),
      yes: z.array(z.string()),
    })
    .openapi('RegisterQuestion'),
);

/** What somebody said of a subject, and how it ended. */
export const saidSchema = shape<SaidAnswer>()(
  z
    .strictObject({
      subject: z.string(),
      name: z.string(),
      by: z.string(),
      method,
      probability: score,
      low: z.number().exactOptional(),
      high: z.number().exactOptional(),
      made: z.string(),
      asOf: z.string().exactOptional(),
      words: z.string().exactOptional(),
      data: z.string().exactOptional(),
      resolution: z
        .strictObject({
          answer: z.enum(['yes', 'no', 'void']),
          date: z.string().nullable(),
          made: z.string(),
          words: z.string(),
          sources: z.array(source),
        })
        .nullable(),
    })
    .openapi('RegisterForecast'),
);

/** How one forecaster did so far. */
export const forecasterSchema = shape<RegisterScores['scores'][number]>()(
  z
    .strictObject({
      by: z.string(),
      method,
      forecasts: z.int(),
      withoutProbability: z.int(),
      open: z.int(),
      settled: z.int(),
      void: z.int(),
      voidRate: score,
      events: z.int(),
      expected: score,
      brier: score,
      logScore: score,
      calibrationSlope: score,
      versusBaseRate: score,
    })
    .openapi('ForecasterScore'),
);
