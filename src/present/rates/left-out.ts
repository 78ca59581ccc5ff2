import type { LeftOut } from '../../reliability/rates/leave-one-out.ts';
import { type Headline, yearsWords } from '../headline-type.ts';
import { type JudgedOn, selectedOn } from './selection.ts';

/** What is left out, one at a time. */
export type LeaveOut = 'war' | 'alliance';

/** Rates without each war or alliance in turn. */
export interface LeaveOutResult {
  readonly standard: string;
  /** By row of the table of rates; in each the largest change first. */
  readonly rows: readonly (LeftOut & { readonly standard: string })[];
  /** What carries the overall rate, as a headline that can be printed. */
  readonly headline: Headline;
}

/** Puts what was left out under its headline. */
export function leftOutAnswer(
  rows: readonly LeftOut[],
  {
    standard,
    on,
    what,
    notes,
    years,
  }: {
    readonly standard: string;
    readonly on: JudgedOn | 'coding';
    readonly what: LeaveOut;
    readonly notes: readonly string[];
    /** The years of the promises that met a danger, or of a coding's eras. */
    readonly years: readonly number[];
  },
): LeaveOutResult {
  const under = on === 'coding' ? 'As coded' : `Under ${standard}`;
  const first = rows.find(({ by }) => by === 'overall');
  return {
    standard,
    rows: rows.map((row) => ({ ...row, standard })),
    headline: {
      finding: `${under}, ${carries(first, what)}`,
      caveat: [selectedOn(on, yearsWords(years)), ...notes].join(' '),
    },
  };
}

/** `without the Arab League, 35 of 69 tested promises were honored instead of 35 of 74: no other alliance moves it more.` */
function carries(row: LeftOut | undefined, what: LeaveOut): string {
  if (row === undefined) return 'nothing was tested.';
  const { name, honored, tests, withoutHonored, withoutTests, change } = row;
  const counts = `without ${name}, ${withoutHonored} of ${withoutTests} tested promises were honored instead of ${honored} of ${tests}`;
  if (change === null) return `${counts}: all of them are from this ${what}.`;
  const points = (change * 100).toFixed(1);
  return `${counts} (${change > 0 ? '+' : ''}${points} points): no other ${what} moves it more.`;
}
