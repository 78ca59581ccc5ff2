import { z } from '@hono/zod-openapi';
import { folderOf } from '../../../app/casebook.ts';
import { forecast, forecastRecord } from '../../../app/forecast.ts';
import { listRegister, registerQuestion, scoredRegister } from '../../../app/register.ts';
import { toCsv } from '../../../present/csv.ts';
import type { ForecastAnswer } from '../../../present/forecasts/forecast-answer.ts';
import { FORECAST_COLUMNS, forecastCells } from '../../../present/forecasts/forecast-cells.ts';
import { EMPTY_OBJECT, list, single } from '../endpoint.ts';
import { day, form, questionId, seed, state } from '../parameters.ts';
import { forecastSchema, historySchema, outcomeSchema, recordSchema } from '../schemas/forecast.ts';
import { forecasterSchema, questionSchema, saidSchema } from '../schemas/register.ts';

const OUTCOME = {
  outcome: outcomeSchema.default('toppled').openapi({
    description: 'Toppled by any organised force; a coup attempt; a successful coup.',
  }),
};

const QUERY = {
  ...OUTCOME,
  horizon: z
    .enum(['12', '18'])
    .default('12')
    .transform(Number)
    .openapi({ type: 'integer', enum: [12, 18], default: 12, description: 'Months ahead.' }),
  asOf: day.optional().openapi({
    description: 'Forecast as if on this day; the newest data if left out.',
    example: '2024-12-31',
  }),
  seed,
};

const CSV = {
  format: 'csv' as const,
  type: 'text/csv',
  text: ({ governments }: ForecastAnswer) => toCsv(governments.map(forecastCells), FORECAST_COLUMNS),
};

/** Which government falls next, how the model did, and the register. */
export const FORECAST_ENDPOINTS = [
  single({
    name: 'getForecast',
    path: '/forecast',
    about: 'Which government falls next: a probability with its interval and reasons for every government.',
    params: EMPTY_OBJECT,
    query: z.strictObject({ ...QUERY, format: form('csv') }),
    reads: ['casebook', 'database'],
    weight: 'heavy',
    answer: forecastSchema,
    read: ({ format: _, ...given }, { db, cases, effects }) => forecast({ ...given, db, cases }, effects),
    forms: [CSV],
  }),
  single({
    name: 'getAlliesForecast',
    path: '/forecast/allies/{patron}',
    about:
      "Which of a patron's allies falls next: each probability, that of at least one, what the patron owes each, and what it did before.",
    params: z.strictObject({ patron: state }),
    query: z.strictObject({ ...QUERY, format: form('csv') }),
    reads: ['casebook', 'database'],
    weight: 'heavy',
    answer: forecastSchema,
    read: ({ format: _, ...given }, { db, cases, effects }) => forecast({ ...given, db, cases }, effects),
    forms: [CSV],
  }),
  single({
    name: 'getStateForecast',
    path: '/forecast/states/{state}',
    about: 'The forecast of one government explained, and what the model said of it in past years.',
    params: z.strictObject({ state }),
    query: z.strictObject(QUERY),
    reads: ['casebook', 'database'],
    weight: 'heavy',
    answer: forecastSchema,
    read: (given, { db, cases, effects }) => forecast({ ...given, db, cases }, effects),
  }),
  single({
    name: 'getForecastRecord',
    path: '/forecast/record',
    about: 'How the model did on past years, with only what was known before each: scores and calibration.',
    params: EMPTY_OBJECT,
    query: z.strictObject({ ...OUTCOME, seed }),
    reads: ['casebook', 'database'],
    weight: 'heavy',
    answer: recordSchema,
    read: async (given, { db, cases, effects }) => (await forecastRecord({ ...given, db, cases }, effects)).record,
  }),
  list({
    name: 'listForecastHistory',
    path: '/forecast/history',
    about: 'What the model said of every government in past years, and whether it happened.',
    params: EMPTY_OBJECT,
    query: z.strictObject({ ...OUTCOME, seed }),
    reads: ['casebook', 'database'],
    weight: 'heavy',
    item: historySchema,
    head: z.strictObject({ outcome: outcomeSchema }),
    read: async (given, { db, cases, effects }) => ({
      items: (await forecastRecord({ ...given, db, cases }, effects)).histories,
      head: { outcome: given.outcome },
    }),
  }),
  list({
    name: 'listRegister',
    path: '/register',
    about:
      'The public register of forecasts: its questions, how each is settled, their state, and the head of the chain.',
    params: EMPTY_OBJECT,
    query: EMPTY_OBJECT,
    reads: ['casebook'],
    item: questionSchema,
    head: z.strictObject({ head: z.string(), entries: z.int() }),
    read: async (_, { cases }) => {
      const { questions, ...head } = await listRegister(folderOf(cases));
      return { items: questions, head };
    },
  }),
  list({
    name: 'listRegisterScores',
    path: '/register/scores',
    about: 'How every forecaster in the register did so far, compared with the base rate on the same questions.',
    params: EMPTY_OBJECT,
    query: EMPTY_OBJECT,
    reads: ['casebook'],
    item: forecasterSchema,
    head: z.strictObject({ head: z.string() }),
    read: async (_, { cases }) => {
      const { scores, head } = await scoredRegister(folderOf(cases));
      return { items: scores, head: { head } };
    },
  }),
  list({
    name: 'getRegisterQuestion',
    path: '/register/{question}',
    about: 'One question of the register with every forecast of it, and how it ended for each subject.',
    params: z.strictObject({ question: questionId }),
    query: EMPTY_OBJECT,
    reads: ['casebook'],
    item: saidSchema,
    head: z.strictObject({ head: z.string(), question: questionSchema }),
    read: async ({ question: id }, { cases }) => {
      const { said, ...head } = await registerQuestion(id, folderOf(cases));
      return { items: said, head };
    },
  }),
];
