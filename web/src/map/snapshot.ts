import { activeAt } from '../../../src/present/map/active-at.ts';
import type { ObligationsInTime, TestInTime } from '../../../src/present/map/obligations-in-time.ts';
import type { StateInTime } from '../../../src/present/map/states-in-time.ts';

/** Obligations that have their own hue, from what binds most to what binds least; all others share one. */
export const HUES = ['defense', 'offense', 'neutrality', 'nonaggression', 'consultation', 'other'] as const;
export type Hue = (typeof HUES)[number];

/** A promise of one state to another that stood on the day, of one agreement. */
export interface Promise_ {
  readonly promisor: number;
  readonly beneficiary: number;
  readonly kinds: readonly string[];
  readonly hue: Hue;
  readonly agreement: string;
  readonly binding: 'legal' | 'political' | 'domestic-law';
  readonly from: string;
  readonly to: string | null;
}

/** Two states and the strongest obligation that stood between them, in either direction. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly hue: Hue;
}

/** The world on one day: who was there, who owed whom what, and whose promises were on trial. */
export interface Snapshot {
  readonly day: string;
  readonly states: ReadonlyMap<number, StateInTime>;
  readonly promises: readonly Promise_[];
  readonly ties: readonly Tie[];
  /** Tests in a war or case of that year, by beneficiary. */
  readonly tests: ReadonlyMap<number, readonly TestInTime[]>;
}

/** The hue of the strongest of some obligations. */
export function hueOf(kinds: readonly string[]): Hue {
  return HUES.find((hue) => kinds.includes(hue)) ?? 'other';
}

/** The world on a day, `1939-09-01`. Promises to or from what was no state on that day are left out. */
export function snapshotAt(data: ObligationsInTime, day: string): Snapshot {
  const states = new Map<number, StateInTime>();
  for (const state of data.states) {
    if (state.from <= day && (state.to === null || state.to >= day)) states.set(state.ccode, state);
  }
  const { obligations: columns, kindSets, agreements } = data;
  const promises: Promise_[] = [];
  const ties = new Map<number, Tie>();
  for (const row of activeAt(columns, day)) {
    const [promisor, beneficiary] = [columns.promisor[row] as number, columns.beneficiary[row] as number];
    if (!states.has(promisor) || !states.has(beneficiary)) continue;
    const kinds = kindSets[columns.kinds[row] as number] ?? [];
    const agreement = agreements[columns.agreement[row] as number];
    const hue = hueOf(kinds);
    promises.push({
      promisor,
      beneficiary,
      kinds,
      hue,
      agreement: agreement?.title ?? '',
      binding: agreement?.binding ?? 'legal',
      from: columns.from[row] as string,
      to: columns.to[row] ?? null,
    });
    const [a, b] = promisor < beneficiary ? [promisor, beneficiary] : [beneficiary, promisor];
    const key = a * 1000 + b;
    const tie = ties.get(key);
    if (tie === undefined || HUES.indexOf(hue) < HUES.indexOf(tie.hue)) ties.set(key, { a, b, hue });
  }
  return { day, states, promises, ties: [...ties.values()], tests: testsIn(data.tests, day.slice(0, 4)) };
}

function testsIn(tests: readonly TestInTime[], year: string): Map<number, TestInTime[]> {
  const found = new Map<number, TestInTime[]>();
  for (const test of tests) {
    if (test.from.slice(0, 4) > year || (test.to !== null && test.to.slice(0, 4) < year)) continue;
    const own = found.get(test.beneficiary);
    if (own === undefined) found.set(test.beneficiary, [test]);
    else own.push(test);
  }
  return found;
}

/** The years that the slider runs over: those that promises are known of, up to the last state of today. */
export function yearsOf({ obligations, coverage }: ObligationsInTime): { first: number; last: number } {
  const starts = obligations.from.map((day) => Number(day.slice(0, 4)));
  const first = Math.min(...starts, ...(coverage.alliances ?? []));
  return { first, last: Math.max(...starts, ...(coverage.alliances ?? []), first) };
}
