/** Where a function is least, as far as the search got. */
export interface Minimum {
  readonly at: Float64Array;
  readonly value: number;
  /** The largest slope left at the minimum. */
  readonly slope: number;
  readonly iterations: number;
  readonly converged: boolean;
}

type Matrix = readonly Float64Array[];

const STEP = 1e-4;
const MOST_ITERATIONS = 500;

/**
 * The minimum of a smooth function of a few variables by the BFGS method (Nocedal & Wright 2006, chapter 6), with
 * central differences where nothing gives its slopes and a line search that halves its step. `enough` is the slope at which it stops.
 */
export function minimise(
  f: (x: Float64Array) => number,
  start: Float64Array,
  enough: number,
  slopesOf: (x: Float64Array) => Float64Array = (x) => differences(f, x),
): Minimum {
  let x: Float64Array = Float64Array.from(start);
  let value = f(x);
  let slopes: Float64Array = slopesOf(x);
  let inverse: Matrix = identity(x.length);
  let iterations = 0;
  for (; iterations < MOST_ITERATIONS && steepest(slopes) > enough; iterations += 1) {
    let direction: Float64Array = times(inverse, slopes).map((part) => -part);
    if (!(dot(direction, slopes) < 0)) {
      inverse = identity(x.length);
      direction = slopes.map((part) => -part);
    }
    const taken = lineSearch(f, x, value, slopes, direction);
    if (taken === null) break;
    const next = slopesOf(taken.x);
    inverse = updated(
      inverse,
      taken.x.map((part, i) => part - (x[i] as number)),
      next.map((part, i) => part - (slopes[i] as number)),
    );
    ({ x, value } = taken);
    slopes = next;
  }
  return { at: x, value, slope: steepest(slopes), iterations, converged: steepest(slopes) <= 10 * enough };
}

/** Slopes by central differences. */
function differences(f: (x: Float64Array) => number, x: Float64Array): Float64Array {
  return x.map((at, i) => {
    const h = STEP * Math.max(1, Math.abs(at));
    const moved = (by: number) => f(x.map((part, j) => (j === i ? part + by : part)));
    return (moved(h) - moved(-h)) / (2 * h);
  });
}

function lineSearch(
  f: (x: Float64Array) => number,
  x: Float64Array,
  value: number,
  slopes: Float64Array,
  direction: Float64Array,
): { x: Float64Array; value: number } | null {
  const fall = dot(direction, slopes);
  const longest = Math.max(...direction.map(Math.abs));
  for (let step = Math.min(1, 5 / longest); step > 1e-10; step /= 2) {
    const next = x.map((part, i) => part + step * (direction[i] as number));
    const found = f(next);
    if (found <= value + 1e-4 * step * fall) return { x: next, value: found };
  }
  return null;
}

function updated(inverse: Matrix, s: Float64Array, y: Float64Array): Matrix {
  const curvature = dot(s, y);
  if (!(curvature > 1e-12)) return inverse;
  const hy = times(inverse, y);
  const scale = (1 + dot(y, hy) / curvature) / curvature;
  return inverse.map((row, i) =>
    row.map(
      (entry, j) =>
        entry +
        scale * (s[i] as number) * (s[j] as number) -
        ((hy[i] as number) * (s[j] as number) + (s[i] as number) * (hy[j] as number)) / curvature,
    ),
  );
}

function times(matrix: Matrix, vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, vector));
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

function steepest(slopes: Float64Array): number {
  return slopes.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
}

function identity(n: number): Matrix {
  return Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => Number(i === j)));
}
