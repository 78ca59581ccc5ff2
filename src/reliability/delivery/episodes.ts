import type { ConflictEpisode, ConflictYear, TroopsSent } from '../../core/armed-conflict.ts';
import type { SupportRow } from '../../core/external-support.ts';
import { groupBy } from '../../core/group-by.ts';
import { any, type Truth } from '../../core/kleene.ts';
import { type PartialDate, partialDate, type Span } from '../../core/partial-date.ts';
import type { SupportAct } from '../../core/response.ts';
import { dayAt } from '../../core/states/row.ts';
import { fateOf, type GovernmentFate, type LeaderRecords } from './government-fate.ts';
import type { Owed, OwedFinder } from './owed-in-time.ts';
import { LADDER } from './support-ladder.ts';
import { deliveredIn, type YearDelivered } from './year.ts';

/** What delivery is built from. */
export interface DeliveryRecords {
  readonly episodes: readonly ConflictEpisode[];
  readonly support: readonly SupportRow[];
  readonly troops: readonly TroopsSent[];
  readonly leaders: LeaderRecords;
  readonly owed: OwedFinder;
}

/** A year of an episode in which something was owed: what, and what came. */
export interface OwedYear extends YearDelivered {
  readonly owed: readonly Owed[];
}

/** One patron, one ally that it owed something, one episode of an armed conflict that the ally's government faced. */
export interface DeliveryEpisode {
  readonly patron: number;
  readonly ally: number;
  readonly conflict: number;
  readonly place: string;
  /** The whole episode; no end while it lasts. */
  readonly span: Span;
  readonly opponents: readonly string[];
  readonly owed: readonly Owed[];
  /** The years that were looked at: of the episode, within the time asked, with something owed. */
  readonly years: readonly OwedYear[];
  readonly supported: Truth;
  readonly material: Truth;
  readonly troops: Truth;
  readonly helpedAdversary: Truth;
  readonly foughtAlly: Truth;
  /** The highest rung that is established; `nothing` where no support is known to have come; null if that is not known. */
  readonly delivered: SupportAct | 'kind-unclear' | null;
  /** Of the government, from the first of these years to a year after the last. */
  readonly fate: GovernmentFate;
}

/** Within which years to look, and for whom. */
export interface DeliveryFrame {
  readonly since: number;
  readonly until: number;
  readonly patron?: number | undefined;
}

const YEAR_AFTER = 365;
const MONTH_BEFORE = 31;

/** Every patron, ally and episode of an armed conflict in which the patron owed the ally something, in order of time. */
export function deliveryEpisodes(records: DeliveryRecords, frame: DeliveryFrame): DeliveryEpisode[] {
  const support = groupBy(records.support, keyOf);
  const troops = groupBy(records.troops, keyOf);
  const found = records.episodes.flatMap((episode) =>
    governmentsIn(episode).flatMap((ally) => {
      const given = episode.years.map((year) => {
        const key = keyOf({ conflict: episode.conflict, year: year.year });
        return [year, delivererIn(year, ally, support.get(key) ?? [], troops.get(key) ?? [])] as const;
      });
      const deliver = new Map(given);
      const owed = owedByPromisor(episode, ally, records.owed, frame);
      return [...owed].map(([patron, years]) => {
        const delivered = years.map(([year, promises]): OwedYear => {
          const came = (deliver.get(year) as (patron: number) => YearDelivered)(patron);
          return { ...came, owed: promises };
        });
        return episodeOf(episode, ally, patron, delivered, records.leaders);
      });
    }),
  );
  return found.sort(
    (a, b) =>
      a.patron - b.patron || a.span.from.first - b.span.from.first || a.ally - b.ally || a.conflict - b.conflict,
  );
}

/** No state's code: stands for everyone whom no row of a year speaks of. */
const NOBODY = 0;

/** What each patron gave the ally in a year. Whom no row names gave what everyone else gave whom none names. */
function delivererIn(
  { year, sideA, sideB }: ConflictYear,
  ally: number,
  support: readonly SupportRow[],
  troops: readonly TroopsSent[],
): (patron: number) => YearDelivered {
  const [own, other] = sideA.includes(ally) ? [sideA, sideB] : [sideB, sideA];
  const named = new Set<number | null>([
    ...support.flatMap(({ supporters }) => supporters.map(({ ccode }) => ccode)),
    ...troops.flatMap(({ forA, forB }) => [...forA, ...forB]),
    ...sideA,
    ...sideB,
  ]);
  const of = (patron: number) =>
    deliveredIn(patron, ally, {
      year,
      support,
      troops,
      onSameSide: own.includes(patron),
      onOtherSide: other.includes(patron),
    });
  let others: YearDelivered | undefined;
  return (patron) => {
    if (named.has(patron)) return of(patron);
    others ??= of(NOBODY);
    return others;
  };
}

function keyOf({ conflict, year }: { readonly conflict: number; readonly year: number }): string {
  return `${conflict} ${year}`;
}

function governmentsIn({ years }: ConflictEpisode): number[] {
  return [...new Set(years.flatMap(({ sideA, sideB }) => [...sideA, ...sideB]))];
}

/** Who owed the ally something in which years of the episode. */
function owedByPromisor(
  episode: ConflictEpisode,
  ally: number,
  owed: OwedFinder,
  { since, until, patron }: DeliveryFrame,
) {
  const found = new Map<number, [ConflictYear, Owed[]][]>();
  for (const year of episode.years) {
    if (year.year < since || year.year > until || !governmentsIn({ ...episode, years: [year] }).includes(ally))
      continue;
    const promises = owed(ally, owedWithin(episode.span, year.year));
    for (const [promisor, own] of groupBy(promises, (promise) => promise.promisor)) {
      if (patron === undefined || promisor === patron)
        found.set(promisor, [...(found.get(promisor) ?? []), [year, own]]);
    }
  }
  return found;
}

/** The days of a year that belong to a span. */
function within({ from, to }: Span, year: number): { from: PartialDate; to: PartialDate } {
  const [first, last] = [partialDate(year, 1, 1), partialDate(year, 12, 31)];
  const start = from.last > first.first && from.first <= last.last ? from : first;
  const end = to !== null && to.first < last.last && to.last >= first.first ? to : last;
  return { from: start, to: end.last < start.first ? start : end };
}

/** The same, with the month before the fighting began: the attack itself may have ended the treaty. */
function owedWithin(span: Span, year: number): Span {
  const days = within(span, year);
  return days.from.first === span.from.first ? { from: dayAt(span.from.first - MONTH_BEFORE), to: days.to } : days;
}

function episodeOf(
  episode: ConflictEpisode,
  ally: number,
  patron: number,
  years: readonly OwedYear[],
  leaders: LeaderRecords,
): DeliveryEpisode {
  const first = within(episode.span, (years[0] as OwedYear).year);
  const last = within(episode.span, (years.at(-1) as OwedYear).year);
  const opponents = episode.years.filter(({ year }) => years.some((own) => own.year === year));
  const supported = any(years.map((year) => year.supported));
  return {
    patron,
    ally,
    conflict: episode.conflict,
    place: episode.place,
    span: episode.span,
    opponents: [...new Set(opponents.map((year) => year.opponents[year.sideA.includes(ally) ? 1 : 0] as string))],
    owed: distinct(years.flatMap(({ owed }) => owed)),
    years,
    supported,
    material: any(years.map(({ material }) => material)),
    troops: any(years.map(({ troops }) => troops)),
    helpedAdversary: any(years.map(({ helpedAdversary }) => helpedAdversary)),
    foughtAlly: any(years.map(({ foughtAlly }) => foughtAlly)),
    delivered: highest(years, supported),
    fate: fateOf(ally, first.from.first, last.to.last + YEAR_AFTER, leaders),
  };
}

function highest(years: readonly OwedYear[], supported: Truth): DeliveryEpisode['delivered'] {
  const rung = LADDER.find(({ act }) => years.some(({ acts }) => acts[act] === 'yes'));
  if (rung !== undefined) return rung.act;
  if (supported === 'no') return 'nothing';
  return supported === 'yes' ? 'kind-unclear' : null;
}

function distinct(owed: readonly Owed[]): Owed[] {
  const seen = new Map(owed.map((one) => [`${one.agreement} ${one.kind}`, one]));
  return [...seen.keys()].sort().map((key) => seen.get(key) as Owed);
}
