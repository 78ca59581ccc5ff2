/** A finding that can be printed, and apart from it what the reader must know before believing it. */
export interface Headline {
  /** One or more sentences with their numbers, and what the numbers are out of. */
  readonly finding: string;
  /** What the numbers rest on and cannot show. */
  readonly caveat: string;
}

/** Both as one paragraph. */
export function inOneParagraph({ finding, caveat }: Headline): string {
  return [finding, caveat].filter((part) => part !== '').join(' ');
}

/** Belongs to every headline: what was tested is no sample of what was promised. */
export const SELECTED = 'Tested promises are selected: a promise that deterred was never tested.';
