import type { HierarchicalDesign } from './hierarchical-design.ts';
import { hierarchicalLayout } from './hierarchical-layout.ts';
import { polyaGamma } from './polya-gamma.ts';
import type { SeededRandom } from './seeded-random.ts';
import { factorise, solve, solveUpper } from './skyline-cholesky.ts';
import { sliceSample } from './slice-sample.ts';
import { softplus } from './softplus.ts';

/** The priors of a hierarchical logistic model, on the scale of log-odds. */
export interface HierarchicalPriors {
  /** The intercept where all fixed effects are at their means: normal around 0 with this sd. */
  readonly intercept: number;
  /** Each fixed effect: normal around 0 with this sd. */
  readonly fixed: number;
  /** Each sd of varying intercepts: the positive half of a normal around 0 with this sd. */
  readonly sd: number;
}

/** Where a chain stands. */
export interface GibbsState {
  /**
   * Varying intercepts in units of their sd, in the order of `hierarchicalLayout`; then the intercept where the fixed
   * effects are at their means, and the fixed effects.
   */
  readonly values: Float64Array;
  readonly sds: Float64Array;
}

/** The width of the first slice on the logarithm of an sd, and of a stretch. */
const WIDTH = 0.5;

/**
 * A Gibbs sampler of the posterior (Polson, Scott & Windle 2013): Pólya-Gamma draws make the likelihood normal, then
 * all intercepts and effects are drawn at once. Each sd is drawn twice, given the intercepts as they are and given them
 * in units of it, so that neither small nor large groups slow it down (interweaving: Yu & Meng 2011). Last, all log-odds
 * are stretched by one factor (Liu & Sabatti 2000): where rows nearly separate, that is where the posterior is long.
 * `next` moves a state on by one round.
 */
export function hierarchicalGibbs(design: HierarchicalDesign, priors: HierarchicalPriors) {
  const { y, trials, fixed, groups } = design;
  const { spots, starts, levels: q, matrix: zeros } = hierarchicalLayout(design);
  const [n, p, k] = [y.length, fixed.length, groups.length];
  const size = q + 1 + p;
  const eta = new Float64Array(n);

  function predict({ values, sds }: GibbsState): void {
    eta.fill(values[q] as number);
    for (let j = 0; j < p; j += 1) addTo(eta, fixed[j]?.values as Float64Array, values[q + 1 + j] as number);
    for (let g = 0; g < k; g += 1) addLevels(values, spots[g] as Int32Array, sds[g] as number);
  }

  function addLevels(values: Float64Array, of: Int32Array, by: number): void {
    for (let i = 0; i < n; i += 1) eta[i] = (eta[i] as number) + by * (values[of[i] as number] as number);
  }

  /** The log-likelihood at the log-odds times a factor. */
  function likelihood(factor: number): number {
    let log = 0;
    for (let i = 0; i < n; i += 1) {
      const odds = factor * (eta[i] as number);
      log += (y[i] as number) * odds - (trials[i] as number) * softplus(odds);
    }
    return log;
  }

  // For each cell the rows of the matrix that it adds to, and by how much for a weight of 1.
  const width = k + 1 + p;
  const at = Int32Array.from({ length: n * width }, (_, place) => {
    const [i, a] = [Math.floor(place / width), place % width];
    return a < k ? (spots[a]?.[i] as number) : q + a - k;
  });
  const by = Float64Array.from({ length: n * width }, (_, place) => {
    const [i, a] = [Math.floor(place / width), place % width];
    return a <= k ? 1 : (fixed[a - k - 1]?.values[i] as number);
  });
  const matrix = zeros(1 + p);
  const scaled = new Float64Array(width);

  function drawValues({ values, sds }: GibbsState, random: SeededRandom): void {
    const { start, entries } = matrix;
    entries.fill(0);
    const right = new Float64Array(size);
    for (let i = 0; i < size; i += 1) {
      entries[(start[i] as number) + i] = i < q ? 1 : (i === q ? priors.intercept : priors.fixed) ** -2;
    }
    for (let i = 0; i < n; i += 1) {
      const weight = polyaGamma(trials[i] as number, eta[i] as number, random);
      const centre = (y[i] as number) - (trials[i] as number) / 2;
      const cell = i * width;
      for (let a = 0; a < width; a += 1) {
        const own = (a < k ? (sds[a] as number) : 1) * (by[cell + a] as number);
        const row = at[cell + a] as number;
        scaled[a] = own;
        right[row] = (right[row] as number) + centre * own;
        for (let b = 0; b <= a; b += 1) {
          const other = at[cell + b] as number;
          const place = row > other ? (start[row] as number) + other : (start[other] as number) + row;
          entries[place] = (entries[place] as number) + weight * own * (scaled[b] as number);
        }
      }
    }
    factorise(matrix);
    const mean = solve(matrix, right);
    for (let i = 0; i < size; i += 1) values[i] = random.normal();
    solveUpper(matrix, values);
    addTo(values, mean, 1);
  }

  const members = groups.map(({ of, levels }) => {
    const cells: number[][] = levels.map(() => []);
    of.forEach((level, i) => {
      cells[level]?.push(i);
    });
    return cells.map((some) => Int32Array.from(some));
  });

  /** Each level's intercept by itself, on the logistic likelihood: it reaches far where all of a level ended alike. */
  function drawLevels({ values, sds }: GibbsState, g: number, random: SeededRandom): void {
    const sd = sds[g] as number;
    const first = starts[g] as number;
    members[g]?.forEach((cells, level) => {
      const before = values[first + level] as number;
      const density = (value: number) => {
        const move = sd * (value - before);
        let log = -(value * value) / 2;
        for (const i of cells) {
          const odds = (eta[i] as number) + move;
          log += (y[i] as number) * odds - (trials[i] as number) * softplus(odds);
        }
        return log;
      };
      const after = sliceSample(density, before, 1, random);
      values[first + level] = after;
      for (const i of cells) eta[i] = (eta[i] as number) + sd * (after - before);
    });
  }

  /** One sd given the intercepts as they are, then given them in units of it; densities are on its logarithm. */
  function drawSd({ values, sds }: GibbsState, g: number, random: SeededRandom): void {
    const first = starts[g] as number;
    const own = values.subarray(first, first + (groups[g]?.levels.length as number));
    const of = spots[g] as Int32Array;
    const before = sds[g] as number;
    const squares = own.reduce((sum, value) => sum + (value * before) ** 2, 0);
    const prior = (log: number) => log - (Math.exp(log) / priors.sd) ** 2 / 2;
    const asTheyAre = (log: number) => prior(log) - own.length * log - squares / (2 * Math.exp(2 * log));
    let sd = Math.exp(sliceSample(asTheyAre, Math.log(before), WIDTH, random));
    for (let j = 0; j < own.length; j += 1) own[j] = ((own[j] as number) * before) / sd;
    const move = (to: number) => {
      addLevels(values, of, to - sd);
      sd = to;
    };
    const inUnits = (log: number) => {
      move(Math.exp(log));
      return prior(log) + likelihood(1);
    };
    move(Math.exp(sliceSample(inUnits, Math.log(sd), WIDTH, random)));
    sds[g] = sd;
  }

  function stretch({ values, sds }: GibbsState, random: SeededRandom): void {
    const effects = values.subarray(q);
    const spread = effects.reduce(
      (sum, effect, j) => sum + (effect / (j === 0 ? priors.intercept : priors.fixed)) ** 2,
      0,
    );
    const squares = spread + sds.reduce((sum, sd) => sum + (sd / priors.sd) ** 2, 0);
    const density = (log: number) =>
      (effects.length + k) * log + likelihood(Math.exp(log)) - (squares * Math.exp(2 * log)) / 2;
    const factor = Math.exp(sliceSample(density, 0, WIDTH, random));
    for (let j = 0; j < effects.length; j += 1) effects[j] = factor * (effects[j] as number);
    for (let g = 0; g < k; g += 1) sds[g] = factor * (sds[g] as number);
  }

  return {
    size,
    starts,
    next(state: GibbsState, random: SeededRandom): void {
      predict(state);
      drawValues(state, random);
      predict(state);
      for (let g = 0; g < k; g += 1) drawLevels(state, g, random);
      for (let g = 0; g < k; g += 1) drawSd(state, g, random);
      stretch(state, random);
    },
  };
}

function addTo(target: Float64Array, values: Float64Array, by: number): void {
  for (let i = 0; i < target.length; i += 1) target[i] = (target[i] as number) + by * (values[i] as number);
}
