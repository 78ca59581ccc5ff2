import { designMatrix } from '../../stats/design-matrix.ts';
import type { FeatureGroup } from './features/feature-group.ts';
import { FEATURE_GROUPS } from './features/groups.ts';
import type { ForecastData } from './forecast-data.ts';
import { gwOfPanel } from './gw-code.ts';
import { AT_ONCE, type EventLags } from './lags.ts';
import { type Month, monthOf, yearOf } from './month.ts';
import type { Panel, PanelRow } from './panel.ts';
import { type StateIndex, stateIndex } from './state-index.ts';

/** Which rows to make. */
export interface AsKnownOptions {
  /** The months at whose end forecasts are made; Decembers from 1960 on if left out. */
  readonly cutoffs?: readonly Month[];
  /** How many months a forecast looks ahead. */
  readonly horizon?: number;
  readonly lags?: EventLags;
  /** Which groups of features to make; all if left out. The first two are always needed. */
  readonly groups?: readonly FeatureGroup[];
}

const FIRST_YEAR = 1960;

/** The features without which there is no row: the five of the simple model. */
const NEEDED = 5;

/** Decembers from 1960 to the last that the data reach. */
export function decembers(data: ForecastData): Month[] {
  const last = data.covered.reduce((latest, { to }) => Math.max(latest, to), 0);
  const found: Month[] = [];
  for (let year = FIRST_YEAR; monthOf(year, 12) <= last; year += 1) found.push(monthOf(year, 12));
  return found;
}

/**
 * The panel as it would have been known: every series enters with the lag at which it is published (`lags.ts`), events
 * in the month in which they happen. What a series' publisher revised later cannot be undone. A row is a government at
 * the end of a month; its outcome is told over the months of the horizon that follow. Rows whose horizon the list of
 * coups does not cover have no outcome and come last in `open`.
 */
export function asKnownPanel(data: ForecastData, options: AsKnownOptions = {}): { closed: Panel; open: Panel } {
  const { cutoffs = decembers(data), horizon = 12, lags = AT_ONCE, groups = FEATURE_GROUPS } = options;
  const index = stateIndex(data);
  const parts = { closed: emptyPart(), open: emptyPart() };
  const states = [...data.covered].sort((a, b) => a.ccode - b.ccode || a.from - b.from);
  const end = states.reduce((latest, { to }) => Math.max(latest, to), 0);
  for (const cutoff of cutoffs) {
    for (const { ccode, from, to } of states) {
      if (cutoff < from || cutoff - lags.coups > to) continue;
      const closed = cutoff + horizon <= to;
      if (!closed && to < end) continue;
      const row = {
        ccode,
        gw: gwOfPanel(ccode, yearOf(cutoff)),
        year: yearOf(cutoff),
        target: yearOf(cutoff + horizon),
        cutoff,
      };
      const values = featuresOf(row, lags, index, groups);
      if (values.slice(0, NEEDED).some(Number.isNaN)) continue;
      const part = closed ? parts.closed : parts.open;
      part.rows.push(row);
      part.values.push(values);
      for (const [name, months] of [
        ['toppled', index.toppled],
        ['attempt', index.attempts],
        ['success', index.successes],
      ] as const) {
        part.outcomes[name].push(Number(happens(months.get(ccode), cutoff, horizon)));
      }
    }
  }
  return { closed: panelOf(parts.closed, groups), open: panelOf(parts.open, groups) };
}

/** The features of one government at one moment, group after group. */
export function featuresOf(
  row: PanelRow,
  lags: EventLags,
  index: StateIndex,
  groups: readonly FeatureGroup[] = FEATURE_GROUPS,
): number[] {
  const moment = { ccode: row.ccode, gw: row.gw, cutoff: row.cutoff, lags };
  return groups.flatMap((group) => group.values(moment, index));
}

function happens(months: readonly Month[] | undefined, cutoff: Month, horizon: number): boolean {
  return (months ?? []).some((month) => month > cutoff && month <= cutoff + horizon);
}

interface Part {
  readonly rows: PanelRow[];
  readonly values: number[][];
  readonly outcomes: Record<'toppled' | 'attempt' | 'success', number[]>;
}

function emptyPart(): Part {
  return { rows: [], values: [], outcomes: { toppled: [], attempt: [], success: [] } };
}

function panelOf({ rows, values, outcomes }: Part, groups: readonly FeatureGroup[]): Panel {
  return {
    name: 'as-known',
    features: groups.flatMap(({ features }) => features),
    rows,
    x: designMatrix(values),
    outcomes: {
      toppled: Uint8Array.from(outcomes.toppled),
      attempt: Uint8Array.from(outcomes.attempt),
      success: Uint8Array.from(outcomes.success),
    },
  };
}
