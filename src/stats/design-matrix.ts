/** Numbers in rows and columns: `values[row * columns + column]`. No column of ones; models add the intercept. */
export interface DesignMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/**
 * A matrix of rows that are all as long.
 * @throws RangeError if they are not (a defect of the caller).
 * @example designMatrix([[1, 2], [3, 4], [5, 6]]) // 3 rows, 2 columns
 */
export function designMatrix(rows: readonly (readonly number[])[]): DesignMatrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    if (row.length !== columns) throw new RangeError(`row ${i} has ${row.length} values, the first has ${columns}`);
    values.set(row, i * columns);
  });
  return { rows: rows.length, columns, values };
}

/** The matrix with these rows alone, in this order. A row may be taken several times. */
export function takeRows(matrix: DesignMatrix, rows: ArrayLike<number>): DesignMatrix {
  const { columns } = matrix;
  const values = new Float64Array(rows.length * columns);
  for (let i = 0; i < rows.length; i += 1) {
    const from = (rows[i] as number) * columns;
    values.set(matrix.values.subarray(from, from + columns), i * columns);
  }
  return { rows: rows.length, columns, values };
}

/** The matrix with these columns alone, in this order. */
export function takeColumns(matrix: DesignMatrix, columns: readonly number[]): DesignMatrix {
  const values = new Float64Array(matrix.rows * columns.length);
  for (let i = 0; i < matrix.rows; i += 1) {
    for (let j = 0; j < columns.length; j += 1) {
      values[i * columns.length + j] = matrix.values[i * matrix.columns + (columns[j] as number)] as number;
    }
  }
  return { rows: matrix.rows, columns: columns.length, values };
}
