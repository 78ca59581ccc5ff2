import { z } from '@hono/zod-openapi';
import { compareDelivery, delivery } from '../../../app/delivery.ts';
import { DELIVERY_YEARS } from '../../../present/delivery/delivery-answer.ts';
import { EMPTY_OBJECT, single } from '../endpoint.ts';
import { seed, state, year } from '../parameters.ts';
import { deliveryComparisonSchema, deliverySchema } from '../schemas/delivery.ts';

const yearBy = (usual: number) =>
  year().default(usual).openapi({ type: 'integer', minimum: 1800, maximum: 2100, default: usual });

const QUERY = z.strictObject({
  since: yearBy(DELIVERY_YEARS.since).openapi({ description: 'The first year.' }),
  until: yearBy(DELIVERY_YEARS.until).openapi({ description: 'The last year.' }),
  owed: z
    .string()
    .max(200)
    .regex(/^[a-z-]+(,[a-z-]+)*$/, 'it is any, help, or kinds of obligations with commas')
    .default('any')
    .openapi({ description: 'For which promises: any, help, or kinds of obligations.', example: 'defense,arms' }),
  seed,
});

/** What came when an ally's government faced an armed conflict, from the datasets that were imported. */
export const DELIVERY_ENDPOINTS = [
  single({
    name: 'compareDelivery',
    path: '/delivery',
    about: 'What came when allies faced armed conflicts, patrons side by side.',
    params: EMPTY_OBJECT,
    query: QUERY,
    reads: ['casebook', 'database'],
    weight: 'heavy',
    answer: deliveryComparisonSchema,
    read: (given, { db, cases, effects }) => compareDelivery({ ...given, db, cases }, effects),
  }),
  single({
    name: 'getDelivery',
    path: '/delivery/{patron}',
    about:
      'What came from a patron to each ally in an armed conflict, year by year, and what became of the government.',
    params: z.strictObject({ patron: state }),
    query: QUERY,
    reads: ['casebook', 'database'],
    weight: 'heavy',
    answer: deliverySchema,
    read: (given, { db, cases, effects }) => delivery({ ...given, db, cases }, effects),
  }),
];
