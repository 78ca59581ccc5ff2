import type { Manifest } from '../manifest.ts';
import { STATE_TABLE } from './tables.ts';

/** Correlates of War State System Membership, version 2016. */
export const COW_STATES_2016: Manifest = {
  id: 'cow-states-2016',
  dataset: 'cow-states',
  version: '2016',
  title: 'Correlates of War State System Membership',
  about: 'Which states were members of the international system, from when to when',
  citations: [
    {
      id: 'cow2017states',
      type: 'dataset',
      title: 'State System Membership (v2016)',
      author: [{ literal: 'Correlates of War Project' }],
      issued: { 'date-parts': [[2017]] },
      version: '2016',
      URL: 'https://correlatesofwar.org/data-sets/state-system-membership/',
    },
  ],
  licence: 'Free for scholarly use with citation. Casus ships none of it.',
  address: 'https://correlatesofwar.org/data-sets/state-system-membership/',
  file: 'https://correlatesofwar.org/wp-content/uploads/states2016.csv',
  years: [1816, 2016],
  covers: 'All members of the state system',
  tables: [STATE_TABLE],
};
