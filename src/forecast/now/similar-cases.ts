import { columnOf, type FittedModel } from '../models/model.ts';
import type { Standardised } from '../models/standardise.ts';
import type { Panel } from '../panel/panel.ts';

/** What became of the governments of the past that were most alike in what the model looks at. */
export interface SimilarCases {
  /** How many were looked at: at most one a state. */
  readonly cases: number;
  /** How many of them were hit within the horizon. */
  readonly events: number;
  /** The most alike that were hit: state and the last year of which the row knew. */
  readonly hit: readonly { readonly ccode: number; readonly year: number }[];
}

/** How many similar cases are looked at. */
const CASES = 50;
const NAMED = 3;

/**
 * The fifty cases of the past nearest to a row, one a state: features are standardised and weighted by the model's slopes,
 * so that what the model holds for important counts for more. The row's own state counts too.
 */
export function similarCases(
  fitted: FittedModel,
  open: Panel,
  row: number,
  closed: Panel,
  { matrix, means, scales }: Standardised,
  events: Uint8Array,
): SimilarCases {
  const p = fitted.terms.length;
  const own = fitted.terms.map(({ feature }, j) => {
    const value = open.x.values[row * open.x.columns + columnOf(open, feature)] as number;
    return Number.isNaN(value) ? 0 : (value - (means[j] as number)) / (scales[j] as number);
  });
  const weights = fitted.terms.map(({ slope }, j) => (slope * (scales[j] as number)) ** 2);
  const nearest = new Map<number, { row: number; distance: number }>();
  const { rows } = closed;
  for (let at = 0; at < rows.length; at += 1) {
    let distance = 0;
    for (let j = 0; j < p; j += 1) {
      const apart = (matrix.values[at * p + j] as number) - (own[j] as number);
      distance += (weights[j] as number) * apart * apart;
    }
    const gw = (rows[at] as Panel['rows'][number]).gw;
    const best = nearest.get(gw);
    if (best === undefined) nearest.set(gw, { row: at, distance });
    else if (distance < best.distance) {
      best.row = at;
      best.distance = distance;
    }
  }
  const cases = [...nearest.values()].sort((a, b) => a.distance - b.distance || a.row - b.row).slice(0, CASES);
  const hit = cases.filter((one) => events[one.row] === 1);
  return {
    cases: cases.length,
    events: hit.length,
    hit: hit.slice(0, NAMED).map((one) => {
      const { ccode, year } = closed.rows[one.row] as Panel['rows'][number];
      return { ccode, year };
    }),
  };
}
