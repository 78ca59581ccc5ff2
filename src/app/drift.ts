import { findState } from '../core/states/crosswalk.ts';
import type { Points } from '../datasets/unga/ideal-points.ts';
import { type Drift, driftOf } from '../present/drift/drift-answer.ts';
import { driftTestsOfCases, driftTestsOfWars } from '../present/drift/drift-tests.ts';
import { measureDrift } from '../reliability/drift/table.ts';
import type { CasesChoice } from './casebook.ts';
import { readImportedPoints } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { judge } from './judge.ts';
import { casebookRows } from './ledger.ts';
import { progressBar } from './progress.ts';
import type { WarSource } from './read-records.ts';
import { readStandard } from './read-standard.ts';

/** Which tests to follow and how. */
export interface DriftOptions {
  readonly on: 'wars' | 'cases' | 'both';
  readonly db: string;
  readonly wars: WarSource;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: CasesChoice | undefined;
  /** A standard's expression; its unit is set to promisor and beneficiary, as a distance needs two states. */
  readonly standard: string;
  /** Only promises of this state. */
  readonly patron?: string | undefined;
  /** How many years before and after. */
  readonly window: number;
  readonly points: Points;
  readonly seed: number;
  readonly draws?: number | undefined;
}

/**
 * How the distance between ally and patron in UN votes changed over each tested promise, by verdict and by what was
 * delivered, against the same pairs in other years (Bailey, Strezhnev & Voeten 2017 for the distances). Tests that the
 * ideal points do not cover are counted as unknown.
 * @throws CasusError `dataset-not-imported`, `state-unknown`, and as `readStandard`, `readRecords`, `readCasebook`.
 */
export async function drift(options: DriftOptions, effects: Effects): Promise<Drift> {
  const { on, db, wars, window, points, seed, draws = 10_000 } = options;
  const patron = options.patron === undefined ? null : findState(options.patron).ccode;
  const { name: standard } = await readStandard(options.standard, effects);
  const bar = progressBar(4, effects, 'following');
  try {
    return await follow();
  } finally {
    bar.stop();
  }

  async function follow(): Promise<Drift> {
    const { years, distance } = await readImportedPoints(db, points);
    bar.update(1, 'wars');
    const judged = { on: 'wars', db, wars, standard: options.standard, unit: 'dyad' } as const;
    const found = on === 'cases' ? null : await judge(judged, effects);
    const ofWars = found === null ? [] : driftTestsOfWars(found.tests, found.contingencies);
    bar.update(2, 'casebook');
    const kept = on === 'wars' ? null : await casebookRows(options, effects);
    const ofCases = kept === null ? [] : driftTestsOfCases(kept.rows);
    bar.update(3, 'draws');
    const measured = measureDrift([...ofWars, ...ofCases], distance, window, years).filter(
      ({ test }) => patron === null || test.patron === patron,
    );
    const casebook = kept?.casebook ?? null;
    return driftOf({ on, patron, measured, ofCases, casebook, standard, window, points, years, seed, draws });
  }
}
