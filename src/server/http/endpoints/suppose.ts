import { z } from '@hono/zod-openapi';
import { showFrame } from '../../../app/frame.ts';
import { reconcile, whatIf } from '../../../app/promises.ts';
import { toCsv } from '../../../present/csv.ts';
import { FRAME_ROW_COLUMNS } from '../../../present/dangers/frame-answer.ts';
import { REGISTER_DAY } from '../../../present/promises/register-day.ts';
import { EMPTY_OBJECT, list, single } from '../endpoint.ts';
import { day, form, standard, state, year } from '../parameters.ts';
import { frameHeadSchema, frameRowSchema, reconciliationSchema, whatIfSchema } from '../schemas/suppose.ts';

const period = (description: string) => year().optional().openapi({ type: 'integer', description, example: 1990 });

/** What an attack would call on, what ATOP says of the same promises, and which dangers there were. */
export const SUPPOSE_ENDPOINTS = [
  single({
    name: 'getWhatIf',
    path: '/if/{attacker}/attacks/{attacked}',
    about: 'Whom a supposed attack would bind, to do what, on which conditions, and what each did when tested before.',
    params: z.strictObject({ attacker: state, attacked: state }),
    query: z.strictObject({
      on: day.default(REGISTER_DAY).openapi({ description: 'The day.', example: REGISTER_DAY }),
      place: state.optional().openapi({
        description: 'Where, by a name of the gazetteer; the territory of the attacked if left out.',
        example: 'karabakh',
      }),
      standard: standard('dyad'),
    }),
    reads: ['casebook'],
    answer: whatIfSchema,
    read: (given, { cases, effects }) => whatIf({ ...given, cases }, effects),
  }),
  single({
    name: 'getReconciliation',
    path: '/reconcile',
    about: 'Where the register of promises and the imported ATOP differ: years, parties, obligations.',
    params: EMPTY_OBJECT,
    query: EMPTY_OBJECT,
    reads: ['casebook', 'database'],
    weight: 'heavy',
    answer: reconciliationSchema,
    read: (_, { db, cases, effects }) => reconcile({ db, cases }, effects),
  }),
  list({
    name: 'listFrame',
    path: '/frame',
    about:
      'Every danger to an ally since 1990 that a rule finds, coded or not, and how many of each patron’s are coded.',
    params: EMPTY_OBJECT,
    query: z.strictObject({
      since: period('Dangers that began in this year or later.'),
      until: period('Dangers that began in this year or earlier.'),
      standard: standard('dyad'),
      format: form('csv'),
    }),
    reads: ['casebook'],
    item: frameRowSchema,
    head: frameHeadSchema,
    read: async ({ format: _, ...given }, { cases, effects }) => {
      const { entries, ...head } = await showFrame({ ...given, cases }, effects);
      return { items: entries, head };
    },
    forms: [
      {
        format: 'csv',
        type: 'text/csv',
        text: ({ items }) =>
          toCsv(
            items.map((row) => ({ ...row })),
            FRAME_ROW_COLUMNS,
          ),
      },
    ],
  }),
];
