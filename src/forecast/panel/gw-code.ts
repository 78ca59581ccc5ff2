/** Unified Germany, Yemen and Serbia have other numbers in the Correlates of War list than in Gleditsch and Ward's. */
const OTHER: Readonly<Record<number, { readonly gw: number; readonly since: number }>> = {
  255: { gw: 260, since: 1990 },
  679: { gw: 678, since: 1990 },
  345: { gw: 340, since: 2006 },
};

/**
 * The Gleditsch-Ward code of a Correlates of War state in a year from 1950 on, as the reference panel takes it:
 * the same number, except 255 → 260, 679 → 678, and 345 from 2006 → 340. By whole years, so that every state and
 * year has one code; `gwFromCow` of the crosswalk answers by days.
 * @example gwOfPanel(345, 2005) // 345; in 2006 it is 340
 */
export function gwOfPanel(ccode: number, year: number): number {
  const other = OTHER[ccode];
  return other !== undefined && year >= other.since ? other.gw : ccode;
}
