import { aggregate, type Test } from '../assessment/aggregate.ts';
import { assess, type Candidate } from '../assessment/assess.ts';
import type { Standard } from '../assessment/standard/standard.ts';
import type { Casebook } from '../casebook/load.ts';
import type { Agreement } from '../core/agreement.ts';
import type { Contingency } from '../core/contingency.ts';
import type { JudgedOn } from '../present/rates/selection.ts';
import type { ImportRecord } from '../store/layout.ts';
import { type CasesChoice, readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { readRecords, type WarSource } from './read-records.ts';
import { readStandard } from './read-standard.ts';

/** What to judge, and how. */
export interface JudgeOptions {
  readonly on: JudgedOn;
  readonly db: string;
  readonly wars: WarSource;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: CasesChoice | undefined;
  /** A standard's expression: `dyad`, `dyad,organFinding=ignored`. */
  readonly standard: string;
  /** What one test is, if not as the standard says. */
  readonly unit?: Standard['unit'] | undefined;
}

/** Tests under a standard, with what they were put together from. */
export interface Judged {
  readonly standard: Standard;
  readonly tests: readonly Test[];
  readonly candidates: readonly Candidate[];
  /** Every agreement that was judged, those as well that met no danger. */
  readonly agreements: readonly Agreement[];
  /** Every war or case, those as well in which no promise was tested. */
  readonly contingencies: readonly Contingency[];
  /** Null where the wars are a dataset's. */
  readonly casebook: Casebook | null;
  /** The imported tables that they rest on; none where the cases are a casebook's. */
  readonly from: readonly ImportRecord[];
}

/**
 * Judges the legal obligations of a casebook in its cases, or the imported alliances in the imported wars. Political
 * pledges are left out: a verdict speaks of the law.
 * @throws CasusError as `readStandard`, `readRecords` and `readCasebook`.
 */
export async function judge(options: JudgeOptions, effects: Effects): Promise<Judged> {
  const named = await readStandard(options.standard, effects);
  const standard = options.unit === undefined ? named : { ...named, unit: options.unit };
  if (options.on === 'cases') {
    const casebook = await readCasebook(options.cases, effects);
    const legal = casebook.agreements.filter(({ binding }) => binding === 'legal');
    const candidates = assess(legal, casebook.contingencies, standard);
    const { contingencies } = casebook;
    const tests = aggregate(candidates, standard);
    return { standard, tests, candidates, agreements: legal, contingencies, casebook, from: [] };
  }
  const { agreements, contingencies, from } = await readRecords(options.db, options.wars, effects);
  const candidates = assess(agreements, contingencies, standard);
  return {
    standard,
    tests: aggregate(candidates, standard),
    candidates,
    agreements,
    contingencies,
    casebook: null,
    from,
  };
}
