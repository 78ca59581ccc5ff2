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
  known: [],
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
  known: [],
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
  known: [],
};
