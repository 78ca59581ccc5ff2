import { integers, labels, missingAs, optionalIntegers, texts } from '../column.ts';
import type { ColumnSpec, DateSpec, TableSpec } from '../table-spec.ts';

/** Days that say only in which part of a month: early, in the middle, late. The month is what is known. */
const PARTS_OF_MONTH = [66, 77, 88] as const;

function date(name: string, year: string, month: string, day: string): DateSpec {
  return { name, year, month, day, unknown: PARTS_OF_MONTH };
}

/** Where the project writes -99 for missing, beside empty cells. */
function codes(...names: string[]): ColumnSpec[] {
  return missingAs(-99, optionalIntegers(...names));
}

/** Triggers that are no state of COW's list: international organisations, groups, several states, states of ICB's own. */
const NOT_STATES = [219, 671, 672, 995, 996, 997] as const;

const TRIGGER = date('trigger', 'yrtrig', 'motrig', 'datrig');
const TERMINATION = date('termination', 'yrterm', 'moterm', 'daterm');

/** One row a crisis: trigger, gravity, violence, who was active, how it ended (ICB1, system level). */
export const CRISIS_TABLE: TableSpec = {
  name: 'icb_14_crisis',
  title: 'crises',
  columns: [
    ...texts('icb1'),
    ...integers('crisno'),
    ...labels('crisname'),
    ...codes('break', 'trigent', 'yrtrig', 'motrig', 'datrig', 'yrterm', 'moterm', 'daterm', 'brexit'),
    ...codes('gravcr', 'crismg', 'cenviosy', 'sevviosy', 'viol', 'noactr', 'gpinv', 'powinv'),
    ...codes('usinv', 'usactor', 'suinv', 'suactor', 'chinv', 'globorg', 'regorg'),
    ...codes('subout', 'forout', 'exsat', 'outesr', 'cractr', 'issues', 'geog', 'period', 'syslevsy'),
    ...codes('protrac', 'pcid', 'ethnic', 'mediate'),
  ],
  not: ['cracid'],
  key: ['crisno'],
  dates: [TRIGGER, TERMINATION],
  order: [['trigger', 'termination']],
  states: ['trigent'],
  notStates: NOT_STATES,
  known: [{ sha256: 'f0115d16b6ca8266a471cf53c8db54de32a64ba8e5855d727a51ee699014db1f', note: 'icb1v14.csv' }],
};

/** One row a state's crisis: its trigger, response, regime, help of the powers and outcome (ICB2, actor level). */
export const ACTOR_TABLE: TableSpec = {
  name: 'icb_14_actor',
  title: 'crisis actors',
  columns: [
    ...texts('icb2'),
    ...integers('crisno', 'cracno', 'cracid'),
    ...labels('actor', 'crisname'),
    ...codes('systrgyr', 'systrgmo', 'systrgda', 'triggr', 'yrtrig', 'motrig', 'datrig', 'trigent', 'southv'),
    ...codes('southpow', 'majres', 'yerres', 'monres', 'dayres', 'crismg', 'cenvio', 'sevvio'),
    ...codes('usinv', 'usfavr', 'suinv', 'sufavr', 'gbinv', 'gbfavr', 'frinv', 'frfavr'),
    ...codes('globorg', 'globact', 'regorg', 'regact', 'outcom', 'outfor', 'outevl', 'outesr'),
    ...codes('yrterm', 'moterm', 'daterm', 'geog', 'period', 'syslev', 'pc', 'pcid', 'viol'),
    ...codes('powdis', 'regime', 'allycap', 'nuclear', 'powsta', 'issue', 'gravty'),
  ],
  key: ['cracno'],
  dates: [date("the crisis's trigger", 'systrgyr', 'systrgmo', 'systrgda'), TRIGGER, TERMINATION],
  order: [['trigger', 'termination']],
  states: ['cracid', 'trigent', 'southv'],
  notStates: NOT_STATES,
  remark: (value) =>
    NOT_STATES.some((code) => code === value('cracid')) ? 'actors that are no state of the COW list, kept' : null,
  known: [{ sha256: 'ccffd1fa3bbe8be1394e7e5199c78b161fdc498f0ea7d4faebe0634b621be5ba', note: 'icb2v14.csv' }],
};
