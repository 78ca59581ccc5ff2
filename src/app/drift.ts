import type { Standard } from '../assessment/standard/standard.ts';
import type { Casebook } from '../casebook/load.ts';
import { findState } from '../core/states/crosswalk.ts';
import type { Points } from '../datasets/unga/ideal-points.ts';
import { type DriftGroup, type DriftUnknown, driftGroups, driftUnknown } from '../present/drift/drift-groups.ts';
import { type DriftTestRow, driftTestRow } from '../present/drift/drift-rows.ts';
import { type DriftStep, driftSteps } from '../present/drift/drift-steps.ts';
import { driftTestsOfCases, driftTestsOfWars } from '../present/drift/drift-tests.ts';
import { actorName } from '../present/names.ts';
import { LADDER_CAVEAT, SELECTED } from '../present/theses/thesis-result.ts';
import { type DriftContrast, driftContrast, ENOUGH, measureDrift, READINGS } from '../reliability/drift/table.ts';
import { readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { readImportedPoints } from './imported-points.ts';
import { progressBar } from './progress-bar.ts';
import type { WarSource } from './read-records.ts';
import { readStandard } from './read-standard.ts';
import { runAssessment } from './run-assessment.ts';

export type { DriftGroup } from '../present/drift/drift-groups.ts';

/** Which tests to follow and how. */
export interface DriftOptions {
  readonly on: 'wars' | 'cases' | 'both';
  readonly db: string;
  readonly wars: WarSource;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: string | undefined;
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

/** Drift after tested promises. */
export interface Drift {
  readonly standard: string;
  readonly patron: string | null;
  readonly window: number;
  readonly points: Points;
  /** First and last year of the ideal points. */
  readonly years: readonly [number, number];
  readonly seed: number;
  readonly draws: number;
  readonly rows: readonly DriftGroup[];
  readonly contrasts: readonly ({ readonly on: 'wars' | 'cases' } & DriftContrast)[];
  /** Every test with its change, or why it has none. */
  readonly tests: readonly DriftTestRow[];
  /** How many tests have no change, by why. */
  readonly unknown: readonly DriftUnknown[];
  /** The dated steps of the casebook's allies towards or away from anyone. */
  readonly steps: readonly DriftStep[];
  readonly caveats: readonly string[];
}

/** What stands beside every number of drift. */
const CAVEATS = [
  'Ideal points measure votes in the General Assembly, not loyalty: an ally can vote with a patron that it is leaving.',
  'What follows a test need not follow from it: defeat, coercion and a change of government move votes too.',
  SELECTED,
] as const;

/** What `tooFew` means. */
export const FEW = `few: fewer than ${ENOUGH.tests} tests, ${ENOUGH.allies} allies or ${ENOUGH.wars} wars to compare: ${READINGS.few}`;

/**
 * How the distance between ally and patron in UN votes changed over each tested promise, by verdict and by what was
 * delivered, against the same pairs in other years (Bailey, Strezhnev & Voeten 2017 for the distances). Tests that the
 * ideal points do not cover are counted as unknown.
 * @throws CasusError `dataset-not-imported`, `state-unknown`, and as `readStandard`, `readRecords`, `readCasebook`.
 */
export async function drift(options: DriftOptions, effects: Effects): Promise<Drift> {
  const { on, db, wars, window, points, seed, draws = 10_000 } = options;
  const patron = options.patron === undefined ? null : findState(options.patron).ccode;
  const standard: Standard = { ...(await readStandard(options.standard, effects)), unit: 'dyad' };
  const bar = progressBar(4, effects, 'following');
  try {
    return await follow();
  } finally {
    bar.stop();
  }

  async function follow(): Promise<Drift> {
    const { years, distance } = await readImportedPoints(db, points);
    bar.update(1, 'wars');
    const assessed = { db, wars, standard: options.standard, unit: 'dyad' } as const;
    const ofWars = on === 'cases' ? [] : driftTestsOfWars(await runAssessment(assessed, effects));
    bar.update(2, 'casebook');
    const casebook: Casebook | null = on === 'wars' ? null : await readCasebook(options.cases, effects);
    const ofCases = casebook === null ? [] : driftTestsOfCases(casebook, standard);
    bar.update(3, 'draws');
    const cases = new Set(ofCases);
    const measured = measureDrift([...ofWars, ...ofCases], distance, window, years).filter(
      ({ test }) => patron === null || test.patron === patron,
    );
    const sides = (['wars', 'cases'] as const)
      .map((side) => ({ side, own: measured.filter(({ test }) => cases.has(test) === (side === 'cases')) }))
      .filter(({ side }) => on === 'both' || on === side);
    return {
      standard: standard.name,
      patron: patron === null ? null : actorName(patron),
      window,
      points,
      years,
      seed,
      draws,
      rows: sides.flatMap(({ side, own }) => driftGroups(side, own, seed, draws)),
      contrasts: sides.map(({ side, own }) => {
        const having = (verdict: string) => [verdict, own.filter(({ test }) => test.verdict === verdict)] as const;
        return { on: side, ...driftContrast(having('violated'), having('honored'), seed, draws) };
      }),
      tests: sides.flatMap(({ side, own }) => own.map((one) => driftTestRow(side, one))),
      unknown: sides.flatMap(({ side, own }) => driftUnknown(side, own)),
      steps: casebook === null ? [] : driftSteps(casebook, ofCases, patron),
      caveats: casebook === null ? CAVEATS : [...CAVEATS, LADDER_CAVEAT],
    };
  }
}
