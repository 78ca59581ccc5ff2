/** How much of the variance of a number over a crossing one choice explains. */
export interface Share {
  readonly choice: string;
  /** Main effect: the variance of the means of its values as a share of the whole variance, 0 to 1. Null if none varies. */
  readonly share: number | null;
}

/** Sums of a number over a part of a crossing: how many had one, their sum and the sum of their squares. */
export class Sums {
  readonly counts: Float64Array;
  readonly sums: Float64Array;

  constructor(parts: number) {
    this.counts = new Float64Array(parts);
    this.sums = new Float64Array(parts);
  }

  add(part: number, value: number): void {
    this.counts[part] = (this.counts[part] as number) + 1;
    this.sums[part] = (this.sums[part] as number) + value;
  }

  /** The same parts put together to fewer. */
  grouped(groups: number, groupOf: (part: number) => number): Sums {
    const made = new Sums(groups);
    for (let part = 0; part < this.counts.length; part += 1) {
      const group = groupOf(part);
      made.counts[group] = (made.counts[group] as number) + (this.counts[part] as number);
      made.sums[group] = (made.sums[group] as number) + (this.sums[part] as number);
    }
    return made;
  }
}

/**
 * Main effects over a crossing in which every value of every choice meets every value of the others (a balanced
 * design): the first-order indices of Sobol (2001), or what an analysis of variance calls eta squared. What the shares
 * leave to 1 is owed to choices acting together.
 * @param squares the sum of the squares of all numbers.
 * @param factors for each choice, the sums under each of its values.
 */
export function sharesOf(squares: number, factors: readonly { readonly choice: string; readonly of: Sums }[]): Share[] {
  const [first] = factors;
  if (first === undefined) return [];
  const count = first.of.counts.reduce((sum, n) => sum + n, 0);
  const mean = first.of.sums.reduce((sum, n) => sum + n, 0) / count;
  const whole = squares / count - mean * mean;
  const varies = count > 1 && whole > 1e-15;
  const found = factors.map(({ choice, of: { counts, sums } }) => {
    let between = 0;
    for (const [value, n] of counts.entries()) {
      if (n > 0) between += (n / count) * ((sums[value] as number) / n - mean) ** 2;
    }
    return { choice, share: varies ? Math.min(1, between / whole) : null };
  });
  return found.sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
}
