import { groupBy } from '../../core/group-by.ts';
import type { Truth } from '../../core/kleene.ts';
import { poolShares, type ShrunkenShare } from '../../stats/beta-binomial.ts';
import { clusterBootstrap } from '../../stats/cluster-bootstrap.ts';
import { jeffreysInterval } from '../../stats/jeffreys-interval.ts';
import type { DeliveryEpisode } from './episodes.ts';
import { stayed } from './government-fate.ts';

/** What is counted over a patron's episodes. */
export const DELIVERY_MEASURES = ['supported', 'material', 'troops', 'helpedAdversary', 'survived'] as const;
export type DeliveryMeasure = (typeof DELIVERY_MEASURES)[number];

/** In how many episodes something held, of those in which it is known. What is not known is in neither count. */
export interface DeliveryShare {
  readonly yes: number;
  readonly known: number;
  readonly unknown: number;
  /** Null where nothing is known. */
  readonly share: number | null;
  /** Jeffreys' 95 % interval. */
  readonly low: number | null;
  readonly high: number | null;
  /**
   * The 95 % bootstrap interval that draws whole allies, since one ally brings many episodes. Null with one ally and where
   * all episodes were alike, and for patrons for whom it was not asked.
   */
  readonly bootstrapLow: number | null;
  readonly bootstrapHigh: number | null;
  /** The share after partial pooling over patrons; null with fewer than two of them. */
  readonly pooled: ShrunkenShare | null;
}

/** One patron's episodes in numbers. */
export interface PatronDelivery {
  readonly patron: number;
  readonly episodes: number;
  readonly allies: number;
  readonly shares: Readonly<Record<DeliveryMeasure, DeliveryShare>>;
}

/** Did it hold in the episode? */
export function holdsIn(episode: DeliveryEpisode, measure: DeliveryMeasure): Truth {
  return measure === 'survived' ? stayed(episode.fate.fate) : episode[measure];
}

/** The draws of a bootstrap interval, and for which patrons it is worth them. */
export interface DeliveryDraws {
  readonly seed: number;
  readonly worth: (patron: number) => boolean;
}

/** Patrons by the number of their episodes, each measure pooled over all of them. */
export function patronsDelivery(episodes: readonly DeliveryEpisode[], draws: DeliveryDraws): PatronDelivery[] {
  const groups = [...groupBy(episodes, ({ patron }) => patron)].sort(
    ([a, own], [b, other]) => other.length - own.length || a - b,
  );
  const shares = DELIVERY_MEASURES.map((measure) => sharesOf(groups, measure, draws));
  return groups.map(([patron, own], i) => ({
    patron,
    episodes: own.length,
    allies: new Set(own.map(({ ally }) => ally)).size,
    shares: Object.fromEntries(DELIVERY_MEASURES.map((measure, m) => [measure, shares[m]?.[i]])) as Record<
      DeliveryMeasure,
      DeliveryShare
    >,
  }));
}

function sharesOf(
  groups: readonly (readonly [number, readonly DeliveryEpisode[]])[],
  measure: DeliveryMeasure,
  { seed, worth }: DeliveryDraws,
): DeliveryShare[] {
  const counts = groups.map(([, own]) => countOf(own, measure));
  const pooled = poolShares(counts.map(({ yes, known }) => ({ successes: yes, trials: known })));
  return counts.map(({ yes, known, unknown }, i) => {
    const [patron, own] = groups[i] as (typeof groups)[number];
    const interval = jeffreysInterval(yes, known);
    const drawn = worth(patron) && yes > 0 && yes < known ? clusterBootstrap(byAlly(own, measure), { seed }) : null;
    return {
      yes,
      known,
      unknown,
      share: known === 0 ? null : yes / known,
      low: interval.kind === 'estimate' ? interval.low : null,
      high: interval.kind === 'estimate' ? interval.high : null,
      bootstrapLow: drawn?.kind === 'estimate' ? drawn.low : null,
      bootstrapHigh: drawn?.kind === 'estimate' ? drawn.high : null,
      pooled: pooled.kind === 'estimate' ? (pooled.groups[i] ?? null) : null,
    };
  });
}

function countOf(episodes: readonly DeliveryEpisode[], measure: DeliveryMeasure) {
  const values = episodes.map((episode) => holdsIn(episode, measure));
  const yes = values.filter((value) => value === 'yes').length;
  const unknown = values.filter((value) => value === 'unknown').length;
  return { yes, unknown, known: values.length - unknown };
}

function byAlly(episodes: readonly DeliveryEpisode[], measure: DeliveryMeasure) {
  const allies = [...groupBy(episodes, ({ ally }) => ally)].sort(([a], [b]) => a - b);
  return allies
    .map(([, own]) => countOf(own, measure))
    .filter(({ known }) => known > 0)
    .map(({ yes, known }) => ({ honored: yes, tests: known }));
}
