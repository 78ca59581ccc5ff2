import type { Value } from '../csv.ts';
import type { PatronComparison } from './comparison.ts';

/** The columns of a comparison's CSV; counts by act and by outcome are `act 2; act 1`. */
export const COMPARE_COLUMNS = [
  'patron',
  'ccode',
  'honored',
  'tests',
  'rate',
  'low',
  'high',
  'bootstrapLow',
  'bootstrapHigh',
  'wars',
  'helpHonored',
  'helpTests',
  'undetermined',
  'notInvoked',
  'tooFew',
  'cases',
  'delivered',
  'outcomes',
  'on',
  'standard',
  'seed',
];

/** A comparison as rows of a table, one a patron. */
export function compareRows({ patrons, on, standard, seed }: PatronComparison): Record<string, Value>[] {
  return patrons.map(({ rows: _rows, ...row }) => {
    return { ...row, delivered: countWords(row.delivered), outcomes: countWords(row.outcomes), on, standard, seed };
  });
}

/** `combat 2; arms 1`. */
export function countWords(values: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(values)
    .map(([name, n]) => `${name} ${n}`)
    .join('; ');
}
