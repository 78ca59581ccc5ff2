import { integers, labels, optionalIntegers, optionalReals, optionalTexts, requiredFlags, texts } from '../column.ts';
import type { TableSpec } from '../table-spec.ts';

/** One row a state and month: was there an attempt to seize power by a coup, and did one succeed? */
export const COUP_MONTH_TABLE: TableSpec = {
  name: 'coupcats_2026_04_month',
  title: 'coups by month',
  columns: [
    ...labels('country'),
    ...integers('ccode', 'year', 'month'),
    ...requiredFlags('coup_attempt', 'coup_successful'),
  ],
  key: ['ccode', 'year', 'month'],
  dates: [{ name: 'month', year: 'year', month: 'month' }],
  states: ['ccode'],
  known: [
    {
      sha256: 'f0f7662e1f76d688b9c8c3985be682d89491553ac1c314a688a52c79f41a161d',
      note: 'coups by month to April 2026, unpacked; without the columns that its source says are broken',
    },
  ],
};

/** One row a leader's time in office, on from REIGN's list to February 2026. It does not say how the leader left. */
export const LEADER_LIST_TABLE: TableSpec = {
  name: 'coupcats_2026_02_leader',
  title: 'leaders to February 2026',
  columns: [
    ...labels('stateabb'),
    ...integers('ccode'),
    ...optionalTexts('leadid'),
    ...texts('leader'),
    ...optionalIntegers('sdate', 'smonth', 'syear', 'emonth', 'eyear', 'birthyear', 'l_month', 'l_year'),
    ...optionalReals('militarycareer'),
  ],
  not: ['codedby'],
  key: ['ccode', 'leader', 'syear', 'smonth', 'sdate', 'eyear', 'emonth'],
  dates: [],
  states: ['ccode'],
  known: [
    {
      sha256: '67cc214b1f5c21c54aa53265268e7987eeb36767b35977038dd78e4139855c18',
      note: 'leaderlist_2026_02_10.csv as published',
    },
  ],
};

/** One row a state and month under a military regime; months of other regimes have no row. */
export const MILITARY_MONTH_TABLE: TableSpec = {
  name: 'coupcats_2026_04_military',
  title: 'military regimes by month',
  columns: [
    ...integers('ccode'),
    ...labels('country'),
    ...integers('year', 'month'),
    ...texts('reign_type'),
    ...integers('milreg'),
  ],
  key: ['ccode', 'year', 'month', 'reign_type'],
  dates: [{ name: 'month', year: 'year', month: 'month' }],
  states: ['ccode'],
  known: [
    {
      sha256: '31063dbae5504f1fc9a138c000a4af0d4d33c537d20e8d72326c5fc01f0f1cc0',
      note: 'military regimes to March 2025 as published',
    },
  ],
};
