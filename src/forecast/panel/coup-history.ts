/** The year from which "never" counts: a state without an attempt is as far from one as if it had had one then. */
export const NEVER = 1945;

/** How long a state remembers, in years. */
const MEMORY = 10;

/**
 * Years since the last event up to and with `year`; `year - 1945` if there was none.
 * @param years the years with an event, ascending.
 * @example yearsSince([1960, 1966], 1970) // 4
 */
export function yearsSince(years: readonly number[], year: number): number {
  let last = NEVER;
  for (const one of years) if (one <= year) last = one;
  return year - last;
}

/** In how many of the ten years up to and with `year` there was an event. */
export function lastTenYears(years: readonly number[], year: number): number {
  return years.filter((one) => one > year - MEMORY && one <= year).length;
}
