import { flags, integers, labels, optionalIntegers, texts } from '../column.ts';
import type { DateSpec, TableSpec } from '../table-spec.ts';
import { stateNamed } from './state-named.ts';

/** Columns that name further adversaries of the row's initiator: `adv2` stands for adv2name and adv2ccode. */
export const ADVERSARIES = Array.from({ length: 13 }, (_, i) => `adv${i + 2}`);
/** Columns that name those fighting on the initiator's side. */
export const ALLIES = Array.from({ length: 16 }, (_, i) => `ally${i + 1}`);

const OTHERS = [...ADVERSARIES, ...ALLIES];
const OTHER_CODES = OTHERS.map((name) => `${name}ccode`);

function date(name: string, month: string, day: string): DateSpec {
  return { name, year: 'year', month, day, unknown: [-9] };
}

/** One row an initiator, its target and a year of their fighting. */
export const WAR_TABLE: TableSpec = {
  name: 'iwd_1_1_war',
  title: 'initiators, targets and years',
  columns: [
    ...texts('version'),
    ...labels('larger_war_name', 'init_war_name', 'init_name', 'target_name'),
    ...integers('larger_war_id', 'init_war_id', 'year', 'init_ccode', 'target_ccode'),
    ...optionalIntegers('annual_outcome', 'month_entry', 'day_entry', 'month_exit', 'day_exit'),
    ...optionalIntegers('month_entry02', 'day_entry02', 'month_exit02', 'day_exit02'),
    ...flags('joiner'),
    ...OTHERS.flatMap((name) => [...labels(`${name}name`), ...optionalIntegers(`${name}ccode`)]),
  ],
  key: ['init_war_id', 'year', 'init_ccode', 'target_ccode'],
  dates: [
    date('entry', 'month_entry', 'day_entry'),
    date('exit', 'month_exit', 'day_exit'),
    date('second entry', 'month_entry02', 'day_entry02'),
    date('second exit', 'month_exit02', 'day_exit02'),
  ],
  states: ['init_ccode', 'target_ccode', ...OTHER_CODES],
  version: { column: 'version', values: ['1', '1.1'] },
  remark: (value) => {
    const year = Number(value('year'));
    const differs = ['init_', 'target_', ...OTHERS].some((name) => {
      const code = value(`${name}ccode`);
      return code !== null && stateNamed(value(`${name}name`), code as number, year) !== code;
    });
    return differs ? 'rows: state name and code disagree; used the name' : null;
  },
  known: [
    {
      sha256: '9990294aed85a9d26387f837007633d269b582c1f2305b2deffba027dee05821',
      note: 'interstate-war-rev.csv, 88 wars',
    },
  ],
};
