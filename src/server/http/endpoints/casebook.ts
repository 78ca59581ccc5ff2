import { z } from '@hono/zod-openapi';
import { listCases, theses, viewCase } from '../../../app/cases.ts';
import { ledger, listPatrons } from '../../../app/ledger.ts';
import { toCsv } from '../../../present/csv.ts';
import { filterLedger } from '../../../present/ledger/filter-ledger.ts';
import { LEDGER_COLUMNS, ledgerCells } from '../../../present/ledger/ledger-cells.ts';
import { countLedger, ledgerHeadline } from '../../../present/ledger/ledger-sentence.ts';
import { EMPTY_OBJECT, list, single } from '../endpoint.ts';
import { caseId, form, LEDGER_FILTER, standard, state } from '../parameters.ts';
import { caseSchema } from '../schemas/case.ts';
import { headlineSchema, ledgerCountSchema, ledgerRowSchema } from '../schemas/ledger.ts';
import { caseSummarySchema, patronSchema, thesisSchema } from '../schemas/lists.ts';

const JUDGED = { standard: standard('dyad') };

/** What is answered from the casebook alone. */
export const CASEBOOK_ENDPOINTS = [
  list({
    name: 'listPatrons',
    path: '/patrons',
    about: 'Every patron that the casebook has cases of, most cases first.',
    params: EMPTY_OBJECT,
    query: EMPTY_OBJECT,
    reads: ['casebook'],
    item: patronSchema,
    head: EMPTY_OBJECT,
    read: async (_, { cases, effects }) => ({ items: await listPatrons(cases, effects), head: {} }),
  }),
  list({
    name: 'getLedger',
    path: '/ledger/{patron}',
    about: 'What a patron had promised, what it was asked for, and what it delivered.',
    params: z.strictObject({ patron: state }),
    query: z.strictObject({ ...JUDGED, ...LEDGER_FILTER, format: form('csv') }),
    reads: ['casebook'],
    item: ledgerRowSchema,
    head: z.strictObject({ standard: z.string(), headline: headlineSchema, count: ledgerCountSchema }),
    read: async (given, { cases, effects }) => {
      const rows = await ledger({ patron: given.patron, standard: given.standard, cases }, effects);
      const items = filterLedger(rows, given);
      return {
        items,
        head: { standard: given.standard, headline: ledgerHeadline(items), count: countLedger(items) },
      };
    },
    forms: [{ format: 'csv', type: 'text/csv', text: ({ items }) => toCsv(items.map(ledgerCells), LEDGER_COLUMNS) }],
  }),
  list({
    name: 'listCases',
    path: '/cases',
    about: 'The cases of the casebook, in order of time.',
    params: EMPTY_OBJECT,
    query: EMPTY_OBJECT,
    reads: ['casebook'],
    item: caseSummarySchema,
    head: EMPTY_OBJECT,
    read: async (_, { cases, effects }) => ({ items: await listCases(cases, effects), head: {} }),
  }),
  single({
    name: 'getCase',
    path: '/cases/{id}',
    about: 'One case with every clause argued, its facts and its sources.',
    params: z.strictObject({ id: caseId }),
    query: z.strictObject(JUDGED),
    reads: ['casebook'],
    answer: caseSchema,
    read: ({ id, standard: name }, { cases, effects }) => viewCase(id, name, effects, cases),
  }),
  list({
    name: 'listTheses',
    path: '/theses',
    about: 'Claims made in public, tested on the casebook.',
    params: EMPTY_OBJECT,
    query: z.strictObject(JUDGED),
    reads: ['casebook'],
    item: thesisSchema,
    head: EMPTY_OBJECT,
    read: async (given, { cases, effects }) => ({
      items: await theses({ standard: given.standard, cases }, effects),
      head: {},
    }),
  }),
];
