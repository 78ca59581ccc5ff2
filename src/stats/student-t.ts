import { betaProbability } from './beta-probability.ts';
import { betaQuantile } from './beta-quantile.ts';

/**
 * The chance that a draw from Student's t distribution is at most `t` (Abramowitz & Stegun 1964, 26.7.1).
 * @throws RangeError unless the degrees of freedom are above 0 (a defect of the caller).
 * @example studentProbability(2.228138851964939, 10) // 0.975
 */
export function studentProbability(t: number, degrees: number): number {
  checkDegrees(degrees);
  const beyond = betaProbability(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  return t < 0 ? beyond : 1 - beyond;
}

/**
 * The quantile of Student's t distribution.
 * @throws RangeError unless 0 < probability < 1 and the degrees of freedom are above 0 (a defect of the caller).
 * @example studentQuantile(0.975, 10) // 2.2281388519649
 */
export function studentQuantile(probability: number, degrees: number): number {
  checkDegrees(degrees);
  if (!(probability > 0 && probability < 1)) throw new RangeError(`${probability} is not between 0 and 1`);
  if (probability === 0.5) return 0;
  const tail = 2 * Math.min(probability, 1 - probability);
  const share = betaQuantile(tail, degrees / 2, 0.5);
  const t = Math.sqrt((degrees * (1 - share)) / share);
  return probability < 0.5 ? -t : t;
}

function checkDegrees(degrees: number): void {
  if (!(degrees > 0)) throw new RangeError(`${degrees} degrees of freedom`);
}
