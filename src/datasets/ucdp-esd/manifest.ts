import type { Manifest } from '../manifest.ts';
import { UCDP_LICENCE } from '../ucdp-acd/manifest.ts';
import { ACTOR_YEAR_TABLE } from './tables.ts';

/** UCDP External Support Dataset 18.1, the actor-year table. */
export const UCDP_ESD_18_1: Manifest = {
  id: 'ucdp-esd-18.1',
  dataset: 'ucdp-esd',
  version: '18.1',
  title: 'UCDP External Support Dataset',
  about: 'Who supported which government or rebels in an armed conflict, and with what',
  citations: [
    {
      id: 'meier2023external',
      type: 'article-journal',
      title: 'External support in armed conflicts: Introducing the UCDP external support dataset (ESD), 1975-2017',
      author: [
        { family: 'Meier', given: 'Vanessa' },
        { family: 'Karlén', given: 'Niklas' },
        { family: 'Pettersson', given: 'Therése' },
        { family: 'Croicu', given: 'Mihai' },
      ],
      issued: { 'date-parts': [[2023]] },
      'container-title': 'Journal of Peace Research',
      volume: '60',
      issue: '3',
      page: '545-554',
      DOI: '10.1177/00223433221079864',
    },
  ],
  licence: UCDP_LICENCE,
  address: 'https://ucdp.uu.se/downloads/',
  years: [1975, 2017],
  covers: 'The parties to armed conflicts of the UCDP Dyadic Dataset and those who supported them',
  tables: [ACTOR_YEAR_TABLE],
};
