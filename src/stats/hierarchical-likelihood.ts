import type { HierarchicalDesign } from './hierarchical-design.ts';
import { hierarchicalLayout } from './hierarchical-layout.ts';
import { type Minimum, minimise } from './minimise.ts';
import { factorise, type Skyline, solve } from './skyline-cholesky.ts';
import { softplus } from './softplus.ts';

/** The maximum-likelihood fit of a hierarchical logistic model. */
export interface HierarchicalLikelihood {
  readonly intercept: number;
  readonly fixed: readonly { readonly name: string; readonly estimate: number }[];
  readonly groups: readonly { readonly name: string; readonly sd: number }[];
  /** -2 times the log-likelihood, by Laplace's approximation, the binomial coefficients left out. */
  readonly deviance: number;
  readonly converged: boolean;
  /** The largest slope of the deviance left. */
  readonly slope: number;
}

const MOST_STEPS = 100;

/**
 * The fit that maximises the likelihood, with the varying intercepts integrated out by Laplace's approximation: what R's
 * `lme4::glmer` does with `nAGQ = 1` (Bates, Mächler, Bolker & Walker 2015; Pinheiro & Chao 2006). It has no priors, so
 * where the rows nearly separate it runs off to large numbers; it is here to be compared, and the posterior is what to read.
 * An sd may be 0 (a boundary, as in lme4's "singular" fits).
 */
export function hierarchicalLikelihood(design: HierarchicalDesign): HierarchicalLikelihood {
  const laplace = laplaceDeviance(design);
  const p = design.fixed.length;
  const total = (of: Float64Array) => of.reduce((sum, value) => sum + value, 0);
  const share = (total(design.y) + 0.5) / (total(design.trials) + 1);
  const start = new Float64Array(1 + p + design.groups.length).fill(1, 1 + p);
  start[0] = Math.log(share / (1 - share));
  const found = minimise(laplace, start, 1e-3);
  return describe(design, found);
}

function describe(
  { fixed, groups }: HierarchicalDesign,
  { at, value, converged, slope }: Minimum,
): HierarchicalLikelihood {
  const estimates = fixed.map(({ name }, i) => ({ name, estimate: at[1 + i] as number }));
  const shift = fixed.reduce((sum, { mean }, i) => sum + mean * (at[1 + i] as number), 0);
  return {
    intercept: (at[0] as number) - shift,
    fixed: estimates,
    groups: groups.map(({ name }, k) => ({ name, sd: Math.abs(at[1 + fixed.length + k] as number) })),
    deviance: value,
    converged,
    slope,
  };
}

/**
 * The deviance as a function of intercept, fixed effects and sds. For each it seeks the standardised varying
 * intercepts that fit best, penalised by their square (Newton's method, from where the last call ended), and adds the
 * log-determinant of the curvature there.
 */
export function laplaceDeviance(design: HierarchicalDesign): (at: Float64Array) => number {
  const { y, trials, fixed } = design;
  const { spots, levels: q, matrix: zeros } = hierarchicalLayout(design);
  const n = y.length;
  const u = new Float64Array(q);
  const eta = new Float64Array(n);
  const base = new Float64Array(n);
  const slope = new Float64Array(q);

  function penalised(sds: Float64Array): number {
    let value = 0;
    for (let i = 0; i < n; i += 1) {
      let sum = base[i] as number;
      for (let k = 0; k < spots.length; k += 1) sum += (sds[k] as number) * (u[spots[k]?.[i] as number] as number);
      eta[i] = sum;
      value += 2 * ((trials[i] as number) * softplus(sum) - (y[i] as number) * sum);
    }
    for (let j = 0; j < q; j += 1) value += (u[j] as number) ** 2;
    return value;
  }

  function curvature(sds: Float64Array): Skyline {
    const matrix = zeros(0);
    const { start, entries } = matrix;
    const add = (row: number, column: number, value: number) => {
      const place = (start[row] as number) + column;
      entries[place] = (entries[place] as number) + value;
    };
    for (let j = 0; j < q; j += 1) {
      add(j, j, 1);
      slope[j] = -(u[j] as number);
    }
    for (let i = 0; i < n; i += 1) {
      const share = 1 / (1 + Math.exp(-(eta[i] as number)));
      const weight = (trials[i] as number) * share * (1 - share);
      const residual = (y[i] as number) - (trials[i] as number) * share;
      for (let k = 0; k < spots.length; k += 1) {
        const row = spots[k]?.[i] as number;
        const sd = sds[k] as number;
        slope[row] = (slope[row] as number) + sd * residual;
        for (let l = 0; l < spots.length; l += 1) {
          const column = spots[l]?.[i] as number;
          if (column <= row) add(row, column, weight * sd * (sds[l] as number));
        }
      }
    }
    return matrix;
  }

  return (at) => {
    const sds = at.subarray(1 + fixed.length);
    for (let i = 0; i < n; i += 1) {
      base[i] = at[0] as number;
      for (let j = 0; j < fixed.length; j += 1) {
        base[i] = (base[i] as number) + (at[1 + j] as number) * (fixed[j]?.values[i] as number);
      }
    }
    let value = penalised(sds);
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const matrix = curvature(sds);
      factorise(matrix);
      const move = solve(matrix, Float64Array.from(slope));
      const before = Float64Array.from(u);
      const last = value;
      for (let length = 1; length > 1e-6; length /= 2) {
        for (let j = 0; j < q; j += 1) u[j] = (before[j] as number) + length * (move[j] as number);
        value = penalised(sds);
        if (value <= last) break;
      }
      if (last - value < 1e-10) break;
    }
    return value + factorise(curvature(sds));
  };
}
