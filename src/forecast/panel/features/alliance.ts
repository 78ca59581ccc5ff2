import type { Patronage, PromiseTest } from '../forecast-data.ts';
import { gwOfPanel } from '../gw-code.ts';
import { newestYear } from '../lags.ts';
import type { Month } from '../month.ts';
import type { StateIndex } from '../state-index.ts';
import { newestValue } from '../state-years.ts';
import { conflictYearAt } from './danger.ts';
import type { FeatureGroup, Moment } from './feature-group.ts';

const DRIFT_YEARS = 5;
const LATELY = 120;

/** The great powers that were bound to defend a state at the end of a month. */
export function patronsAt(index: StateIndex, ccode: number, month: Month): number[] {
  const bound = ({ from, to }: Patronage) => from <= month && (to === null || to > month);
  const found = (index.patronages.get(ccode) ?? []).filter(bound).map(({ patron }) => patron);
  return [...new Set(found)].filter((patron) => patron !== ccode);
}

/**
 * How often a patron had kept its promises of help by a month: kept plus one over tests plus two, so that an untested
 * patron has one half.
 */
export function reliabilityBy(tests: readonly PromiseTest[], patron: number, month: Month): number {
  const own = tests.filter((test) => test.patron === patron && test.month <= month);
  return (own.filter(({ kept }) => kept).length + 1) / (own.length + 2);
}

/** The alliance: a patron, how reliable, whether it fights elsewhere, whether it let an ally down, whether the ally drifts. */
export const ALLIANCE: FeatureGroup = {
  name: 'alliance',
  about:
    'a great power is bound to defend it; how often that power kept such promises; it fights elsewhere; it let an ally down in ten years; the two vote further apart than five years before',
  features: ['hasPatron', 'patronReliability', 'patronFightsElsewhere', 'patronLetDown', 'driftAway'],
  values: (moment, index) => {
    const { ccode, cutoff } = moment;
    const patrons = patronsAt(index, ccode, cutoff);
    if (patrons.length === 0) return [0, 0, 0, 0, 0];
    const { tests } = index.data;
    const reliability = Math.max(...patrons.map((patron) => reliabilityBy(tests, patron, cutoff)));
    const drifts = patrons.map((patron) => driftFrom(moment, patron, index)).filter((drift) => !Number.isNaN(drift));
    return [
      1,
      reliability - 0.5,
      Number(patrons.some((patron) => fightsElsewhere(patron, moment, index))),
      Number(
        tests.some(
          ({ patron, month, kept }) => !kept && patrons.includes(patron) && month <= cutoff && month > cutoff - LATELY,
        ),
      ),
      drifts.length === 0 ? Number.NaN : Math.min(...drifts),
    ];
  },
};

/** Is a patron in a war, or in a conflict with another state, that is not fought in the ally's country? */
export function fightsElsewhere(patron: number, { ccode, cutoff }: Moment, index: StateIndex): boolean {
  return (index.conflicts.get(conflictYearAt(index, cutoff)) ?? []).some(
    ({ intensity, between, sideA, sideB, places }) =>
      (intensity === 2 || between === 'states') &&
      (sideA.includes(patron) || sideB.includes(patron)) &&
      !places.includes(ccode),
  );
}

/** By how much further apart an ally and its patron vote than five years before; NaN if it is not known. */
export function driftFrom({ ccode, cutoff }: Moment, patron: number, { data }: StateIndex): number {
  const year = newestYear('idealPoint', cutoff);
  const apart = (at: number) => {
    const [one, other] = [ccode, patron].map(
      (code) => newestValue(data.yearly.idealPoint, gwOfPanel(code, at), at - 2, at)?.value ?? Number.NaN,
    ) as [number, number];
    return Math.abs(one - other);
  };
  return apart(year) - apart(year - DRIFT_YEARS);
}
