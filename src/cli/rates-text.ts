import type { ReliabilityRates } from '../present/rates/rates-answer.ts';
import { toTable } from './output.ts';
import { wrap } from './wrap.ts';

type Row = ReliabilityRates['rows'][number];

const LEGEND =
  'interval: the 95 % interval if tests are independent. by war: the same if only whole wars are independent. worth: how many independent tests these count for, since tests of one war hang together. open: undetermined, not counted.';

const DECISIONS =
  'Each row counts decisions. A decision is what one state did in one war about everything it had promised there. It is kept if the state broke nothing.';

/** Rates for people: each with its numerator, denominator and both intervals, and a mark where there are too few. */
export function ratesText(rows: readonly Row[], width: number): string {
  const shown = rows.map((row) => ({
    group: row.group,
    kept: row.honored,
    of: row.tests,
    rate: share(row.rate),
    interval: interval(row.low, row.high),
    'by war': interval(row.bootstrapLow, row.bootstrapHigh),
    wars: row.wars,
    worth: Math.round(row.effective),
    open: row.undetermined,
    ' ': row.tooFew ? 'few' : '',
  }));
  const few = rows.some(({ tooFew }) => tooFew) ? ' few: fewer than 5 tests or 5 wars, too few cases to tell.' : '';
  const [first] = rows;
  const mixed =
    first?.mixed === 0
      ? ''
      : ` In ${first?.mixed} of them the state kept some promises and broke others; they count as not kept.`;
  const counted = first?.counted === 'decisions' ? `${DECISIONS}${mixed} ` : '';
  return `${toTable(shown, Object.keys(shown[0] ?? {}), width, 'group')}${wrap(`${counted}${LEGEND}${few}`, width)}`;
}

/** `0.473`; nothing where there is no rate. */
export function share(value: number | null): string {
  return value === null ? '' : value.toFixed(3);
}

/** `0.36-0.59`. */
export function interval(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `${low.toFixed(2)}-${high.toFixed(2)}`;
}
