import type { Phrase } from './phrases.ts';
import type { VerbGroup } from './verb-groups.ts';
import { verbReadings } from './verbs.ts';
/** Phrases that share a role: "Mali, Burkina Faso and Niger". */
export type Group = readonly Phrase[];

/** What follows a preposition after a verb. */
export interface Complement {
  readonly prep: string;
  readonly phrases: Group;
}

/** How a clause hangs on another one. */
export type Link =
  | 'main'
  | 'infinitive'
  | 'gerund'
  | 'adjunct'
  | 'with'
  | 'shared'
  | 'relative'
  | 'reported'
  | 'reduced';

/** A verb with who does it, to whom, and how it hangs on the clause before. */
export interface Clause {
  readonly index: number;
  readonly group: VerbGroup;
  subject: Group;
  objects: readonly Group[];
  complements: readonly Complement[];
  readonly link: Link;
  /** The clause that governs this one: "agreed" for "to send". */
  readonly governor: Clause | null;
  /** The preposition or conjunction that opens the clause: by, without, instead, if, while, that. */
  readonly opener: string;
  readonly passive: boolean;
  /** The tokens that the clause covers, its subject included. */
  readonly first: number;
  readonly last: number;
  /** Whom or what a relative clause describes. */
  readonly about: Group;
  /** Is the clause a question: "Would Washington fight?" */
  readonly question: string;
}

export const TRANSITIVE = ['attack', 'combat', 'capture', 'kill', 'topple', 'equip', 'aid'] as const;

export const INTENT =
  /^(decision|plan|plans|offer|promise|pledge|vow|readiness|willingness|intention|bid|move|threat|proposal|commitment|undertaking|agreement)$/;

export const OBJECT_CONTROL =
  /^(ask|urge|beg|implore|tell|order|force|allow|let|enable|invite|press|persuade|convince|require|permit|expect|pay|oblige|lead|cause|prevent|stop|bar|block|encourage|prompt|compel|accuse|suspect|help|call|request|petition|entreat|beseech|warn|authorise|authorize|instruct|want|see|watch|plead|appeal|lobby|push|commit|blame|deter|get|have|send|bind|commit)\b/;

export const THANKS =
  /^(thank|praise|credit|criticise|criticize|condemn|fault|blame|reproach|chide|rebuke|commend|applaud)$/;

export const INSERTION =
  /^(to|which|who|whose|whom|where|then|itself|a|an|the|for|in|on|at|like|once|long|already|meanwhile|however|too|as|along|with|under|after|before|despite|he|she|they|according|by|but|not|though|now|an?|unlike|including|its|their|his|her|citing|facing|still|also|instead|together|speaking|through|from|of|during|since|nor|so|say|who)$/;

export const OPENERS = new Set([
  'if',
  'unless',
  'while',
  'whilst',
  'although',
  'though',
  'when',
  'whenever',
  'because',
  'since',
  'until',
  'till',
  'after',
  'before',
  'once',
  'whether',
  'as',
  'that',
  'where',
  'whereas',
  'lest',
  'should',
  'provided',
  'how',
  'why',
  'what',
]);

export const RELATIVE = new Set(['which', 'who', 'whom', 'that', 'whose']);

/** Members of a list are of a kind: actors with actors, things with things. */
const TIME =
  /^(\d+|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|years?|months?|weeks?|days?|time|then|now|yesterday|today)$/;

export function alike(next: Phrase, list: readonly Phrase[]): boolean {
  if (TIME.test(next.low) !== TIME.test((list[0] as Phrase).low)) return false;
  const whole = list.at(-1) as Phrase;
  const actor = (phrase: Phrase) =>
    phrase.proper ||
    (phrase.agent !== null && (phrase.agent.kind === 'code' || phrase.things.size === 0)) ||
    (phrase.owner !== null && phrase.names.at(-1)?.last === phrase.head);
  const other = list[0] as Phrase;
  return (
    actor(next) === actor(other) ||
    actor(next) === actor(whole) ||
    (next.owner !== null && next.names.length > 0 && other.agent !== null)
  );
}

/** "weapons supplied by Iran", "the offensive launched by Azerbaijan": a participle that describes what stands before it. */
export function isReduced(
  group: VerbGroup,
  subject: Group,
  right: { objects: readonly Group[]; complements: readonly Complement[] },
  after: string,
  before = '',
): boolean {
  if (group.passive || group.infinitive || subject.length === 0) return false;
  if (!(group.form === 'both' || group.form === 'participle') || group.perfect) return false;
  if (right.objects.length > 0) return false;
  return (
    after === 'by' ||
    (verbReadings(group.lemma).length > 0 && before === ',' && /^(to|in|from|by)$/.test(after) && things(subject)) ||
    (group.form === 'participle' && /^(to|in|from|for|on|with|under|against)$/.test(after)) ||
    (right.complements.some(({ prep, phrases }) => prep === 'by' && phrases.some((phrase) => phrase.agent !== null)) &&
      verbReadings(group.lemma).length > 0)
  );
}

const things = (group: Group): boolean =>
  group.some((phrase) => phrase.things.has('arms') || phrase.things.has('funds'));
