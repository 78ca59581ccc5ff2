import { loadTopplings } from '../casebook/load-topplings.ts';
import { CasusError } from '../core/errors.ts';
import { readLeaders } from '../datasets/archigos/leaders.ts';
import { ARCHIGOS_4_1 } from '../datasets/archigos/manifest.ts';
import type { StateEvent } from '../forecast/panel/forecast-data.ts';
import { type Month, monthOf } from '../forecast/panel/month.ts';
import type { Database } from '../store/database.ts';
import { BUILT_IN_CASES } from './built-in.ts';

/** Archigos ends here; the casebook's list goes on from the next year. */
const ARCHIGOS_LAST_YEAR = 2015;
const FIRST_YEAR = 1945;

/** A lone assassin topples no government: Archigos counts the exit as irregular, the outcome here does not. */
const LONE_ASSASSIN = 'Assassination by Unsupported Individual';

/**
 * Governments toppled by state and month: irregular and foreign exits of Archigos to 2015 but for lone assassins,
 * successful coups, and the casebook's list from 2016 on.
 * @throws CasusError `casebook-broken` if the list has a problem.
 */
export async function readTopplings(
  db: Database,
  successes: readonly StateEvent[],
  dir = BUILT_IN_CASES,
): Promise<{ readonly toppled: StateEvent[]; readonly keptTo: Month | null }> {
  const leaders = await readLeaders(db, ARCHIGOS_4_1, '');
  const exits = leaders.flatMap(({ ccode, exit, how, span }): StateEvent[] => {
    if ((exit !== 'irregular' && exit !== 'foreign') || how === LONE_ASSASSIN || span.to === null) return [];
    const { year, month } = span.to;
    if (year < FIRST_YEAR || year > ARCHIGOS_LAST_YEAR) return [];
    return [{ ccode, month: monthOf(year, month ?? 12) }];
  });
  const { topplings, keptTo, problems } = await loadTopplings(dir);
  const [first] = problems;
  if (first !== undefined) {
    const { file, line, column, message } = first;
    throw new CasusError('casebook-broken', { count: problems.length, why: message }, { file, line, column });
  }
  const listed = topplings
    .filter(({ counted, date }) => counted && date.year > ARCHIGOS_LAST_YEAR)
    .map(({ ccode, date }) => ({ ccode, month: monthOf(date.year, date.month ?? 12) }));
  const all = new Map([...exits, ...successes, ...listed].map((event) => [`${event.ccode} ${event.month}`, event]));
  return {
    toppled: [...all.values()].sort((a, b) => a.ccode - b.ccode || a.month - b.month),
    keptTo: keptTo === null ? null : monthOf(keptTo.year, keptTo.month ?? 12),
  };
}
