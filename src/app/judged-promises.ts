import { aggregate, type Test } from '../assessment/aggregate.ts';
import { assess, type Candidate } from '../assessment/assess.ts';
import type { Standard } from '../assessment/standard/standard.ts';
import type { Casebook } from '../casebook/load.ts';
import type { Contingency } from '../core/contingency.ts';
import { testedPromises } from '../present/rates/tested-promises.ts';
import type { TestedPromise } from '../reliability/tested-promise.ts';
import { readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { readRecords, type WarSource } from './read-records.ts';
import { readStandard } from './read-standard.ts';

/** What is judged: a casebook, or all imported alliances in all imported wars. */
export type JudgedOn = 'cases' | 'wars';

/** What to judge, and how. */
export interface JudgeOptions {
  readonly on: JudgedOn;
  readonly db: string;
  readonly wars: WarSource;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: string | undefined;
  /** A standard's expression: `dyad`, `dyad,organFinding=ignored`. */
  readonly standard: string;
  /** What one test is, if not as the standard says. */
  readonly unit?: Standard['unit'] | undefined;
}

/** Tests under a standard as the measures see them, with what they were put together from. */
export interface JudgedPromises {
  readonly standard: Standard;
  readonly promises: readonly TestedPromise[];
  readonly tests: readonly Test[];
  readonly candidates: readonly Candidate[];
  /** Every war or case, those as well in which no promise was tested. */
  readonly contingencies: readonly Contingency[];
  /** Null where the wars are a dataset's. */
  readonly casebook: Casebook | null;
}

/**
 * Judges the legal obligations of a casebook in its cases, or the imported alliances in the imported wars. Political
 * pledges are left out: a verdict speaks of the law.
 * @throws CasusError as `readStandard`, `readRecords` and `readCasebook`.
 */
export async function judgedPromises(options: JudgeOptions, effects: Effects): Promise<JudgedPromises> {
  const named = await readStandard(options.standard, effects);
  const standard = options.unit === undefined ? named : { ...named, unit: options.unit };
  const casebook = options.on === 'cases' ? await readCasebook(options.cases, effects) : null;
  const { agreements, contingencies } = casebook ?? (await readRecords(options.db, options.wars, effects));
  const legal = casebook === null ? agreements : agreements.filter(({ binding }) => binding === 'legal');
  const candidates = assess(legal, contingencies, standard);
  const tests = aggregate(candidates, standard);
  return { standard, promises: testedPromises(tests, candidates), tests, candidates, contingencies, casebook };
}
