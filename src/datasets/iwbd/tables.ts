import { integers, optionalReals, optionalTexts, texts } from '../column.ts';
import type { TableSpec } from '../table-spec.ts';

/**
 * One row a battle. `cowNum` is the war in COW and `iwdNum` the larger war in IWD, -9 where a list has none. Dates and
 * sides are kept as they are written: how is not known from a copy.
 */
export const BATTLE_TABLE: TableSpec = {
  name: 'iwbd_1_0_battle',
  title: 'battles',
  columns: [
    ...integers('cowNum', 'iwdNum'),
    ...texts('warName', 'battleName'),
    ...optionalTexts('attacker', 'defender', 'startDate', 'endDate'),
    ...optionalReals('battleLength'),
    ...optionalTexts('victor', 'victorWarLevel', 'victorBattleLevel'),
  ],
  key: ['cowNum', 'iwdNum', 'battleName', 'startDate', 'attacker', 'defender'],
  repeats: true,
  dates: [],
  states: [],
  known: [],
};
