import type { Manifest } from '../manifest.ts';
import { ACTOR_TABLE, CRISIS_TABLE } from './tables.ts';

/** International Crisis Behavior 14: crises and the states in them. */
export const ICB_14: Manifest = {
  id: 'icb-14',
  dataset: 'icb',
  version: '14',
  title: 'International Crisis Behavior',
  about: 'International crises and the states for which they were one: triggers, responses, outside help, outcomes',
  citations: [
    {
      id: 'brecher1997crisis',
      type: 'book',
      title: 'A Study of Crisis',
      author: [
        { family: 'Brecher', given: 'Michael' },
        { family: 'Wilkenfeld', given: 'Jonathan' },
      ],
      issued: { 'date-parts': [[1997]] },
      publisher: 'University of Michigan Press',
    },
    {
      id: 'brecher2021icb14',
      type: 'dataset',
      title: 'International Crisis Behavior Data Codebook, Version 14',
      author: [
        { family: 'Brecher', given: 'Michael' },
        { family: 'Wilkenfeld', given: 'Jonathan' },
        { family: 'Beardsley', given: 'Kyle' },
        { family: 'James', given: 'Patrick' },
        { family: 'Quinn', given: 'David' },
      ],
      issued: { 'date-parts': [[2021]] },
      version: '14',
      URL: 'https://sites.duke.edu/icbdata/data-collections/',
    },
  ],
  licence: 'Free for scholarly use with citation of the book and the codebook. Casus ships none of it.',
  address: 'https://sites.duke.edu/icbdata/data-collections/',
  years: [1918, 2018],
  covers: 'Crises between states and the states in them; codes as Gleditsch and Ward number states',
  tables: [CRISIS_TABLE, ACTOR_TABLE],
};
