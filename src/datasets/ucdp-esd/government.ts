import { CasusError } from '../../core/errors.ts';
import { type PartialDate, partialDate } from '../../core/partial-date.ts';
import { findState } from '../../core/states/crosswalk.ts';
import { cowInYear } from '../ucdp-acd/states.ts';

/** Names of UCDP that join two names of one state, or that could be two states', with its Gleditsch-Ward codes. */
const JOINED: Readonly<Record<string, number | readonly number[]>> = {
  'Cambodia (Kampuchea)': 811,
  Congo: 484,
  'DR Congo (Zaire)': 490,
  'Myanmar (Burma)': 775,
  'Russia (Soviet Union)': 365,
  'Serbia (Yugoslavia)': [345, 340],
  'Vietnam (North Vietnam)': 816,
  'Yemen (North Yemen)': 678,
};

/** Peoples by which UCDP names elements of a state. "Congolese" can be of two states. */
const PEOPLES: Readonly<Record<string, number>> = {
  Bangladeshi: 771,
  Cuban: 40,
  Emirati: 696,
  Indian: 750,
  Malaysian: 820,
  Myanmarese: 775,
  Russian: 365,
  'South African': 560,
  Sudanese: 625,
  Thai: 800,
};

const GOVERNMENT = 'Government of ';
const ELEMENTS = ' elements';
const known = new Map<string, number | null>();

/**
 * The COW code of a government as UCDP names it: `Government of Russia (Soviet Union)`. Null for who is no
 * government, and for a name that fits no state.
 */
export function governmentNamed(name: string, year: number): number | null {
  if (!name.startsWith(GOVERNMENT)) return null;
  return remembered(name, year, () => stateNamed(name.slice(GOVERNMENT.length), year));
}

/** Is it elements of a state that are named: `Russian elements`? */
export function areElements(name: string): boolean {
  return name.endsWith(ELEMENTS);
}

/** The COW code of the state whose elements are named; null where the name is none, or of two states. */
export function stateOfElements(name: string, year: number): number | null {
  const gw = PEOPLES[name.slice(0, -ELEMENTS.length)];
  return areElements(name) && gw !== undefined ? cowInYear(gw, year) : null;
}

function remembered(name: string, year: number, find: () => number | null): number | null {
  const key = `${name}\u001f${year}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}

function stateNamed(name: string, year: number): number | null {
  const codes = JOINED[name];
  if (codes !== undefined) return [codes].flat().flatMap((gw) => cowInYear(gw, year) ?? [])[0] ?? null;
  return called(name, partialDate(year, 12, 31)) ?? called(name, partialDate(year, 1, 1)) ?? called(name);
}

function called(name: string, date?: PartialDate): number | null {
  try {
    return findState(name, date).ccode;
  } catch (error) {
    if (error instanceof CasusError) return null;
    throw error;
  }
}
