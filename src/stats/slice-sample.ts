import type { SeededRandom } from './seeded-random.ts';

const MOST_STEPS = 60;

/**
 * The next draw of one number from a density known but for a factor, by slice sampling with stepping out and
 * shrinking (Neal 2003, section 4): no tuning, and the density stays the one sampled whatever the width.
 */
export function sliceSample(log: (at: number) => number, from: number, width: number, random: SeededRandom): number {
  const level = log(from) + Math.log(1 - random.uniform());
  let low = from - width * random.uniform();
  let high = low + width;
  for (let i = 0; i < MOST_STEPS && log(low) > level; i += 1) low -= width;
  for (let i = 0; i < MOST_STEPS && log(high) > level; i += 1) high += width;
  for (;;) {
    const at = low + (high - low) * random.uniform();
    if (log(at) > level || at === from) return at;
    if (at < from) low = at;
    else high = at;
  }
}
