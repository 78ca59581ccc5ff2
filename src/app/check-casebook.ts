import { loadCasebook } from '../casebook/load.ts';
import type { Problem } from '../casebook/problem.ts';
import { CasusError } from '../core/errors.ts';
import { BUILT_IN_CASES } from './built-in.ts';
import type { Effects } from './effects.ts';

/** What a casebook holds and everything that is wrong with it. */
export interface CasebookCheck {
  readonly cases: number;
  readonly agreements: number;
  readonly treaties: number;
  readonly sources: number;
  readonly problems: readonly Problem[];
}

/** Checks a casebook's folder; the built-in one if none is named. */
export async function checkCasebook(dir: string | undefined, effects: Effects): Promise<CasebookCheck> {
  if (dir !== undefined && !(await effects.isFolder(dir))) throw new CasusError('file-missing', { path: dir });
  const { contingencies, agreements, treatyTerms, sources, problems } = await loadCasebook(dir ?? BUILT_IN_CASES);
  return {
    cases: contingencies.length,
    agreements: agreements.length,
    treaties: treatyTerms.size,
    sources: sources.size,
    problems,
  };
}
