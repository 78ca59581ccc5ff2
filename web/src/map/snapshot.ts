import { activeAt } from '../../../src/present/map/active-at.ts';
import type { AgreementInTime, ObligationsInTime, TestInTime } from '../../../src/present/map/obligations-in-time.ts';
import type { StateInTime } from '../../../src/present/map/states-in-time.ts';
import { REGISTER_YEAR } from '../../../src/present/promises/register-day.ts';
import { type Bundle, bundled } from './hubs.ts';
import { hueOf, type Promise_, type Tie, tiesOf } from './ties.ts';

/**
 * What a day's promises rest on: ATOP (with the casebook) in the years that it covers; outside them, or where it is not
 * imported, the casebook and its register of promises in force alone.
 */
export type Basis = 'atop' | 'register';

/** The world on one day: who was there, who owed whom what, and whose promises were on trial. */
export interface Snapshot {
  readonly day: string;
  readonly basis: Basis;
  readonly states: ReadonlyMap<number, StateInTime>;
  readonly promises: readonly Promise_[];
  readonly ties: readonly Tie[];
  /** After ATOP ends: what stood in it on its last day. Whether it still stands ATOP does not say. */
  readonly older: readonly Tie[];
  /** The same with treaties of many states bundled, for a picture of all. */
  readonly all: Bundle;
  readonly allOlder: Bundle;
  /** Tests whose promise was first called on in that year, by beneficiary. */
  readonly tests: ReadonlyMap<number, readonly TestInTime[]>;
}

/** The last day that ATOP covers, and whether a day is in its years; null where it is not imported. */
function atopAt({ alliances }: ObligationsInTime['coverage'], day: string) {
  if (alliances === null) return { covers: false, last: null };
  const year = Number(day.slice(0, 4));
  const covers = year >= alliances[0] && year <= alliances[1];
  return { covers, last: year > alliances[1] ? `${alliances[1]}-12-31` : null };
}

/** The world on a day, `1939-09-01`. Promises to or from what was no state on that day are left out. */
export function snapshotAt(data: ObligationsInTime, day: string): Snapshot {
  const states = new Map<number, StateInTime>();
  for (const state of data.states) {
    if (state.from <= day && (state.to === null || state.to >= day)) states.set(state.ccode, state);
  }
  const { covers, last } = atopAt(data.coverage, day);
  const coded = new Set(data.agreements.filter(({ source }) => source === 'atop').map(({ atopid }) => atopid));
  // In ATOP's years a treaty that both have stands once, as ATOP has it.
  const stands = ({ source, atopid }: AgreementInTime) =>
    source === 'atop' ? covers : !(covers && atopid !== null && coded.has(atopid));
  const promises = promisesAt(data, day, states, stands);
  const older = last === null ? [] : promisesAt(data, last, states, ({ source }) => source === 'atop');
  return {
    day,
    basis: covers ? 'atop' : 'register',
    states,
    promises,
    ties: tiesOf(promises),
    older: tiesOf(older),
    all: bundled(promises),
    allOlder: bundled(older),
    tests: testsIn(data.tests, day.slice(0, 4)),
  };
}

function promisesAt(
  { obligations: columns, kindSets, agreements }: ObligationsInTime,
  day: string,
  states: ReadonlyMap<number, StateInTime>,
  stands: (agreement: AgreementInTime) => boolean,
): Promise_[] {
  const promises: Promise_[] = [];
  for (const row of activeAt(columns, day)) {
    const [promisor, beneficiary] = [columns.promisor[row] as number, columns.beneficiary[row] as number];
    const agreement = agreements[columns.agreement[row] as number];
    if (agreement === undefined || !stands(agreement)) continue;
    if (!states.has(promisor) || !states.has(beneficiary)) continue;
    const kinds = kindSets[columns.kinds[row] as number] ?? [];
    promises.push({
      promisor,
      beneficiary,
      kinds,
      hue: hueOf(kinds),
      agreement: agreement.title,
      binding: agreement.binding,
      from: columns.from[row] as string,
      to: columns.to[row] ?? null,
    });
  }
  return promises;
}

function testsIn(tests: readonly TestInTime[], year: string): Map<number, TestInTime[]> {
  const found = new Map<number, TestInTime[]>();
  for (const test of tests) {
    if (test.from.slice(0, 4) !== year) continue;
    const own = found.get(test.beneficiary);
    if (own === undefined) found.set(test.beneficiary, [test]);
    else own.push(test);
  }
  return found;
}

/** The years that the slider runs over: those that promises are known of, up to the last that has one. */
export function yearsOf({ obligations, coverage }: ObligationsInTime): { first: number; last: number } {
  const starts = obligations.from.map((day) => Number(day.slice(0, 4)));
  const first = Math.min(...starts, ...(coverage.alliances ?? []));
  return { first, last: Math.max(...starts, ...(coverage.alliances ?? []), REGISTER_YEAR, first) };
}
