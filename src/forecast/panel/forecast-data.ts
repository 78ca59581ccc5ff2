import type { Month } from './month.ts';
import type { StateYears } from './state-years.ts';

/** An event that befell a government in a month. */
export interface StateEvent {
  readonly ccode: number;
  readonly month: Month;
}

/** The months of one state that the list of coups covers. */
export interface CoveredMonths {
  readonly ccode: number;
  readonly from: Month;
  readonly to: Month;
}

/** A leader's time in office; `to` is null while it lasts. */
export interface LeaderTime {
  readonly ccode: number;
  readonly leader: string;
  readonly from: Month;
  readonly to: Month | null;
  readonly born: number | null;
  /** Did the leader make a career in the military? */
  readonly military: boolean | null;
}

/** An armed conflict in one year, with the states on its two sides, by Correlates of War code. */
export interface ConflictYear {
  readonly year: number;
  /** 25 to 999 deaths in battle: 1; 1,000 or more: 2. */
  readonly intensity: 1 | 2;
  readonly between: 'states' | 'state and rebels' | 'other';
  /** Where it was fought. */
  readonly places: readonly number[];
  readonly sideA: readonly number[];
  readonly sideB: readonly number[];
}

/** A great power's promise to defend a state. */
export interface Patronage {
  readonly patron: number;
  readonly ally: number;
  readonly from: Month;
  readonly to: Month | null;
}

/** A promise of help that was tested: did the patron keep it? */
export interface PromiseTest {
  readonly patron: number;
  readonly ally: number;
  /** The month of which the test is known. */
  readonly month: Month;
  readonly kept: boolean;
}

/** Series by Gleditsch-Ward state and year. */
export const YEARLY = ['polyarchy', 'infantMortality', 'product', 'growth', 'people', 'idealPoint'] as const;
export type YearlyName = (typeof YEARLY)[number];

/** Everything that the as-known panel is made from; all codes are Correlates of War codes, except in `yearly`. */
export interface ForecastData {
  readonly covered: readonly CoveredMonths[];
  readonly attempts: readonly StateEvent[];
  readonly successes: readonly StateEvent[];
  readonly toppled: readonly StateEvent[];
  readonly yearly: Readonly<Record<YearlyName, StateYears>>;
  readonly leaders: readonly LeaderTime[];
  readonly militaryRule: readonly StateEvent[];
  readonly conflicts: readonly ConflictYear[];
  readonly patronages: readonly Patronage[];
  readonly tests: readonly PromiseTest[];
  /** Capitals: degrees east and north, by state. */
  readonly capitals: ReadonlyMap<number, readonly [lon: number, lat: number]>;
}
