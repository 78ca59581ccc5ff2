/**
 * A symmetric positive definite matrix by its lower rows, each from its first entry that is not 0 to the diagonal
 * (the skyline). Its Cholesky factor fills the same places, so what comes first and is diagonal costs nothing
 * (George & Liu 1981, chapter 4).
 */
export interface Skyline {
  readonly size: number;
  /** The first column of each row. */
  readonly from: Int32Array;
  /** Entry (i, j) is `entries[start[i] + j]`, for j from `from[i]` to i. */
  readonly start: Int32Array;
  readonly entries: Float64Array;
}

/** A matrix of zeros whose row i begins at column `from[i]`. */
export function skyline(from: Int32Array): Skyline {
  const start = new Int32Array(from.length);
  let next = 0;
  for (let i = 0; i < from.length; i += 1) {
    start[i] = next - (from[i] as number);
    next += i - (from[i] as number) + 1;
  }
  return { size: from.length, from, start, entries: new Float64Array(next) };
}

/**
 * Replaces the matrix by its Cholesky factor L (the matrix is L times its transpose).
 * @returns the logarithm of the matrix's determinant.
 * @throws RangeError if the matrix is not positive definite (a defect of the caller).
 */
export function factorise({ size, from, start, entries }: Skyline): number {
  let logDeterminant = 0;
  // The columns of the row so far that are not 0: a level meets few of the levels that come before it.
  const filled = new Int32Array(size);
  for (let i = 0; i < size; i += 1) {
    const row = start[i] as number;
    let count = 0;
    let own = 0;
    for (let j = from[i] as number; j < i; j += 1) {
      const other = start[j] as number;
      const begins = from[j] as number;
      let sum = entries[row + j] as number;
      for (let f = begins < j ? 0 : count; f < count; f += 1) {
        const k = filled[f] as number;
        if (k >= begins) sum -= (entries[row + k] as number) * (entries[other + k] as number);
      }
      if (sum === 0) continue;
      sum /= entries[other + j] as number;
      entries[row + j] = sum;
      filled[count] = j;
      count += 1;
      own += sum * sum;
    }
    const square = (entries[row + i] as number) - own;
    if (!(square > 0)) throw new RangeError('the matrix is not positive definite');
    entries[row + i] = Math.sqrt(square);
    logDeterminant += Math.log(square);
  }
  return logDeterminant;
}

/** Solves for x, given the factor, where the matrix times x is b; b becomes x. */
export function solve(factor: Skyline, b: Float64Array): Float64Array {
  const { size, from, start, entries } = factor;
  for (let i = 0; i < size; i += 1) {
    const row = start[i] as number;
    let sum = b[i] as number;
    for (let k = from[i] as number; k < i; k += 1) sum -= (entries[row + k] as number) * (b[k] as number);
    b[i] = sum / (entries[row + i] as number);
  }
  return solveUpper(factor, b);
}

/** Solves for x, given the factor L, where the transpose of L times x is b; b becomes x. */
export function solveUpper({ size, from, start, entries }: Skyline, b: Float64Array): Float64Array {
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = start[i] as number;
    const x = (b[i] as number) / (entries[row + i] as number);
    b[i] = x;
    for (let k = from[i] as number; k < i; k += 1) b[k] = (b[k] as number) - (entries[row + k] as number) * x;
  }
  return b;
}
