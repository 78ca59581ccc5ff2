import { type PooledPatron, pooledPatrons, probabilityAbove } from '../../reliability/pooling/pooled-patrons.ts';
import type { PoolEffect, PoolGroup, PoolInput } from '../../reliability/pooling/pooling-input.ts';
import { POOL_EFFECTS } from '../../reliability/pooling/pooling-input.ts';
import { type DroppedEffect, hierarchicalDesign } from '../../stats/hierarchical-design.ts';
import type { HierarchicalPriors } from '../../stats/hierarchical-gibbs.ts';
import { type HierarchicalLikelihood, hierarchicalLikelihood } from '../../stats/hierarchical-likelihood.ts';
import type { HierarchicalLogit } from '../../stats/hierarchical-logit.ts';
import { type PosteriorSummary, posteriorSummary } from '../../stats/posterior-summary.ts';
import { type Headline, SELECTED } from '../headline.ts';
import { stateNameOf } from '../names.ts';
import { hundredths } from '../numbers.ts';
import type { JudgedOn } from './selection.ts';

/** A patron's pooled rate, by name. */
export type PooledPatronRow = Omit<PooledPatron, 'level'> & { readonly patron: string; readonly ccode: number | null };

/** Which of two patrons is the more reliable. */
export interface PooledContrast {
  readonly a: string;
  readonly b: string;
  /** That `a` honors the more, in any test that both could face. */
  readonly probability: number;
  readonly sentence: string;
}

type Named = PosteriorSummary & { readonly name: string };

/** The pooled model of how often tested promises were honored. */
export interface PooledRates {
  readonly on: JudgedOn;
  readonly standard: string;
  readonly seed: number;
  readonly honored: number;
  readonly tests: number;
  readonly leftOut: readonly { readonly why: string; readonly tests: number }[];
  readonly dropped: readonly DroppedEffect[];
  readonly priors: HierarchicalPriors;
  readonly chains: number;
  readonly kept: number;
  /** The worst R-hat and the fewest effective draws over all quantities; `met` if the chains can be relied on. */
  readonly diagnostics: { readonly rHat: number; readonly effective: number; readonly met: boolean };
  readonly intercept: PosteriorSummary;
  /** On log-odds. */
  readonly fixed: readonly (Named & { readonly about: string })[];
  readonly sds: readonly (Named & { readonly levels: number })[];
  readonly patrons: readonly PooledPatronRow[];
  readonly contrasts: readonly PooledContrast[];
  readonly likelihood: HierarchicalLikelihood | null;
  readonly headline: Headline;
  readonly notes: readonly string[];
}

/** Chains that have met, by Vehtari et al. 2021 (R-hat) and with some slack for the least of hundreds of quantities. */
const MET = { rHat: 1.02, effective: 200 } as const;

/** What a pooled answer says besides the model's own numbers. */
export interface PoolSaid {
  readonly on: JudgedOn;
  readonly standard: string;
  readonly seed: number;
  readonly groups: readonly PoolGroup[];
  /** States to contrast, each pair of them. */
  readonly contrasted: readonly number[];
  readonly likelihood: boolean;
}

/** Why a contrast cannot be drawn: a patron has no test that was honored or violated. */
export class NoTestOf extends Error {
  readonly patron: string;
  constructor(patron: string) {
    super(`no test of ${patron}`);
    this.patron = patron;
  }
}

/** A pooled model as an answer. @throws NoTestOf for a contrast with a patron that the model does not have. */
export function pooledAnswer(pool: PoolInput, model: HierarchicalLogit, said: PoolSaid): PooledRates {
  const { on, standard, seed, groups, contrasted, likelihood } = said;
  const honored = pool.input.y.reduce((sum, value) => sum + value, 0);
  const { rHat, effective } = model.worst;
  return {
    on,
    standard,
    seed,
    honored,
    tests: model.rows,
    leftOut: pool.leftOut,
    dropped: model.dropped,
    priors: model.priors,
    chains: model.chains,
    kept: model.kept,
    diagnostics: { rHat, effective, met: rHat <= MET.rHat && effective >= MET.effective },
    intercept: model.intercept,
    fixed: model.fixed.map((effect) => ({ ...effect, about: POOL_EFFECTS[effect.name as PoolEffect] })),
    sds: model.groups.map(({ name, sd, levels }) => ({ name, ...sd, levels: levels.length })),
    patrons: pooledPatrons(pool, model).map(named),
    contrasts: contrasts(model, contrasted),
    likelihood: likelihood ? hierarchicalLikelihood(hierarchicalDesign(pool.input)) : null,
    headline: headline(standard, honored, model),
    notes: notes(model, groups, pool.leftOut),
  };
}

function headline(standard: string, honored: number, model: HierarchicalLogit): Headline {
  const { low, high } = posteriorSummary(averages(model), model.chains);
  const counted = `${honored} of ${model.rows} tested promises were honored`;
  const typical = `in a patron, war and obligation of the middle the rate is ${hundredths(low)} to ${hundredths(high)} % (95 % interval)`;
  return { finding: `Under ${standard}, ${counted}; ${typical}.`, caveat: SELECTED };
}

/** The rate where every varying intercept is 0 and every fixed effect at its mean, draw by draw. */
function averages({ draws, fixedMeans }: HierarchicalLogit): Float64Array {
  return draws.intercept.map((intercept, i) => {
    const odds = draws.fixed.reduce((sum, of, j) => sum + (fixedMeans[j] as number) * (of[i] as number), intercept);
    return 1 / (1 + Math.exp(-odds));
  });
}

function notes(model: HierarchicalLogit, groups: readonly PoolGroup[], leftOut: PooledRates['leftOut']): string[] {
  const { rHat, effective } = model.worst;
  const chains = `${model.kept} draws from ${model.chains} chains; worst R-hat ${rHat.toFixed(3)}, fewest effective draws ${Math.round(effective)}.`;
  const unsure =
    rHat <= MET.rHat && effective >= MET.effective
      ? []
      : ['The chains have not met: do not rely on this, and ask for more --draws.'];
  const decision = groups.includes('decision')
    ? []
    : [
        'A patron decides once a war about all it promised there, so that these intervals and contrasts are too sure of it: --groups patron,war,obligation,decision takes that into account (with --draws 3000).',
      ];
  return [
    chains,
    ...unsure,
    ...model.dropped.map(({ name, why }) => `${name} is left out: ${why}.`),
    ...leftOut.map(({ why, tests }) => `${tests} tests are left out: ${why}.`),
    ...decision,
  ];
}

function contrasts(model: HierarchicalLogit, codes: readonly number[]): PooledContrast[] {
  return codes.flatMap((a, i) =>
    codes.slice(i + 1).map((b) => {
      const probability = probabilityAbove(model, String(a), String(b));
      const [first, second] = [stateNameOf(a), stateNameOf(b)];
      if (probability === null) {
        const known = model.groups.find(({ name }) => name === 'patron')?.levels ?? [];
        throw new NoTestOf(known.some(({ level }) => level === String(a)) ? second : first);
      }
      const sentence = `The probability that ${first} honors more of what it promised than ${second}, in tests alike, is ${hundredths(probability)} %.`;
      return { a: first, b: second, probability, sentence };
    }),
  );
}

function named({ level, ...row }: PooledPatron): PooledPatronRow {
  const ccode = /^\d+$/.test(level) ? Number(level) : null;
  return { patron: stateNameOf(ccode ?? level), ccode, ...row };
}
