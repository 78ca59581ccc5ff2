import { disk } from '../files/reading.ts';
import type { CasebookEffects } from './effects.ts';
import { type Beside, type Casebook, loadCasebook } from './load.ts';
import { loadTopplings } from './load-topplings.ts';
import { loadTreatyTerms, type RegisterEntry } from './load-treaty-terms.ts';
import { byPlace } from './problem.ts';

/** A casebook with the registers beside it. */
export interface WholeCasebook extends Casebook {
  /** The register of treaty terms by ATOP number. */
  readonly treatyTerms: ReadonlyMap<number, RegisterEntry>;
}

/**
 * Reads every file of a casebook's folder, the registers too, for those who check or count all of it. What only needs
 * the cases reads `loadCasebook`. `problems` has the problems of all files; broken input never throws.
 */
export async function loadAll(dir: string, effects: CasebookEffects = disk, beside?: Beside): Promise<WholeCasebook> {
  const casebook = await loadCasebook(dir, effects, beside);
  const { treatyTerms, problems } = await loadTreatyTerms(dir, effects);
  const topplings = await loadTopplings(dir, effects);
  return {
    ...casebook,
    treatyTerms,
    problems: [...casebook.problems, ...problems, ...topplings.problems].toSorted(byPlace),
  };
}
