import { CasusError } from '../../core/errors.ts';
import type { PatronRecord } from './patron-records.ts';

/** The time that a comparison speaks of. */
export interface Period {
  /** The years that were asked for; null for no bound. */
  readonly since: number | null;
  readonly until: number | null;
  /** The years of the first and the last danger counted; null if no danger is counted. */
  readonly first: number | null;
  readonly last: number | null;
  /** `since 1990`, `1990 to 2010`, `1939 to 2026`. */
  readonly words: string;
}

/** The years a comparison is asked for. */
export interface Years {
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

/** Records whose danger began in these years, both ends among them. @throws CasusError `option-invalid`. */
export function recordsIn(records: readonly PatronRecord[], { since, until }: Years): PatronRecord[] {
  if (since !== undefined && until !== undefined && until < since) {
    const why = `it is not before ${since}, from which on it counts`;
    throw new CasusError('option-invalid', { option: 'until', value: String(until), why, command: 'compare' });
  }
  return records.filter(({ began: { year } }) => year >= (since ?? year) && year <= (until ?? year));
}

/** The period of records that were chosen by years. */
export function periodOf(records: readonly PatronRecord[], years: Years): Period {
  const [since, until] = [years.since ?? null, years.until ?? null];
  const began = records.map((one) => one.began.year);
  const first = began.length === 0 ? null : Math.min(...began);
  const last = began.length === 0 ? null : Math.max(...began);
  return { since, until, first, last, words: wordsOf(since, until, first, last) };
}

function wordsOf(since: number | null, until: number | null, first: number | null, last: number | null): string {
  if (since !== null && until !== null) return since === until ? `in ${since}` : `${since} to ${until}`;
  if (since !== null) return `since ${since}`;
  if (until !== null) return `until ${until}`;
  return first === null || last === null ? 'at any time' : `${first} to ${last}`;
}
