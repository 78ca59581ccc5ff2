import { CasusError } from '../core/errors.ts';
import { OBLIGATION_KINDS, type ObligationKind } from '../core/obligation-kind.ts';
import { findState } from '../core/states/crosswalk.ts';
import {
  DELIVERY_COVERAGE,
  DELIVERY_SELECTED,
  DELIVERY_YEARS,
  type Delivery,
  type DeliveryComparison,
  type DeliveryFrameSaid,
  deliveryCompared,
  deliveryOf,
  HELP,
} from '../present/delivery/delivery-answer.ts';
import { stateNameOf } from '../present/names.ts';
import { type DeliveryEpisode, deliveryEpisodes } from '../reliability/delivery/episodes.ts';
import type { CasesChoice } from './casebook.ts';
import { type DeliveryRead, readDeliveryRecords } from './delivery-records.ts';
import type { Effects } from './effects.ts';

/** Whose delivery, in which years, for which promises. */
export interface DeliveryOptions {
  readonly db: string;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: CasesChoice | undefined;
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
  if (episodes.length > 0) return deliveryOf(patron, episodes, said);
  throw new CasusError('delivery-empty', { patron: stateNameOf(patron), since: said.since, until: said.until });
}

/** Patrons side by side: what share of episodes saw what. @throws CasusError as `delivery`. */
export async function compareDelivery(options: DeliveryOptions, effects: Effects): Promise<DeliveryComparison> {
  const { episodes, said } = await episodesFor(options, undefined, effects);
  return deliveryCompared(episodes, said, new Set((options.patrons ?? []).map((name) => findState(name).ccode)));
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
  return {
    episodes,
    said: { since, until, owed, seed, from, selected: DELIVERY_SELECTED, coverage: DELIVERY_COVERAGE },
  };
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
