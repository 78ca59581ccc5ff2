import { type Standard, SWITCHES, type Switch } from './standard.ts';

/** A rule of a standard that can be switched, with every choice that is tried. */
export interface Axis {
  readonly name: Switch | 'helpWithinDays';
  readonly about: string;
  readonly choices: readonly (string | number | null)[];
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
