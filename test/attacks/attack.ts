import { availableParallelism } from 'node:os';

/** What an attack did, in words with counts, and what it broke. */
export interface Outcome {
  readonly counts: string;
  readonly faults: readonly string[];
}

/**
 * An attack on the program: does at `scale` 1 all that `npm run check:full` promises, and its share at less.
 * It fails by the faults that it returns; what it throws is a defect of the attack itself.
 * @param only the kind to try, where an attack has several; all if left out
 */
export type Attack = (scale: number, only?: string) => Promise<Outcome>;

/** So many of a full count at this scale, at least one. */
export function share(full: number, scale: number): number {
  return Math.max(1, Math.round(full * scale));
}

/** Runs jobs, as many at once as the machine has cores, or fewer. */
export async function inLanes(
  jobs: readonly (() => Promise<void>)[],
  lanes: number = availableParallelism(),
): Promise<void> {
  const left = [...jobs];
  const lane = async () => {
    for (let job = left.shift(); job !== undefined; job = left.shift()) await job();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Counts by name, in words: `200 3,100, 404 12`. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string | number, n = 1): void {
    this.#counts.set(String(name), (this.#counts.get(String(name)) ?? 0) + n);
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, n) => sum + n, 0);
  }

  toString(): string {
    const sorted = [...this.#counts].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
    return sorted.map(([name, n]) => `${name} ${figure(n)}`).join(', ');
  }
}

/** A number with commas. */
export function figure(n: number): string {
  return n.toLocaleString('en');
}

/** The value below which this share of sorted numbers lies. */
export function quantile(sorted: readonly number[], at: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}
