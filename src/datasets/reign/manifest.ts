import { integers, labels, missingAs, optionalIntegers, texts } from '../column.ts';
import type { Manifest } from '../manifest.ts';
import type { TableSpec } from '../table-spec.ts';

/** One row a leader's time in office: the day it began, the month it ended. It does not say how it ended. */
export const REIGN_TABLE: TableSpec = {
  name: 'reign_2021_3_leader',
  title: 'leaders',
  columns: [
    ...labels('stateabb'),
    ...integers('ccode'),
    ...texts('leadid'),
    ...labels('leader'),
    ...integers('sdate', 'smonth', 'syear'),
    ...optionalIntegers('emonth', 'eyear'),
    ...missingAs(-99, optionalIntegers('birthyear', 'gender')),
  ],
  needs: ['codedby'],
  key: ['ccode', 'leadid', 'syear', 'smonth', 'sdate'],
  dates: [
    { name: 'start', year: 'syear', month: 'smonth', day: 'sdate' },
    { name: 'end', year: 'eyear', month: 'emonth' },
  ],
  order: [['start', 'end']],
  states: ['ccode'],
  known: [
    {
      sha256: '1663d94b6a00008c84c19979306c0997128225890b875c0aae5bbfb922829e44',
      note: 'leaderlist_3_21.csv as published, to March 2021',
    },
  ],
};

/** REIGN's leader list of March 2021: who led which state, month by month since 1950. */
export const REIGN_2021_3: Manifest = {
  id: 'reign-2021.3',
  dataset: 'reign',
  version: '2021.3',
  title: 'REIGN leader list',
  about: 'The effective leaders of states, with the months in which they entered and left office',
  citations: [
    {
      id: 'bell2021reign',
      type: 'dataset',
      title: 'The Rulers, Elections, and Irregular Governance (REIGN) Dataset',
      author: [
        { family: 'Bell', given: 'Curtis' },
        { family: 'Besaw', given: 'Clayton' },
        { family: 'Frank', given: 'Matthew' },
      ],
      issued: { 'date-parts': [[2021]] },
      publisher: 'One Earth Future',
      version: '2021.3',
    },
  ],
  licence: 'Free for scholarly use with citation. Casus ships none of it.',
  address: 'https://oefdatascience.github.io/REIGN.github.io/',
  file: 'https://raw.githubusercontent.com/OEFDataScience/REIGN.github.io/gh-pages/data_sets/leaderlist_3_21.csv',
  years: [1950, 2021],
  covers: 'States of the Correlates of War system',
  tables: [REIGN_TABLE],
};
