import { SWITCHES } from '../../assessment/standard/coding-rules.ts';
import { PRESETS } from '../../assessment/standard/standard.ts';

/** A preset with the choice it makes for every switch. */
export interface PresetEntry {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  readonly choices: Readonly<Record<string, string>>;
}

/** A rule that a standard can switch. */
export interface SwitchEntry {
  readonly name: string;
  readonly about: string;
  /** What can be written after `name=`. */
  readonly choices: readonly string[];
}

/** The presets and the switches. */
export interface StandardsList {
  readonly presets: readonly PresetEntry[];
  readonly switches: readonly SwitchEntry[];
}

/** `helpWithinDays` is a number of days; these are the ones that are offered. */
const DAYS = ['any', '30', '90', '180', '365'];

/** Every preset and every switch with its choices, as a standard is written: `dyad,organFinding=ignored`. */
export function listStandards(): StandardsList {
  const switches = Object.entries(SWITCHES).map(([name, { about, choices }]) => ({ name, about, choices }));
  const days = {
    name: 'helpWithinDays',
    about: 'Within how many days of the call help has to come; any time before the fighting ends, or a number of days',
    choices: DAYS,
  };
  return {
    presets: PRESETS.map((preset) => ({
      name: preset.name,
      version: preset.version,
      title: preset.title,
      choices: {
        ...Object.fromEntries(switches.map(({ name }) => [name, preset[name as keyof typeof SWITCHES]])),
        helpWithinDays: preset.helpWithinDays === null ? 'any' : String(preset.helpWithinDays),
      },
    })),
    switches: [...switches, days],
  };
}
