import type { HierarchicalLogit } from '../../stats/hierarchical-logit.ts';
import { sortedQuantile } from '../../stats/quantile.ts';
import type { PoolInput } from './pooling-input.ts';

/** A patron's reliability with strength borrowed from all others. */
export interface PooledPatron {
  /** The level of the grouping `patron`. */
  readonly level: string;
  readonly honored: number;
  readonly tests: number;
  /** The share as counted. */
  readonly rate: number;
  /**
   * The share that it would honor if it faced all tests of the data, with its interval: what can be compared between
   * patrons, since each faced other wars.
   */
  readonly pooled: number;
  readonly low: number;
  readonly high: number;
  /** The same over the tests that it did face: its own rate, shrunken. */
  readonly own: number;
  readonly ownLow: number;
  readonly ownHigh: number;
}

/** So many of the draws are used for rates; more would not change the second digit. */
const DRAWS = 1000;

/**
 * Pooled rates of every patron (standardised over the tests as by Gelman & Hill 2007, section 21.4), those with most
 * tests first. The model needs a grouping by patron.
 */
export function pooledPatrons({ tests, input }: PoolInput, model: HierarchicalLogit, level = 0.95): PooledPatron[] {
  const { draws, groups } = model;
  const patron = groups.findIndex(({ name }) => name === 'patron');
  const levels = groups[patron]?.levels.map((one) => one.level) ?? [];
  const place = groups.map((group) => new Map(group.levels.map((one, i) => [one.level, i])));
  const columns = model.fixed.map(({ name }) => input.fixed.find((effect) => effect.name === name)?.values ?? []);
  // Everything about a test but its patron: tests alike in it count together.
  const situations = new Map<string, { weight: number; fixed: number[]; others: number[] }>();
  const of = tests.map((_, row) => {
    const fixed = columns.map((values) => values[row] as number);
    const others = groups.map(({ name }, g) => {
      // What a patron decided in a war is its own, and is left out of what others would do there.
      if (g === patron || name === 'decision') return -1;
      return place[g]?.get(input.groups[g]?.levels[row] as string) as number;
    });
    const key = JSON.stringify([fixed, others]);
    const known = situations.get(key);
    if (known === undefined) situations.set(key, { weight: 1, fixed, others });
    else known.weight += 1;
    return { key, patron: input.groups[patron]?.levels[row] as string };
  });
  const keys = [...situations.keys()];
  const cells = [...situations.values()];
  const index = new Map(keys.map((key, i) => [key, i]));
  const faced = new Map(levels.map((one) => [one, [] as number[]]));
  for (const one of of) faced.get(one.patron)?.push(index.get(one.key) as number);

  const step = Math.max(1, Math.floor(model.kept / DRAWS));
  const count = Math.floor(model.kept / step);
  const everywhere = levels.map(() => new Float64Array(count));
  const own = levels.map(() => new Float64Array(count));
  const odds = new Float64Array(cells.length);
  const shares = new Float64Array(cells.length);
  for (let draw = 0; draw < count; draw += 1) {
    const at = draw * step;
    cells.forEach(({ fixed, others }, i) => {
      let sum = draws.intercept[at] as number;
      for (let j = 0; j < fixed.length; j += 1) sum += (fixed[j] as number) * (draws.fixed[j]?.[at] as number);
      for (let g = 0; g < others.length; g += 1) {
        if ((others[g] as number) >= 0) sum += draws.levels[g]?.[others[g] as number]?.[at] as number;
      }
      odds[i] = sum;
    });
    levels.forEach((one, l) => {
      const effect = draws.levels[patron]?.[l]?.[at] as number;
      let total = 0;
      for (let i = 0; i < odds.length; i += 1) {
        const share = 1 / (1 + Math.exp(-(odds[i] as number) - effect));
        shares[i] = share;
        total += share * (cells[i]?.weight as number);
      }
      (everywhere[l] as Float64Array)[draw] = total / tests.length;
      const mine = faced.get(one) as number[];
      (own[l] as Float64Array)[draw] = mine.reduce((sum, i) => sum + (shares[i] as number), 0) / mine.length;
    });
  }
  const summary = (values: Float64Array): [number, number, number] => {
    values.sort();
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return [mean, sortedQuantile(values, (1 - level) / 2), sortedQuantile(values, (1 + level) / 2)];
  };
  return levels
    .map((one, l): PooledPatron => {
      const [pooled, low, high] = summary(everywhere[l] as Float64Array);
      const [mean, ownLow, ownHigh] = summary(own[l] as Float64Array);
      const rows = tests.filter(({ promisor }) => String(promisor) === one);
      const honored = rows.filter(({ verdict }) => verdict === 'honored').length;
      const rate = honored / rows.length;
      return { level: one, honored, tests: rows.length, rate, pooled, low, high, own: mean, ownLow, ownHigh };
    })
    .sort((a, b) => b.tests - a.tests || Number(a.level) - Number(b.level));
}

/**
 * The probability that one patron's rate exceeds another's: the share of draws in which its intercept is the higher,
 * which decides in any situation that both could face.
 */
export function probabilityAbove(model: HierarchicalLogit, a: string, b: string): number | null {
  const patron = model.groups.findIndex(({ name }) => name === 'patron');
  const draws = [a, b].map((one) => {
    const place = model.groups[patron]?.levels.findIndex(({ level }) => level === one) ?? -1;
    return model.draws.levels[patron]?.[place];
  });
  const [first, second] = draws;
  if (first === undefined || second === undefined) return null;
  return first.reduce((count, value, i) => count + Number(value > (second[i] as number)), 0) / first.length;
}
