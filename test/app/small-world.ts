import { ATOP_5_1 } from '../../src/datasets/atop/manifest.ts';
import { COW_STATES_2016 } from '../../src/datasets/cow-states/manifest.ts';
import type { TableSpec } from '../../src/datasets/table-spec.ts';
import { fillDatabase, type MadeUp } from '../datasets/made-up-tables.ts';

const NOTHING = { defense: 0, offense: 0, neutral: 0, nonagg: 0, consul: 0, obvary: 0, phase: 0 };

/** A member of an alliance that owes nothing but what is said. */
export function member(atopid: number, code: number, from: string, to: string | null, owes = {}): MadeUp[number] {
  const [yrent, moent, dayent] = from.split('-').map(Number);
  const [yrexit, moexit, dayexit] = (to ?? '0').split('-').map(Number);
  const entry = { yrent: yrent ?? 0, moent: moent ?? 0, dayent: dayent ?? 0 };
  return {
    atopid,
    member: code,
    ...NOTHING,
    ...entry,
    yrexit: yrexit ?? 0,
    moexit: moexit ?? 0,
    dayexit: dayexit ?? 0,
    ...owes,
  };
}

/** A spell of a state in the system. */
export function spell(ccode: number, styear: number, endyear: number): MadeUp[number] {
  return { ccode, styear, endyear };
}

/** A database with states, alliances and, if they are given, directed dyad-years as ATOP has them. */
export async function smallWorld(path: string, states: MadeUp, members: MadeUp | null, dyads: MadeUp | null = null) {
  const [memberTable, , dyadTable] = ATOP_5_1.tables as [TableSpec, TableSpec, TableSpec];
  await fillDatabase(path, [
    [COW_STATES_2016.id, COW_STATES_2016.tables[0] as TableSpec, states],
    ...(members === null ? [] : ([[ATOP_5_1.id, memberTable, members]] as const)),
    ...(dyads === null ? [] : ([[ATOP_5_1.id, dyadTable, dyads]] as const)),
  ]);
}
