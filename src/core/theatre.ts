import type { PartialDate } from './partial-date.ts';

/** What kind of place: a part of the world, a state's territory, a piece of one, a possession, another land, a sea. */
export const PLACE_KINDS = ['region', 'state', 'province', 'colony', 'land', 'sea'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/**
 * How a state held a place: as its metropolitan territory; overseas (a colony, protectorate, mandate, vassal or other
 * dependency); occupied, by force and without a title that others recognised; or disputed with another state.
 */
export const HOLDINGS = ['metropolitan', 'overseas', 'occupied', 'disputed'] as const;
export type Holding = (typeof HOLDINGS)[number];

/** A time whose ends may be open: without `from` it has always been so, without `to` it lasts. */
export interface OpenSpan {
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
}

/** Whose territory a place was, when, and as what. `state` is a Correlates of War code. */
export interface PlaceHolder extends OpenSpan {
  readonly state: number;
  readonly as: Holding;
}

/** South, west, north, east in degrees. A box that crosses the date line has a west greater than its east. */
export type Box = readonly [number, number, number, number];

/** One place of the gazetteer. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** For a state's territory: the state's COW code. Places that it holds as metropolitan lie within this place. */
  readonly state?: number | undefined;
  /** Whose territory it was. What a place says of itself goes before what its containers say. */
  readonly of: readonly PlaceHolder[];
  /** Places that wholly contain this one. */
  readonly within: readonly string[];
  /** Places that share some land or water with this one, neither containing the other. */
  readonly overlaps: readonly string[];
  /** Where it lies, roughly. */
  readonly boxes: readonly Box[];
}

/** Places by id. */
export type Gazetteer = ReadonlyMap<string, Place>;

/** A state that fought in a theatre; without dates, all the time that the theatre lasted. */
export interface Belligerent extends OpenSpan {
  readonly state: number;
}

/** A place of a theatre; without dates, all the time that the theatre lasted. */
export interface TheatrePlace extends OpenSpan {
  readonly place: string;
}

export const THEATRE_KINDS = ['land', 'naval', 'air'] as const;
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** One theatre of a war: every state of one side fought every state of the other in each place, in its dates. */
export interface Theatre {
  readonly id: string;
  readonly kind: (typeof THEATRE_KINDS)[number];
  readonly words: string;
  readonly from: PartialDate;
  readonly to: PartialDate;
  readonly sides: readonly [readonly Belligerent[], readonly Belligerent[]];
  readonly places: readonly TheatrePlace[];
  /** A theatre of low confidence says that there may have been fighting, never that there was. */
  readonly confidence: (typeof CONFIDENCES)[number];
}

/** Whether the theatres that are listed for a pair are all the places where the two fought. */
export interface PairCompleteness {
  readonly between: readonly [number, number];
  readonly complete: boolean;
  /** It holds from this date on; from the beginning if absent. */
  readonly from?: PartialDate | undefined;
  readonly words: string;
}

/**
 * Where one war was fought.
 *
 * @example
 * // Argentina and the United Kingdom fought on and around the Falklands and South Georgia, and nowhere else:
 * // { id: 'falklands-1982', iwd: [78], cow: [202], complete: true, theatres: [...] }
 */
export interface WarTheatres {
  readonly id: string;
  readonly title: string;
  /** Numbers of the war in the Interstate War Data (larger wars) and in COW; none if the dataset has no such war. */
  readonly iwd: readonly number[];
  readonly cow: readonly number[];
  readonly from: PartialDate;
  readonly to: PartialDate;
  /** For every pair without an exception: are the theatres all the places where the two fought? */
  readonly complete: boolean;
  readonly exceptions: readonly PairCompleteness[];
  /** COW codes of states that fought in the war though neither dataset lists them. */
  readonly unlisted: readonly number[];
  readonly theatres: readonly Theatre[];
}
