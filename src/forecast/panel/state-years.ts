/** More years than there are, so that a state and a year are one number. */
const YEARS = 10_000;

/** Values by Gleditsch-Ward state and year; a state and year that is not there has no value. */
export type StateYears = ReadonlyMap<number, number>;

/** The key of a state and year in `StateYears`. */
export function stateYear(gw: number, year: number): number {
  return gw * YEARS + year;
}

/** The state and year of a key. */
export function ofStateYear(key: number): { readonly gw: number; readonly year: number } {
  return { gw: Math.floor(key / YEARS), year: key % YEARS };
}

/**
 * A state's newest value in the years from `first` to `year`, and its year; null if it has none. Values are carried
 * forward and never back.
 * @example newestValue(new Map([[stateYear(2, 1960), 25.9]]), 2, 1950, 1965) // { value: 25.9, year: 1960 }
 */
export function newestValue(
  values: StateYears,
  gw: number,
  first: number,
  year: number,
): { readonly value: number; readonly year: number } | null {
  for (let at = year; at >= first; at -= 1) {
    const value = values.get(stateYear(gw, at));
    if (value !== undefined) return { value, year: at };
  }
  return null;
}
