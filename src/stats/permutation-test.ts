import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** The difference of two groups' means, and how often dealing the values out anew gives one as far out. */
export interface PermutationTest {
  readonly kind: 'estimate';
  /** Mean of the first group minus mean of the second. */
  readonly difference: number;
  /** The share of all ways to deal the values out that give a difference as low as this, or lower. */
  readonly less: number;
  /** The same for as high as this, or higher. */
  readonly greater: number;
}

/**
 * The exact permutation test of the difference of two means (Fisher 1935; Good 2005, section 3.2) for whole
 * numbers from 0. Every way to choose the first group from all values is counted, by how many ways
 * give each sum; time grows with the number of values, the size of the first group and the sum of all values.
 * Undefined if a group is empty.
 * @throws RangeError if a value is not a whole number from 0 (a defect of the caller).
 */
export function permutationTest(
  first: readonly number[],
  second: readonly number[],
): PermutationTest | UndefinedStatistic {
  const values = [...first, ...second];
  const odd = values.find((value) => !Number.isInteger(value) || value < 0);
  if (odd !== undefined) throw new RangeError(`${odd} is not a whole number from 0`);
  if (first.length === 0 || second.length === 0) return undefinedStatistic('one of the two groups is empty');
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);
  const ways = waysBySum(values, first.length);
  const seen = sum(first);
  const all = sum(ways);
  return {
    kind: 'estimate',
    difference: seen / first.length - sum(second) / second.length,
    less: sum(ways.slice(0, seen + 1)) / all,
    greater: sum(ways.slice(seen)) / all,
  };
}

/** By sum: in how many ways `size` of the values add up to it. */
function waysBySum(values: readonly number[], size: number): number[] {
  const largest = values.reduce((total, value) => total + value, 0);
  const table = Array.from({ length: size + 1 }, () => new Array<number>(largest + 1).fill(0));
  (table[0] as number[])[0] = 1;
  for (const value of values) {
    for (let taken = size; taken >= 1; taken -= 1) {
      const [row, fewer] = [table[taken] as number[], table[taken - 1] as number[]];
      for (let total = largest; total >= value; total -= 1) {
        row[total] = (row[total] ?? 0) + (fewer[total - value] ?? 0);
      }
    }
  }
  return table[size] as number[];
}
