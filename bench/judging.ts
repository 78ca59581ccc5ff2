import type { Standard } from '../src/assessment/standard/standard.ts';
import { loadAggregate, loadAssess, loadDates, loadStandard } from './built.ts';
import { GROWTHS, type World } from './grow.ts';
import { type Summary, summarise, summariseRatio, type Timed, timed } from './summary.ts';

const SIZES = [1, 2, 4] as const;
const WARM_UP = 3;
/** One pairing is too short to be timed alone. */
const PAIRINGS = 20;

/** Judging in a process that has judged before. */
export interface Warm {
  readonly candidates: number;
  readonly ms: Summary;
  readonly cpuMs: Summary;
  readonly barePairingMs: Summary;
  readonly toBarePairing: Summary;
}

/** How the time grows with the work. */
export interface Growth {
  readonly of: string;
  readonly times: number;
  readonly pairs: number;
  readonly cpuMs: Summary;
  readonly pairsRatio: number;
  readonly timeRatio: Summary;
  /** Median time ratio to pairs ratio: 1 is linear, less is better than linear. */
  readonly timeToPairs: number;
}

interface Engine {
  readonly judge: (world: World) => number;
  readonly barePairing: (world: World) => number;
  readonly pairs: (world: World) => number;
}

async function loadEngine(name: string): Promise<Engine> {
  const [{ assess }, { aggregate }] = [await loadAssess(), await loadAggregate()];
  const { sharesYear } = await loadDates();
  const standard = (await loadStandard()).presetStandard(name) as Standard;
  return {
    judge: ({ agreements, contingencies }) => aggregate(assess(agreements, contingencies, standard), standard).length,
    barePairing({ agreements, contingencies }) {
      let met = 0;
      for (const { span, participants } of contingencies) {
        const fought = new Set(participants.map(({ actor }) => actor));
        for (const agreement of agreements) {
          if (!sharesYear(agreement.span, span)) continue;
          if (agreement.parties.some((party) => fought.has(party.actor) && sharesYear(party.span, span))) met += 1;
        }
      }
      return met;
    },
    pairs: ({ agreements, contingencies }) =>
      contingencies.reduce((sum, { span, participants }) => {
        const inForce = agreements.filter((agreement) => sharesYear(agreement.span, span)).length;
        return sum + inForce * participants.length;
      }, 0),
  };
}

/** Judges over and over, each time beside the least that any judge has to do: finding who met whom. */
export async function warm(world: World, standard: string, runs: number): Promise<Warm> {
  const { judge, barePairing } = await loadEngine(standard);
  for (let i = 0; i < WARM_UP; i += 1) judge(world);
  for (let i = 0; i < WARM_UP; i += 1) barePairing(world);
  const judged: Timed<number>[] = [];
  const paired: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const many = collected(() => Array.from({ length: PAIRINGS }, () => barePairing(world)));
    paired.push(many.cpuMs / PAIRINGS);
    judged.push(collected(() => judge(world)));
  }
  const cpuMs = judged.map((run) => run.cpuMs);
  return {
    candidates: judged[0]?.result ?? 0,
    ms: summarise(judged.map(({ ms }) => ms)),
    cpuMs: summarise(cpuMs),
    barePairingMs: summarise(paired),
    toBarePairing: summariseRatio(cpuMs, paired),
  };
}

/** Judges one, two and four times the work, in turn, in each way that it can grow. */
export async function growth(world: World, standard: string, runs: number): Promise<Growth[]> {
  const { judge, pairs } = await loadEngine(standard);
  const found: Growth[] = [];
  for (const [of, grow] of Object.entries(GROWTHS)) {
    const worlds = SIZES.map((times) => ({ times, world: grow(world, times), cpuMs: [] as number[] }));
    for (const { world } of worlds) judge(world);
    for (let i = 0; i < runs; i += 1) {
      for (const { world, cpuMs } of worlds) cpuMs.push(collected(() => judge(world)).cpuMs);
    }
    const [one] = worlds as [(typeof worlds)[number]];
    for (const { times, world, cpuMs } of worlds) {
      const timeRatio = summariseRatio(cpuMs, one.cpuMs);
      const pairsRatio = Math.round((pairs(world) / pairs(one.world)) * 1000) / 1000;
      const timeToPairs = Math.round((timeRatio.median / pairsRatio) * 100) / 100;
      found.push({ of, times, pairs: pairs(world), cpuMs: summarise(cpuMs), pairsRatio, timeRatio, timeToPairs });
    }
  }
  return found;
}

/** Times work after what earlier work left in memory is gone. */
function collected<T>(work: () => T): Timed<T> {
  globalThis.gc?.();
  return timed(work);
}
