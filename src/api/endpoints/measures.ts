import { z } from '@hono/zod-openapi';
import { COMPARE_COLUMNS, compareRows } from '../../app/compare-cells.ts';
import { comparePatrons } from '../../app/compare-patrons.ts';
import { toCsv } from '../../app/csv.ts';
import { RATE_COLUMNS } from '../../app/rate-columns.ts';
import { reliabilityRates } from '../../app/reliability-rates.ts';
import { list, NOTHING, single } from '../endpoint.ts';
import { form, names, on, seed, standard, wars } from '../parameters.ts';
import { comparisonSchema, rateSchema } from '../schemas/measures.ts';

const YEARS = z
  .string()
  .max(200)
  .regex(/^\d{4}(,\d{4})*$/, 'it is a list of years with commas')
  .transform((value) => value.split(',').map(Number))
  .optional()
  .openapi({ type: 'string', description: 'Years that eras begin in.', example: '1945,1991' });

/** Rates and comparisons, of the casebook or of the imported wars. */
export const MEASURE_ENDPOINTS = [
  single({
    name: 'comparePatrons',
    path: '/compare',
    about: 'Patrons side by side: promises kept, help delivered, how it ended, and contrasts in words.',
    params: NOTHING,
    query: z.strictObject({
      on: on('cases'),
      standard: standard('dyad'),
      wars,
      seed,
      patrons: names('These alone.', 'russia,france'),
      format: form('csv'),
    }),
    reads: ['casebook', 'database'],
    answer: comparisonSchema,
    read: ({ format: _, ...given }, { db, cases, effects }) => comparePatrons({ ...given, db, cases }, effects),
    forms: [{ format: 'csv', type: 'text/csv', text: (found) => toCsv(compareRows(found), COMPARE_COLUMNS) }],
  }),
  list({
    name: 'listRates',
    path: '/rates',
    about: 'How often tested promises were honored, with what each rate is out of and its intervals.',
    params: NOTHING,
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
    item: rateSchema,
    head: z.strictObject({
      on: z.enum(['cases', 'wars', 'coding']),
      standard: z.string(),
      seed: z.int(),
      headline: z.string(),
      notes: z.array(z.string()),
    }),
    read: async ({ format: _, by = [], ...given }, { db, cases, effects }) => {
      const { rows, ...head } = await reliabilityRates({ ...given, by, db, cases }, effects);
      return { items: rows, head };
    },
    forms: [{ format: 'csv', type: 'text/csv', text: ({ items }) => toCsv(items, RATE_COLUMNS) }],
  }),
];
