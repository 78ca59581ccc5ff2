import { designMatrix } from '../../stats/design-matrix.ts';
import { lastTenYears, yearsSince } from './coup-history.ts';
import { gwOfPanel } from './gw-code.ts';
import { monthOf } from './month.ts';
import type { Panel, PanelRow } from './panel.ts';
import { newestValue, type StateYears, stateYear } from './state-years.ts';

/** The years of one state's coups. */
export interface CoupYear {
  readonly ccode: number;
  readonly year: number;
  readonly attempt: boolean;
  readonly success: boolean;
}

/** What the reference panel is made from. Series are by Gleditsch-Ward code and calendar year. */
export interface ReferenceData {
  /** One entry a state and year that is covered. */
  readonly coups: readonly CoupYear[];
  /** V-Dem's electoral democracy index, 0 to 1. */
  readonly polyarchy: StateYears;
  /** Infant deaths in a thousand live births. */
  readonly infantMortality: StateYears;
  /** Product a head in constant dollars; it decides which rows there are. A value of 0 or less is a defect of the file. */
  readonly product: StateYears;
  /** State-years in which the government was toppled. */
  readonly toppled: ReadonlySet<number>;
}

/** The columns of the reference panel, in order. */
export const REFERENCE_FEATURES = [
  'logYearsSinceAttempt',
  'attempts10',
  'logInfantMortality',
  'polyarchy',
  'polyarchySquared',
] as const;

const FIRST_YEAR = 1960;

/** The first year from which a value may be carried forward. */
const EARLIEST = 1950;

/**
 * The reference panel of country-years, as the method's page defines it: features at year t, outcome in t + 1; the last
 * year of a country drops out, and so does a year before a gap. Values enter without a lag and a year's value may have
 * been published later, so that the panel serves to compare models, not to forecast.
 */
export function referencePanel({ coups, polyarchy, infantMortality, product, toppled }: ReferenceData): Panel {
  const byState = new Map<number, CoupYear[]>();
  for (const one of coups) byState.set(one.ccode, [...(byState.get(one.ccode) ?? []), one]);
  const rows: PanelRow[] = [];
  const values: number[][] = [];
  const outcomes: Record<'toppled' | 'attempt' | 'success', number[]> = { toppled: [], attempt: [], success: [] };
  for (const [ccode, own] of [...byState].sort(([a], [b]) => a - b)) {
    const inYear = new Map(own.map((one) => [one.year, one]));
    const years = [...inYear.keys()].sort((a, b) => a - b);
    const attempts = years.filter((year) => inYear.get(year)?.attempt === true);
    for (const year of years) {
      const next = inYear.get(year + 1);
      if (next === undefined || year < FIRST_YEAR) continue;
      const gw = gwOfPanel(ccode, year);
      const [democracy, deaths, wealth] = [polyarchy, infantMortality, product].map((series) =>
        newestValue(series, gw, EARLIEST, year),
      );
      if (!democracy || !deaths || !wealth || wealth.value <= 0) continue;
      rows.push({ ccode, gw, year, target: year + 1, cutoff: monthOf(year, 12) });
      values.push([
        Math.log(1 + yearsSince(attempts, year)),
        lastTenYears(attempts, year),
        Math.log(deaths.value + 1),
        democracy.value,
        democracy.value ** 2,
      ]);
      outcomes.attempt.push(next.attempt ? 1 : 0);
      outcomes.success.push(next.success ? 1 : 0);
      outcomes.toppled.push(toppled.has(stateYear(gwOfPanel(ccode, year + 1), year + 1)) ? 1 : 0);
    }
  }
  return {
    name: 'reference',
    features: [...REFERENCE_FEATURES],
    rows,
    x: designMatrix(values),
    outcomes: {
      toppled: Uint8Array.from(outcomes.toppled),
      attempt: Uint8Array.from(outcomes.attempt),
      success: Uint8Array.from(outcomes.success),
    },
  };
}
