import { loadCurve, loadEngineCurve, loadStandard } from './built.ts';
import { GROWTHS, type World } from './grow.ts';
import { type WholeProcess, wholeProcess } from './processes.ts';
import { type Summary, summarise, summariseRatio, timed } from './summary.ts';

const SIZES = [1, 2, 4] as const;
/** Ways in which the wars and alliances that a curve is drawn of can grow. */
const WAYS = ['alliances', 'wars'] as const;

/** How the time of a specification curve grows with what is judged. */
export interface CurveGrowth {
  readonly of: string;
  readonly times: number;
  readonly cpuMs: Summary;
  /** Processor time by that of 1 ×, by how many times as much: about 1 is linear, less is better. */
  readonly timeToSize: number;
}

/** `casus multiverse` over all wars from start to end, beside judging once, which is `casus assess`. */
export function measureMultiverse(db: string, temp: string, runs: number) {
  const line = (command: string, format: string) => ['bin/casus', command, '--db', db, '--format', format];
  const whole: WholeProcess[] = [];
  const once: WholeProcess[] = [];
  wholeProcess(line('multiverse', 'json'), temp);
  for (let i = 0; i < runs; i += 1) {
    once.push(wholeProcess(line('assess', 'csv'), temp));
    whole.push(wholeProcess(line('multiverse', 'json'), temp));
  }
  const seconds = (of: readonly WholeProcess[]) => of.map((one) => one.seconds);
  return {
    command: 'casus multiverse --format json',
    seconds: summarise(seconds(whole)),
    cpuSeconds: summarise(whole.map(({ cpuSeconds }) => cpuSeconds)),
    peakMb: summarise(whole.map(({ peakMb }) => peakMb)),
    toJudgingOnce: summariseRatio(seconds(whole), seconds(once)),
  };
}

/** Judges one, two and four times the work under every choice and counts every combination. */
export async function multiverseGrowth(world: World, name: string, runs: number): Promise<CurveGrowth[]> {
  const [{ engineCurve }, { SpecificationCurve }] = [await loadEngineCurve(), await loadCurve()];
  const base = (await loadStandard()).presetStandard(name);
  if (base === undefined) throw new Error(`There is no preset ${name}.`);
  const draw = (of: World) => new SpecificationCurve(engineCurve({ ...of, standards: [base], cut: 1945 }), { ...base });
  const found: CurveGrowth[] = [];
  for (const of of WAYS) {
    const grow = GROWTHS[of] as (typeof GROWTHS)[string];
    const sizes = SIZES.map((times) => ({ times, world: grow(world, times), cpuMs: [] as number[] }));
    draw(world);
    for (let i = 0; i < runs; i += 1) {
      for (const { world: own, cpuMs } of sizes) {
        globalThis.gc?.();
        cpuMs.push(timed(() => draw(own).combinations).cpuMs);
      }
    }
    const [one] = sizes as [(typeof sizes)[number]];
    for (const { times, cpuMs } of sizes) {
      const timeToSize = Math.round((summariseRatio(cpuMs, one.cpuMs).median / times) * 100) / 100;
      found.push({ of, times, cpuMs: summarise(cpuMs), timeToSize });
    }
  }
  return found;
}
