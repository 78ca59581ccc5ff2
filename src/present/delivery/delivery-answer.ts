import { isOfHelp } from '../../assessment/owed-act.ts';
import { OBLIGATION_KINDS, type ObligationKind } from '../../core/obligation-kind.ts';
import { partialDate } from '../../core/partial-date.ts';
import { isGreatPower } from '../../core/states/crosswalk.ts';
import type { DeliveryEpisode } from '../../reliability/delivery/episodes.ts';
import { patronsDelivery } from '../../reliability/delivery/shares.ts';
import { stateNameOf } from '../names.ts';
import {
  type ComparedDelivery,
  comparedRow,
  type DeliveredRow,
  type DeliveredYear,
  rowOf,
  yearsOf,
} from './delivery-rows.ts';

/** The years that the External Support Dataset covers. */
export const DELIVERY_YEARS = { since: 1975, until: 2017 } as const;

/** Promises of help, in whatever form: the others are kept by standing aside or by talking. */
export const HELP: readonly ObligationKind[] = OBLIGATION_KINDS.filter((kind) => isOfHelp(kind) || kind === 'basing');

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

/** What a table of deliveries leaves out. */
export const DELIVERY_SELECTED =
  'Only allies that faced an armed conflict are here, and of them only the conflicts that came about: a promise that deterred left no trace. That help came and the government stayed does not say that it stayed because of it.';
/** Where help is known. */
export const DELIVERY_COVERAGE =
  'Help is known from 1975 to 2017, where the External Support Dataset has a row; elsewhere it is unknown, not nothing. Where several states helped, it often does not say which gave what: that is unknown too.';

/** A patron's delivery; `episodes` are its own, at least one. */
export function deliveryOf(patron: number, episodes: readonly DeliveryEpisode[], said: DeliveryFrameSaid): Delivery {
  return {
    patron: stateNameOf(patron),
    ccode: patron,
    ...said,
    summary: patronsDelivery(episodes, { seed: said.seed, worth: () => true }).map((own) =>
      comparedRow(own, said.until),
    )[0] as ComparedDelivery,
    episodes: episodes.map(rowOf),
    years: episodes.flatMap(yearsOf),
  };
}

/** Patrons side by side; bootstrap intervals are drawn for great powers and for those that are named. */
export function deliveryCompared(
  episodes: readonly DeliveryEpisode[],
  said: DeliveryFrameSaid,
  named: ReadonlySet<number>,
): DeliveryComparison {
  const end = partialDate(said.until, 12, 31);
  const worth = (patron: number) => named.has(patron) || isGreatPower(patron, end) === 'yes';
  const patrons = patronsDelivery(episodes, { seed: said.seed, worth });
  return { ...said, patrons: patrons.map((own) => comparedRow(own, said.until)) };
}
