import type { HierarchicalInput } from '../../src/stats/hierarchical-design.ts';
import { hierarchicalLogit } from '../../src/stats/hierarchical-logit.ts';
import { type SeededRandom, seededRandom } from '../../src/stats/seeded-random.ts';

const PRIORS = { intercept: 1.5, fixed: 1, sd: 1 };
const ROWS = 60;
const LEVELS = [8, 5] as const;

/** What was drawn from the prior, in the order of the ranks. */
export const QUANTITIES = ['intercept', 'effect', 'sd of the first', 'sd of the second', 'a level', 'another'] as const;

/**
 * Simulation-based calibration (Talts, Betancourt, Simpson, Vehtari & Gelman 2018): parameters are drawn from the
 * prior and rows from them; if the sampler is right, the rank of each parameter among thinned posterior draws is any
 * of 0 to `ranks - 1` with the same chance.
 * @returns by quantity, how many simulations fell in each of `bins` bins of ranks.
 */
export function calibrate(simulations: number, bins: number, seed: number): number[][] {
  const random = seededRandom(seed);
  const counts = QUANTITIES.map(() => new Array<number>(bins).fill(0));
  const ranks = bins * 4;
  for (let simulation = 0; simulation < simulations; simulation += 1) {
    const { truth, input } = simulate(random);
    const thin = 8;
    const draws = (ranks - 1) * thin;
    const found = hierarchicalLogit(input, {
      seed: random.index(2 ** 32),
      chains: 1,
      warmup: 100,
      draws,
      priors: PRIORS,
    });
    if (found.kind === 'undefined') throw new Error(found.why);
    const { intercept, fixed, sds, levels } = found.draws;
    // The model's prior is on the intercept at the mean of the column.
    const mean = input.fixed[0]?.values.reduce((sum, value) => sum + value / ROWS, 0) as number;
    const centred = intercept.map((value, i) => value + mean * (fixed[0]?.[i] as number));
    const of = [centred, fixed[0], sds[0], sds[1], levels[0]?.[0], levels[1]?.[4]] as Float64Array[];
    of.forEach((drawn, quantity) => {
      let rank = 0;
      for (let i = 0; i < ranks - 1; i += 1) rank += Number((drawn[i * thin] as number) < (truth[quantity] as number));
      const bin = Math.floor((rank * bins) / ranks);
      (counts[quantity] as number[])[bin] = (counts[quantity]?.[bin] as number) + 1;
    });
  }
  return counts;
}

function simulate(random: SeededRandom): { truth: number[]; input: HierarchicalInput } {
  const x = Array.from({ length: ROWS }, (_, i) => Number(i % 3 === 0));
  const mean = x.reduce((sum, value) => sum + value / ROWS, 0);
  const intercept = PRIORS.intercept * random.normal();
  const effect = PRIORS.fixed * random.normal();
  const sds = LEVELS.map(() => Math.abs(PRIORS.sd * random.normal()));
  const varying = LEVELS.map((count, k) => Array.from({ length: count }, () => (sds[k] as number) * random.normal()));
  const member = LEVELS.map((count, k) => x.map((_, i) => (k === 0 ? i % count : Math.floor((i * count) / ROWS))));
  const y = x.map((value, i) => {
    const groups = varying.reduce((sum, levels, k) => sum + (levels[member[k]?.[i] as number] as number), 0);
    const odds = intercept + effect * (value - mean) + groups;
    return Number(random.uniform() < 1 / (1 + Math.exp(-odds)));
  });
  return {
    truth: [intercept, effect, ...sds, varying[0]?.[0] as number, varying[1]?.[4] as number],
    input: {
      y,
      fixed: [{ name: 'x', values: x }],
      groups: member.map((of, k) => ({ name: `group ${k}`, levels: of.map(String) })),
    },
  };
}

/** How far counts are from even, as a chi-square with one degree of freedom fewer than there are counts. */
export function unevenness(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
