import type { Coding } from '../../reliability/codings/coding.ts';
import type { Counted } from '../../reliability/rates/decisions.ts';
import { ENOUGH, type RateOfTests, TOO_FEW } from '../../reliability/rates/rate-row.ts';
import type { RateRow } from '../../reliability/rates/rate-table.ts';
import { type Headline, yearsWords } from '../headline-type.ts';
import type { RateChecks } from './rate-checks.ts';
import { type JudgedOn, selectedOn } from './selection.ts';

/** A row, with what its verdicts rest on and the seed of its bootstrap interval. */
export type NamedRate = RateRow & {
  readonly on: JudgedOn | 'coding';
  readonly standard: string;
  readonly seed: number;
  /** Whether `tests` are decisions (one state, one war) or each test by itself. */
  readonly counted: Counted;
};

/** How often tested promises were honored. */
export interface ReliabilityRates {
  readonly on: JudgedOn | 'coding';
  /** The standard's name; `as coded` or `as coded, lenient` for a coding. */
  readonly standard: string;
  readonly seed: number;
  /** Overall first, then the groupings in the order of `TABLE_GROUPINGS`. */
  readonly rows: readonly NamedRate[];
  /** The overall rate as a headline that can be printed. */
  readonly headline: Headline;
  /** What the rates can and cannot bear; absent if it was not asked for. */
  readonly checks?: RateChecks;
  /** What a reader of the rows has to know beside it. */
  readonly notes: readonly string[];
}

/** What the rows of an answer rest on. */
export type RatesOf = Pick<ReliabilityRates, 'on' | 'standard' | 'seed' | 'notes'> &
  Pick<NamedRate, 'counted'> & {
    /** The years of the promises that met a danger, or of a coding's eras. */
    readonly years: readonly number[];
  };

/** Puts rows of rates, the overall one first, under their headline. */
export function ratesAnswer(
  rows: readonly RateRow[],
  { on, standard, seed, counted, notes, years }: RatesOf,
): ReliabilityRates {
  const named = rows.map((row): NamedRate => ({ ...row, on, standard, seed, counted }));
  const under = on === 'coding' ? 'As coded' : `Under ${standard}`;
  const finding = `${under}, ${rateSentence(rows[0] as RateRow, counted)}`;
  return { on, standard, seed, rows: named, headline: { finding, caveat: selectedOn(on, yearsWords(years)) }, notes };
}

/** What a table by patron or region counts where a test is an alliance in a war. */
export const DECIDING_PATRON =
  'Under this standard a test is an alliance in a war: it counts for the patron, and for the region of the ally, of the clause that decided it. Under a standard whose unit is the dyad, each patron has its own tests.';

/**
 * What is printed with a rate of the engine under `bf-2018`: the authors' own. Berkemeier and Fuhrmann (2018) count 73 of 146
 * invoked alliances as honored, 50 %.
 */
export function modelNotes(standard: string, on: JudgedOn): string[] {
  if (standard !== 'bf-2018' || on !== 'wars') return [];
  return [
    'Casus reached these verdicts by the rules of Berkemeier and Fuhrmann (2018). Their own coding finds 73 of 146 honored, 50 %. Their wars and alliances differ in part: "casus agree" with a copy of their file shows where.',
  ];
}

/** The note on an unfinished coding. */
export function uncodedNotes({ tests, uncoded }: Coding): string[] {
  return uncoded === 0 ? [] : [`${uncoded} of ${tests.size + uncoded} tests have no verdict yet and are left out.`];
}

/** What stands for the standard where a coding's verdicts are counted. */
export function standardOfCoding({ lenient }: { readonly lenient?: boolean | undefined }): string {
  return lenient === true ? 'as coded, lenient' : 'as coded';
}

/** `35 of 74 tested promises were honored, 47 % (95 % interval 36 to 59; 15 to 58 if only whole wars are independent).` */
function rateSentence({ honored, tests, rate, tooFew, ...row }: RateOfTests, counted: Counted): string {
  const behind = `${honored} of ${tests} decisions (one state, one war) kept everything promised there (${row.promises} promises in all)`;
  const counts = counted === 'tests' ? `${honored} of ${tests} tested promises were honored` : behind;
  if (rate === null) return `${counts}: ${TOO_FEW}.`;
  const wars =
    row.bootstrapLow === null
      ? ''
      : `; ${percent(row.bootstrapLow)} to ${percent(row.bootstrapHigh)} if only whole wars are independent`;
  const least = `fewer than ${ENOUGH.tests} tests, or from fewer than ${ENOUGH.wars} wars`;
  const sure = tooFew ? `: ${TOO_FEW} (${least})` : '';
  return `${counts}, ${percent(rate)} % (95 % interval ${percent(row.low)} to ${percent(row.high)}${wars})${sure}.`;
}

function percent(share: number | null): string {
  return share === null ? '' : String(Math.round(share * 100));
}
