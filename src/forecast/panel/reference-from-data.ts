import { FEATURE_GROUPS } from './features/groups.ts';
import type { ForecastData } from './forecast-data.ts';
import { gwOfPanel } from './gw-code.ts';
import { AT_ONCE } from './lags.ts';
import { monthOf, yearOf } from './month.ts';
import type { Panel } from './panel.ts';
import { type CoupYear, REFERENCE_FEATURES, referencePanel } from './reference.ts';
import { stateIndex } from './state-index.ts';
import { stateYear } from './state-years.ts';

/**
 * The reference panel out of the forecast's data, for whole calendar years; the columns of the as-known panel beyond the
 * five follow them, so that richer models can be scored on the same rows.
 */
export function referenceFromData(data: ForecastData): Panel {
  const years = (events: ForecastData['attempts']) =>
    new Set(events.map(({ ccode, month }) => stateYear(ccode, yearOf(month))));
  const [attempts, successes] = [years(data.attempts), years(data.successes)];
  const coups = data.covered.flatMap(({ ccode, from, to }): CoupYear[] => {
    const found: CoupYear[] = [];
    for (let year = yearOf(from); year <= yearOf(to); year += 1) {
      if (monthOf(year, 12) > lastMonth(data)) break;
      const key = stateYear(ccode, year);
      found.push({ ccode, year, attempt: attempts.has(key), success: successes.has(key) });
    }
    return found;
  });
  const toppled = new Set(
    data.toppled.map(({ ccode, month }) => stateYear(gwOfPanel(ccode, yearOf(month)), yearOf(month))),
  );
  const { polyarchy, infantMortality, product } = data.yearly;
  const panel = referencePanel({ coups, polyarchy, infantMortality, product, toppled });
  const index = stateIndex(data);
  const others = FEATURE_GROUPS.filter(
    ({ features }) => !features.some((name) => REFERENCE_FEATURES.includes(name as never)),
  );
  const features = [...panel.features, ...others.flatMap((group) => group.features)];
  const values = new Float64Array(panel.rows.length * features.length);
  panel.rows.forEach(({ ccode, gw, cutoff }, row) => {
    const known = others.flatMap((group) => group.values({ ccode, gw, cutoff, lags: AT_ONCE }, index));
    const own = panel.x.values.subarray(row * panel.x.columns, (row + 1) * panel.x.columns);
    values.set(own, row * features.length);
    values.set(known, row * features.length + own.length);
  });
  return { ...panel, features, x: { rows: panel.rows.length, columns: features.length, values } };
}

/** The last month that the list of coups covers for any state. */
function lastMonth({ covered }: ForecastData): number {
  return covered.reduce((last, { to }) => Math.max(last, to), 0);
}
