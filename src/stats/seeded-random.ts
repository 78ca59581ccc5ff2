import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { skipN } from 'pure-rand/utils/skipN';

/** Random draws, each of which moves on: the same seed gives the same draws on every machine. */
export interface SeededRandom {
  /** From 0 up to, but not with, 1. */
  readonly uniform: () => number;
  /** From the standard normal distribution. */
  readonly normal: () => number;
  /** A whole number from 0 to n - 1, each as likely. */
  readonly index: (n: number) => number;
}

/** The largest seed: a seed is what fits in 32 bits. */
export const LARGEST_SEED = 0xffff_ffff;

/** The generator starts from the seed and little else; this many draws mix it in. */
const MIXED = 64;

/**
 * Draws from xoroshiro128+ (Blackman & Vigna 2021); normal ones by Marsaglia's polar method (1964).
 * @throws RangeError if the seed is not a whole number from 0 to 4294967295, or n not one from 1 (a defect).
 */
export function seededRandom(seed: number): SeededRandom {
  if (!Number.isInteger(seed) || seed < 0 || seed > LARGEST_SEED) throw new RangeError(`${seed} is not a seed`);
  const generator = xoroshiro128plus(seed);
  skipN(generator, MIXED);
  const uniform = (): number => uniformFloat64(generator);
  let kept: number | undefined;
  const normal = (): number => {
    if (kept !== undefined) {
      const value = kept;
      kept = undefined;
      return value;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        const scale = Math.sqrt((-2 * Math.log(square)) / square);
        kept = y * scale;
        return x * scale;
      }
    }
  };
  const index = (n: number): number => {
    if (!Number.isInteger(n) || n < 1) throw new RangeError(`cannot choose one of ${n}`);
    return uniformInt(generator, 0, n - 1);
  };
  return { uniform, normal, index };
}
