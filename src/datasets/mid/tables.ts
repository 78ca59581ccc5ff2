import { flags, integers, labels, missingAs, optionalIntegers, requiredFlags, texts } from '../column.ts';
import type { ColumnSpec, DateSpec, TableSpec } from '../table-spec.ts';

const START: DateSpec = { name: 'start', year: 'styear', month: 'stmon', day: 'stday' };
const END: DateSpec = { name: 'end', year: 'endyear', month: 'endmon', day: 'endday' };

/** The columns of a spell; a day of -9 is not known and stored as none. */
const SPELL: readonly ColumnSpec[] = [
  ...integers('styear', 'stmon'),
  ...missingAs(-9, optionalIntegers('stday')),
  ...integers('endyear', 'endmon'),
  ...missingAs(-9, optionalIntegers('endday')),
];
const VERSION = { column: 'version', values: ['5', '5.0'] } as const;

/** One row a dispute: when, its highest hostility, how it ended (MIDA). -9 missing. */
export const DISPUTE_TABLE: TableSpec = {
  name: 'mid_5_0_dispute',
  title: 'disputes',
  columns: [
    ...integers('dispnum'),
    ...SPELL,
    ...missingAs(-9, optionalIntegers('outcome', 'settle', 'fatality', 'fatalpre', 'maxdur', 'mindur')),
    ...integers('hiact', 'hostlev'),
    ...flags('recip'),
    ...integers('numa', 'numb'),
    ...requiredFlags('ongo2014'),
    ...texts('version'),
  ],
  key: ['dispnum'],
  dates: [START, END],
  order: [['start', 'end']],
  states: [],
  version: VERSION,
  known: [
    {
      sha256: 'fa00331f8b5e68b57d510303039081a1494b4d45df680ca38dfd8640d32c8474',
      note: 'MIDA 5.0.csv as published',
    },
  ],
};

/** One row a state's spell in a dispute: on which side, from when to when, what it did at most (MIDB). -9 missing. */
export const PARTICIPANT_TABLE: TableSpec = {
  name: 'mid_5_0_participant',
  title: 'participants',
  columns: [
    ...integers('dispnum', 'ccode'),
    ...labels('stabb'),
    ...SPELL,
    ...requiredFlags('sidea'),
    ...flags('revstate'),
    ...missingAs(-9, optionalIntegers('revtype1', 'revtype2', 'fatality', 'fatalpre')),
    ...integers('hiact', 'hostlev'),
    ...requiredFlags('orig'),
    ...texts('version'),
  ],
  key: ['dispnum', 'ccode', 'styear', 'stmon', 'stday'],
  dates: [START, END],
  order: [['start', 'end']],
  states: ['ccode'],
  version: VERSION,
  known: [
    {
      sha256: '5189071e3b8aa32e1338f3df43fe574f4a0f2a06b2f481a3213c9e8f01211722',
      note: 'MIDB 5.0.csv as published',
    },
  ],
};
