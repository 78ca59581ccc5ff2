import type { ConflictYear, ForecastData, LeaderTime, Patronage, StateEvent } from './forecast-data.ts';
import type { Month } from './month.ts';

/** The data by state, so that a row finds its own in little time. */
export interface StateIndex {
  readonly data: ForecastData;
  readonly attempts: ReadonlyMap<number, readonly Month[]>;
  readonly successes: ReadonlyMap<number, readonly Month[]>;
  readonly toppled: ReadonlyMap<number, readonly Month[]>;
  readonly leaders: ReadonlyMap<number, readonly LeaderTime[]>;
  readonly militaryRule: ReadonlyMap<number, ReadonlySet<Month>>;
  readonly lastMilitaryMonth: Month;
  readonly conflicts: ReadonlyMap<number, readonly ConflictYear[]>;
  /** The conflicts of each year in which a great power fights, once for each side that has one. */
  readonly powerFights: ReadonlyMap<number, readonly PowerFight[]>;
  /** The last year with conflicts: after it the conflicts of this year stand. */
  readonly lastConflictYear: number;
  readonly patronages: ReadonlyMap<number, readonly Patronage[]>;
  /** States whose capitals lie within the distance that counts as near. */
  readonly near: ReadonlyMap<number, readonly number[]>;
}

/** A side of a conflict with great powers on it. */
export interface PowerFight {
  readonly year: number;
  readonly powers: readonly number[];
  readonly own: ReadonlySet<number>;
  readonly against: ReadonlySet<number>;
  readonly places: readonly number[];
}

/** The five great powers since 1945 by their codes: United States, Britain, France, Russia, China. */
export const GREAT_POWERS: readonly number[] = [2, 200, 220, 365, 710];

/** Capitals no further apart than this are near, in kilometres. */
export const NEAR = 1500;

const EARTH = 6371;

/** Puts the data in order by state. */
export function stateIndex(data: ForecastData): StateIndex {
  const military = new Map<number, Set<Month>>();
  let lastMilitaryMonth = 0;
  for (const { ccode, month } of data.militaryRule) {
    lastMilitaryMonth = Math.max(lastMilitaryMonth, month);
    const own = military.get(ccode);
    if (own === undefined) military.set(ccode, new Set([month]));
    else own.add(month);
  }
  return {
    data,
    attempts: monthsByState(data.attempts),
    successes: monthsByState(data.successes),
    toppled: monthsByState(data.toppled),
    leaders: grouped(data.leaders, ({ ccode }) => ccode),
    militaryRule: military,
    lastMilitaryMonth,
    conflicts: grouped(data.conflicts, ({ year }) => year),
    powerFights: grouped(data.conflicts.flatMap(powerFights), ({ year }) => year),
    lastConflictYear: data.conflicts.reduce((last, { year }) => Math.max(last, year), 0),
    patronages: grouped(data.patronages, ({ ally }) => ally),
    near: nearStates(data.capitals),
  };
}

function powerFights({ year, sideA, sideB, places }: ConflictYear): PowerFight[] {
  return [[sideA, sideB] as const, [sideB, sideA] as const].flatMap(([own, against]) => {
    const powers = own.filter((code) => GREAT_POWERS.includes(code));
    return powers.length === 0 ? [] : [{ year, powers, own: new Set(own), against: new Set(against), places }];
  });
}

function monthsByState(events: readonly StateEvent[]): Map<number, Month[]> {
  const found = new Map<number, Month[]>();
  for (const { ccode, month } of [...events].sort((a, b) => a.month - b.month)) {
    const own = found.get(ccode);
    if (own === undefined) found.set(ccode, [month]);
    else own.push(month);
  }
  return found;
}

function grouped<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const item of items) {
    const own = found.get(key(item));
    if (own === undefined) found.set(key(item), [item]);
    else own.push(item);
  }
  return found;
}

function nearStates(capitals: ForecastData['capitals']): Map<number, number[]> {
  const all = [...capitals];
  return new Map(
    all.map(([ccode, here]) => [
      ccode,
      all.filter(([other, there]) => other !== ccode && kilometres(here, there) <= NEAR).map(([other]) => other),
    ]),
  );
}

/** The great-circle distance (haversine) of two places, in kilometres. */
function kilometres([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(a));
}
