import type { Manifest } from '../manifest.ts';
import { COUP_MONTH_TABLE, LEADER_LIST_TABLE, MILITARY_MONTH_TABLE } from './tables.ts';

/** CoupCats: coups after Powell and Thyne by state and month, with leaders and regimes carried on from REIGN. */
export const COUPCATS_2026_04: Manifest = {
  id: 'coupcats-2026.04',
  dataset: 'coupcats',
  version: '2026.04',
  title: 'CoupCats',
  about: 'Attempted and successful coups by state and month; leaders and military regimes carried on from REIGN',
  citations: [
    {
      id: 'powell2011coups',
      type: 'article-journal',
      title: 'Global Instances of Coups from 1950 to 2010: A New Dataset',
      author: [
        { family: 'Powell', given: 'Jonathan M.' },
        { family: 'Thyne', given: 'Clayton L.' },
      ],
      issued: { 'date-parts': [[2011]] },
      'container-title': 'Journal of Peace Research',
      volume: '48',
      issue: '2',
      page: '249-259',
      DOI: '10.1177/0022343310397436',
    },
  ],
  licence: 'No licence is stated. Cite it, and ask its authors before you redistribute it. Casus ships none of it.',
  address: 'https://github.com/thynec/CoupCats',
  years: [1950, 2026],
  covers: 'States of the Correlates of War system',
  tables: [COUP_MONTH_TABLE, LEADER_LIST_TABLE, MILITARY_MONTH_TABLE],
};
