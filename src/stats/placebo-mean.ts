import { groupBy } from '../core/group-by.ts';
import { mean } from './mean.ts';
import { sortedQuantile } from './quantile.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';
import { seededRandom } from './seeded-random.ts';

/** Sums of the same numbers in another order may differ by this much. */
const ROUNDING = 1e-12;

/** How a mean over units lies among the means that come when each unit is observed at a random other time. */
export interface PlaceboMean {
  readonly kind: 'estimate';
  /** The mean over units of each unit's mean placebo, without what was observed: exact, not drawn. */
  readonly mean: number;
  /** 2.5 % and 97.5 % of the drawn means. */
  readonly low: number;
  readonly high: number;
  /** The share of draws at least as far from the middle, on either side, as what was observed; never 0. */
  readonly chance: number;
}

/** A unit as it was observed, and as it is at every other time. */
export interface PlaceboUnit {
  readonly observed: number;
  /** At least one, in order of time. */
  readonly placebos: readonly number[];
  /** How many of them are earlier than the observation. */
  readonly earlier: number;
  /** Units with the same word were observed at one time, and are moved to other times together. */
  readonly together: string;
}

/**
 * A randomisation test in time (Fisher 1935; Abadie, Diamond & Hainmueller 2010 call it a placebo in time): each draw
 * moves the units to other times and asks how far their mean lies from where it lies on average. Units that were
 * observed together are moved to the same place in the order of their times, observed and placebo, so that what
 * moved all of them at once then does so in the draws. The observation itself counts as one draw, so that the share is
 * never 0 (Phipson & Smyth 2010), and one unit with 24 placebos cannot be rarer than 1 in 25 or so.
 * Undefined without units. Time is linear in units times draws.
 * @throws RangeError if a unit has no placebo (a defect of the caller).
 */
export function placeboMean(
  units: readonly PlaceboUnit[],
  { seed, draws = 10_000 }: { readonly seed: number; readonly draws?: number },
): PlaceboMean | UndefinedStatistic {
  if (units.length === 0) return undefinedStatistic('there is nothing to compare');
  if (units.some(({ placebos }) => placebos.length === 0)) throw new RangeError('a unit has no placebo');
  const groups = [...groupBy(units, ({ together }) => together).values()].map((group) => group.map(inTime));
  const centre = groups.flat().reduce((sum, values) => sum + mean(values), 0) / units.length;
  const far = Math.abs(mean(units.map(({ observed }) => observed)) - centre) - ROUNDING;
  const random = seededRandom(seed);
  const means = new Float64Array(draws);
  let asFar = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0;
    for (const group of groups) {
      const place = random.uniform();
      for (const values of group) sum += values[Math.floor(place * values.length)] as number;
    }
    means[draw] = sum / units.length;
    if (Math.abs(sum / units.length - centre) >= far) asFar += 1;
  }
  means.sort();
  return {
    kind: 'estimate',
    mean: mean(units.map(({ placebos }) => mean(placebos))),
    low: sortedQuantile(means, 0.025),
    high: sortedQuantile(means, 0.975),
    chance: (asFar + 1) / (draws + 1),
  };
}

/** All of a unit's values in order of time. */
function inTime({ observed, placebos, earlier }: PlaceboUnit): Float64Array {
  return Float64Array.of(...placebos.slice(0, earlier), observed, ...placebos.slice(earlier));
}
