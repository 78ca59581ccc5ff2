import { normalProbability } from './normal-probability.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Where the two ways to draw meet (Devroye 2009). */
const MEET = 0.64;
const ROOT = 1 / Math.sqrt(MEET);

/**
 * A draw from the Pólya-Gamma distribution PG(trials, odds), by which a logistic likelihood becomes a normal one
 * (Polson, Scott & Windle 2013): the sum of `trials` draws from PG(1, odds), each by Devroye's method, which is exact
 * but for the rounding of the normal tail (1.2e-7).
 */
export function polyaGamma(trials: number, odds: number, random: SeededRandom): number {
  const z = Math.abs(odds) / 2;
  const rate = (Math.PI * Math.PI) / 8 + (z * z) / 2;
  const right = (Math.PI / (2 * rate)) * Math.exp(-rate * MEET);
  const left =
    2 *
    (Math.exp(-z) * normalProbability(ROOT * (MEET * z - 1)) + Math.exp(z) * normalProbability(-ROOT * (MEET * z + 1)));
  const shareRight = right / (right + left);
  let sum = 0;
  for (let drawn = 0; drawn < trials; ) {
    const x = random.uniform() < shareRight ? MEET + exponential(random) / rate : leftPart(z, random);
    if (!isKept(x, random)) continue;
    sum += x / 4;
    drawn += 1;
  }
  return sum;
}

/** Accepts or refuses by an alternating series whose partial sums close in on the ratio of the densities. */
function isKept(x: number, random: SeededRandom): boolean {
  let sum = coefficient(0, x);
  const drawn = random.uniform() * sum;
  for (let n = 1; ; n += 1) {
    if (n % 2 === 1) {
      sum -= coefficient(n, x);
      if (drawn <= sum) return true;
    } else {
      sum += coefficient(n, x);
      if (drawn > sum) return false;
    }
  }
}

function coefficient(n: number, x: number): number {
  const half = n + 0.5;
  if (x > MEET) return Math.PI * half * Math.exp((-half * half * Math.PI * Math.PI * x) / 2);
  const ratio = 2 / (Math.PI * x);
  return ratio * Math.sqrt(ratio) * Math.PI * half * Math.exp((-2 * half * half) / x);
}

/** An inverse Gaussian draw of mean 1 / z that is at most MEET. */
function leftPart(z: number, random: SeededRandom): number {
  if (z * MEET < 1) {
    for (;;) {
      let [first, second] = [0, 0];
      do [first, second] = [exponential(random), exponential(random)];
      while (first * first > (2 * second) / MEET);
      const x = MEET / (1 + MEET * first) ** 2;
      if (random.uniform() <= Math.exp((-z * z * x) / 2)) return x;
    }
  }
  const mean = 1 / z;
  for (;;) {
    const y = random.normal() ** 2;
    const least = mean + (mean * mean * y) / 2 - (mean / 2) * Math.sqrt(4 * mean * y + (mean * y) ** 2);
    const x = random.uniform() <= mean / (mean + least) ? least : (mean * mean) / least;
    if (x <= MEET) return x;
  }
}

function exponential(random: SeededRandom): number {
  return -Math.log(1 - random.uniform());
}
