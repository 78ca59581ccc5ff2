import { type DroppedEffect, type HierarchicalInput, hierarchicalDesign } from './hierarchical-design.ts';
import { type HierarchicalPriors, hierarchicalGibbs } from './hierarchical-gibbs.ts';
import { type PosteriorSummary, posteriorSummary } from './posterior-summary.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';
import { LARGEST_SEED, seededRandom } from './seeded-random.ts';

export interface HierarchicalOptions {
  readonly seed: number;
  readonly chains?: number;
  /** Rounds that each chain is given to settle, which are thrown away. */
  readonly warmup?: number;
  /** Rounds that each chain keeps. */
  readonly draws?: number;
  readonly level?: number;
  readonly priors?: HierarchicalPriors;
  /** Called after each round of a chain. */
  readonly step?: (done: number, of: number) => void;
}

/** One grouping: how far its levels differ, and each level's own intercept. */
export interface VaryingIntercepts {
  readonly name: string;
  readonly sd: PosteriorSummary;
  readonly levels: readonly (PosteriorSummary & { readonly level: string })[];
}

/** Every draw, chain after chain, on the scale of log-odds. */
export interface HierarchicalDraws {
  /** The intercept where every fixed effect is 0. */
  readonly intercept: Float64Array;
  readonly fixed: readonly Float64Array[];
  readonly sds: readonly Float64Array[];
  /** By grouping, then by level in the order of `groups[].levels`. */
  readonly levels: readonly (readonly Float64Array[])[];
}

/** The posterior of a hierarchical logistic model. */
export interface HierarchicalLogit {
  readonly kind: 'estimate';
  readonly rows: number;
  readonly seed: number;
  readonly chains: number;
  /** Draws kept, over all chains. */
  readonly kept: number;
  readonly priors: HierarchicalPriors;
  readonly intercept: PosteriorSummary;
  readonly fixed: readonly (PosteriorSummary & { readonly name: string })[];
  readonly groups: readonly VaryingIntercepts[];
  /** The mean of each fixed effect over the trials, in the order of `fixed`. */
  readonly fixedMeans: readonly number[];
  /** Fixed effects that the rows cannot tell from the others. */
  readonly dropped: readonly DroppedEffect[];
  /** The worst over all quantities above. */
  readonly worst: { readonly rHat: number; readonly effective: number };
  readonly draws: HierarchicalDraws;
}

/**
 * Weakly informative priors on log-odds: they keep rates that nothing separates from running to 0 and 1, and say
 * little else (Gelman, Jakulin, Pittau & Su 2008; Gelman 2006 for the sds).
 */
export const WEAK_PRIORS: HierarchicalPriors = { intercept: 2.5, fixed: 2.5, sd: 2.5 };

/**
 * A logistic model with varying intercepts for any number of groupings (Gelman & Hill 2007, chapter 14) and binomial
 * outcomes: log-odds = intercept + fixed effects + one normal intercept for the level of each grouping. The posterior is
 * drawn by `hierarchical-gibbs.ts`, in chains from scattered starts. Same seed, same draws.
 *
 * Undefined without rows. Groupings need one level or more; a grouping with few levels has an sd that its prior decides.
 * Time grows with rows and, by its cube, with the levels of all groupings but the largest.
 * @throws RangeError for columns that do not fit together (a defect of the caller).
 */
export function hierarchicalLogit(
  input: HierarchicalInput,
  { seed, chains = 4, warmup = 250, draws = 750, level = 0.95, priors = WEAK_PRIORS, step }: HierarchicalOptions,
): HierarchicalLogit | UndefinedStatistic {
  const design = hierarchicalDesign(input);
  if (design.rows === 0) return undefinedStatistic('nothing was tested');
  const sampler = hierarchicalGibbs(design, priors);
  const { starts } = sampler;
  const { fixed, groups } = design;
  const kept = chains * draws;
  const found: HierarchicalDraws = {
    intercept: new Float64Array(kept),
    fixed: fixed.map(() => new Float64Array(kept)),
    sds: groups.map(() => new Float64Array(kept)),
    levels: groups.map(({ levels }) => levels.map(() => new Float64Array(kept))),
  };
  const last = sampler.size - fixed.length;
  const keep = (values: Float64Array, sds: Float64Array, at: number) => {
    let intercept = values[last - 1] as number;
    fixed.forEach(({ mean }, j) => {
      const effect = values[last + j] as number;
      (found.fixed[j] as Float64Array)[at] = effect;
      intercept -= mean * effect;
    });
    found.intercept[at] = intercept;
    groups.forEach((_, k) => {
      const sd = sds[k] as number;
      (found.sds[k] as Float64Array)[at] = sd;
      found.levels[k]?.forEach((of, l) => {
        of[at] = sd * (values[(starts[k] as number) + l] as number);
      });
    });
  };
  const seeds = seededRandom(seed);
  for (let chain = 0; chain < chains; chain += 1) {
    const random = seededRandom(seeds.index(LARGEST_SEED + 1));
    const values = Float64Array.from({ length: sampler.size }, () => random.normal());
    const sds = Float64Array.from(groups, () => Math.exp(random.normal()));
    for (let round = 0; round < warmup + draws; round += 1) {
      sampler.next({ values, sds }, random);
      if (round >= warmup) keep(values, sds, chain * draws + round - warmup);
      step?.(chain * (warmup + draws) + round + 1, chains * (warmup + draws));
    }
  }
  const summary = (of: Float64Array) => posteriorSummary(of, chains, level);
  const intercept = summary(found.intercept);
  const effects = fixed.map(({ name }, j) => ({ name, ...summary(found.fixed[j] as Float64Array) }));
  const varying = groups.map(({ name, levels }, k) => ({
    name,
    sd: summary(found.sds[k] as Float64Array),
    levels: levels.map((one, l) => ({ level: one, ...summary(found.levels[k]?.[l] as Float64Array) })),
  }));
  const all = [intercept, ...effects, ...varying.flatMap(({ sd, levels }) => [sd, ...levels])];
  return {
    kind: 'estimate',
    rows: design.rows,
    seed,
    chains,
    kept,
    priors,
    intercept,
    fixed: effects,
    groups: varying,
    fixedMeans: fixed.map(({ mean }) => mean),
    dropped: design.dropped,
    worst: {
      rHat: Math.max(...all.map(({ rHat }) => rHat)),
      effective: Math.min(...all.map(({ effective }) => effective)),
    },
    draws: found,
  };
}
