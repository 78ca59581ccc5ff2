import { groupBy } from '../../core/group-by.ts';
import { clusterJackknife } from '../../stats/cluster-jackknife.ts';
import { type ClusteredValue, type ClusterMean, clusterDifference, clusterMean } from '../../stats/cluster-mean.ts';
import { detectableEffect, equivalenceTest } from '../../stats/equivalence-test.ts';
import { holm } from '../../stats/holm.ts';
import { placeboMean } from '../../stats/placebo-mean.ts';
import type { UndefinedStatistic } from '../../stats/result.ts';
import { TOO_FEW } from '../rates/rate-row.ts';
import {
  type Distance,
  type DriftChange,
  type DriftTest,
  driftChange,
  type Placebo,
  placeboChanges,
} from './change.ts';

/** Below these numbers of compared tests, allies and wars a group says that it cannot tell. */
export const ENOUGH = { tests: 10, allies: 5, wars: 5 } as const;

/** From this chance down a difference from other years is called one, if its interval leaves out 0 as well. */
const RARE = 0.05;

export const READINGS = {
  few: TOO_FEW,
  apart: 'further apart than in other years',
  closer: 'closer than in other years',
  none: 'no difference from other years can be told',
  alike: 'as in other years, to less than 0.2',
} as const;

/** A test with its change and the changes of the same pair in other years. */
export interface MeasuredTest {
  readonly test: DriftTest;
  readonly change: DriftChange;
  /** Empty where there is no change, or the pair has no other years. */
  readonly placebo: Placebo;
}

/** The drift of a group of tests. What is not known is null. */
export interface DriftRow {
  readonly group: string;
  readonly tests: number;
  /** Tests whose change is known; the others are unknown, not zero. */
  readonly known: number;
  /** Of those, tests whose pair has other years to compare with. */
  readonly compared: number;
  readonly allies: number;
  readonly wars: number;
  /** Mean change in distance of the known: above 0 further apart. */
  readonly change: number | null;
  /** Mean change of the same pairs in other years, and where 95 % of random draws of such years lie. */
  readonly placebo: number | null;
  readonly placeboLow: number | null;
  readonly placeboHigh: number | null;
  /** Mean of change minus the pair's own placebo, over the compared, with the wider of two bootstrap intervals. */
  readonly excess: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What the wider interval draws anew. */
  readonly clusteredBy: 'ally' | 'war' | null;
  /** The share of random draws of years, one for each war, that lie at least as far from the middle. */
  readonly chance: number | null;
  /** The same, corrected (Holm) for the number of groups that are told beside it. */
  readonly chanceCorrected: number | null;
  /** Of the test that the excess is smaller than `MARGIN` either way, by whole clusters: at most 0.05, and it is shown to be small. */
  readonly pEquivalent: number | null;
  /** The smallest excess that would be found four times in five. */
  readonly detectable: number | null;
  /** Fewer tests, allies or wars to compare than `ENOUGH`: nothing should be concluded. */
  readonly tooFew: boolean;
  readonly reading: string;
}

/** The difference of two groups' excess; null where there are too few tests. */
export interface DriftContrast {
  readonly a: string;
  readonly b: string;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reading: string;
}

/** The smallest excess that matters: a fifth of a unit of the ideal points, which run from about -2 to 3. */
export const MARGIN = 0.2;

const NONE: Placebo = { changes: [], earlier: 0 };

/** Every test with its change and placebo changes. `tests` has to be all tests: the pair's own years are left out. */
export function measureDrift(
  tests: readonly DriftTest[],
  distance: Distance,
  window: number,
  years: readonly [number, number],
): MeasuredTest[] {
  const pair = ({ patron, ally }: DriftTest) => `${Math.min(patron, ally)} ${Math.max(patron, ally)}`;
  const spans = groupBy(tests, pair);
  return tests.map((test) => {
    const change = driftChange(test, distance, window, years);
    if (change.kind === 'unknown' || test.to === null) return { test, change, placebo: NONE };
    const own = spans.get(pair(test)) ?? [];
    const placebo = placeboChanges({ ...test, to: test.to }, change, own, distance, window, years);
    return { test, change, placebo };
  });
}

/** A group's row. */
export function driftRow(group: string, measured: readonly MeasuredTest[], seed: number, draws: number): DriftRow {
  const known = measured.flatMap(({ change }) => (change.kind === 'known' ? [change.change] : []));
  const compared = comparedOf(measured);
  const units = compared.map(({ test, change, placebo: { changes, earlier } }) => {
    return { observed: change, placebos: changes, earlier, together: test.war };
  });
  const placebo = placeboMean(units, { seed, draws });
  const { interval, clusteredBy } = wider((by) => clusterMean(excesses(compared, by), { seed, draws }));
  const counts = {
    tests: measured.length,
    known: known.length,
    compared: compared.length,
    allies: new Set(compared.map(({ test }) => test.ally)).size,
    wars: new Set(compared.map(({ test }) => test.war)).size,
  };
  const excess = mean(excesses(compared, 'war').map(({ value }) => value));
  const chance = placebo.kind === 'estimate' ? placebo.chance : null;
  const small = smallness(clusteredBy === null ? [] : excesses(compared, clusteredBy));
  return {
    group,
    ...counts,
    change: mean(known),
    placebo: placebo.kind === 'estimate' ? placebo.mean : null,
    placeboLow: placebo.kind === 'estimate' ? placebo.low : null,
    placeboHigh: placebo.kind === 'estimate' ? placebo.high : null,
    excess,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    clusteredBy,
    chance,
    chanceCorrected: chance,
    ...small,
    tooFew: !enough(compared),
    reading: enough(compared) ? readingOf(interval, chance, small.pEquivalent) : READINGS.few,
  };
}

/** Rows that are told beside one another, with the chance of each corrected (Holm) for how many there are; small ones do not count. */
export function correctedRows<T extends DriftRow>(rows: readonly T[]): T[] {
  const told = rows.filter(({ tooFew, chance }) => !tooFew && chance !== null);
  const corrected = holm(told.map(({ chance }) => chance as number));
  return rows.map((row) => {
    const chance = corrected[told.indexOf(row)];
    if (chance === undefined) return row;
    const interval = row.low === null || row.high === null ? null : { low: row.low, high: row.high };
    return { ...row, chanceCorrected: chance, reading: readingOf(interval, chance, row.pEquivalent) };
  });
}

/** Whether an excess is shown to be small, and how large it would have to be to be found. */
function smallness(values: readonly ClusteredValue[]): Pick<DriftRow, 'pEquivalent' | 'detectable'> {
  const clusters = [...groupBy(values, ({ cluster }) => cluster).values()].map((own) => own.map(({ value }) => value));
  const found = clusterJackknife(
    clusters,
    (some) => mean(some.flat()),
    (own) => own.length ** 2,
  );
  if (found.kind === 'undefined') return { pEquivalent: null, detectable: null };
  return { pEquivalent: equivalenceTest(found, MARGIN).p, detectable: detectableEffect(found) };
}

/** How two groups differ in excess, with whole allies or whole wars drawn anew, whichever gives the wider interval. */
export function driftContrast(
  [a, first]: readonly [string, readonly MeasuredTest[]],
  [b, second]: readonly [string, readonly MeasuredTest[]],
  seed: number,
  draws: number,
): DriftContrast {
  const [one, two] = [comparedOf(first), comparedOf(second)];
  const { interval } = wider((by) => clusterDifference(excesses(one, by), excesses(two, by), { seed, draws }));
  if (interval === null || !enough(one) || !enough(two)) {
    return { a, b, difference: null, low: null, high: null, reading: READINGS.few };
  }
  const reading = contrastReading(a, b, interval);
  return {
    a,
    b,
    difference: interval?.mean ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    reading,
  };
}

interface Compared {
  readonly test: DriftTest;
  readonly change: number;
  readonly placebo: Placebo;
}

function comparedOf(measured: readonly MeasuredTest[]): Compared[] {
  return measured.flatMap(({ test, change, placebo }) =>
    change.kind === 'known' && placebo.changes.length > 0 ? [{ test, change: change.change, placebo }] : [],
  );
}

function excesses(compared: readonly Compared[], by: 'ally' | 'war'): ClusteredValue[] {
  return compared.map(({ test, change, placebo }) => ({
    cluster: String(test[by]),
    value: change - (mean(placebo.changes) as number),
  }));
}

/** Tests hang together by ally and by war: the wider interval of the two ways to draw them anew. */
function wider(draw: (by: 'ally' | 'war') => ClusterMean | UndefinedStatistic): {
  interval: ClusterMean | null;
  clusteredBy: 'ally' | 'war' | null;
} {
  const [ally, war] = [draw('ally'), draw('war')];
  if (ally.kind === 'undefined' || war.kind === 'undefined') return { interval: null, clusteredBy: null };
  return ally.high - ally.low >= war.high - war.low
    ? { interval: ally, clusteredBy: 'ally' }
    : { interval: war, clusteredBy: 'war' };
}

function enough(compared: readonly Compared[]): boolean {
  const count = (of: (one: Compared) => string | number) => new Set(compared.map(of)).size;
  return (
    compared.length >= ENOUGH.tests &&
    count(({ test }) => test.ally) >= ENOUGH.allies &&
    count(({ test }) => test.war) >= ENOUGH.wars
  );
}

function readingOf(
  interval: Pick<ClusterMean, 'low' | 'high'> | null,
  chance: number | null,
  pEquivalent: number | null,
): string {
  if (interval === null || chance === null) return READINGS.few;
  if (chance > RARE || (interval.low <= 0 && interval.high >= 0)) {
    return pEquivalent !== null && pEquivalent <= RARE ? READINGS.alike : READINGS.none;
  }
  return interval.low > 0 ? READINGS.apart : READINGS.closer;
}

function contrastReading(a: string, b: string, { low, high }: ClusterMean): string {
  if (low <= 0 && high >= 0) return `no difference between ${a} and ${b} can be told`;
  return low > 0 ? `${a} drift further apart than ${b}` : `${b} drift further apart than ${a}`;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
