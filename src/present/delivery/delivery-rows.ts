import { formatPartialDate, type PartialDate, partialDate } from '../../core/partial-date.ts';
import type { SupportAct } from '../../core/response.ts';
import { isGreatPower } from '../../core/states/crosswalk.ts';
import type { DeliveryEpisode, OwedYear } from '../../reliability/delivery/episodes.ts';
import { stayed } from '../../reliability/delivery/government-fate.ts';
import {
  DELIVERY_MEASURES,
  type DeliveryMeasure,
  type DeliveryShare,
  type PatronDelivery,
} from '../../reliability/delivery/shares.ts';
import { LADDER } from '../../reliability/delivery/support-ladder.ts';
import { stateNameOf } from '../names.ts';

/** Yes, no, or null where it is not known. */
type Known = boolean | null;

/** One ally and episode as it is given out. What is not known is null. */
export interface DeliveredRow {
  readonly patron: string;
  readonly ally: string;
  readonly ccode1: number;
  readonly ccode2: number;
  readonly conflict: number;
  readonly place: string;
  readonly opponents: readonly string[];
  readonly began: string;
  readonly ended: string | null;
  /** The years that were looked at. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly years: number;
  readonly yearsCovered: number;
  readonly owed: readonly string[];
  readonly agreements: readonly string[];
  /** The highest rung that is established, `nothing`, or `kind-unclear`; null where it is not known whether any help came. */
  readonly delivered: string | null;
  /** By rung, the years in which it is established; and those in which it is not known. */
  readonly acts: Readonly<Partial<Record<SupportAct, number>>>;
  readonly actsUnknown: Readonly<Partial<Record<SupportAct, number>>>;
  readonly supported: Known;
  readonly material: Known;
  readonly troops: Known;
  readonly helpedAdversary: Known;
  readonly foughtAlly: Known;
  readonly fate: string;
  readonly survived: Known;
  readonly leader: string | null;
  readonly leaderLeft: string | null;
  /** How, in Archigos's words, where it was against the rules or from abroad. */
  readonly leaderHow: string | null;
}

/** One year of it. */
export interface DeliveredYear {
  readonly ally: string;
  readonly ccode2: number;
  readonly conflict: number;
  readonly place: string;
  readonly year: number;
  readonly covered: boolean;
  readonly owed: readonly string[];
  readonly supported: Known;
  /** `confirmed`, or `reported` where support is established and its kind is not. */
  readonly status: 'confirmed' | 'reported' | null;
  readonly acts: readonly SupportAct[];
  readonly actsUnknown: readonly SupportAct[];
  readonly helpedAdversary: Known;
  readonly foughtAlly: Known;
  /** Rows of the published tables: `ucdp-esd-18.1:2555`, with the line in the file. */
  readonly sources: readonly string[];
}

/** A patron in the comparison. */
export interface ComparedDelivery extends Readonly<Record<DeliveryMeasure, DeliveryShare>> {
  readonly patron: string;
  readonly ccode: number;
  /** A major power by the Correlates of War list in the last of the years. */
  readonly major: boolean;
  readonly episodes: number;
  readonly allies: number;
}

/** An episode as it is given out. */
export function rowOf(episode: DeliveryEpisode): DeliveredRow {
  const { years, fate, span } = episode;
  const [first, last] = [years[0] as OwedYear, years.at(-1) as OwedYear];
  const named = (actor: number) => stateNameOf(actor, partialDate(first.year, 12, 31));
  const counted = (value: 'yes' | 'unknown') =>
    Object.fromEntries(
      LADDER.map(({ act }) => [act, years.filter(({ acts }) => acts[act] === value).length] as const).filter(
        ([, count]) => count > 0,
      ),
    );
  return {
    patron: named(episode.patron),
    ally: named(episode.ally),
    ccode1: episode.patron,
    ccode2: episode.ally,
    conflict: episode.conflict,
    place: episode.place,
    opponents: episode.opponents,
    began: formatPartialDate(span.from),
    ended: written(span.to),
    firstYear: first.year,
    lastYear: last.year,
    years: years.length,
    yearsCovered: years.filter(({ covered }) => covered).length,
    owed: kindsOwed(episode),
    agreements: [...new Set(episode.owed.map(({ agreement }) => agreement))],
    delivered: episode.delivered,
    acts: counted('yes'),
    actsUnknown: counted('unknown'),
    supported: known(episode.supported),
    material: known(episode.material),
    troops: known(episode.troops),
    helpedAdversary: known(episode.helpedAdversary),
    foughtAlly: known(episode.foughtAlly),
    fate: fate.fate,
    survived: known(stayed(fate.fate)),
    leader: fate.leader,
    leaderLeft: written(fate.on),
    leaderHow: fate.how,
  };
}

/** The years of an episode as they are given out. */
export function yearsOf(episode: DeliveryEpisode): DeliveredYear[] {
  return episode.years.map((year) => ({
    ally: stateNameOf(episode.ally, partialDate(year.year, 12, 31)),
    ccode2: episode.ally,
    conflict: episode.conflict,
    place: episode.place,
    year: year.year,
    covered: year.covered,
    owed: kindsOwed(year),
    supported: known(year.supported),
    status: year.supported !== 'yes' ? null : year.unclear ? 'reported' : 'confirmed',
    acts: LADDER.filter(({ act }) => year.acts[act] === 'yes').map(({ act }) => act),
    actsUnknown: LADDER.filter(({ act }) => year.acts[act] === 'unknown').map(({ act }) => act),
    helpedAdversary: known(year.helpedAdversary),
    foughtAlly: known(year.foughtAlly),
    sources: year.sources.map(({ dataset, line }) => `${dataset}:${line}`),
  }));
}

/** A patron of the comparison as it is given out. */
export function comparedRow({ patron, episodes, allies, shares }: PatronDelivery, until: number): ComparedDelivery {
  const measures = Object.fromEntries(DELIVERY_MEASURES.map((measure) => [measure, shares[measure]]));
  const end = partialDate(until, 12, 31);
  const major = isGreatPower(patron, end) === 'yes';
  return { patron: stateNameOf(patron, end), ccode: patron, major, episodes, allies, ...measures } as ComparedDelivery;
}

function kindsOwed({ owed }: Pick<DeliveryEpisode, 'owed'>): string[] {
  return [...new Set(owed.map(({ kind }) => kind))].sort();
}

function known(truth: 'yes' | 'no' | 'unknown'): Known {
  return truth === 'unknown' ? null : truth === 'yes';
}

function written(date: PartialDate | null): string | null {
  return date === null ? null : formatPartialDate(date);
}
