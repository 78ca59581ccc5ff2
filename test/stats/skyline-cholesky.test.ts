import { expect, test } from 'vitest';
import { factorise, skyline, solve } from '../../src/stats/skyline-cholesky.ts';

const MATRIX = [
  [4, 0, 2, 1],
  [0, 9, 3, 0],
  [2, 3, 11, 5],
  [1, 0, 5, 8],
];

function filled(from: readonly number[]) {
  const matrix = skyline(Int32Array.from(from));
  MATRIX.forEach((row, i) => {
    for (let j = from[i] as number; j <= i; j += 1) {
      matrix.entries[(matrix.start[i] as number) + j] = row[j] as number;
    }
  });
  return matrix;
}

// R: m <- matrix(c(4,0,2,1, 0,9,3,0, 2,3,11,5, 1,0,5,8), 4); det(m); solve(m, c(1, 2, 3, 4))
test.each([
  ['the whole lower half', [0, 0, 0, 0]],
  ['a skyline', [0, 1, 0, 0]],
])('solves and gives the determinant from %s', (_, from) => {
  const matrix = filled(from);
  const log = factorise(matrix);
  expect(Math.exp(log)).toBeCloseTo(1782, 8);
  [0.14814814814815, 0.24017957351291, -0.053872053872054, 0.51515151515152].forEach((x, i) => {
    expect(solve(matrix, Float64Array.of(1, 2, 3, 4))[i]).toBeCloseTo(x, 10);
  });
});

test('refuses a matrix that is not positive definite', () => {
  const matrix = skyline(Int32Array.of(0, 0));
  matrix.entries.set([1, 2, 1]);
  expect(() => factorise(matrix)).toThrow(RangeError);
});
