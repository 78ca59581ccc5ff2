import type { Manifest } from '../manifest.ts';
import { DISPUTE_TABLE, PARTICIPANT_TABLE } from './tables.ts';

/** Correlates of War Militarized Interstate Disputes 5.0. */
export const MID_5_0: Manifest = {
  id: 'mid-5.0',
  dataset: 'mid',
  version: '5.0',
  title: 'Correlates of War Militarized Interstate Disputes',
  about: 'Disputes in which a state threatened, displayed or used force against another: participants, sides, dates',
  citations: [
    {
      id: 'palmer2022mid5',
      type: 'article-journal',
      title: 'The MID5 Dataset, 2011-2014: Procedures, coding rules, and description',
      author: [
        { family: 'Palmer', given: 'Glenn' },
        { family: 'McManus', given: 'Roseanne W.' },
        { family: "D'Orazio", given: 'Vito' },
        { family: 'Kenwick', given: 'Michael R.' },
        { family: 'Karstens', given: 'Mikaela' },
        { family: 'Bloch', given: 'Chase' },
        { family: 'Dietrich', given: 'Nick' },
        { family: 'Kahn', given: 'Kayla' },
        { family: 'Ritter', given: 'Kellan' },
        { family: 'Soules', given: 'Michael J.' },
      ],
      issued: { 'date-parts': [[2022]] },
      'container-title': 'Conflict Management and Peace Science',
      volume: '39',
      issue: '4',
      page: '470-482',
      DOI: '10.1177/0738894221995743',
    },
  ],
  licence: 'Free for scholarly use with citation. Casus ships none of it.',
  address: 'https://correlatesofwar.org/data-sets/mids/',
  file: 'https://correlatesofwar.org/wp-content/uploads/MID-5-Data-and-Supporting-Materials.zip',
  years: [1816, 2014],
  covers: 'Members of the state system; disputes that went on at the end of 2014 are marked',
  tables: [DISPUTE_TABLE, PARTICIPANT_TABLE],
};
