import { STATES as WORLD } from '../src/core/states/table.ts';
import { ATOP_5_1 } from '../src/datasets/atop/manifest.ts';
import { IWD_1_1 } from '../src/datasets/iwd/manifest.ts';
import type { TableSpec } from '../src/datasets/table-spec.ts';
import { csvOf, type MadeUpRow } from '../test/fuzz/sample-table.ts';

const ALLIANCES = 780;
const WARS = 88;
const [FIRST_YEAR, LAST_YEAR] = [1816, 2018];
/** How often an alliance has each obligation. */
const OBLIGATIONS = { defense: 0.5, offense: 0.2, neutral: 0.3, nonagg: 0.6, consul: 0.5 };
const STATES: readonly number[] = [...WORLD.keys()];

type Random = () => number;

/** The same numbers in every run (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface MadeUpAlliance {
  readonly id: number;
  readonly members: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly owes: Readonly<Record<string, number>>;
}

/**
 * Files in the form of ATOP 5.1 and IWD 1.1 with about as many rows as the published ones, for machines where those
 * are not at hand. Who is allied with whom and who fights is drawn by lot.
 */
export function madeUpFiles(): Map<string, string> {
  const random = randomFrom(1);
  const alliances = Array.from({ length: ALLIANCES }, (_, i) => allianceOf(1000 + i * 5, random));
  const [members, table, dyads] = ATOP_5_1.tables as [TableSpec, TableSpec, TableSpec];
  return new Map([
    ['atop5_1m.csv', csvOf(members, alliances.flatMap(memberRows))],
    ['atop5_1a.csv', csvOf(table, alliances.map(allianceRow))],
    ['atop5_1ddyr.csv', csvOf(dyads, dyadRows(alliances))],
    ['iwd_1_1.csv', csvOf(IWD_1_1.tables[0] as TableSpec, warRows(random))],
  ]);
}

function several(count: number, random: Random): number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(STATES[Math.floor(random() * STATES.length)] as number);
  return [...chosen];
}

function allianceOf(id: number, random: Random): MadeUpAlliance {
  const size = random() < 0.85 ? 2 : 3 + Math.floor(random() ** 3 * 24);
  const from = FIRST_YEAR + Math.floor(random() * (LAST_YEAR - FIRST_YEAR));
  const to = Math.min(LAST_YEAR, from + 1 + Math.floor(-12 * Math.log(1 - random())));
  const owes = Object.fromEntries(Object.entries(OBLIGATIONS).map(([kind, share]) => [kind, random() < share ? 1 : 0]));
  return { id, members: several(size, random), from, to, owes };
}

function memberRows({ id, members, from, to, owes }: MadeUpAlliance): MadeUpRow[] {
  const entry = { yrent: from, moent: 3, dayent: 1, yrexit: to, moexit: 6, dayexit: 30 };
  return members.map((member) => ({ atopid: id, member, cowsys: 1, ...entry, ...owes }));
}

function allianceRow({ id, members, from, to, owes }: MadeUpAlliance): MadeUpRow {
  const dates = { begyr: from, begmo: 3, begday: 1, endyr: to, endmo: 6, endday: 30 };
  return { atopid: id, ...dates, ...owes, ...Object.fromEntries(members.map((member, i) => [`mem${i + 1}`, member])) };
}

function dyadRows(alliances: readonly MadeUpAlliance[]): MadeUpRow[] {
  const rows = new Map<string, MadeUpRow>();
  for (const { members, from, to, owes } of alliances) {
    const flags = Object.fromEntries(Object.keys(OBLIGATIONS).map((kind) => [`atop_${kind}`, owes[kind] as number]));
    for (const ccode1 of members) {
      for (const ccode2 of members.filter((other) => other !== ccode1)) {
        for (let year = from; year <= to; year += 1) {
          rows.set(`${ccode1} ${ccode2} ${year}`, { ccode1, ccode2, year, ...flags });
        }
      }
    }
  }
  return [...rows.values()];
}

function warRows(random: Random): MadeUpRow[] {
  return Array.from({ length: WARS }, (_, i) => {
    const war = { larger_war_id: i + 1, init_war_id: i + 1, larger_war_name: `War_${i + 1}` };
    const began = FIRST_YEAR + Math.floor(random() * (LAST_YEAR - FIRST_YEAR - 6));
    const years = 1 + Math.floor(random() ** 2 * 6);
    const [attacker, ...others] = several(2 + Math.floor(random() ** 4 * 20), random) as [number, ...number[]];
    return others.flatMap((target, j) =>
      Array.from({ length: years }, (_, k) => ({
        ...war,
        year: began + k,
        init_ccode: j % 2 === 0 ? attacker : target,
        target_ccode: j % 2 === 0 ? target : (others[0] as number),
        month_entry: 1 + (j % 12),
        day_entry: 1 + (j % 28),
        month_exit: 12,
        day_exit: 28,
        joiner: j === 0 ? 0 : 1,
      })),
    );
  }).flat();
}
