import type { SWITCHES, Switch } from './coding-rules.ts';

/** A standard: the coding rules under which tests are judged. A verdict exists only under a standard. */
export type Standard = { readonly [S in Switch]: (typeof SWITCHES)[S]['choices'][number] } & {
  /** Lower-case letters, digits and hyphens. */
  readonly name: string;
  readonly version: number;
  readonly title: string;
  /** Help counts if it comes within so many days of the call; null for any time before the fighting ends. */
  readonly helpWithinDays: number | null;
};

const BF_2018: Standard = {
  name: 'bf-2018',
  version: 1,
  title: 'Rules after Berkemeier and Fuhrmann 2018 and Leeds, Long & Mitchell 2000',
  unit: 'agreement',
  overlap: 'year',
  multilateral: 'all',
  heldNonaggression: 'not-invoked',
  consultation: 'not-invoked',
  invokers: 'all',
  unknownConditions: 'unmet',
  unknownRequest: 'met',
  counterAttack: 'unless-struck-back',
  proxyAttack: 'not-an-attack',
  disputedTerritory: 'unknown',
  internalConflict: 'if-covered',
  helpWithinDays: null,
  partialHelp: 'honored',
  unseenHelp: 'presumed-given',
  agreementThen: 'violated',
  ability: 'on-the-day',
  foughtUntilBeaten: 'not-invoked',
  ownWar: 'not-invoked',
  renunciation: 'treaty-term',
  attackThreshold: 'war',
  impliedNonaggression: 'owed',
  unreadText: 'undetermined',
  participation: 'either',
  organFinding: 'evidence',
};

/**
 * One patron's decision towards one ally, in dangers below war as well; what an ally's organ found binds it, and what
 * cannot be seen is not presumed.
 */
const BELOW_WAR = {
  ...BF_2018,
  overlap: 'day',
  attackThreshold: 'armed-attack',
  organFinding: 'binding',
  unseenHelp: 'undetermined',
  agreementThen: 'not-invoked',
} as const;

/** The standards that carry the names of the published rules they follow. */
export const PRESETS: readonly Standard[] = [
  BF_2018,
  { ...BF_2018, name: 'lenient', title: 'One member\u2019s help suffices, after Sabrosky 1980', multilateral: 'any' },
  { ...BELOW_WAR, name: 'ally', title: 'Each promisor towards each beneficiary in each agreement', unit: 'ally' },
  {
    ...BELOW_WAR,
    name: 'dyad',
    title: 'Each promisor towards each beneficiary, strongest clause of all agreements',
    unit: 'dyad',
  },
];

/** The preset of this name, or undefined. */
export function presetStandard(name: string): Standard | undefined {
  return PRESETS.find((preset) => preset.name === name);
}
