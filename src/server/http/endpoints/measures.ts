import { z } from '@hono/zod-openapi';
import { comparePatrons } from '../../../app/compare-patrons.ts';
import { drift } from '../../../app/drift.ts';
import { thinMultiverse } from '../../../app/multiverse.ts';
import { poolRates } from '../../../app/pool-rates.ts';
import { reliabilityRates } from '../../../app/rates.ts';
import { whyNotYear } from '../../../core/asked.ts';
import { COMPARE_COLUMNS, compareRows } from '../../../present/compare/compare-cells.ts';
import { toCsv } from '../../../present/csv.ts';
import { RATE_COLUMNS } from '../../../present/rates/rate-columns.ts';
import { EMPTY_OBJECT, list, single } from '../endpoint.ts';
import { form, names, on, seed, someStandard, someState, standard, wars, whole, year } from '../parameters.ts';
import { driftSchema } from '../schemas/drift.ts';
import { headlineSchema } from '../schemas/ledger.ts';
import { comparisonSchema, rateSchema } from '../schemas/measures.ts';
import { multiverseSchema } from '../schemas/multiverse.ts';
import { poolSchema } from '../schemas/pool.ts';

const YEARS = z
  .string()
  .max(200)
  .regex(/^\d{4}(,\d{4})*$/, 'it is a list of years with commas')
  .refine((value) => value.split(',').every((one) => whyNotYear(one) === null), 'its years are from 1800 to 2100')
  .transform((value) => value.split(',').map(Number))
  .optional()
  .openapi({ type: 'string', description: 'Compare periods that begin in these years.', example: '1945,1991' });

const period = (description: string) => year().optional().openapi({ type: 'integer', description, example: 1990 });

/** Rates and comparisons, of the casebook or of the imported wars. */
export const MEASURE_ENDPOINTS = [
  single({
    name: 'comparePatrons',
    path: '/compare',
    about: 'Patrons side by side: promises kept, help delivered, how it ended, and contrasts in words.',
    params: EMPTY_OBJECT,
    query: z.strictObject({
      on: on('cases'),
      standard: standard('dyad'),
      wars,
      seed,
      patrons: names('Only these patrons.', 'russia,france'),
      since: period('Dangers that began in this year or later.'),
      until: period('Dangers that began in this year or earlier.'),
      format: form('csv'),
    }),
    reads: ['casebook', 'database'],
    weight: 'heavy',
    answer: comparisonSchema,
    read: ({ format: _, ...given }, { db, cases, effects }) => comparePatrons({ ...given, db, cases }, effects),
    forms: [{ format: 'csv', type: 'text/csv', text: (found) => toCsv(compareRows(found), COMPARE_COLUMNS) }],
  }),
  list({
    name: 'listRates',
    path: '/rates',
    about: 'How often tested promises were honored, with the counts and intervals of each rate.',
    params: EMPTY_OBJECT,
    query: z.strictObject({
      on: on('wars'),
      standard: standard('bf-2018'),
      wars,
      seed,
      by: names('What to group by: era, obligation, multilateral, patron, war, region.', 'era,patron'),
      cuts: YEARS,
      format: form('csv'),
    }),
    reads: ['casebook', 'database'],
    weight: 'heavy',
    item: rateSchema,
    head: z.strictObject({
      on: z.enum(['cases', 'wars', 'coding']),
      standard: z.string(),
      seed: z.int(),
      headline: headlineSchema,
      notes: z.array(z.string()),
    }),
    read: async ({ format: _, by = [], ...given }, { db, cases, effects }) => {
      const { rows, ...head } = await reliabilityRates({ ...given, by, db, cases }, effects);
      return { items: rows, head };
    },
    forms: [{ format: 'csv', type: 'text/csv', text: ({ items }) => toCsv(items, RATE_COLUMNS) }],
  }),
  single({
    name: 'poolRates',
    path: '/pool',
    about: 'How reliable each patron is; patrons with few tests borrow strength from the others (partial pooling).',
    params: EMPTY_OBJECT,
    query: z.strictObject({
      on: on('wars'),
      standard: standard('ally'),
      wars,
      seed,
      contrast: names('Which of them is the more reliable, in pairs.', 'russia,france'),
      fixed: names('Fixed effects: era, multilateral, capability, wartime, stretched.', 'era,multilateral'),
      groups: names('Groupings: patron, war, obligation, decision.', 'patron,war,obligation'),
    }),
    reads: ['casebook', 'database'],
    weight: 'heavy',
    answer: poolSchema,
    read: (given, { db, cases, effects }) => poolRates({ ...given, db, cases }, effects),
  }),
  single({
    name: 'getMultiverse',
    path: '/multiverse',
    about: 'The specification curve: every defensible coding of the same tests, and which choice decides the answer.',
    params: EMPTY_OBJECT,
    query: z.strictObject({
      on: on('wars'),
      patron: someState,
      standard: someStandard,
      wars,
      cut: year().optional().openapi({ type: 'integer', description: 'The year to compare before and after.' }),
      seed,
      most: whole(100, 100_000)
        .optional()
        .openapi({ type: 'integer', description: 'About how many specifications to answer with; all if left out.' }),
    }),
    reads: ['casebook', 'database'],
    weight: 'heavy',
    answer: multiverseSchema,
    read: ({ most, ...given }, { db, cases, effects }) => thinMultiverse({ ...given, db, cases }, most, effects),
  }),
  single({
    name: 'getDrift',
    path: '/drift',
    about: 'Whether allies and patrons vote further apart after a tested promise.',
    params: EMPTY_OBJECT,
    query: z.strictObject({
      on: z.enum(['wars', 'cases', 'both']).default('both').openapi({ description: 'Wars, cases or both.' }),
      patron: someState,
      standard: standard('dyad'),
      wars,
      window: whole(1, 10).default(3).openapi({ type: 'integer', description: 'Years before and after.', default: 3 }),
      points: z.enum(['final', 'all', 'legacy']).default('final').openapi({ description: 'Which ideal points.' }),
      seed,
    }),
    reads: ['casebook', 'database'],
    weight: 'heavy',
    answer: driftSchema,
    read: (given, { db, cases, effects }) => drift({ ...given, db, cases }, effects),
  }),
];
