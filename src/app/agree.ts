import { type CodingComparison, compareCodings } from '../reliability/compare-codings.ts';
import type { Effects } from './effects.ts';
import { readCoding } from './read-coding.ts';
import type { WarSource } from './read-records.ts';

/** Two codings to compare: each `engine[:standard]` or a file. */
export interface AgreeOptions {
  readonly db: string;
  readonly wars: WarSource;
  readonly a: string;
  readonly b: string;
}

/** Compares two codings of alliance × war tests. */
export async function agree(options: AgreeOptions, effects: Effects): Promise<CodingComparison> {
  const [a, b] = [await readCoding(options.a, options, effects), await readCoding(options.b, options, effects)];
  return compareCodings(a, b);
}
