import type { ClusterJackknife } from './cluster-jackknife.ts';
import { studentInterval } from './cluster-jackknife.ts';
import { studentProbability, studentQuantile } from './student-t.ts';

/** Whether an effect is too small to matter. */
export interface EquivalenceTest {
  /** The larger of the two one-sided p-values: at most 0.05, and the effect lies within the margin. */
  readonly p: number;
  /** The 90 % interval, which lies inside the margin exactly where p is below 0.05. */
  readonly low: number;
  readonly high: number;
}

/**
 * Two one-sided tests (Schuirmann 1987; Lakens 2017): that the effect is above -margin, and that it is below margin. An
 * effect that cannot be told from 0 is not therefore 0; this test says when it is shown to be small.
 * @param margin the smallest effect that matters, above 0; to be fixed before the data are looked at.
 * @throws RangeError unless the margin is above 0 (a defect of the caller).
 * @example equivalenceTest({ estimate: 0.02, standardError: 0.03, degrees: 30 }, 0.1).p // 0.006
 */
export function equivalenceTest(
  found: Pick<ClusterJackknife, 'estimate' | 'standardError' | 'degrees'>,
  margin: number,
): EquivalenceTest {
  if (!(margin > 0)) throw new RangeError(`${margin} is no margin`);
  const { estimate, standardError, degrees } = found;
  const above = 1 - studentProbability((estimate + margin) / standardError, degrees);
  const below = studentProbability((estimate - margin) / standardError, degrees);
  return { p: Math.max(above, below), ...studentInterval(found, 0.9) };
}

/**
 * The smallest true effect that a two-sided test at 5 % would find with the given power (Bloom 1995): as many standard
 * errors as Student's quantiles of 0.975 and of the power together.
 * @example detectableEffect({ standardError: 0.05, degrees: 30 }) // 0.1448 at 80 %
 */
export function detectableEffect(
  { standardError, degrees }: Pick<ClusterJackknife, 'standardError' | 'degrees'>,
  power = 0.8,
): number {
  return (studentQuantile(0.975, degrees) + studentQuantile(power, degrees)) * standardError;
}
