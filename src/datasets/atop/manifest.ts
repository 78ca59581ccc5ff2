import type { CslItem, Manifest } from '../manifest.ts';
import { allianceTable, directedDyadTable, memberTable, RELEASE_4_01, RELEASE_5_1 } from './tables.ts';

const ARTICLE: CslItem = {
  id: 'leeds2002atop',
  type: 'article-journal',
  title: 'Alliance Treaty Obligations and Provisions, 1815-1944',
  author: [
    { family: 'Leeds', given: 'Brett Ashley' },
    { family: 'Ritter', given: 'Jeffrey M.' },
    { family: 'Mitchell', given: 'Sara McLaughlin' },
    { family: 'Long', given: 'Andrew G.' },
  ],
  issued: { 'date-parts': [[2002]] },
  'container-title': 'International Interactions',
  volume: '28',
  issue: '3',
  page: '237-260',
  DOI: '10.1080/03050620213653',
};

const COMMON = {
  dataset: 'atop',
  title: 'Alliance Treaty Obligations and Provisions',
  about: 'Who promised whom what in alliance treaties, on what conditions, from when to when',
  citations: [ARTICLE],
  licence: 'Free for scholarly use with citation; get it from its publisher. Casus ships none of it.',
  address: 'http://www.atopdata.org/data.html',
  covers: 'Alliances of states of the Correlates of War system, and a few members outside it',
} as const;

/** ATOP 5.1 of 2022. */
export const ATOP_5_1: Manifest = {
  ...COMMON,
  id: 'atop-5.1',
  version: '5.1',
  file: 'http://www.atopdata.org/uploads/6/9/1/3/69134503/atop_5.1__.csv_.zip',
  years: [1815, 2018],
  tables: [
    memberTable(RELEASE_5_1, [
      { sha256: '0e3c803f65275c3cb9309d08c04710416dff16aee936c8b4f887c7b67ee5b55b', note: 'atop5_1m.csv as published' },
    ]),
    allianceTable(RELEASE_5_1, [
      { sha256: 'eafd146fa5c5bc2737ae829288c87d01c990a55fbc82dcc2dc08b94c0d7b5b7d', note: 'atop5_1a.csv as published' },
    ]),
    directedDyadTable(RELEASE_5_1.prefix, [
      {
        sha256: '681567e23d41c85f7d466308a55241238c15be1225b91852e360cfee4ab27719',
        note: 'atop5_1ddyr reduced to the five obligations',
      },
    ]),
  ],
};

/** ATOP 4.01 of 2018. */
export const ATOP_4_01: Manifest = {
  ...COMMON,
  id: 'atop-4.01',
  version: '4.01',
  years: [1815, 2016],
  tables: [
    memberTable(RELEASE_4_01, [
      { sha256: '37533634acbba64af9b900425fad50fcecb69f4a80f9f1d22d9847911bf21e40', note: 'member file as published' },
    ]),
    allianceTable(RELEASE_4_01, [
      {
        sha256: '84f6e5a488db64e2b04db3143ebb99b4d1c1a57073e388f44f04b0ccfa3a814e',
        note: 'alliance file as published',
      },
    ]),
  ],
};
