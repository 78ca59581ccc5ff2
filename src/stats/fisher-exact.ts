import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** Two groups and a yes or no: how many of each group had it and how many had not. */
export interface TwoByTwo {
  readonly firstYes: number;
  readonly firstNo: number;
  readonly secondYes: number;
  readonly secondNo: number;
}

/** Exact probabilities, with both margins held, of a table at least as far out as the one seen. */
export interface FisherExact {
  readonly kind: 'estimate';
  /** Of a share of yes in the first group as low as this, or lower. */
  readonly less: number;
  /** Of a share of yes in the first group as high as this, or higher. */
  readonly greater: number;
  /** Of any table that is no likelier than this one. */
  readonly twoSided: number;
}

/** Tables as likely as the observed one, but for rounding, count with it; R takes the same margin. */
const ROUNDING = 1 + 1e-7;

/**
 * Fisher's exact test of a two-by-two table (Fisher 1935; Agresti 2013, section 3.5). Undefined if a group is
 * empty. A table in which everybody or nobody has the property gives 1: it can show no difference.
 */
export function fisherExact(table: TwoByTwo): FisherExact | UndefinedStatistic {
  const { firstYes, firstNo, secondYes, secondNo } = table;
  const [first, second, yes] = [firstYes + firstNo, secondYes + secondNo, firstYes + secondYes];
  if (first === 0 || second === 0) return undefinedStatistic('one of the two groups is empty');
  const from = Math.max(0, yes - second);
  const to = Math.min(first, yes);
  const logs = logFactorials(first + second);
  const log = (n: number): number => logs[n] ?? 0;
  const choose = (n: number, k: number): number => log(n) - log(k) - log(n - k);
  const whole = choose(first + second, yes);
  const weights = Array.from({ length: to - from + 1 }, (_, i) => {
    const count = from + i;
    return { count, weight: Math.exp(choose(first, count) + choose(second, yes - count) - whole) };
  });
  const seen = weights.find(({ count }) => count === firstYes)?.weight ?? 0;
  const sum = (within: (one: { count: number; weight: number }) => boolean): number =>
    Math.min(
      1,
      weights.filter(within).reduce((total, { weight }) => total + weight, 0),
    );
  return {
    kind: 'estimate',
    less: sum(({ count }) => count <= firstYes),
    greater: sum(({ count }) => count >= firstYes),
    twoSided: sum(({ weight }) => weight <= seen * ROUNDING),
  };
}

/** The logarithms of 0! to n!. */
function logFactorials(n: number): number[] {
  const logs = [0];
  for (let i = 1; i <= n; i += 1) logs.push((logs[i - 1] ?? 0) + Math.log(i));
  return logs;
}
