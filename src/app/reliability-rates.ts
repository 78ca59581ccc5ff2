import { CasusError } from '../core/errors.ts';
import { actorName, titleOfWar } from '../present/names.ts';
import { selectedOn } from '../present/rates/selection.ts';
import type { Coding } from '../reliability/codings/coding.ts';
import { ENOUGH, type RateOfTests, TOO_FEW } from '../reliability/rates/rate-row.ts';
import {
  type GroupOptions,
  type RateRow,
  rateTable,
  TABLE_GROUPINGS,
  type TableGrouping,
} from '../reliability/rates/rate-table.ts';
import { CODED_GROUPINGS, publishedRates, type RateGrouping } from '../reliability/rates/rates.ts';
import type { Effects } from './effects.ts';
import { type JudgedOn, type JudgeOptions, judgedPromises } from './judged-promises.ts';
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

/** A row, with what its verdicts rest on and the seed of its bootstrap interval. */
export type NamedRate = RateRow & {
  readonly on: JudgedOn | 'coding';
  readonly standard: string;
  readonly seed: number;
};

/** How often tested promises were honored. */
export interface ReliabilityRates {
  readonly on: JudgedOn | 'coding';
  /** The standard's name; `as coded` or `as coded, lenient` for a coding. */
  readonly standard: string;
  readonly seed: number;
  /** Overall first, then the groupings in the order of `TABLE_GROUPINGS`. */
  readonly rows: readonly NamedRate[];
  /** The overall rate as a sentence that can be printed. */
  readonly headline: string;
  /** What a reader of the rows has to know beside it. */
  readonly notes: readonly string[];
}

/**
 * Rates of tested promises, with numerator, denominator and both intervals: on the casebook, on the imported wars, or as
 * a coding has them.
 * @throws CasusError `option-invalid` for an unknown grouping, `coding-value-missing`, and as `judgedPromises`.
 */
export async function reliabilityRates(options: RatesOptions, effects: Effects): Promise<ReliabilityRates> {
  const found = await (options.coding === undefined ? judgedRates : codedRates)(options, effects);
  const { on, standard, rows, notes } = found;
  const { seed } = options;
  const named = rows.map((row): NamedRate => ({ ...row, on, standard, seed }));
  const under = on === 'coding' ? 'As coded' : `Under ${standard}`;
  const headline = `${under}, ${rateSentence(rows[0] as RateRow)} ${selectedOn(on)}`;
  return { on, standard, seed, rows: named, headline, notes };
}

type Rows = Pick<ReliabilityRates, 'on' | 'standard' | 'notes'> & { readonly rows: readonly RateRow[] };

const DECIDING_PATRON =
  'Under this standard a test is an alliance in a war: it is counted under the patron and for the region of the ally in the clause that decided it. With a standard whose unit is the dyad each patron has its own tests.';

async function judgedRates(options: RatesOptions, effects: Effects): Promise<Rows> {
  const grouping = groupOptions(options);
  const { standard, promises } = await judgedPromises(options, effects);
  const rows = rateTable(promises, { ...grouping, seed: options.seed });
  const deciding = grouping.by.some((one) => one === 'patron' || one === 'region') && standard.unit === 'agreement';
  return { on: options.on, standard: standard.name, rows, notes: deciding ? [DECIDING_PATRON] : [] };
}

async function codedRates(options: RatesOptions, effects: Effects): Promise<Rows> {
  const by = codedGroupings(options);
  const coding = await readCodingFile(options.coding ?? '', effects);
  const rows = publishedRates(coding, { by, lenient: options.lenient, seed: options.seed });
  return { on: 'coding', standard: standardOfCoding(options), rows, notes: uncodedNotes(coding) };
}

/** What is said of a coding that is not finished. */
export function uncodedNotes({ tests, uncoded }: Coding): string[] {
  return uncoded === 0 ? [] : [`${uncoded} of ${tests.size + uncoded} tests have no verdict yet and are left out.`];
}

/** How the engine's tests are grouped and named. @throws CasusError `option-invalid` for an unknown grouping. */
export function groupOptions({ by, cuts = CUTS }: Pick<RatesOptions, 'by' | 'cuts'>): GroupOptions {
  return {
    by: by.map((name) => grouping(name, TABLE_GROUPINGS)),
    cuts,
    patronName: (patron) => actorName(patron),
    warName: ({ warname }) => titleOfWar(warname),
  };
}

/** How a coding's tests are grouped. @throws CasusError `option-invalid` for an unknown grouping, and for cut years. */
export function codedGroupings({ by, cuts }: Pick<RatesOptions, 'by' | 'cuts'>): RateGrouping[] {
  const known = by.map((name) => grouping(name, CODED_GROUPINGS));
  if (cuts === undefined) return known;
  throw invalid('cuts', cuts.join(','), 'the eras of a coding are those of its column era');
}

/** What stands for the standard where a coding's verdicts are counted. */
export function standardOfCoding({ lenient }: Pick<RatesOptions, 'lenient'>): string {
  return lenient === true ? 'as coded, lenient' : 'as coded';
}

function grouping<T extends TableGrouping | RateGrouping>(name: string, known: readonly T[]): T {
  const found = known.find((one) => one === name);
  if (found !== undefined) return found;
  throw invalid('by', name, `the groupings are ${known.join(', ')}`);
}

function invalid(option: string, value: string, why: string): CasusError {
  return new CasusError('option-invalid', { option, value, why, command: 'rates' });
}

/** `35 of 74 tested promises were honored, 47 % (95 % interval 36 to 59; drawing whole wars, 15 to 58).` */
function rateSentence({ honored, tests, rate, tooFew, ...row }: RateOfTests): string {
  const counts = `${honored} of ${tests} tested promises were honored`;
  if (rate === null) return `${counts}: ${TOO_FEW}.`;
  const wars =
    row.bootstrapLow === null
      ? ''
      : `; drawing whole wars, ${percent(row.bootstrapLow)} to ${percent(row.bootstrapHigh)}`;
  const least = `fewer than ${ENOUGH.tests} tests, or from fewer than ${ENOUGH.wars} wars`;
  const sure = tooFew ? `: ${TOO_FEW} (${least})` : '';
  return `${counts}, ${percent(rate)} % (95 % interval ${percent(row.low)} to ${percent(row.high)}${wars})${sure}.`;
}

function percent(share: number | null): string {
  return share === null ? '' : String(Math.round(share * 100));
}
