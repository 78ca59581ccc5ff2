import type { DeliveryComparison } from '../present/delivery/delivery-answer.ts';
import type { ComparedDelivery } from '../present/delivery/delivery-rows.ts';
import type { Value } from './output.ts';

/** The columns of a patron's episodes in CSV. Yes is 1, no 0, and what is not known an empty field. */
export const EPISODE_COLUMNS = [
  'patron',
  'ally',
  'ccode1',
  'ccode2',
  'conflict',
  'place',
  'opponents',
  'began',
  'ended',
  'firstYear',
  'lastYear',
  'years',
  'yearsCovered',
  'owed',
  'agreements',
  'delivered',
  'supported',
  'material',
  'troops',
  'helpedAdversary',
  'foughtAlly',
  'fate',
  'survived',
  'leader',
  'leaderLeft',
  'leaderHow',
];

/** The columns of the years of a patron's episodes. */
export const YEAR_COLUMNS = [
  'ally',
  'ccode2',
  'conflict',
  'place',
  'year',
  'covered',
  'owed',
  'supported',
  'status',
  'acts',
  'actsUnknown',
  'helpedAdversary',
  'foughtAlly',
  'sources',
];

/** The columns of the comparison: one row a patron and measure. */
export const COMPARISON_COLUMNS = [
  'patron',
  'ccode',
  'major',
  'episodes',
  'allies',
  'measure',
  'yes',
  'known',
  'unknown',
  'share',
  'low',
  'high',
  'bootstrapLow',
  'bootstrapHigh',
  'pooled',
  'pooledLow',
  'pooledHigh',
];

const MEASURES = ['supported', 'material', 'troops', 'helpedAdversary', 'survived'] as const;

/** A row for CSV: lists are joined, yes is 1 and no 0. */
export function flat(row: object): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (Array.isArray(value)) return [name, value.join('; ')];
      return [name, typeof value === 'boolean' ? Number(value) : (value as Value)];
    }),
  );
}

/** The comparison as rows. */
export function comparisonRows({ patrons }: DeliveryComparison): Record<string, Value>[] {
  return patrons.flatMap((row) => MEASURES.map((measure) => measureRow(row, measure)));
}

function measureRow(row: ComparedDelivery, measure: (typeof MEASURES)[number]): Record<string, Value> {
  const { patron, ccode, major, episodes, allies } = row;
  const { pooled, ...counts } = row[measure];
  return {
    ...flat({ patron, ccode, major, episodes, allies, measure, ...counts }),
    pooled: pooled?.share ?? null,
    pooledLow: pooled?.low ?? null,
    pooledHigh: pooled?.high ?? null,
  };
}
