import type { Manifest } from '../manifest.ts';
import { PARTICIPANT_TABLE } from './tables.ts';

/** Correlates of War Inter-State War Data 4.0. */
export const COW_WARS_4_0: Manifest = {
  id: 'cow-wars-4.0',
  dataset: 'cow-wars',
  version: '4.0',
  title: 'Correlates of War Inter-State War Data',
  about: 'Wars between states with at least 1,000 battle deaths: participants, sides, dates, initiators',
  citations: [
    {
      id: 'sarkees2010resort',
      type: 'book',
      title: 'Resort to War: 1816-2007',
      author: [
        { family: 'Sarkees', given: 'Meredith Reid' },
        { family: 'Wayman', given: 'Frank Whelon' },
      ],
      issued: { 'date-parts': [[2010]] },
      publisher: 'CQ Press',
    },
  ],
  licence: 'Free for scholarly use with citation. Casus ships none of it.',
  address: 'https://correlatesofwar.org/data-sets/cow-war/',
  file: 'https://correlatesofwar.org/wp-content/uploads/Inter-StateWarData_v4.0.csv',
  years: [1816, 2007],
  covers: 'States of the Correlates of War system',
  tables: [PARTICIPANT_TABLE],
};
