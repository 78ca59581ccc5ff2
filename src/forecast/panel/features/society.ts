import type { YearlyName } from '../forecast-data.ts';
import { newestYear } from '../lags.ts';
import type { StateIndex } from '../state-index.ts';
import { newestValue } from '../state-years.ts';
import type { FeatureGroup, Moment } from './feature-group.ts';

const EARLIEST = 1950;

/** The newest value of a yearly series that was known at a moment; NaN if there is none. */
export function known(series: YearlyName, { gw, cutoff }: Moment, { data }: StateIndex): number {
  return newestValue(data.yearly[series], gw, EARLIEST, newestYear(series, cutoff))?.value ?? Number.NaN;
}

/** The three features of society in the simple model. */
export const SOCIETY: FeatureGroup = {
  name: 'society',
  about: 'infant mortality; electoral democracy and its square',
  features: ['logInfantMortality', 'polyarchy', 'polyarchySquared'],
  values: (moment, index) => {
    const polyarchy = known('polyarchy', moment, index);
    return [Math.log(known('infantMortality', moment, index) + 1), polyarchy, polyarchy ** 2];
  },
};

/** Growth beyond this, in per cent a year, counts as this. */
const FASTEST = 15;
const CHANGE_YEARS = 3;

/** Wealth, growth and people. */
export const ECONOMY: FeatureGroup = {
  name: 'economy',
  about: 'growth a head, at most 15 per cent up or down; product a head; population',
  features: ['growth', 'logProduct', 'logPeople'],
  values: (moment, index) => {
    const product = known('product', moment, index);
    return [
      Math.max(-FASTEST, Math.min(FASTEST, known('growth', moment, index))),
      product > 0 ? Math.log(product) : Number.NaN,
      Math.log(known('people', moment, index)),
    ];
  },
};

/** Where the regime is going: democracy now against three years before. */
export const REGIME_CHANGE: FeatureGroup = {
  name: 'regime change',
  about: 'change of electoral democracy in three years, up and down apart',
  features: ['polyarchyRise', 'polyarchyFall'],
  values: (moment, index) => {
    const now = known('polyarchy', moment, index);
    const before = known('polyarchy', { ...moment, cutoff: moment.cutoff - 12 * CHANGE_YEARS }, index);
    return [Math.max(0, now - before), Math.max(0, before - now)].map((x) =>
      Number.isNaN(now - before) ? Number.NaN : x,
    );
  },
};
