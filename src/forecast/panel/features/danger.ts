import { newestYear } from '../lags.ts';
import type { Month } from '../month.ts';
import type { StateIndex } from '../state-index.ts';
import type { FeatureGroup } from './feature-group.ts';

/** The newest year whose conflicts are known at the end of a month; the data's last year where they end before. */
export function conflictYearAt(index: StateIndex, cutoff: Month): number {
  return Math.min(newestYear('conflicts', cutoff), index.lastConflictYear);
}

/** Armed conflict at home: its intensity in the newest known year, and whether it was a war in five. */
export const CONFLICT: FeatureGroup = {
  name: 'armed conflict',
  about: 'armed conflict in the country (none, minor, war); war in five years; conflict with another state',
  features: ['conflictAtHome', 'warInFive', 'conflictBetweenStates'],
  values: ({ ccode, cutoff }, index) => {
    const { conflicts } = index;
    const year = conflictYearAt(index, cutoff);
    let [home, war, states] = [0, 0, 0];
    for (let at = year - 4; at <= year; at += 1) {
      for (const one of conflicts.get(at) ?? []) {
        const here = one.places.includes(ccode);
        if (here && one.intensity === 2) war = 1;
        if (at !== year) continue;
        if (here && one.between !== 'states') home = Math.max(home, one.intensity);
        if (one.between === 'states' && (one.sideA.includes(ccode) || one.sideB.includes(ccode))) states = 1;
      }
    }
    return [home, war, states];
  },
};

/** Topplings and attempts nearby in three years, for each state near. */
export const NEIGHBOURS: FeatureGroup = {
  name: 'neighbours',
  about: 'coup attempts and topplings in three years in states whose capital is within 1,500 kilometres',
  features: ['attemptsNear', 'topplingsNear'],
  values: ({ ccode, cutoff, lags }, index) => {
    const near = index.near.get(ccode);
    if (near === undefined) return [Number.NaN, Number.NaN];
    const lately = (events: StateIndex['attempts'], last: number) =>
      near.reduce(
        (sum, other) => sum + (events.get(other) ?? []).filter((month) => month > last - 36 && month <= last).length,
        0,
      );
    return [
      Math.log(1 + lately(index.attempts, cutoff - lags.coups)),
      Math.log(1 + lately(index.toppled, cutoff - lags.toppled)),
    ];
  },
};

/**
 * Does a great power that is not on the state's side use force in the state or near it? One that has promised to
 * defend the state, or fights beside its government, is not hostile.
 */
export const HOSTILE_POWER: FeatureGroup = {
  name: 'hostile great power',
  about: 'a great power that is not on its side uses force in the state, or within 1,500 kilometres',
  features: ['powerAgainst', 'powerNear'],
  values: ({ ccode, cutoff }, index) => {
    const year = conflictYearAt(index, cutoff);
    const near = index.near.get(ccode) ?? [];
    const isFriend = (power: number) =>
      (index.patronages.get(ccode) ?? []).some(
        ({ patron, from, to }) => patron === power && from <= cutoff && (to === null || to > cutoff),
      );
    let [against, close] = [0, 0];
    for (const fight of index.powerFights.get(year) ?? []) {
      if (fight.own.has(ccode)) continue;
      const hits = fight.against.has(ccode);
      if (!hits && !fight.places.some((place) => near.includes(place) && !fight.powers.includes(place))) continue;
      if (fight.powers.every((power) => power === ccode || isFriend(power))) continue;
      if (hits) against = 1;
      else close = 1;
    }
    return [against, close];
  },
};
