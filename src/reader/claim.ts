/** What a claim says was done; the roles of each act are described in `docs/method/reader.md`. */
export const ACTS = [
  'combat',
  'deploy',
  'access',
  'arms',
  'training',
  'intelligence',
  'funds',
  'sanctuary',
  'diplomacy',
  'words',
  'refuse',
  'unable',
  'request-support',
  'sign-agreement',
  'ratify',
  'withdraw',
  'realign-toward',
  'realign-away',
  'attack',
  'threat',
  'leader-captured',
  'leader-killed',
  'regime-collapse',
  'economic-crisis',
] as const;
export type Act = (typeof ACTS)[number];

/** The acts that help somebody. */
export const HELP: ReadonlySet<Act> = new Set<Act>(ACTS.slice(0, 10));

export const POLARITIES = ['affirmed', 'negated'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** What the author, or the speaker, does with a claim. */
export const MODALITIES = ['asserted', 'hypothetical', 'predicted', 'doubted'] as const;
export type Modality = (typeof MODALITIES)[number];

/** A time as the text gives it, and the part of it that is a date: `2008`, `2008-08`, `2008-08-07`; null if it is relative. */
export interface ClaimTime {
  readonly text: string;
  readonly date: string | null;
}

/**
 * An assertion in a text. `start` and `end` are JavaScript string indices of the text as read (BOM stripped, markup
 * removed), and `quote` is that part of it, character by character.
 * @example { quote: 'Iran supplied drones to Russia', actor: 'IRN', act: 'arms', target: 'RUS', polarity: 'affirmed', ... }
 */
export interface Claim {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** ISO 3166 alpha-3, or a lower-case name where there is none; null where the text names nobody. */
  readonly actor: string | null;
  readonly act: Act;
  readonly target: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** To whom the text attributes the claim, in its words; null where the author says it. */
  readonly speaker: string | null;
  /** Through whom we have it, from the nearest out: "X said that Y had promised" gives the speaker Y and the chain ["X"]. */
  readonly chain: readonly string[];
  readonly denied_by: string | null;
  readonly time: ClaimTime | null;
  /** From 0 to 1: how often claims of this rule and form are right, as a guess that orders the review. */
  readonly confidence: number;
  /** The rule that found it. */
  readonly rule: string;
}

/** A place where the reader saw an act and gave no claim, with the reason. */
export interface Abstention {
  readonly start: number;
  readonly end: number;
  readonly act: Act;
  readonly reason: 'actor-unknown' | 'target-unknown' | 'actor-is-target' | 'reference-unclear';
}
