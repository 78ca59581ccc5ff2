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
  const p = x.columns + 1;
  const beta = new Float64Array(p);
  if (options.start !== undefined) beta.set(Array.from(options.start));
  else {
    const share = meanOf(y, options.weights);
    if (!(share > 0 && share < 1)) return undefinedStatistic('all rows have the same outcome');
    beta[0] = Math.log(share / (1 - share));
  }
  const gradient = new Float64Array(p);
  const hessian = new Float64Array(p * p);
  let value = objective(x, y, beta, options);
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    derivatives(x, y, beta, options, gradient, hessian);
    const move = solvePositiveDefinite(hessian, gradient);
    if (move === null) return undefinedStatistic('columns are collinear, or tell the outcomes apart completely');
    const next = new Float64Array(p);
    let after = Number.POSITIVE_INFINITY;
    for (let scale = 1; scale > 1e-6; scale /= 2) {
      for (let j = 0; j < p; j += 1) next[j] = (beta[j] as number) + scale * (move[j] as number);
      after = objective(x, y, next, options);
      if (after <= value + 1e-12 * Math.abs(value)) break;
    }
    beta.set(next);
    const gain = Math.abs(value - after);
    value = after;
    const largest = move.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
    if (gain <= 1e-12 * (Math.abs(value) + 0.1) && largest < 1e-6) {
      return { kind: 'estimate', intercept: beta[0] as number, slopes: Array.from(beta.subarray(1)), iterations: step };
    }
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

/** The negative log likelihood with its penalty. */
function objective(x: DesignMatrix, y: ArrayLike<number>, beta: Float64Array, options: LogisticOptions): number {
  const { rows, columns, values } = x;
  const { weights, penalties } = options;
  let sum = 0;
  for (let i = 0, at = 0; i < rows; i += 1) {
    let eta = beta[0] as number;
    for (let j = 1; j <= columns; j += 1, at += 1) eta += (beta[j] as number) * (values[at] as number);
    const own = (y[i] as number) * eta - (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta)));
    sum -= weights === undefined ? own : (weights[i] as number) * own;
  }
  if (penalties === undefined) return sum;
  for (let j = 0; j < columns; j += 1) sum += 0.5 * (penalties[j] as number) * (beta[j + 1] as number) ** 2;
  return sum;
}

function derivatives(
  x: DesignMatrix,
  y: ArrayLike<number>,
  beta: Float64Array,
  { weights, penalties }: LogisticOptions,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  const { rows, columns, values } = x;
  const p = columns + 1;
  gradient.fill(0);
  hessian.fill(0);
  const row = new Float64Array(p);
  row[0] = 1;
  for (let i = 0; i < rows; i += 1) {
    const at = i * columns;
    let eta = beta[0] as number;
    for (let j = 1; j < p; j += 1) {
      row[j] = values[at + j - 1] as number;
      eta += (beta[j] as number) * (row[j] as number);
    }
    const chance = 1 / (1 + Math.exp(-eta));
    const weight = weights === undefined ? 1 : (weights[i] as number);
    const error = weight * ((y[i] as number) - chance);
    const curve = weight * chance * (1 - chance);
    for (let j = 0; j < p; j += 1) {
      const own = row[j] as number;
      if (own === 0) continue;
      gradient[j] = (gradient[j] as number) + error * own;
      const scaled = curve * own;
      const base = j * p;
      for (let k = 0; k <= j; k += 1) hessian[base + k] = (hessian[base + k] as number) + scaled * (row[k] as number);
    }
  }
  if (penalties !== undefined) {
    for (let j = 1; j < p; j += 1) {
      const penalty = penalties[j - 1] as number;
      gradient[j] = (gradient[j] as number) - penalty * (beta[j] as number);
      hessian[j * p + j] = (hessian[j * p + j] as number) + penalty;
    }
  }
  for (let j = 0; j < p; j += 1) for (let k = 0; k < j; k += 1) hessian[k * p + j] = hessian[j * p + k] as number;
}
