import { basename } from 'node:path';
import { z } from '@hono/zod-openapi';
import { catalogue, citations } from '../../../app/catalogue.ts';
import { explain } from '../../../app/explain.ts';
import { judge } from '../../../app/judge.ts';
import { obligationsInTime } from '../../../app/obligations-in-time.ts';
import { toCsv } from '../../../present/csv.ts';
import { testRows } from '../../../present/tests/test-rows.ts';
import { EMPTY_OBJECT, list, single } from '../endpoint.ts';
import { code, form, standard, wars } from '../parameters.ts';
import { explanationSchema } from '../schemas/explanation.ts';
import { citationSchema, datasetSchema, testRowSchema } from '../schemas/lists.ts';
import { obligationsSchema } from '../schemas/obligations.ts';

const TEST_COLUMNS = [
  ...['atopid', 'warid', 'warname', 'promisor', 'beneficiary', 'obligation'],
  ...['verdict', 'kind', 'reason'],
];

/** What is answered from the datasets that were imported. */
export const DATASET_ENDPOINTS = [
  list({
    name: 'listDatasets',
    path: '/datasets',
    about: 'List the datasets that Casus reads, and what you imported of each.',
    params: EMPTY_OBJECT,
    query: EMPTY_OBJECT,
    reads: ['database'],
    item: datasetSchema,
    head: EMPTY_OBJECT,
    read: async (_, { db }) => ({ items: (await catalogue(db)).map(withoutFolders), head: {} }),
  }),
  list({
    name: 'listCitations',
    path: '/citations',
    about: 'Citations for your imported datasets (for all, if you imported none), as CSL-JSON or BibTeX.',
    params: EMPTY_OBJECT,
    query: z.strictObject({ format: form('bibtex') }),
    reads: ['database'],
    item: citationSchema,
    head: EMPTY_OBJECT,
    read: async (_, { db }) => ({ items: (await citations(db)).items, head: {} }),
    forms: [
      { format: 'bibtex', type: 'application/x-bibtex', text: async (_, { db }) => (await citations(db)).bibtex },
    ],
  }),
  list({
    name: 'listTests',
    path: '/tests',
    about: 'Every imported alliance in every imported war, judged.',
    params: EMPTY_OBJECT,
    query: z.strictObject({ standard: standard('bf-2018'), wars, format: form('csv') }),
    reads: ['database'],
    weight: 'heavy',
    item: testRowSchema,
    head: z.strictObject({ standard: z.string(), unit: z.string() }),
    read: async (given, { db, effects }) => {
      const { standard: used, tests } = await judge(
        { on: 'wars', db, wars: given.wars, standard: given.standard },
        effects,
      );
      return { items: testRows(tests), head: { standard: given.standard, unit: used.unit } };
    },
    forms: [{ format: 'csv', type: 'text/csv', text: ({ items }) => toCsv(items, TEST_COLUMNS) }],
  }),
  single({
    name: 'explainTest',
    path: '/tests/{atopid}/{warid}',
    about: 'One test argued from the promise to the verdict, and what would change it.',
    params: z.strictObject({
      atopid: code('The number of an alliance in ATOP.', '1350'),
      warid: code('The number of a war.', '38'),
    }),
    query: z.strictObject({ standard: standard('bf-2018'), wars }),
    reads: ['database'],
    weight: 'heavy',
    answer: explanationSchema,
    read: async ({ wars: list, standard: rules, ...given }, { db, effects }) => {
      const [atopid, warid] = [Number(given.atopid), Number(given.warid)];
      const found = await explain({ db, wars: list, standard: rules, atopid, warid }, effects);
      return { ...found, sources: found.sources.map((source) => source.replace(/\(.*[/\\]/, '(')) };
    },
  }),
  single({
    name: 'getObligations',
    path: '/obligations',
    about: 'States, who owed whom what and when, and which promises were tested: the data of the map.',
    params: EMPTY_OBJECT,
    query: z.strictObject({ standard: standard('dyad') }),
    reads: ['casebook', 'database'],
    weight: 'heavy',
    answer: obligationsSchema,
    read: (given, { db, cases, effects }) => obligationsInTime({ db, cases, standard: given.standard }, effects),
  }),
];

/** A reader needs the name of the file that was imported, not the folders of this machine. */
function withoutFolders(entry: Awaited<ReturnType<typeof catalogue>>[number]) {
  const tables = entry.tables.map((table) => ({ ...table, file: table.file === null ? null : basename(table.file) }));
  return { ...entry, tables };
}
