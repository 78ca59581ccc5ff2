import { normalProbability } from './normal-probability.ts';

/**
 * The quantile of the standard normal distribution: a rational approximation (Abramowitz & Stegun 1964, 26.2.23) made
 * good to some seven digits by two of Newton's steps.
 * @throws RangeError if the probability is not between 0 and 1 (a defect of the caller).
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`${probability} is not between 0 and 1`);
  const tail = Math.min(probability, 1 - probability);
  const t = Math.sqrt(-2 * Math.log(tail));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  let z = above / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let step = 0; step < 2; step += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    z -= (normalProbability(z) - tail) / density;
  }
  return probability < 0.5 ? z : -z;
}
