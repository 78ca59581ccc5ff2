import { groupBy } from '../../core/group-by.ts';
import { type PooledPatron, pooledPatrons, probabilityAbove } from '../../reliability/pooling/pooled-patrons.ts';
import type { PoolEffect, PoolGroup, PoolInput } from '../../reliability/pooling/pooling-input.ts';
import { POOL_EFFECTS } from '../../reliability/pooling/pooling-input.ts';
import { type PredictiveCheck, predictiveChecks } from '../../reliability/pooling/predictive-check.ts';
import type { OtherPriors } from '../../reliability/pooling/prior-sensitivity.ts';
import type { Counted } from '../../reliability/rates/decisions.ts';
import { clusterSums, effectiveTests } from '../../stats/effective-tests.ts';
import { type DroppedEffect, hierarchicalDesign } from '../../stats/hierarchical-design.ts';
import type { HierarchicalPriors } from '../../stats/hierarchical-gibbs.ts';
import { type HierarchicalLikelihood, hierarchicalLikelihood } from '../../stats/hierarchical-likelihood.ts';
import type { HierarchicalLogit } from '../../stats/hierarchical-logit.ts';
import { type PosteriorSummary, posteriorSummary } from '../../stats/posterior-summary.ts';
import { type Headline, yearsWords } from '../headline-type.ts';
import { stateNameOf } from '../names.ts';
import { hundredths } from '../numbers.ts';
import { type JudgedOn, selectedOn } from './selection.ts';

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
  /** Whether a row of the model is a decision (one state, one war) or a test. */
  readonly counted: Counted;
  /** How many independent rows these are worth, since those of one war hang together (`effectiveTests`). */
  readonly effectiveTests: number;
  readonly wars: number;
  /** The worst R-hat (below 1.01) and the fewest effective draws (400 or more) over all quantities. */
  readonly diagnostics: { readonly rHat: number; readonly effective: number };
  /** The same under priors half and twice as wide; null if it was not asked for. */
  readonly otherPriors: readonly OtherPriors[] | null;
  /** Does the model give back what the data look like? */
  readonly checks: readonly PredictiveCheck[];
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

/** What a pooled answer says besides the model's own numbers. */
export interface PoolSaid {
  readonly on: JudgedOn;
  readonly standard: string;
  readonly seed: number;
  readonly groups: readonly PoolGroup[];
  /** States to contrast, each pair of them. */
  readonly contrasted: readonly number[];
  readonly likelihood: boolean;
  readonly counted: Counted;
  readonly priors: readonly OtherPriors[] | null;
}

/** A pooled model as an answer. @throws RangeError for a contrast with a patron that the model does not have (a defect). */
export function pooledAnswer(pool: PoolInput, model: HierarchicalLogit, said: PoolSaid): PooledRates {
  const { on, standard, seed, counted, groups, contrasted, likelihood, priors } = said;
  const honored = pool.input.y.reduce((sum, value) => sum + value, 0);
  const wars = warTallies(pool);
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
    counted,
    effectiveTests: effectiveTests(honored, model.rows, clusterSums(wars)),
    wars: wars.length,
    diagnostics: model.worst,
    otherPriors: priors,
    checks: predictiveChecks(pool.input, model, seed),
    intercept: model.intercept,
    fixed: model.fixed.map((effect) => ({ ...effect, about: POOL_EFFECTS[effect.name as PoolEffect] })),
    sds: model.groups.map(({ name, sd, levels }) => ({ name, ...sd, levels: levels.length })),
    patrons: pooledPatrons(pool, model).map(named),
    contrasts: contrasts(model, contrasted),
    likelihood: likelihood ? hierarchicalLikelihood(hierarchicalDesign(pool.input)) : null,
    headline: {
      finding: findingOf(standard, counted, honored, model),
      caveat: selectedOn(on, yearsWords(pool.tests.map(({ year }) => year))),
    },
    notes: notes(model, counted, groups, pool.leftOut),
  };
}

/** Rows honored and rows, war by war. */
function warTallies({ tests }: PoolInput) {
  return [...groupBy(tests, ({ war }) => war).values()].map((own) => ({
    honored: own.filter(({ verdict }) => verdict === 'honored').length,
    tests: own.length,
  }));
}

function findingOf(standard: string, counted: Counted, honored: number, model: HierarchicalLogit): string {
  const { low, high } = posteriorSummary(averages(model), model.chains);
  const kept =
    counted === 'decisions'
      ? `${honored} of ${model.rows} decisions (one state, one war) kept everything promised there`
      : `${honored} of ${model.rows} tested promises were honored`;
  const typical = `for a middling patron, war and kind of promise the rate is ${hundredths(low)} to ${hundredths(high)} % (95 % interval)`;
  return `Under ${standard}, ${kept}; ${typical}.`;
}

/** The rate where every varying intercept is 0 and every fixed effect at its mean, draw by draw. */
function averages({ draws, fixedMeans }: HierarchicalLogit): Float64Array {
  return draws.intercept.map((intercept, i) => {
    const odds = draws.fixed.reduce((sum, of, j) => sum + (fixedMeans[j] as number) * (of[i] as number), intercept);
    return 1 / (1 + Math.exp(-odds));
  });
}

function notes(
  model: HierarchicalLogit,
  counted: Counted,
  groups: readonly PoolGroup[],
  leftOut: PooledRates['leftOut'],
): string[] {
  const { rHat, effective } = model.worst;
  const chains = `${model.kept} draws from ${model.chains} chains; worst R-hat ${rHat.toFixed(3)}, fewest effective draws ${Math.round(effective)}.`;
  const decision =
    counted === 'decisions' || groups.includes('decision')
      ? []
      : [
          'A patron decides once in a war about everything it promised there. These intervals and contrasts ignore that and are too narrow: add --groups patron,war,obligation,decision, or count decisions with --count decisions.',
        ];
  return [
    chains,
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
      if (probability === null) throw new RangeError(`the model does not have both ${first} and ${second}`);
      const sentence = `The probability that ${first} honors more of its promises than ${second} in like tests is ${hundredths(probability)} %.`;
      return { a: first, b: second, probability, sentence };
    }),
  );
}

function named({ level, ...row }: PooledPatron): PooledPatronRow {
  const ccode = /^\d+$/.test(level) ? Number(level) : null;
  return { patron: stateNameOf(ccode ?? level), ccode, ...row };
}
