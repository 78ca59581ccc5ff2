import type { CslItem, Manifest } from '../manifest.ts';
import type { TableSpec } from '../table-spec.ts';
import { conflictTable } from './tables.ts';

const CITATIONS: readonly CslItem[] = [
  {
    id: 'gleditsch2002armed',
    type: 'article-journal',
    title: 'Armed Conflict 1946-2001: A New Dataset',
    author: [
      { family: 'Gleditsch', given: 'Nils Petter' },
      { family: 'Wallensteen', given: 'Peter' },
      { family: 'Eriksson', given: 'Mikael' },
      { family: 'Sollenberg', given: 'Margareta' },
      { family: 'Strand', given: 'Håvard' },
    ],
    issued: { 'date-parts': [[2002]] },
    'container-title': 'Journal of Peace Research',
    volume: '39',
    issue: '5',
    page: '615-637',
    DOI: '10.1177/0022343302039005007',
  },
];

/** The article that UCDP asks to be cited with version 25.1. */
const OF_25_1: CslItem = {
  id: 'davies2025organized',
  type: 'article-journal',
  title: 'Organized violence 1989\u20132024, and the challenges of identifying civilian victims',
  author: [
    { family: 'Davies', given: 'Shawn' },
    { family: 'Pettersson', given: 'Therése' },
    { family: 'Sollenberg', given: 'Margareta' },
    { family: 'Öberg', given: 'Magnus' },
  ],
  issued: { 'date-parts': [[2025]] },
  'container-title': 'Journal of Peace Research',
  volume: '62',
  issue: '4',
  page: '1223-1240',
  DOI: '10.1177/00223433251345636',
};

/** UCDP's terms of use. */
export const UCDP_LICENCE = 'CC BY 4.0; cite the article and the version. Casus ships none of it.';

function release(version: string, lastYear: number, known: TableSpec['known']): Manifest {
  return {
    id: `ucdp-acd-${version}`,
    dataset: 'ucdp-acd',
    version,
    title: 'UCDP/PRIO Armed Conflict Dataset',
    about: 'Armed conflicts with at least 25 battle deaths in a year and a government on at least one side',
    citations: version === '25.1' ? [...CITATIONS, OF_25_1] : CITATIONS,
    licence: UCDP_LICENCE,
    address: 'https://ucdp.uu.se/downloads/',
    file: `https://ucdp.uu.se/downloads/ucdpprio/ucdp-prio-acd-${version.replace('.', '')}-csv.zip`,
    years: [1946, lastYear],
    covers: 'Every state of the Gleditsch-Ward list and those who fought it',
    tables: [conflictTable(version, known)],
  };
}

/** UCDP/PRIO Armed Conflict 25.1. */
export const UCDP_ACD_25_1 = release('25.1', 2024, [
  {
    sha256: '406e587448537b5ae1a4234b7ffd6cc9dff60776171c716a74cb705f8277f6b7',
    note: 'UcdpPrioConflict_v25_1.csv, saved again with semicolons, one row broken over two lines',
  },
]);

/** UCDP/PRIO Armed Conflict 22.1. */
export const UCDP_ACD_22_1 = release('22.1', 2021, [
  {
    sha256: '232fe10e37367580c488021fb6f3bc1907b61cf4c1ac6eb84134348628a6c2ec',
    note: 'ucdp-prio-acd-221.csv as published',
  },
]);
