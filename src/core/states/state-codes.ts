import { CasusError } from '../errors.ts';
import type { Truth } from '../kleene.ts';
import { type PartialDate, parsePartialDate } from '../partial-date.ts';
import { holdsAt, touches } from './match.ts';
import { GW_SYSTEM, STATES, type State } from './table.ts';

/** The last day that the Correlates of War list of states (v2016) speaks of. */
export const STATE_LIST_ENDS: PartialDate = parsePartialDate('2016-12-31');

/** Does a state of the Correlates of War list have this code, at whatever time? */
export function isStateCode(ccode: number): boolean {
  return STATES.has(ccode);
}

function stateOf(ccode: number): State {
  const state = STATES.get(ccode);
  if (state === undefined) throw new CasusError('state-code-unknown', { value: ccode });
  return state;
}

/**
 * The English name the state went by, such as `Soviet Union` for 365 in 1950; without a date, the
 * latest. For a month or a year in which it changed both are given, `Russia / Soviet Union`; for a time
 * when the state did not exist, the name it last had, or else its first.
 * @throws CasusError `state-code-unknown` if no state has the code.
 */
export function stateName(ccode: number, date?: PartialDate): string {
  const { name, names } = stateOf(ccode);
  if (date === undefined) return name;
  const held = names.filter((entry) => touches(entry.span, date)).map((entry) => entry.value);
  if (held.length > 0) return [...new Set(held)].join(' / ');
  const earlier = names.filter((entry) => entry.span.from.first < date.first);
  return (earlier.at(-1) ?? names[0])?.value ?? name;
}

/**
 * The state with this Correlates of War code (`ccode`), with its name of the date, if one is given.
 * It need not have been a member of the state system then: see `isInStateSystem`.
 * @throws CasusError `state-code-unknown` if no state has the code.
 */
export function stateByCow(ccode: number, date?: PartialDate): State {
  const state = stateOf(ccode);
  return date === undefined ? state : { ...state, name: stateName(ccode, date) };
}

/**
 * Was the state a member of the Correlates of War state system (State System Membership v2016)? `no` in
 * the gaps, such as France from 12 November 1942 to 24 August 1944; unknown for a month or a year that
 * is only partly in a spell, and for dates before 1816, where the list begins. After its last day
 * (`STATE_LIST_ENDS`) membership stands as it was on that day.
 * @throws CasusError `state-code-unknown` if no state has the code.
 */
export function isInStateSystem(ccode: number, date: PartialDate): Truth {
  return holdsAt(stateOf(ccode).membership, date);
}

/**
 * Was the state a member of the Gleditsch-Ward list, microstates included? By its Gleditsch-Ward code.
 * Unknown as for `isInStateSystem`.
 * @throws CasusError `gw-code-unknown` if the list has no such code.
 */
export function isInGwSystem(gw: number, date: PartialDate): Truth {
  const spells = GW_SYSTEM.get(gw);
  if (spells === undefined) throw new CasusError('gw-code-unknown', { value: gw });
  return holdsAt(spells, date);
}

/** Does the Gleditsch-Ward list have a state with this code, at any date? */
export function isGwCode(gw: number): boolean {
  return GW_SYSTEM.has(gw);
}
