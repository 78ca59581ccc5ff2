import { integers, labels, texts } from '../column.ts';
import type { TableSpec } from '../table-spec.ts';

/** One row a state and spell of membership in the state system. */
export const STATE_TABLE: TableSpec = {
  name: 'cow_state_2016_membership',
  title: 'membership of the state system',
  columns: [
    ...texts('stateabb'),
    ...integers('ccode'),
    ...labels('statenme'),
    ...integers('styear', 'stmonth', 'stday', 'endyear', 'endmonth', 'endday'),
    ...texts('version'),
  ],
  key: ['ccode', 'styear'],
  dates: [
    { name: 'start', year: 'styear', month: 'stmonth', day: 'stday' },
    { name: 'end', year: 'endyear', month: 'endmonth', day: 'endday' },
  ],
  order: [['start', 'end']],
  states: ['ccode'],
  version: { column: 'version', values: ['2016'] },
  known: [
    { sha256: '21822fe1ef67aedf2e64ebe9746e2b875c6175c8ce599750bc0e77e4ce393167', note: 'states2016.csv as published' },
  ],
};
