import { betaQuantile } from './beta-quantile.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** Between which two shares the true one lies, at the level asked. */
export interface ShareInterval {
  readonly kind: 'estimate';
  readonly low: number;
  readonly high: number;
}

/**
 * Jeffreys' interval of a share (Brown, Cai & DasGupta 2001, section 4.3): the equal-tailed interval of the
 * posterior from the prior Beta(1/2, 1/2). As they advise, its lower end is 0 if nothing succeeded and its upper
 * end 1 if nothing failed; the other end stays where the posterior has it. It takes trials as independent; tests
 * of one war are not: see `cluster-bootstrap.ts`. Undefined without trials.
 * @throws RangeError unless 0 <= successes <= trials and 0 < level < 1 (a defect of the caller).
 */
export function jeffreysInterval(successes: number, trials: number, level = 0.95): ShareInterval | UndefinedStatistic {
  if (!(successes >= 0 && successes <= trials)) throw new RangeError(`${successes} of ${trials} is not a share`);
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is not a level between 0 and 1`);
  if (trials === 0) return undefinedStatistic('nothing was tested');
  const tail = (1 - level) / 2;
  const [a, b] = [successes + 0.5, trials - successes + 0.5];
  return {
    kind: 'estimate',
    low: successes === 0 ? 0 : betaQuantile(tail, a, b),
    high: successes === trials ? 1 : betaQuantile(1 - tail, a, b),
  };
}
