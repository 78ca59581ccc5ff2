import type { Casebook } from '../../casebook/load.ts';
import type { Actor } from '../../core/actor.ts';
import type { DriftTest } from '../../reliability/drift/change.ts';
import {
  type DriftContrast,
  driftContrast,
  ENOUGH,
  MARGIN,
  type MeasuredTest,
  READINGS,
} from '../../reliability/drift/table.ts';
import { SELECTED } from '../headline-type.ts';
import { namesOf, stateNameOf } from '../names.ts';
import { LADDER_CAVEAT } from '../theses/thesis-result.ts';
import { type DriftGroup, type DriftUnknown, driftGroups, driftUnknown } from './drift-groups.ts';
import { type DriftTestRow, driftTestRow } from './drift-rows.ts';
import { type DriftStep, driftSteps } from './drift-steps.ts';

/** Drift after tested promises. */
export interface Drift {
  readonly standard: string;
  readonly patron: string | null;
  readonly window: number;
  /** Which votes the ideal points are from. */
  readonly points: 'final' | 'all' | 'legacy';
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

/** What limits every number of drift. */
const CAVEATS = [
  'Ideal points measure votes in the General Assembly, not loyalty: an ally can vote with a patron that it is leaving.',
  'A change after a test need not be caused by it: defeat, coercion and a change of government move votes too.',
  SELECTED,
] as const;

/** An excess below this is too small to matter. */
export const SMALL = MARGIN;

/** What `tooFew` means. */
export const FEW = `few: fewer than ${ENOUGH.tests} tests, ${ENOUGH.allies} allies or ${ENOUGH.wars} wars to compare: ${READINGS.few}`;

/** What drift is put together from. */
export interface DriftParts extends Pick<Drift, 'standard' | 'window' | 'points' | 'years' | 'seed' | 'draws'> {
  readonly on: 'wars' | 'cases' | 'both';
  readonly patron: Actor | null;
  readonly measured: readonly MeasuredTest[];
  /** The tests that are of the casebook, and the casebook; null where only wars are followed. */
  readonly ofCases: readonly DriftTest[];
  readonly casebook: Casebook | null;
}

/** Drift by verdict and by what was delivered, on wars and on cases apart. */
export function driftOf(parts: DriftParts): Drift {
  const { on, patron, measured, ofCases, casebook, seed, draws, standard, window, points, years } = parts;
  const cases = new Set(ofCases);
  const sides = (['wars', 'cases'] as const)
    .map((side) => ({ side, own: measured.filter(({ test }) => cases.has(test) === (side === 'cases')) }))
    .filter(({ side }) => on === 'both' || on === side);
  return {
    standard,
    patron: patron === null ? null : stateNameOf(patron),
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
    steps: casebook === null ? [] : driftSteps(casebook, ofCases, patron, namesOf(casebook.actors)),
    caveats: casebook === null ? CAVEATS : [...CAVEATS, LADDER_CAVEAT],
  };
}
