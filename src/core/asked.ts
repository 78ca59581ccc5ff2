import { CasusError } from './errors.ts';
import { parsePartialDate } from './partial-date.ts';

/*
 * What a person or a program may ask for, said once: the command line and the API refuse the same values in the same words.
 * Each function gives the reason to refuse a value, or null where it is fine.
 */

/** The years that can be asked for: the first state of the list of states to a century in which nothing is known yet. */
export const ASKED_YEARS = [1800, 2100] as const;

/** A year, a month or a day that exists: `2022`, `2022-02`, `2022-02-24`. @example whyNotDate('2022-02-30') // 'that month has 28 days' */
export function whyNotDate(text: string): string | null {
  try {
    return whyNotYear(String(parsePartialDate(text).year).padStart(4, '0'));
  } catch (error) {
    if (error instanceof CasusError && error.code === 'date-impossible') return String(error.params['why' as never]);
    throw error;
  }
}

/** A year that something can be known of. */
export function whyNotYear(text: string): string | null {
  const [least, most] = ASKED_YEARS;
  const why = `it is a year from ${least} to ${most}`;
  return /^\d{4}$/.test(text) ? whyNotWhole(text, least, most) && why : why;
}

/** A whole number within bounds, both of them included. */
export function whyNotWhole(text: string, least: number, most: number): string | null {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? null : `it is a whole number from ${least} to ${most}`;
}

/** The end of a period, given its beginning; both are dates or left out. */
export function whyNotUntil(since: string | undefined, until: string | undefined): string | null {
  if (since === undefined || until === undefined) return null;
  return parsePartialDate(until).last < parsePartialDate(since).first ? `it is before ${since}` : null;
}
