/**
 * Solves A x = b for a symmetric positive definite A, given in full by rows (n times n), by Cholesky's method.
 * Null if A is not positive definite to within rounding. Neither A nor b is changed.
 * @example solvePositiveDefinite(Float64Array.of(4, 2, 2, 3), Float64Array.of(2, 5)) // [-0.5, 2]
 */
export function solvePositiveDefinite(a: Float64Array, b: Float64Array): Float64Array | null {
  const lower = choleskyOf(a, b.length);
  return lower === null ? null : solveWith(lower, b);
}

/** The lower triangle L with A = L L', by rows; null if A is not positive definite. */
export function choleskyOf(a: Float64Array, n: number): Float64Array | null {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = a[i * n + j] as number;
      for (let k = 0; k < j; k += 1) sum -= (lower[i * n + k] as number) * (lower[j * n + k] as number);
      if (i !== j) lower[i * n + j] = sum / (lower[j * n + j] as number);
      else if (sum > 1e-13 * Math.abs(a[i * n + i] as number)) lower[i * n + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}

/** Solves L L' x = b. */
export function solveWith(lower: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i += 1) {
    let sum = x[i] as number;
    for (let k = 0; k < i; k += 1) sum -= (lower[i * n + k] as number) * (x[k] as number);
    x[i] = sum / (lower[i * n + i] as number);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = x[i] as number;
    for (let k = i + 1; k < n; k += 1) sum -= (lower[k * n + i] as number) * (x[k] as number);
    x[i] = sum / (lower[i * n + i] as number);
  }
  return x;
}
