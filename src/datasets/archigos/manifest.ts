import { days, integers, labels, optionalIntegers, optionalTexts, texts } from '../column.ts';
import type { Manifest } from '../manifest.ts';
import type { TableSpec } from '../table-spec.ts';

/** One row a leader's time in office. A leader still in office at the end of coverage has its last day as the end. */
export const LEADER_TABLE: TableSpec = {
  name: 'archigos_4_1_leader',
  title: 'leaders',
  columns: [
    ...texts('obsid'),
    ...integers('gwcode'),
    ...texts('leadid', 'leader'),
    ...optionalIntegers('yrborn'),
    ...labels('gender'),
    ...days('startdate', 'enddate'),
    ...texts('entry', 'exit'),
    ...optionalTexts('exitcode'),
  ],
  key: ['obsid'],
  dates: [],
  order: [['startdate', 'enddate']],
  states: [],
  gwStates: ['gwcode'],
  aliases: { gwcode: ['ccode'] },
  known: [
    {
      sha256: '6ccf7ec5e2c9ab4854acd6582aacff6efe087cb5489bf70bf3e4f00694aa4284',
      note: 'Archigos 4.1, 3,409 times in office, converted to CSV',
    },
  ],
};

/** Archigos 4.1: the leaders of independent states, how they came to power and how they lost it. */
export const ARCHIGOS_4_1: Manifest = {
  id: 'archigos-4.1',
  dataset: 'archigos',
  version: '4.1',
  title: 'Archigos',
  about: 'The leaders of independent states, when and how they entered office and left it',
  citations: [
    {
      id: 'goemans2009archigos',
      type: 'article-journal',
      title: 'Introducing Archigos: A Dataset of Political Leaders',
      author: [
        { family: 'Goemans', given: 'Henk E.' },
        { family: 'Gleditsch', given: 'Kristian Skrede' },
        { family: 'Chiozza', given: 'Giacomo' },
      ],
      issued: { 'date-parts': [[2009]] },
      'container-title': 'Journal of Peace Research',
      volume: '46',
      issue: '2',
      page: '269-283',
      DOI: '10.1177/0022343308100719',
    },
  ],
  licence: 'Free for scholarly use with citation. Casus ships none of it.',
  address: 'https://www.rochester.edu/college/faculty/hgoemans/data.htm',
  file: 'http://ksgleditsch.com/data/1March_Archigos_4.1.txt',
  years: [1875, 2015],
  covers: 'Independent states of the Gleditsch-Ward list',
  tables: [LEADER_TABLE],
};
