import { SWITCHES, type Switch } from './coding-rules.ts';
import type { Standard } from './standard.ts';

/** A rule of a standard that can be switched, with every choice that is tried. */
export interface Axis {
  readonly name: Switch | 'helpWithinDays';
  readonly about: string;
  readonly choices: readonly (string | number | null)[];
}

/**
 * Rules for which no author is known who chooses otherwise, or that are about what the data can see. The specification curve
 * crosses the rules on which scholars differ; these it holds as the named standards have them.
 */
export const HELD: readonly Switch[] = [
  'participation',
  'ability',
  'foughtUntilBeaten',
  'ownWar',
  'agreementThen',
  'impliedNonaggression',
  'unreadText',
];

/** The rules that a specification curve crosses: all choices of each, but of those that are held only what the standards say. */
export function curveAxes(standards: readonly Standard[]): Axis[] {
  return axesOf(standards).map((axis) => {
    if (!HELD.some((name) => name === axis.name)) return axis;
    return { ...axis, choices: [...new Set(standards.map((standard) => standard[axis.name]))] };
  });
}

/** Help that must come within this many days is the alternative to help at any time: three months. */
export const IN_TIME = 90;

/** Every rule of a standard with its choices; for help in time any time, three months, and what these standards say. */
export function axesOf(standards: readonly Pick<Standard, 'helpWithinDays'>[]): Axis[] {
  const switches = Object.entries(SWITCHES).map(([name, { about, choices }]) => ({
    name: name as Switch,
    about,
    choices: choices as readonly string[],
  }));
  const days = [...new Set([null, IN_TIME, ...standards.map(({ helpWithinDays }) => helpWithinDays)])];
  const about = 'Within how many days of the call help has to come: any time before the fighting ends, or so many';
  return [...switches, { name: 'helpWithinDays', about, choices: days }];
}
