import { z } from '@hono/zod-openapi';
import { findAgreements, promises } from '../../../app/promises.ts';
import { REGISTER_DAY } from '../../../present/promises/register-day.ts';
import { EMPTY_OBJECT, single } from '../endpoint.ts';
import { day, searchWords, state } from '../parameters.ts';
import { agreementsFoundSchema, promisesSchema } from '../schemas/promises.ts';

/** What binds a state, and the words of agreements. */
export const PROMISE_ENDPOINTS = [
  single({
    name: 'getPromises',
    path: '/promises/{state}',
    about: 'The promises in force on a day, to a state and by it, from the register of promises.',
    params: z.strictObject({ state }),
    query: z.strictObject({
      on: day.default(REGISTER_DAY).openapi({ description: 'The day.', example: REGISTER_DAY }),
    }),
    reads: ['casebook'],
    answer: promisesSchema,
    read: (given, { cases, effects }) => promises({ state: given.state, on: given.on, cases }, effects),
  }),
  single({
    name: 'searchAgreements',
    path: '/agreements',
    about:
      'The agreements that contain every word of the search, from the casebook and the register of treaty terms. Without words to search for, all agreements.',
    params: EMPTY_OBJECT,
    query: z.strictObject({ q: searchWords.optional() }),
    reads: ['casebook'],
    answer: agreementsFoundSchema,
    read: ({ q }, { cases, effects }) => findAgreements({ query: q, cases }, effects),
  }),
];
