/** Successes out of trials. */
export interface Share {
  readonly successes: number;
  readonly trials: number;
}

/** Steps of the quadrature; the error is below 1e-6 up to some thousands of trials. */
const STEPS = 20_000;

/**
 * The probability that the first share is really higher than the second, when each has the Beta posterior that
 * follows from Jeffreys' prior Beta(1/2, 1/2) and its count, independently: P(p > q). 1/2 when nothing is known of either.
 * Computed by quadrature over the angle t with p = sin²t, in which both densities are bounded (for the same posterior as
 * an interval: Brown, Cai & DasGupta 2001, Statistical Science 16: 101-133). Takes time that does not grow with the trials.
 */
export function probabilityHigher(first: Share, second: Share): number {
  const [p, q] = [weights(first), weights(second)];
  let [below, higher] = [0, 0];
  for (let step = 0; step < STEPS; step += 1) {
    const [own, other] = [p[step] as number, q[step] as number];
    higher += own * (below + other / 2);
    below += other;
  }
  return higher;
}

/** The posterior over equal steps of the angle, summing to 1. */
function weights({ successes, trials }: Share): Float64Array {
  const logs = new Float64Array(STEPS);
  for (let step = 0; step < STEPS; step += 1) {
    const angle = ((step + 0.5) / STEPS) * (Math.PI / 2);
    logs[step] = 2 * (successes * Math.log(Math.sin(angle)) + (trials - successes) * Math.log(Math.cos(angle)));
  }
  const most = logs.reduce((a, b) => Math.max(a, b));
  const densities = logs.map((log) => Math.exp(log - most));
  const total = densities.reduce((a, b) => a + b);
  return densities.map((density) => density / total);
}
