import { integers, labels, optionalIntegers, texts } from '../column.ts';
import type { DateSpec, TableSpec } from '../table-spec.ts';

function date(name: string, which: 'Start' | 'End', spell: 1 | 2): DateSpec {
  return {
    name,
    year: `${which}Year${spell}`,
    month: `${which}Month${spell}`,
    day: `${which}Day${spell}`,
    none: [-8, -7],
    unknown: [-9, -8],
  };
}

/** One row a war, participant and side. -8 not applicable, -9 unknown. */
export const PARTICIPANT_TABLE: TableSpec = {
  name: 'cow_war_4_0_participant',
  title: 'participants',
  columns: [
    ...integers('WarNum', 'WarType', 'ccode'),
    ...labels('WarName', 'StateName'),
    { name: 'Side', type: 'integer', required: true, allowed: [1, 2] },
    ...integers('StartMonth1', 'StartDay1', 'StartYear1', 'EndMonth1', 'EndDay1', 'EndYear1'),
    ...integers('StartMonth2', 'StartDay2', 'StartYear2', 'EndMonth2', 'EndDay2', 'EndYear2'),
    ...optionalIntegers('WhereFought', 'Initiator', 'Outcome', 'BatDeath'),
    ...texts('Version'),
  ],
  not: ['CcodeA'],
  key: ['WarNum', 'ccode', 'Side', 'StartYear1', 'StartMonth1'],
  dates: [
    date('start', 'Start', 1),
    date('end', 'End', 1),
    date('second start', 'Start', 2),
    date('second end', 'End', 2),
  ],
  order: [
    ['start', 'end'],
    ['second start', 'second end'],
  ],
  states: ['ccode'],
  version: { column: 'Version', values: ['4', '4.0'] },
  known: [
    {
      sha256: '2535e30b145141c331a07d12d91e498ad8bdd3db32ba8d3bd88c4fda54817731',
      note: 'Inter-StateWarData_v4.0.csv with old Mac line ends',
    },
    {
      sha256: '477d9e1601acfd005919684bbb643bad859d2eb8d47e97f2f6450426eadfa3db',
      note: 'a republished copy with two date columns more and quoted names',
    },
  ],
};
