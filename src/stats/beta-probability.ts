import { logBeta } from './log-gamma.ts';

const SMALL = 1e-300;
const MOST_TERMS = 10_000;

/**
 * The chance that a draw from a beta distribution is at most `x`: the regularised incomplete beta function, by its
 * continued fraction (DiDonato & Morris 1992; evaluated after Lentz 1976). Good to some 12 digits.
 * @throws RangeError if a shape is not positive (a defect of the caller).
 */
export function betaProbability(x: number, a: number, b: number): number {
  return betaProbabilityGiven(x, a, b, logBeta(a, b));
}

/** The same, for a caller that asks often and knows `logBeta(a, b)`. */
export function betaProbabilityGiven(x: number, a: number, b: number, logB: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logB);
  // The fraction is quick on this side of the mean, and the other tail is its complement.
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

function continuedFraction(x: number, a: number, b: number): number {
  const away = (value: number): number => (Math.abs(value) < SMALL ? SMALL : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return fraction;
}
