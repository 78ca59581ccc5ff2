import type { ConflictEpisode } from '../core/armed-conflict.ts';
import type { LeaderSpell } from '../core/leader.ts';
import { formatPartialDate, type PartialDate, partialDate } from '../core/partial-date.ts';
import type { Danger } from './danger.ts';

/** An attack on a state, or a blockade of it, in a militarized dispute. */
export interface DisputeDanger {
  readonly dispnum: number;
  readonly ccode: number;
  readonly by: readonly number[];
  readonly blockade: boolean;
  readonly from: PartialDate;
  readonly to: PartialDate;
}

/** A month with a coup attempt. */
export interface CoupMonth {
  readonly ccode: number;
  readonly year: number;
  readonly month: number;
}

/** What the datasets know of dangers to states. */
export interface DangerData {
  readonly episodes: readonly ConflictEpisode[];
  readonly disputes: readonly DisputeDanger[];
  readonly coups: readonly CoupMonth[];
  readonly leaders: readonly LeaderSpell[];
}

/**
 * The dangers in four datasets that began in a year or later:
 *
 * - *internal-conflict*: an episode of an armed conflict between a government and an armed group with at least 25
 *   battle deaths in a year (UCDP/PRIO, Gleditsch et al. 2002).
 * - *attack*: an episode of armed conflict between states, for each of them, as UCDP does not say who began; and, where
 *   UCDP has none between the two at the time, a militarized dispute in which a state that was there from the first
 *   day and had not opened it met force and lost at least one life (MID 5.0).
 * - *blockade*: a militarized dispute in which the other side's highest act is a blockade.
 * - *coup*: a month with an attempt (Powell and Thyne 2011).
 * - *leader-removed*: a leader who lost office to a foreign state (Archigos, exit `Foreign`).
 */
export function dangersFromData({ episodes, disputes, coups, leaders }: DangerData, since: number): Danger[] {
  const conflicts = episodes.filter(({ span }) => span.from.year >= since).flatMap(ofEpisode);
  const fought = disputes.filter(({ from }) => from.year >= since).map(ofDispute);
  return [
    ...conflicts,
    ...fought.filter((danger) => danger.kind === 'blockade' || !isAmong(danger, conflicts)),
    ...coups.filter(({ year }) => year >= since).map(ofCoup),
    ...leaders
      .filter(({ exit, span }) => exit === 'foreign' && span.to !== null && span.to.year >= since)
      .map(ofLeader),
  ];
}

/** Is a danger among others already: of the same kind, to the same state, by a state that is named there, at the same time? */
export function isAmong({ state, kind, by, from, to }: Danger, others: readonly Danger[]): boolean {
  return others.some(
    (other) =>
      other.state === state &&
      other.kind === kind &&
      other.by.some((code) => by.includes(code)) &&
      other.from.first <= (to?.last ?? Infinity) &&
      (other.to === null || other.to.last >= from.first),
  );
}

function ofEpisode({ conflict, span, years }: ConflictEpisode): Danger[] {
  const id = `ucdp-acd:${conflict}@${formatPartialDate(span.from)}`;
  const sideA = [...new Set(years.flatMap((year) => year.sideA))];
  const sideB = [...new Set(years.flatMap((year) => year.sideB))];
  const danger = (state: number, kind: Danger['kind'], by: readonly number[]): Danger => {
    return { id, state, kind, from: span.from, to: span.to, by };
  };
  if (sideB.length === 0) return sideA.map((state) => danger(state, 'internal-conflict', []));
  return [
    ...sideA.map((state) => danger(state, 'attack', sideB)),
    ...sideB.map((state) => danger(state, 'attack', sideA)),
  ];
}

function ofDispute({ dispnum, ccode, by, blockade, from, to }: DisputeDanger): Danger {
  return { id: `mid:${dispnum}`, state: ccode, kind: blockade ? 'blockade' : 'attack', from, to, by };
}

function ofCoup({ ccode, year, month }: CoupMonth): Danger {
  const when = partialDate(year, month);
  return { id: `coup:${formatPartialDate(when)}`, state: ccode, kind: 'coup', from: when, to: when, by: [] };
}

function ofLeader({ ccode, span }: LeaderSpell): Danger {
  const when = span.to as PartialDate;
  return {
    id: `archigos:${formatPartialDate(when)}`,
    state: ccode,
    kind: 'leader-removed',
    from: when,
    to: when,
    by: [],
  };
}
