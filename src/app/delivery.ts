import { CasusError } from '../core/errors.ts';
import { OBLIGATION_KINDS, type ObligationKind } from '../core/obligation-kind.ts';
import { partialDate } from '../core/partial-date.ts';
import { findState, isGreatPower } from '../core/states/crosswalk.ts';
import {
  type ComparedDelivery,
  comparedRow,
  type DeliveredRow,
  type DeliveredYear,
  rowOf,
  yearsOf,
} from '../present/delivery/delivery-rows.ts';
import { actorName } from '../present/names.ts';
import { type DeliveryEpisode, deliveryEpisodes } from '../reliability/delivery/episodes.ts';
import { patronsDelivery } from '../reliability/delivery/shares.ts';
import { type DeliveryRead, readDeliveryRecords } from './delivery-records.ts';
import type { Effects } from './effects.ts';

/** The years that the External Support Dataset covers. */
export const DELIVERY_YEARS = { since: 1975, until: 2017 } as const;

/** Promises of help, in whatever form: the others are kept by standing aside or by talking. */
export const HELP: readonly ObligationKind[] = [
  'defense',
  'offense',
  'assistance',
  'arms',
  'basing',
  'intelligence',
  'regime-protection',
];

/** Whose delivery, in which years, for which promises. */
export interface DeliveryOptions {
  readonly db: string;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: string | undefined;
  /** A state by name or code; every state that owed something if left out. */
  readonly patron?: string | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** `any` promise, promises of `help`, or kinds of obligations with commas between. */
  readonly owed?: string | undefined;
  /** The seed of the bootstrap's draws; 1 if left out. */
  readonly seed?: number | undefined;
  /** In a comparison: states for which to draw besides the major powers. */
  readonly patrons?: readonly string[] | undefined;
}

/** What was looked at, and what that leaves out. */
export interface DeliveryFrameSaid {
  readonly since: number;
  readonly until: number;
  readonly owed: string;
  readonly seed: number;
  /** Dataset versions that were read. */
  readonly from: readonly string[];
  readonly selected: string;
  readonly coverage: string;
}

/** A patron's delivery, episode by episode and year by year. */
export interface Delivery extends DeliveryFrameSaid {
  readonly patron: string;
  readonly ccode: number;
  /** All its episodes in numbers. */
  readonly summary: ComparedDelivery;
  readonly episodes: readonly DeliveredRow[];
  readonly years: readonly DeliveredYear[];
}

/** Patrons side by side. */
export interface DeliveryComparison extends DeliveryFrameSaid {
  readonly patrons: readonly ComparedDelivery[];
}

const SELECTED =
  'Only allies that faced an armed conflict are here, and of them only the conflicts that came about: a promise that deterred left no trace. That help came and the government stayed does not say that it stayed because of it.';
const COVERAGE =
  'Help is known from 1975 to 2017, where the External Support Dataset has a row; elsewhere it is unknown, not nothing. Where several states helped, it often does not say which gave what: that is unknown too.';

/**
 * What came from a patron to every ally that it owed something and whose government faced an armed conflict, on the
 * ladder, year by year, and what became of the government.
 * @throws CasusError `state-unknown`, `delivery-empty`, `option-invalid`, `dataset-not-imported`.
 */
export async function delivery(
  options: DeliveryOptions & { readonly patron: string },
  effects: Effects,
): Promise<Delivery> {
  const patron = findState(options.patron).ccode;
  const { episodes, said } = await episodesFor(options, patron, effects);
  if (episodes.length === 0) {
    throw new CasusError('delivery-empty', { patron: actorName(patron), since: said.since, until: said.until });
  }
  return {
    patron: actorName(patron),
    ccode: patron,
    ...said,
    summary: patronsDelivery(episodes, { seed: said.seed, worth: () => true }).map((own) =>
      comparedRow(own, said.until),
    )[0] as ComparedDelivery,
    episodes: episodes.map(rowOf),
    years: episodes.flatMap(yearsOf),
  };
}

/** Patrons side by side: what share of episodes saw what. @throws CasusError as `delivery`. */
export async function compareDelivery(options: DeliveryOptions, effects: Effects): Promise<DeliveryComparison> {
  const { episodes, said } = await episodesFor(options, undefined, effects);
  const named = new Set((options.patrons ?? []).map((name) => findState(name).ccode));
  const end = partialDate(said.until, 12, 31);
  const worth = (patron: number) => named.has(patron) || isGreatPower(patron, end) === 'yes';
  const patrons = patronsDelivery(episodes, { seed: said.seed, worth });
  return { ...said, patrons: patrons.map((own) => comparedRow(own, said.until)) };
}

async function episodesFor(
  options: DeliveryOptions,
  patron: number | undefined,
  effects: Effects,
): Promise<{ episodes: DeliveryEpisode[]; said: DeliveryFrameSaid }> {
  const { since = DELIVERY_YEARS.since, until = DELIVERY_YEARS.until, owed = 'any', seed = 1 } = options;
  const kinds = kindsNamed(owed);
  const read = await readDeliveryRecords(options.db, options.cases, effects);
  const finder: DeliveryRead['owed'] = (...args) => read.owed(...args).filter(({ kind }) => kinds.has(kind));
  const episodes = deliveryEpisodes({ ...read, owed: finder }, { since, until, patron });
  const from = read.from.map(({ dataset }) => dataset);
  return { episodes, said: { since, until, owed, seed, from, selected: SELECTED, coverage: COVERAGE } };
}

function kindsNamed(owed: string): Set<ObligationKind> {
  if (owed === 'any') return new Set(OBLIGATION_KINDS);
  if (owed === 'help') return new Set(HELP);
  const kinds = owed.split(',').map((part) => part.trim());
  const known = OBLIGATION_KINDS.filter((kind) => kinds.includes(kind));
  const wrong = kinds.find((kind) => !known.some((one) => one === kind));
  if (wrong === undefined) return new Set(known);
  const why = `it is any, help, or obligations among ${OBLIGATION_KINDS.join(', ')}`;
  throw new CasusError('option-invalid', { option: 'owed', value: wrong, why, command: 'delivery' });
}
