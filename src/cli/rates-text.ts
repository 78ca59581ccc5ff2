import type { ReliabilityRates } from '../app/reliability-rates.ts';
import { toTable } from './output.ts';
import { wrap } from './wrap.ts';

type Row = ReliabilityRates['rows'][number];

/** The columns of a table of rates, in the order of a CSV; the first four are those of the published table. */
export const RATE_COLUMNS = [
  'group',
  'honored',
  'tests',
  'rate',
  'low',
  'high',
  'bootstrapLow',
  'bootstrapHigh',
  'wars',
  'undetermined',
  'notInvoked',
  'tooFew',
  'by',
  'on',
  'standard',
  'seed',
] as const satisfies readonly (keyof Row)[];

/** Rates for people: each with its numerator, denominator and both intervals, and a mark where there are too few. */
export function ratesText(rows: readonly Row[], width: number): string {
  const shown = rows.map((row) => ({
    group: row.group,
    honored: row.honored,
    tests: row.tests,
    rate: share(row.rate),
    '95 % interval': interval(row.low, row.high),
    'by war': interval(row.bootstrapLow, row.bootstrapHigh),
    wars: row.wars,
    ' ': row.tooFew ? 'few' : '',
  }));
  const few = rows.some(({ tooFew }) => tooFew)
    ? wrap('few: fewer than 5 tests, or from fewer than 5 wars: too few cases to tell.', width)
    : '';
  return `${toTable(shown, Object.keys(shown[0] ?? {}), width, 'group')}${few}`;
}

/** `0.473`; nothing where there is no rate. */
export function share(value: number | null): string {
  return value === null ? '' : value.toFixed(3);
}

/** `0.36-0.59`. */
export function interval(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `${low.toFixed(2)}-${high.toFixed(2)}`;
}
