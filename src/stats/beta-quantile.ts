import { betaProbabilityGiven } from './beta-probability.ts';
import { logBeta } from './log-gamma.ts';

/** On the logit scale, beyond which a share is 0 or 1 in double precision. */
const FAR = 745;

/**
 * The quantile of a beta distribution: the share below which a draw lies with the given probability. Newton's
 * steps on the logit of the share, kept within a bracket that each step narrows; good to some 11 digits. Own work,
 * since the packages that have it are large; held against R's qbeta.
 * @throws RangeError if the probability is outside 0 to 1 or a shape is not positive (a defect of the caller).
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`${probability} is not a probability`);
  const logB = logBeta(a, b);
  if (probability === 0 || probability === 1) return probability;
  let low = -FAR;
  let high = FAR;
  let at = Math.log(a / b);
  for (let step = 0; step < 200; step += 1) {
    const x = share(at);
    const over = betaProbabilityGiven(x, a, b, logB) - probability;
    if (over === 0) return x;
    if (over > 0) high = at;
    else low = at;
    const slope = Math.exp(a * Math.log(x) + b * Math.log(share(-at)) - logB);
    const newton = at - over / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - at) <= 1e-15 * Math.max(1, Math.abs(at))) return share(next);
    at = next;
  }
  return share(at);
}

function share(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
