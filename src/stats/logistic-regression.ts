import { solvePositiveDefinite } from './cholesky.ts';
import type { DesignMatrix } from './design-matrix.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** A fitted logistic regression: log odds = intercept + sum of slope times value. */
export interface LogisticFit {
  readonly kind: 'estimate';
  readonly intercept: number;
  readonly slopes: readonly number[];
  readonly iterations: number;
}

/** How a fit starts and what holds it back. */
export interface LogisticOptions {
  /** Half this times the square of each slope is added to the negative log likelihood, slope by slope. None: plain maximum likelihood. */
  readonly penalties?: ArrayLike<number>;
  /** Where to start: intercept first. */
  readonly start?: ArrayLike<number>;
  /** A weight for each row; 1 if left out. */
  readonly weights?: ArrayLike<number>;
}

const MOST_STEPS = 50;

/** `addOuter` is written for this many rows. */
const BLOCK = 4;

/** A step that promises less gain in log likelihood than this was the last. */
const ENOUGH = 1e-6;

/** A log likelihood a row nearer to 0 than this is that of outcomes that the columns tell apart. */
const APART = 1e-6;

/**
 * Logistic regression by iteratively reweighted least squares, which is Newton's method (McCullagh & Nelder 1989,
 * section 2.5), as R's `glm(family = binomial)` fits it; with penalties, ridge regression (le Cessie & van Houwelingen
 * 1992). A step that would make the likelihood worse is halved.
 *
 * Undefined without rows of both outcomes, where columns are collinear, and where the outcomes can be told apart
 * completely (the slopes then have no finite estimate).
 * @throws RangeError if y is not as long as the matrix (a defect of the caller).
 * @example logisticRegression(designMatrix([[0], [1], [2], [3]]), [0, 1, 0, 1])
 */
export function logisticRegression(
  x: DesignMatrix,
  y: ArrayLike<number>,
  options: LogisticOptions = {},
): LogisticFit | UndefinedStatistic {
  if (y.length !== x.rows) throw new RangeError(`${x.rows} rows have ${y.length} outcomes`);
  const { penalties } = options;
  const p = x.columns + 1;
  let beta: Float64Array = new Float64Array(p);
  if (options.start !== undefined) beta.set(Array.from(options.start));
  else {
    const share = meanOf(y, options.weights);
    if (!(share > 0 && share < 1)) return undefinedStatistic('all rows have the same outcome');
    beta[0] = Math.log(share / (1 - share));
  }
  let here = logisticDerivatives(x, y, beta, options);
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const move = solvePositiveDefinite(here.hessian, here.gradient);
    if (move === null) return undefinedStatistic('columns are collinear, or tell the outcomes apart completely');
    // What the step promises to gain: near the top it is off by its own square.
    const promised = move.reduce((sum, part, j) => sum + part * (here.gradient[j] as number), 0) / 2;
    if (promised < ENOUGH) {
      if (penalties === undefined && here.value < APART * x.rows) break;
      const found = beta.map((part, j) => part + (move[j] as number));
      return {
        kind: 'estimate',
        intercept: found[0] as number,
        slopes: Array.from(found.subarray(1)),
        iterations: step,
      };
    }
    let next = beta;
    let there = here;
    for (let scale = 1; scale > 1e-6; scale /= 2) {
      next = beta.map((part, j) => part + scale * (move[j] as number));
      there = logisticDerivatives(x, y, next, options);
      if (there.value <= here.value + 1e-10 * Math.abs(here.value)) break;
    }
    beta = next;
    here = there;
  }
  return undefinedStatistic('the estimates did not settle; the columns may tell the outcomes apart completely');
}

/** The probability that a fit gives each row, 0 to 1. */
export function predictLogistic(fit: Pick<LogisticFit, 'intercept' | 'slopes'>, x: DesignMatrix): Float64Array {
  const chances = new Float64Array(x.rows);
  for (let i = 0; i < x.rows; i += 1) {
    let sum = fit.intercept;
    for (let j = 0; j < x.columns; j += 1) sum += (fit.slopes[j] as number) * (x.values[i * x.columns + j] as number);
    chances[i] = 1 / (1 + Math.exp(-sum));
  }
  return chances;
}

function meanOf(y: ArrayLike<number>, weights: ArrayLike<number> | undefined): number {
  let [sum, total] = [0, 0];
  for (let i = 0; i < y.length; i += 1) {
    const weight = weights?.[i] ?? 1;
    sum += weight * (y[i] as number);
    total += weight;
  }
  return total === 0 ? Number.NaN : sum / total;
}

/** The negative log likelihood with its penalty, its negative gradient and its Hessian. */
export interface Derivatives {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** The objective at a point; `beta` has the intercept first. */
export function logisticDerivatives(
  x: DesignMatrix,
  y: ArrayLike<number>,
  beta: Float64Array,
  { weights, penalties }: LogisticOptions,
): Derivatives {
  const { rows, columns, values } = x;
  const p = columns + 1;
  const gradient = new Float64Array(p);
  const hessian = new Float64Array(p * p);
  let value = 0;
  // Four rows at a time: the Hessian is then read and written a quarter as often.
  const block = new Float64Array(BLOCK * p);
  const curves = new Float64Array(BLOCK);
  for (let k = 0; k < BLOCK; k += 1) block[k * p] = 1;
  let filled = 0;
  for (let i = 0; i < rows; i += 1) {
    const weight = weights === undefined ? 1 : (weights[i] as number);
    if (weight === 0) continue;
    const at = i * columns;
    const row = filled * p;
    let eta = beta[0] as number;
    for (let j = 1; j < p; j += 1) {
      const own = values[at + j - 1] as number;
      block[row + j] = own;
      eta += (beta[j] as number) * own;
    }
    const exp = Math.exp(-Math.abs(eta));
    const chance = eta > 0 ? 1 / (1 + exp) : exp / (1 + exp);
    value -= weight * ((y[i] as number) * eta - Math.max(eta, 0) - Math.log1p(exp));
    const error = weight * ((y[i] as number) - chance);
    for (let j = 0; j < p; j += 1) gradient[j] = (gradient[j] as number) + error * (block[row + j] as number);
    curves[filled] = weight * chance * (1 - chance);
    filled += 1;
    if (filled < BLOCK) continue;
    addOuter(hessian, block, curves, p);
    filled = 0;
  }
  curves.fill(0, filled);
  if (filled > 0) addOuter(hessian, block, curves, p);
  if (penalties !== undefined) {
    for (let j = 1; j < p; j += 1) {
      const penalty = penalties[j - 1] as number;
      value += 0.5 * penalty * (beta[j] as number) ** 2;
      gradient[j] = (gradient[j] as number) - penalty * (beta[j] as number);
      hessian[j * p + j] = (hessian[j * p + j] as number) + penalty;
    }
  }
  for (let j = 0; j < p; j += 1) for (let k = 0; k < j; k += 1) hessian[k * p + j] = hessian[j * p + k] as number;
  return { value, gradient, hessian };
}

/** Adds the rows' outer products, each times its curve, to the lower triangle of the Hessian. */
function addOuter(hessian: Float64Array, block: Float64Array, curves: Float64Array, p: number): void {
  const [b, c, d] = [p, 2 * p, 3 * p];
  for (let j = 0; j < p; j += 1) {
    const w = (curves[0] as number) * (block[j] as number);
    const x = (curves[1] as number) * (block[b + j] as number);
    const y = (curves[2] as number) * (block[c + j] as number);
    const z = (curves[3] as number) * (block[d + j] as number);
    const base = j * p;
    for (let k = 0; k <= j; k += 1) {
      hessian[base + k] =
        (hessian[base + k] as number) +
        w * (block[k] as number) +
        x * (block[b + k] as number) +
        y * (block[c + k] as number) +
        z * (block[d + k] as number);
    }
  }
}
