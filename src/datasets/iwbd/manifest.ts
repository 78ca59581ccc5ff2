import type { Manifest } from '../manifest.ts';
import { BATTLE_TABLE } from './tables.ts';

/** Interstate War Battle dataset 1.0. */
export const IWBD_1_0: Manifest = {
  id: 'iwbd-1.0',
  dataset: 'iwbd',
  version: '1.0',
  title: 'Interstate War Battle dataset',
  about: 'Battles of the wars between states: war in COW and IWD, attacker and defender, days, victor',
  citations: [
    {
      id: 'min2021iwbd',
      type: 'article-journal',
      title: 'Interstate War Battle dataset (1823-2003)',
      author: [{ family: 'Min', given: 'Eric' }],
      issued: { 'date-parts': [[2021]] },
      'container-title': 'Journal of Peace Research',
      DOI: '10.1177/0022343320913305',
    },
  ],
  licence: 'CC0 1.0. Casus ships none of it.',
  address: 'https://doi.org/10.7910/DVN/KLQFAP',
  years: [1823, 2003],
  covers: 'Battles of 97 wars between states',
  tables: [BATTLE_TABLE],
};
