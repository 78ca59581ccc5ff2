import type { Actor } from './actor.ts';
import type { CaseFacts } from './case-facts.ts';
import type { PartialDate, Span } from './partial-date.ts';
import type { Response } from './response.ts';
import type { SourceRow } from './source-row.ts';
import type { WorldRegion } from './states/groups.ts';
import type { Gazetteer, WarTheatres } from './theatre.ts';

/** Events that may bring obligations into play. */
export const CONTINGENCY_KINDS = [
  'interstate-war',
  'armed-attack',
  'internal-conflict',
  'coup',
  'leader-seized-or-killed',
  'economic-collapse',
] as const;
export type ContingencyKind = (typeof CONTINGENCY_KINDS)[number];

/**
 * Which lists of wars have it, where two know the war: the list that the war is judged from alone (`own`), only the other
 * (`other`), or both. Absent where no second list knows the war.
 */
export type Witness = 'own' | 'other' | 'both';

/** A state that one list of wars has in this war and another has not. */
export interface DisputedPart {
  readonly actor: Actor;
  /** Datasets: `iwd-1.1`, `cow-wars-4.0`. */
  readonly has: string;
  readonly lacks: string;
  readonly source?: SourceRow | undefined;
}

/** The parts of the world where two actors fought, and the row that says so. */
export interface FightingPlace {
  readonly regions: readonly WorldRegion[];
  readonly source: SourceRow;
}

/**
 * One actor's opening or continuing of hostilities against another. `joined` says that the attacker
 * came into a war that others were already fighting. `listed` hostilities are those that a dataset
 * only implies, by naming a state among one side's further adversaries or allies.
 */
export interface Hostility {
  readonly attacker: Actor;
  readonly attacked: Actor;
  readonly span: Span;
  readonly joined: boolean;
  readonly listed: boolean;
  /** Where it was; absent where no dataset says. */
  readonly place?: FightingPlace | undefined;
  /** The attacker acted through a proxy. */
  readonly byProxy?: boolean | undefined;
  /** On territory that the attacked held and whose owner is disputed. */
  readonly onDisputedTerritory?: boolean | undefined;
  /** Force below an armed attack: an incident on a border or at sea. */
  readonly incident?: boolean | undefined;
  /** References of the casebook’s sources for it. */
  readonly sources?: readonly string[] | undefined;
  readonly witness?: Witness | undefined;
  readonly source: SourceRow;
}

/** `with` fought on `actor`'s side during the span, as a dataset lists it. */
export interface Partnership {
  readonly actor: Actor;
  readonly with: Actor;
  readonly span: Span;
  readonly witness?: Witness | undefined;
  readonly source: SourceRow;
}

/** Fighting of two states that the theatres of a war have and no list of wars has. */
export interface UnlistedFight {
  /** COW codes. */
  readonly between: readonly [number, number];
  readonly span: Span & { readonly to: PartialDate };
  /** `war/theatre`. */
  readonly theatre: string;
}

/** An actor's time in a contingency. */
export interface Participant {
  readonly actor: Actor;
  readonly role: 'initiator' | 'target' | 'joiner';
  /** Among those who fought in the first fighting of the contingency. */
  readonly original: boolean;
  /** Which side it was on: participants with the same word fought on the same side. Absent if not known. */
  readonly side?: string | undefined;
  /** Where its part in a contingency of the casebook stands; a dataset's rows stand with the hostilities. */
  readonly source?: SourceRow | undefined;
  readonly witness?: Witness | undefined;
  readonly spans: readonly Span[];
}

/** A war, attack, coup or collapse with who took part and when. */
export interface Contingency {
  /** `iwd:53`, `cow:139`, or the casebook's name for it. */
  readonly id: string;
  readonly warid?: number | undefined;
  readonly name: string;
  readonly kind: ContingencyKind;
  readonly span: Span;
  readonly participants: readonly Participant[];
  readonly hostilities: readonly Hostility[];
  readonly partnerships: readonly Partnership[];
  /**
   * What actors did for one another. Null where only participation in the fighting is known, so that
   * lesser help is unknown rather than absent.
   */
  readonly responses: readonly Response[] | null;
  /** The actor the contingency happened to, where it is not a war between states. */
  readonly subject?: Actor | undefined;
  /** When it began, to the precision that is known. */
  readonly began: PartialDate;
  /** Fighting of its participants with others in other wars of the same list at the same time. */
  readonly elsewhere?: readonly Hostility[] | undefined;
  /** Fighting that its theatres have and no list of wars has, in order of time. */
  readonly unlisted?: readonly UnlistedFight[] | undefined;
  /** Where it was fought, front by front; absent where nobody has written it down. */
  readonly theatres?: { readonly wars: readonly WarTheatres[]; readonly gazetteer: Gazetteer } | undefined;
  /** Whom one list of wars has in it and the other has not; absent where no second list knows the war. */
  readonly disputed?: readonly DisputedPart[] | undefined;
  /** What the casebook knows beyond the fighting; absent for contingencies of a dataset. */
  readonly facts?: CaseFacts | undefined;
}
