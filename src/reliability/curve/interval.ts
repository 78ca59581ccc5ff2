import { effectiveTests } from '../../stats/effective-tests.ts';
import { jeffreysInterval } from '../../stats/jeffreys-interval.ts';

/** Two intervals of a rate at 95 %; null without tests. */
export interface RateInterval {
  /** Jeffreys', which takes every test as independent. */
  readonly low: number | null;
  readonly high: number | null;
  /** The same with as many tests as the wars are worth: see `rateIntervals`. */
  readonly clusterLow: number | null;
  readonly clusterHigh: number | null;
}

/** What the interval that clusters by war needs: sums over wars. */
export interface WarSums {
  readonly wars: number;
  readonly hh: number;
  readonly ht: number;
  readonly tt: number;
}

const NONE: RateInterval = { low: null, high: null, clusterLow: null, clusterHigh: null };

/**
 * Jeffreys' interval of a rate, and the one that clusters by war. For the second the variance of the ratio is taken
 * over wars (Taylor's linearisation, Cochran 1977, sections 6.3 and 9A), and Jeffreys' interval is drawn with the
 * number of independent tests that would have this variance, at most the number of tests there are (the effective
 * sample size of Korn & Graubard 1998; with Jeffreys' interval Franco, Little, Louis & Slud 2019). Where every test
 * ended alike the variance cannot be seen and every war counts as one test.
 */
export class RateIntervals {
  readonly #known = new Map<string, readonly [number, number] | null>();

  of(honored: number, tests: number, { wars, hh, ht, tt }: WarSums): RateInterval {
    const plain = this.#jeffreys(honored, tests);
    if (plain === null) return NONE;
    const rate = honored / tests;
    const effective = effectiveTests(honored, tests, { clusters: wars, hh, ht, tt });
    const clustered = this.#jeffreys(rate * effective, effective);
    return { low: plain[0], high: plain[1], clusterLow: clustered?.[0] ?? null, clusterHigh: clustered?.[1] ?? null };
  }

  #jeffreys(honored: number, tests: number): readonly [number, number] | null {
    const key = `${honored} ${tests}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = jeffreysInterval(Math.min(honored, tests), tests);
    const made = found.kind === 'estimate' ? ([found.low, found.high] as const) : null;
    this.#known.set(key, made);
    return made;
  }
}
