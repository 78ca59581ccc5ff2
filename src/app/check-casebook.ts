import { aggregate } from '../assessment/aggregate.ts';
import { assess } from '../assessment/assess.ts';
import { type WeakFact, weakFacts } from '../casebook/evidence-weight.ts';
import { loadCasebook } from '../casebook/load.ts';
import type { Problem } from '../casebook/problem.ts';
import { CasusError } from '../core/errors.ts';
import { parsePartialDate } from '../core/partial-date.ts';
import { agreementsInForce, REGISTER_DAY } from '../present/promises/coverage.ts';
import { BUILT_IN_CASES } from './built-in.ts';
import type { Effects } from './effects.ts';
import { patronsOf } from './ledger.ts';
import { readStandard } from './read-standard.ts';

/** What a casebook holds and everything that is wrong with it. */
export interface CasebookCheck {
  readonly cases: number;
  readonly agreements: number;
  /** Agreements of the register of promises with a promise in force on the day for which it is drawn up. */
  readonly inForce: number;
  /** Promisor, beneficiary and contingency that meet: what the standard `dyad` judges. */
  readonly tests: number;
  /** States whose help was asked for, given, or known not to have come in any case. */
  readonly patrons: number;
  readonly sources: number;
  readonly treaties: number;
  /** Decisive facts without a source whose origin can be told. */
  readonly decisiveOnAggregators: number;
  /** Decisive facts that rest on media of a side alone. */
  readonly decisiveOnPartisans: number;
  /** Cases that do not say to which day they were kept. */
  readonly withoutAsOf: number;
  /** The decisive facts that are counted above, each with its place. */
  readonly weak: readonly WeakFact[];
  readonly problems: readonly Problem[];
}

/** Checks a casebook's folder; the built-in one if none is named. @throws CasusError `file-missing`. */
export async function checkCasebook(dir: string | undefined, effects: Effects): Promise<CasebookCheck> {
  if (dir !== undefined && !(await effects.isFolder(dir))) throw new CasusError('file-missing', { path: dir });
  const { contingencies, agreements, treatyTerms, sources, problems } = await loadCasebook(dir ?? BUILT_IN_CASES);
  const standard = await readStandard('dyad', effects);
  const weak = weakFacts(contingencies, sources);
  return {
    cases: contingencies.length,
    agreements: agreements.length,
    inForce: agreementsInForce(agreements, parsePartialDate(REGISTER_DAY)),
    tests: aggregate(assess(agreements, contingencies, standard), standard).length,
    patrons: new Set(contingencies.flatMap(patronsOf)).size,
    sources: sources.size,
    treaties: treatyTerms.size,
    decisiveOnAggregators: weak.filter(({ why }) => why === 'aggregators').length,
    decisiveOnPartisans: weak.filter(({ why }) => why === 'partisan').length,
    withoutAsOf: problems.filter(({ file, message }) => file.startsWith('contingencies/') && /^asOf\b/.test(message))
      .length,
    weak,
    problems,
  };
}
