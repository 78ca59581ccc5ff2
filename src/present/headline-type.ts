/**
 * A finding that can be printed, and apart from it what the reader must know before believing it. Together they say of
 * which time they speak and on which records they rest.
 */
export interface Headline {
  /** One or more sentences with their numbers, and what the numbers are out of. */
  readonly finding: string;
  /** What the numbers rest on and cannot show. */
  readonly caveat: string;
}

/** First and last of some years in words. @example yearsWords([2026, 1994, 2010]) // '1994 to 2026' */
export function yearsWords(years: readonly number[]): string | null {
  if (years.length === 0) return null;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first} to ${last}`;
}

/** Both as one paragraph. */
export function inOneParagraph({ finding, caveat }: Headline): string {
  return [finding, caveat].filter((part) => part !== '').join(' ');
}

/** Belongs to every headline: what was tested is no sample of what was promised. */
export const SELECTED = 'Tested promises are selected: a promise that deterred was never tested.';
