import type { SupportAct } from '../../core/response.ts';
import type { Verdict } from '../../core/verdict.ts';

/** A tested promise between two states, as far as drift needs it. */
export interface DriftTest {
  /** The war or case. */
  readonly war: string;
  readonly warname: string;
  readonly patron: number;
  readonly ally: number;
  /** First year of the ally's part in the danger. */
  readonly from: number;
  /** Last year of it; null while it goes on. */
  readonly to: number | null;
  /** Null where the patron had promised nothing that was judged. */
  readonly verdict: Verdict | null;
  /** The strongest act that is confirmed; null where only fighting is recorded. */
  readonly delivered: SupportAct | null;
}

/** How far apart two states are in a year; null if that is not known. */
export type Distance = (one: number, other: number, year: number) => number | null;

/** Why a test has no change. */
export const UNKNOWN_WHY = {
  'goes-on': 'the danger goes on, so there is no after',
  'too-early': 'the danger began before the ideal points or in their first year',
  'too-late': 'the ideal points end before there is an after',
  'no-before': 'no year before in which both have an ideal point',
  'no-after': 'no year after in which both have an ideal point',
} as const;

/** A test's change in distance, or why there is none. */
export type DriftChange =
  | {
      readonly kind: 'known';
      /** Mean distance after minus mean distance before: above 0 they moved further apart. */
      readonly change: number;
      /** The years that were known, counted from the first year of the danger (before) and the last (after). */
      readonly before: readonly number[];
      readonly after: readonly number[];
    }
  | { readonly kind: 'unknown'; readonly why: keyof typeof UNKNOWN_WHY };

/**
 * The change over a test: the mean distance in the `window` years after the danger minus that in the `window` years
 * before. The years of the danger itself belong to neither. Years in which either state has no ideal point are left
 * out; without any on one side there is no change.
 * @param years the first and last year of the ideal points.
 */
export function driftChange(
  test: DriftTest,
  distance: Distance,
  window: number,
  years: readonly [number, number],
): DriftChange {
  const { from, to, patron, ally } = test;
  if (to === null) return { kind: 'unknown', why: 'goes-on' };
  if (from <= years[0]) return { kind: 'unknown', why: 'too-early' };
  if (to >= years[1]) return { kind: 'unknown', why: 'too-late' };
  const known = (year: number) => distance(patron, ally, year) !== null;
  const steps = Array.from({ length: window }, (_, i) => i + 1);
  const before = steps.map((step) => -step).filter((step) => known(from + step));
  const after = steps.filter((step) => known(to + step));
  if (before.length === 0) return { kind: 'unknown', why: 'no-before' };
  if (after.length === 0) return { kind: 'unknown', why: 'no-after' };
  const change = changeBetween(test, distance, from, to, before, after) as number;
  return { kind: 'known', change, before, after };
}

/** The changes of a pair in other years than its tests', in order of time. */
export interface Placebo {
  readonly changes: readonly number[];
  /** How many of them are earlier than the test. */
  readonly earlier: number;
}

/**
 * The placebo of a test: the change of the same two states about every other year, with the danger as long and the
 * same years known before and after. Years whose windows touch any of the pair's own tests are left out.
 * @param own the spans of all tests of this pair, in whichever direction the promise went.
 * @param years the first and last year of the ideal points.
 */
export function placeboChanges(
  test: DriftTest & { readonly to: number },
  known: DriftChange & { readonly kind: 'known' },
  own: readonly { readonly from: number; readonly to: number | null }[],
  distance: Distance,
  window: number,
  years: readonly [number, number],
): Placebo {
  const length = test.to - test.from;
  const changes: number[] = [];
  let earlier = 0;
  for (let first = years[0]; first + length <= years[1]; first += 1) {
    const last = first + length;
    const clear = own.every(({ from, to }) => last + window < from || (to !== null && first - window > to));
    if (!clear) continue;
    const change = changeBetween(test, distance, first, last, known.before, known.after);
    if (change === null) continue;
    changes.push(change);
    if (first < test.from) earlier += 1;
  }
  return { changes, earlier };
}

function changeBetween(
  pair: DriftTest,
  distance: Distance,
  first: number,
  last: number,
  before: readonly number[],
  after: readonly number[],
): number | null {
  const late = meanDistance(pair, distance, last, after);
  if (late === null) return null;
  const early = meanDistance(pair, distance, first, before);
  return early === null ? null : late - early;
}

/** The mean over years counted from one; null unless every one of them is known. */
function meanDistance(
  { patron, ally }: DriftTest,
  distance: Distance,
  year: number,
  steps: readonly number[],
): number | null {
  let sum = 0;
  for (const step of steps) {
    const value = distance(patron, ally, year + step);
    if (value === null) return null;
    sum += value;
  }
  return sum / steps.length;
}
