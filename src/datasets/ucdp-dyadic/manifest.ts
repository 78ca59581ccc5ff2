import { integers } from '../column.ts';
import type { Manifest } from '../manifest.ts';
import type { TableSpec } from '../table-spec.ts';
import { UCDP_LICENCE } from '../ucdp-acd/manifest.ts';
import { SIDE_CODES, SIDES, UCDP_OTHERS } from '../ucdp-acd/tables.ts';

/** One row a pair of warring parties and year. */
export const DYAD_TABLE: TableSpec = {
  name: 'ucdp_dyadic_24_1_dyad_year',
  title: 'dyads and years',
  columns: [...integers('dyad_id', 'conflict_id'), ...SIDES],
  key: ['dyad_id', 'year'],
  dates: [{ name: 'year', year: 'year' }],
  states: [],
  gwStates: SIDE_CODES,
  gwOthers: UCDP_OTHERS,
  version: { column: 'version', values: ['24.1'] },
  known: [
    {
      sha256: '780be5b7446b21babac3b059b80d3c65ac6b1fe53f1d634d67e9e6506c6c09d0',
      note: 'Dyadic_v24_1.csv, 3,357 dyad-years',
    },
  ],
};

/** UCDP Dyadic 24.1: armed conflicts by pairs of a government and one opponent. */
export const UCDP_DYADIC_24_1: Manifest = {
  id: 'ucdp-dyadic-24.1',
  dataset: 'ucdp-dyadic',
  version: '24.1',
  title: 'UCDP Dyadic Dataset',
  about: 'Armed conflicts as pairs of a government and one opponent, year by year',
  citations: [
    {
      id: 'harbom2008dyadic',
      type: 'article-journal',
      title: 'Dyadic Dimensions of Armed Conflict, 1946-2007',
      author: [
        { family: 'Harbom', given: 'Lotta' },
        { family: 'Melander', given: 'Erik' },
        { family: 'Wallensteen', given: 'Peter' },
      ],
      issued: { 'date-parts': [[2008]] },
      'container-title': 'Journal of Peace Research',
      volume: '45',
      issue: '5',
      page: '697-710',
      DOI: '10.1177/0022343308094331',
    },
  ],
  licence: UCDP_LICENCE,
  address: 'https://ucdp.uu.se/downloads/',
  years: [1946, 2023],
  covers: 'Every state of the Gleditsch-Ward list and those who fought it',
  tables: [DYAD_TABLE],
};
