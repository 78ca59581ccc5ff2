import type { NamedRate } from './rates-answer.ts';

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
  'effective',
  'promises',
  'mixed',
  'undetermined',
  'notInvoked',
  'tooFew',
  'by',
  'on',
  'standard',
  'seed',
  'counted',
] as const satisfies readonly (keyof NamedRate)[];
