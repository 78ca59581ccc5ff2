import type { Manifest } from '../manifest.ts';
import { WAR_TABLE } from './tables.ts';

/** Interstate War Data 1.1: the wars with who attacked whom, year by year. */
export const IWD_1_1: Manifest = {
  id: 'iwd-1.1',
  dataset: 'iwd',
  version: '1.1',
  title: 'Interstate War Data',
  about: 'Wars between states as directed pairs of initiator and target, with dates, joiners and sides',
  citations: [
    {
      id: 'reiter2016iwd',
      type: 'article-journal',
      title: 'A deeper look at interstate war data: Interstate War Data version 1.1',
      author: [
        { family: 'Reiter', given: 'Dan' },
        { family: 'Stam', given: 'Allan C.' },
        { family: 'Horowitz', given: 'Michael C.' },
      ],
      issued: { 'date-parts': [[2016]] },
      'container-title': 'Research & Politics',
      volume: '3',
      issue: '4',
      DOI: '10.1177/2053168016683840',
    },
  ],
  licence: 'Published with the article; cite it. Casus ships none of it.',
  address: 'https://doi.org/10.1177/2053168016683840',
  years: [1816, 2007],
  covers: 'Wars between states of the Correlates of War system',
  tables: [WAR_TABLE],
};
