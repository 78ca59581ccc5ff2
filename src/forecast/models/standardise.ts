import type { DesignMatrix } from '../../stats/design-matrix.ts';

/** Columns with mean 0 and standard deviation 1 over their own rows; what is not known is at the mean. */
export interface Standardised {
  readonly matrix: DesignMatrix;
  readonly means: readonly number[];
  /** Standard deviations with n in the denominator, as glmnet takes them; 1 for a column that does not vary. */
  readonly scales: readonly number[];
}

/** Takes rows and columns out of a matrix and standardises them. NaN stands for what is not known. */
export function standardise(x: DesignMatrix, rows: readonly number[], columns: readonly number[]): Standardised {
  const p = columns.length;
  const values = new Float64Array(rows.length * p);
  const means: number[] = [];
  const scales: number[] = [];
  columns.forEach((column, j) => {
    let [n, sum, squares] = [0, 0, 0];
    for (const row of rows) {
      const value = x.values[row * x.columns + column] as number;
      if (Number.isNaN(value)) continue;
      n += 1;
      sum += value;
    }
    const mean = n === 0 ? 0 : sum / n;
    for (const row of rows) {
      const value = x.values[row * x.columns + column] as number;
      if (!Number.isNaN(value)) squares += (value - mean) ** 2;
    }
    const scale = n === 0 ? 0 : Math.sqrt(squares / n);
    const divisor = scale > 1e-12 ? scale : 1;
    rows.forEach((row, i) => {
      const value = x.values[row * x.columns + column] as number;
      values[i * p + j] = Number.isNaN(value) ? 0 : (value - mean) / divisor;
    });
    means.push(mean);
    scales.push(divisor);
  });
  return { matrix: { rows: rows.length, columns: p, values }, means, scales };
}
