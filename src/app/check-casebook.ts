import { aggregate } from '../assessment/aggregate.ts';
import { assess } from '../assessment/assess.ts';
import { loadCasebook } from '../casebook/load.ts';
import { loadTopplings } from '../casebook/load-topplings.ts';
import type { Problem } from '../casebook/problem.ts';
import { CasusError } from '../core/errors.ts';
import { BUILT_IN_CASES } from './built-in.ts';
import type { Effects } from './effects.ts';
import { patronsOf } from './ledger.ts';
import { readStandard } from './read-standard.ts';

/** What a casebook holds and everything that is wrong with it. */
export interface CasebookCheck {
  readonly cases: number;
  readonly agreements: number;
  /** Promisor, beneficiary and contingency that meet: what the standard `dyad` judges. */
  readonly tests: number;
  /** States whose help was asked for, given, or known not to have come in any case. */
  readonly patrons: number;
  readonly sources: number;
  readonly treaties: number;
  readonly problems: readonly Problem[];
}

/** Checks a casebook's folder; the built-in one if none is named. @throws CasusError `file-missing`. */
export async function checkCasebook(dir: string | undefined, effects: Effects): Promise<CasebookCheck> {
  if (dir !== undefined && !(await effects.isFolder(dir))) throw new CasusError('file-missing', { path: dir });
  const { contingencies, agreements, treatyTerms, sources, problems } = await loadCasebook(dir ?? BUILT_IN_CASES);
  const topplings = await loadTopplings(dir ?? BUILT_IN_CASES);
  const standard = await readStandard('dyad', effects);
  return {
    cases: contingencies.length,
    agreements: agreements.length,
    tests: aggregate(assess(agreements, contingencies, standard), standard).length,
    patrons: new Set(contingencies.flatMap(patronsOf)).size,
    sources: sources.size,
    treaties: treatyTerms.size,
    problems: [...problems, ...topplings.problems],
  };
}
