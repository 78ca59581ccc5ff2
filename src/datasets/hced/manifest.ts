import type { Manifest } from '../manifest.ts';
import { EVENT_TABLE } from './tables.ts';

/** Historical Conflict Event Dataset 3. */
export const HCED_3: Manifest = {
  id: 'hced-3',
  dataset: 'hced',
  version: '3',
  title: 'Historical Conflict Event Dataset',
  about: 'Battles and other conflict events of all ages: place with coordinates, year, war, sides, winner and loser',
  citations: [
    {
      id: 'miller2023hced',
      type: 'article-journal',
      title: 'Conflict Events Worldwide Since 1468BC: Introducing the Historical Conflict Event Dataset',
      author: [
        { family: 'Miller', given: 'Charles' },
        { family: 'Bakar', given: 'K. Shuvo' },
      ],
      issued: { 'date-parts': [[2023]] },
      'container-title': 'Journal of Conflict Resolution',
      DOI: '10.1177/00220027221119085',
    },
  ],
  licence: 'CC0 1.0. Casus ships none of it.',
  address: 'https://doi.org/10.7910/DVN/6ZFC0V',
  years: [-1468, 2003],
  covers: 'Events that the encyclopedias behind it list; states and other actors by name, without codes',
  tables: [EVENT_TABLE],
};
