import type { ForecastData, YearlyName } from './forecast-data.ts';
import { type Month, yearOf } from './month.ts';
import { ofStateYear, type StateYears } from './state-years.ts';

/**
 * How many months after the end of its year a value is known. V-Dem appears in March, the World Bank's national
 * accounts by July, the United Nations' estimates of infant deaths in the second spring, UCDP in June, the votes of the
 * General Assembly's session by July.
 */
export const YEARLY_LAGS: Readonly<Record<YearlyName | 'conflicts', number>> = {
  polyarchy: 3,
  infantMortality: 15,
  product: 7,
  growth: 7,
  people: 7,
  idealPoint: 7,
  conflicts: 6,
};

/** How many months after they happened events are known to the panel. */
export interface EventLags {
  /** Coups: 0 where the list is kept to the cutoff, more where it ends before. */
  readonly coups: number;
  readonly toppled: number;
  readonly leaders: number;
}

/** Events are known in the month in which they happen. */
export const AT_ONCE: EventLags = { coups: 0, toppled: 0, leaders: 0 };

/** The newest year of a yearly series that is known at the end of a month. */
export function newestYear(series: YearlyName | 'conflicts', cutoff: Month): number {
  return yearOf(cutoff - YEARLY_LAGS[series] + 1) - 1;
}

/** The data as they would have been known at the end of a month, if nothing in them was revised later. */
export function knownAt(data: ForecastData, cutoff: Month, lags: EventLags = AT_ONCE): ForecastData {
  const until = (lag: number) => (event: { readonly month: Month }) => event.month <= cutoff - lag;
  const yearly = (name: YearlyName): StateYears => {
    const last = newestYear(name, cutoff);
    const isKnown = (key: number) => ofStateYear(key).year <= last;
    if ([...data.yearly[name].keys()].every(isKnown)) return data.yearly[name];
    return new Map([...data.yearly[name]].filter(([key]) => isKnown(key)));
  };
  const ended = (to: Month | null, lag: number) => (to !== null && to <= cutoff - lag ? to : null);
  return {
    ...data,
    covered: data.covered.filter(({ from }) => from <= cutoff).map((one) => ({ ...one, to: Math.min(one.to, cutoff) })),
    attempts: data.attempts.filter(until(lags.coups)),
    successes: data.successes.filter(until(lags.coups)),
    toppled: data.toppled.filter(until(lags.toppled)),
    yearly: {
      polyarchy: yearly('polyarchy'),
      infantMortality: yearly('infantMortality'),
      product: yearly('product'),
      growth: yearly('growth'),
      people: yearly('people'),
      idealPoint: yearly('idealPoint'),
    },
    leaders: data.leaders
      .filter(({ from }) => from <= cutoff - lags.leaders)
      .map((one) => ({ ...one, to: ended(one.to, lags.leaders) })),
    militaryRule: data.militaryRule.filter(until(0)),
    conflicts: data.conflicts.filter(({ year }) => year <= newestYear('conflicts', cutoff)),
    patronages: data.patronages.filter(({ from }) => from <= cutoff).map((one) => ({ ...one, to: ended(one.to, 0) })),
    tests: data.tests.filter(until(0)),
  };
}
