import { aggregate } from '../assessment/aggregate.ts';
import { assess } from '../assessment/assess.ts';
import { loadAll } from '../casebook/load-all.ts';
import type { Problem } from '../casebook/problem.ts';
import { CasusError } from '../core/errors.ts';
import { rowsOf } from '../present/rows/rows-of-case.ts';
import { BUILT_IN_CASES } from './built-in.ts';
import type { Effects } from './effects.ts';
import { readStandard } from './read-standard.ts';

/** What a casebook holds and everything that is wrong with it. */
export interface CasebookCheck {
  readonly cases: number;
  readonly agreements: number;
  /** Promisor, beneficiary and contingency that meet: what the standard `dyad` judges. */
  readonly tests: number;
  /** States that have a row in any case. */
  readonly patrons: number;
  readonly sources: number;
  readonly treaties: number;
  readonly problems: readonly Problem[];
}

/** Checks a casebook's folder; the built-in one if none is named. @throws CasusError `file-missing`. */
export async function checkCasebook(dir: string | undefined, effects: Effects): Promise<CasebookCheck> {
  if (dir !== undefined && !(await effects.isFolder(dir))) throw new CasusError('file-missing', { path: dir });
  const { contingencies, agreements, treatyTerms, sources, problems } = await loadAll(dir ?? BUILT_IN_CASES);
  const standard = await readStandard('dyad', effects);
  return {
    cases: contingencies.length,
    agreements: agreements.length,
    tests: aggregate(assess(agreements, contingencies, standard), standard).length,
    patrons: new Set(rowsOf({ agreements, contingencies }, standard).map(({ patron }) => patron)).size,
    sources: sources.size,
    treaties: treatyTerms.size,
    problems,
  };
}
