import { CasusError } from '../errors.ts';
import type { PartialDate } from '../partial-date.ts';
import { RENAMED_ALPHA3 } from './changes.ts';
import { type Match, matchAt } from './match.ts';
import { stateByCow } from './state-codes.ts';
import { COW_BY_GW, COW_BY_ISO, GW_SYSTEM } from './table.ts';

export { findState, isNameOf } from './find.ts';
export {
  arabLeagueSince,
  homeRegions,
  isArabState,
  isGreatPower,
  type WorldRegion,
  worldRegion,
} from './groups.ts';
export type { Match } from './match.ts';
export type { Dated } from './row.ts';
export {
  isGwCode,
  isInGwSystem,
  isInStateSystem,
  isStateCode,
  STATE_LIST_ENDS,
  stateByCow,
  stateName,
} from './state-codes.ts';
export { GW_SYSTEM, STATES, type State } from './table.ts';

/**
 * The Gleditsch-Ward code of the state with this Correlates of War code, at a date. A correspondence of
 * codes, not of membership: it holds while either list has the state, so that 20 is 20 for the Canada
 * of 1900, which only Gleditsch and Ward count. On days that only COW counts, the code of the
 * Gleditsch-Ward spell before them stands (Serbia, 345, is 340 until 30 November 1918).
 * A year in which it changes is `unclear`.
 * @throws CasusError `state-code-unknown` if no COW state has the code.
 */
export function gwFromCow(ccode: number, date: PartialDate): Match<number> {
  return matchAt(stateByCow(ccode).gw, date);
}

/**
 * The Correlates of War code of the state with this Gleditsch-Ward code, at a date: 260 is 260 to
 * 2 October 1990 and 255 from the day after; 970 is Kiribati, 946. `none` for the states that only
 * Gleditsch and Ward have (89, 99, 396, 397, 563, 564, 711, 815).
 * @throws CasusError `gw-code-unknown` if the Gleditsch-Ward list has no such code.
 */
export function cowFromGw(gw: number, date: PartialDate): Match<number> {
  if (!GW_SYSTEM.has(gw)) throw new CasusError('gw-code-unknown', { value: gw });
  return matchAt(COW_BY_GW.get(gw) ?? [], date);
}

/**
 * The ISO 3166-1 alpha-3 code of the state at a date; for a former state the code withdrawn with it (SUN
 * to 25 December 1991, then RUS). Codes are carried back to the years before 1974, when ISO 3166
 * began, over the life of the same state, and a renamed state has its present code. `none` for
 * states that never had one. Kosovo's XKX is user-assigned, not ISO's.
 * @throws CasusError `state-code-unknown` if no COW state has the code.
 */
export function isoFromCow(ccode: number, date: PartialDate): Match<string> {
  return matchAt(stateByCow(ccode).iso, date);
}

/**
 * The Correlates of War code that an ISO 3166-1 alpha-3 code stands for at a date, as in `isoFromCow`:
 * VNM is 817 to 30 April 1975 and 816 from 2 July 1976. Codes withdrawn when a state was renamed (BUR,
 * ZAR) are read at any date of that state. `none` for the code of no COW state (PSE, ABW), for text
 * that is no code, and for RUS in 1950, which was SUN.
 */
export function cowFromIso(iso3: string, date: PartialDate): Match<number> {
  const code = iso3.toUpperCase();
  const renamed = RENAMED_ALPHA3[code];
  if (renamed === undefined) return matchAt(COW_BY_ISO.get(code) ?? [], date);
  return matchAt(
    stateByCow(renamed).life.map((span) => ({ value: renamed, span })),
    date,
  );
}
