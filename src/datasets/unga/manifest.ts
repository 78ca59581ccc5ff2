import type { Manifest } from '../manifest.ts';
import { IDEAL_POINT_TABLE } from './tables.ts';

/** Ideal points of states from votes in the United Nations General Assembly, release of July 2025. */
export const UNGA_2025_07: Manifest = {
  id: 'unga-2025-07',
  dataset: 'unga',
  version: '2025-07',
  title: 'United Nations General Assembly Ideal Points',
  about: 'Where each state stands on the main dimension of votes in the General Assembly, year by year',
  citations: [
    {
      id: 'bailey2017ideal',
      type: 'article-journal',
      title: 'Estimating Dynamic State Preferences from United Nations Voting Data',
      author: [
        { family: 'Bailey', given: 'Michael A.' },
        { family: 'Strezhnev', given: 'Anton' },
        { family: 'Voeten', given: 'Erik' },
      ],
      issued: { 'date-parts': [[2017]] },
      'container-title': 'Journal of Conflict Resolution',
      volume: '61',
      issue: '2',
      page: '430-456',
      DOI: '10.1177/0022002715595700',
    },
  ],
  licence: 'Published on the Harvard Dataverse on its terms of use; cite it. Casus ships none of it.',
  address: 'https://doi.org/10.7910/DVN/LEJUQZ',
  years: [1946, 2024],
  covers: 'Members of the United Nations that voted in the year; no year 1964, in which the Assembly held no votes',
  tables: [IDEAL_POINT_TABLE],
};
