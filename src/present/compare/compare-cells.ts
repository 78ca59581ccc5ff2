import type { Value } from '../csv.ts';
import type { PatronComparison } from './comparison.ts';

/** The columns of a comparison's CSV; counts by act and by outcome are `act 2; act 1`. */
export const COMPARE_COLUMNS = [
  'patron',
  'ccode',
  'period',
  'helpHonored',
  'helpTests',
  'helpLow',
  'helpHigh',
  'helpClusteredLow',
  'helpClusteredHigh',
  'helpOpen',
  'helpPromisesKept',
  'helpPromises',
  'abstentionsKept',
  'abstentionTests',
  'owedFighting',
  'owedFightingCame',
  'owedLess',
  'owedLessCame',
  'asked',
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
  'cases',
  'delivered',
  'outcomes',
  'frameEntries',
  'frameCoded',
  'frameUncoded',
  'frameCallableUncoded',
  'frameNumerator',
  'frameDenominator',
  'boundLow',
  'boundHigh',
  'weightedRate',
  'weightedLow',
  'weightedHigh',
  'on',
  'standard',
  'seed',
];

/** A comparison as rows of a table, one a patron. */
export function compareRows({ patrons, on, standard, seed, period }: PatronComparison): Record<string, Value>[] {
  return patrons.map((row) => {
    const {
      rows: _rows,
      decisions: _decisions,
      byKind: _kinds,
      frame,
      help,
      abstentions,
      asked,
      owedFighting,
      owedLess,
      ...plain
    } = row;
    return {
      ...plain,
      period: period.words,
      // Dangers, which the interval is of; and the promises in them.
      helpHonored: help.numerator,
      helpTests: help.denominator,
      helpPromisesKept: help.promisesKept,
      helpPromises: help.promises,
      helpLow: help.low,
      helpHigh: help.high,
      helpClusteredLow: help.clusteredLow,
      helpClusteredHigh: help.clusteredHigh,
      helpOpen: help.undetermined,
      abstentionsKept: abstentions.kept,
      abstentionTests: abstentions.tests,
      owedFighting: owedFighting.rows,
      owedFightingCame: owedFighting.came,
      owedLess: owedLess.rows,
      owedLessCame: owedLess.came,
      asked: countWords(asked),
      delivered: countWords(row.delivered),
      outcomes: countWords(row.outcomes),
      frameEntries: frame?.entries ?? null,
      frameCoded: frame?.coded ?? null,
      frameUncoded: frame?.uncoded ?? null,
      frameCallableUncoded: frame?.callableUncoded ?? null,
      frameNumerator: frame?.numerator ?? null,
      frameDenominator: frame?.denominator ?? null,
      boundLow: frame?.bounds?.low ?? null,
      boundHigh: frame?.bounds?.high ?? null,
      weightedRate: frame?.weighted?.rate ?? null,
      weightedLow: frame?.weighted?.low ?? null,
      weightedHigh: frame?.weighted?.high ?? null,
      on,
      standard,
      seed,
    };
  });
}

/** `combat 2; arms 1`. */
export function countWords(values: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(values)
    .map(([name, n]) => `${name} ${n}`)
    .join('; ');
}
