import { CasusError } from '../core/errors.ts';
import { stateNameOf, titleOfWar } from '../present/names.ts';
import {
  DECIDING_PATRON,
  type ReliabilityRates,
  ratesAnswer,
  standardOfCoding,
  uncodedNotes,
} from '../present/rates/rates-answer.ts';
import { testedPromises } from '../present/rates/tested-promises.ts';
import { type GroupOptions, rateTable, TABLE_GROUPINGS, type TableGrouping } from '../reliability/rates/rate-table.ts';
import { CODED_GROUPINGS, publishedRates, type RateGrouping } from '../reliability/rates/rates.ts';
import type { Effects } from './effects.ts';
import { type JudgeOptions, judge } from './judge.ts';
import { readCodingFile } from './read-coding.ts';

/** The years that eras begin in, if none are asked for. */
export const CUTS: readonly number[] = [1945];

/** Which rates to draw up. */
export interface RatesOptions extends JudgeOptions {
  readonly by: readonly string[];
  /** Years that eras begin in; for a coding, whose eras are as written, none. */
  readonly cuts?: readonly number[] | undefined;
  readonly seed: number;
  /** A coding's file: its verdicts in place of the engine's. */
  readonly coding?: string | undefined;
  /** Of a coding, the lenient verdicts. */
  readonly lenient?: boolean | undefined;
}

/**
 * Rates of tested promises, with numerator, denominator and both intervals: on the casebook, on the imported wars, or as
 * a coding has them.
 * @throws CasusError `option-invalid` for an unknown grouping, `coding-value-missing`, and as `judge`.
 */
export async function reliabilityRates(options: RatesOptions, effects: Effects): Promise<ReliabilityRates> {
  return options.coding === undefined ? judgedRates(options, effects) : codedRates(options, effects);
}

async function judgedRates(options: RatesOptions, effects: Effects): Promise<ReliabilityRates> {
  const { on, seed } = options;
  const grouping = groupOptions(options);
  const { standard, tests, candidates } = await judge(options, effects);
  const rows = rateTable(testedPromises(tests, candidates), { ...grouping, seed });
  const deciding = grouping.by.some((one) => one === 'patron' || one === 'region') && standard.unit === 'agreement';
  return ratesAnswer(rows, { on, standard: standard.name, seed, notes: deciding ? [DECIDING_PATRON] : [] });
}

async function codedRates(options: RatesOptions, effects: Effects): Promise<ReliabilityRates> {
  const { lenient, seed } = options;
  const by = codedGroupings(options);
  const coding = await readCodingFile(options.coding ?? '', effects);
  const rows = publishedRates(coding, { by, lenient, seed });
  return ratesAnswer(rows, { on: 'coding', standard: standardOfCoding(options), seed, notes: uncodedNotes(coding) });
}

/** How the engine's tests are grouped and named. @throws CasusError `option-invalid` for an unknown grouping. */
export function groupOptions({ by, cuts = CUTS }: Pick<RatesOptions, 'by' | 'cuts'>): GroupOptions {
  return {
    by: by.map((name) => grouping(name, TABLE_GROUPINGS)),
    cuts,
    patronName: (patron) => stateNameOf(patron),
    warName: ({ warname }) => titleOfWar(warname),
  };
}

/** How a coding's tests are grouped. @throws CasusError `option-invalid` for an unknown grouping, and for cut years. */
export function codedGroupings({ by, cuts }: Pick<RatesOptions, 'by' | 'cuts'>): RateGrouping[] {
  const known = by.map((name) => grouping(name, CODED_GROUPINGS));
  if (cuts === undefined) return known;
  throw invalid('cuts', cuts.join(','), 'the eras of a coding are those of its column era');
}

function grouping<T extends TableGrouping | RateGrouping>(name: string, known: readonly T[]): T {
  const found = known.find((one) => one === name);
  if (found !== undefined) return found;
  throw invalid('by', name, `the groupings are ${known.join(', ')}`);
}

function invalid(option: string, value: string, why: string): CasusError {
  return new CasusError('option-invalid', { option, value, why, command: 'rates' });
}
