import { days, integers, labels, optionalTexts } from '../column.ts';
import type { Manifest } from '../manifest.ts';
import type { TableSpec } from '../table-spec.ts';

/** How near two states are: 1 a land border, 2 to 5 up to 12, 24, 150 and 400 miles of water; 0 farther. */
const TYPES = [0, 1, 2, 3, 4, 5] as const;

/** One row a directed pair and spell, in months; as Miller's peacesciencer keeps COW's master records. */
export const CONTIGUITY_TABLE: TableSpec = {
  name: 'cow_contiguity_3_2_directed',
  title: 'contiguity of directed pairs',
  columns: [
    ...integers('ccode1', 'ccode2'),
    { name: 'conttype', type: 'integer', required: true, allowed: TYPES },
    ...days('stdate', 'enddate'),
  ],
  key: ['ccode1', 'ccode2', 'stdate'],
  dates: [],
  order: [['stdate', 'enddate']],
  states: ['ccode1', 'ccode2'],
  known: [
    {
      sha256: '060e22f61f274294b2cbf7154f4f20b13e8f17fab4ff13b8fce9b0ac3ec4631f',
      note: 'cow_contdir of peacesciencer, converted to CSV',
    },
  ],
};

/** One row an undirected pair and spell, in months written as one number (192001): COW's own file. */
export const MASTER_TABLE: TableSpec = {
  name: 'cow_contiguity_3_2_master',
  title: 'contiguity, the master records',
  columns: [
    ...labels('statelab', 'statehab'),
    ...integers('statelno', 'statehno'),
    { name: 'conttype', type: 'integer', required: true, allowed: TYPES },
    ...integers('begin', 'end'),
    ...optionalTexts('version'),
  ],
  key: ['statelno', 'statehno', 'begin'],
  dates: [],
  states: ['statelno', 'statehno'],
  version: { column: 'version', values: ['3.2', '3.2000000476837158'] },
  known: [],
};

/** Correlates of War Direct Contiguity 3.2. */
export const COW_CONTIGUITY_3_2: Manifest = {
  id: 'cow-contiguity-3.2',
  dataset: 'cow-contiguity',
  version: '3.2',
  title: 'Correlates of War Direct Contiguity',
  about: 'Which states border on one another, by land or across how much water, by month',
  citations: [
    {
      id: 'stinnett2002contiguity',
      type: 'article-journal',
      title: 'The Correlates of War (Cow) Project Direct Contiguity Data, Version 3.0',
      author: [
        { family: 'Stinnett', given: 'Douglas M.' },
        { family: 'Tir', given: 'Jaroslav' },
        { family: 'Diehl', given: 'Paul F.' },
        { family: 'Schafer', given: 'Philip' },
        { family: 'Gochman', given: 'Charles' },
      ],
      issued: { 'date-parts': [[2002]] },
      'container-title': 'Conflict Management and Peace Science',
      volume: '19',
      issue: '2',
      page: '59-67',
    },
  ],
  licence: 'Free for scholarly use with citation. Casus ships none of it.',
  address: 'https://correlatesofwar.org/data-sets/direct-contiguity/',
  file: 'https://correlatesofwar.org/wp-content/uploads/DirectContiguity320.zip',
  years: [1816, 2016],
  covers: 'Pairs of members of the state system',
  tables: [CONTIGUITY_TABLE, MASTER_TABLE],
};
