/** What several runs of one measurement came to. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** Median, least and greatest, to three digits after the point. */
export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (i: number) => sorted[i] as number;
  const middle = (sorted.length - 1) / 2;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { median: round(median), min: round(at(0)), max: round(at(sorted.length - 1)), runs: sorted.length };
}

/** Runs that belong together, one against the other. */
export function summariseRatio(values: readonly number[], baselines: readonly number[]): Summary {
  return summarise(values.map((value, i) => value / (baselines[i] as number)));
}

/** How long work took: by the clock, and of the processor's time, which other programs do not lengthen so much. */
export interface Timed<T> {
  readonly ms: number;
  readonly cpuMs: number;
  readonly result: T;
}

/** Times work that does not wait for anything. */
export function timed<T>(work: () => T): Timed<T> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = work();
  const [ms, { user, system }] = [performance.now() - start, process.cpuUsage(cpu)];
  return { ms, cpuMs: (user + system) / 1000, result };
}
