import type { Actor } from '../core/actor.ts';
import { CasusError } from '../core/errors.ts';
import { findState } from '../core/states/crosswalk.ts';
import { readCapabilities } from '../datasets/nmc/capabilities.ts';
import { actorName } from '../present/names.ts';
import { SELECTED } from '../present/theses/thesis-result.ts';
import { otherWars } from '../reliability/pooling/other-wars.ts';
import { type PooledPatron, pooledPatrons, probabilityAbove } from '../reliability/pooling/pooled-patrons.ts';
import {
  POOL_EFFECTS,
  POOL_GROUPS,
  type PoolEffect,
  type PoolFacts,
  type PoolGroup,
  poolInput,
} from '../reliability/pooling/pooling-input.ts';
import { type DroppedEffect, hierarchicalDesign } from '../stats/hierarchical-design.ts';
import type { HierarchicalPriors } from '../stats/hierarchical-gibbs.ts';
import { type HierarchicalLikelihood, hierarchicalLikelihood } from '../stats/hierarchical-likelihood.ts';
import { type HierarchicalLogit, hierarchicalLogit } from '../stats/hierarchical-logit.ts';
import { type PosteriorSummary, posteriorSummary } from '../stats/posterior-summary.ts';
import { checkLayout, importRecords } from '../store/layout.ts';
import type { Effects } from './effects.ts';
import { newest, openFor } from './imported.ts';
import { type JudgedOn, type JudgeOptions, judgedPromises } from './judged-promises.ts';
import { progressBar } from './progress-bar.ts';

/** What to pool, and with which model. */
export interface PoolOptions extends JudgeOptions {
  readonly seed: number;
  /** Fixed effects by name; `DEFAULT_EFFECTS` of what is judged if left out. */
  readonly fixed?: readonly string[] | undefined;
  /** Groupings by name; patron, war and obligation if left out. */
  readonly groups?: readonly string[] | undefined;
  /** Patrons to contrast, each pair of them. */
  readonly contrast?: readonly string[] | undefined;
  /** Fit by maximum likelihood as well, as R's glmer does. */
  readonly likelihood?: boolean | undefined;
  /** Rounds that each chain keeps and is given to settle. */
  readonly draws?: number | undefined;
  readonly warmup?: number | undefined;
}

/** The fixed effects if none are named. A casebook is no list of wars, so that it cannot say who was stretched. */
export const DEFAULT_EFFECTS: Readonly<Record<JudgedOn, readonly PoolEffect[]>> = {
  wars: ['era', 'multilateral', 'wartime', 'stretched'],
  cases: ['multilateral'],
};
export const DEFAULT_GROUPS: readonly PoolGroup[] = ['patron', 'war', 'obligation'];

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
  readonly headline: string;
  readonly notes: readonly string[];
}

/** Chains that have met, by Vehtari et al. 2021 (R-hat) and with some slack for the least of hundreds of quantities. */
const MET = { rHat: 1.02, effective: 200 } as const;

/**
 * Partial pooling of tested promises: a logistic model with varying intercepts, which draws patrons of few tests towards
 * the others (Gelman & Hill 2007, chapters 12 and 14).
 * @throws CasusError `option-invalid`, `dataset-not-imported` (capability without NMC), `pool-impossible`, `state-unknown`,
 * and as `judgedPromises`.
 */
export async function poolRates(options: PoolOptions, effects: Effects): Promise<PooledRates> {
  const { on, seed } = options;
  const fixed = chosenEffects(options);
  const groups = chosenGroups(options);
  const contrasted = (options.contrast ?? []).map((name) => findState(name).ccode);
  const cinc = fixed.includes('capability') ? await importedCinc(options.db) : () => null;
  const { standard, promises, contingencies } = await judgedPromises(options, effects);
  const facts: PoolFacts = { cinc, otherWars: otherWars(contingencies) };
  const pool = poolInput(promises, fixed, groups, facts);
  const bar = progressBar(1, effects, 'sampling');
  const rounds = {
    ...(options.draws === undefined ? {} : { draws: options.draws }),
    ...(options.warmup === undefined ? {} : { warmup: options.warmup }),
  };
  const step = (done: number, of: number) => bar.update(done / of, '');
  const model = hierarchicalLogit(pool.input, { seed, ...rounds, step });
  bar.stop();
  if (model.kind === 'undefined') throw new CasusError('pool-impossible', { standard: standard.name, why: model.why });
  const honored = pool.input.y.reduce((sum, value) => sum + value, 0);
  const { rHat, effective } = model.worst;
  const patrons = pooledPatrons(pool, model).map(named);
  return {
    on,
    standard: standard.name,
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
    patrons,
    contrasts: contrasts(model, contrasted),
    likelihood: options.likelihood === true ? hierarchicalLikelihood(hierarchicalDesign(pool.input)) : null,
    headline: headline(standard.name, honored, model),
    notes: notes(model, groups, pool.leftOut),
  };
}

function headline(standard: string, honored: number, model: HierarchicalLogit): string {
  const { low, high } = posteriorSummary(averages(model), model.chains);
  const counted = `${honored} of ${model.rows} tested promises were honored`;
  const typical = `in a patron, war and obligation of the middle the rate is ${hundred(low)} to ${hundred(high)} % (95 % interval)`;
  return `Under ${standard}, ${counted}; ${typical}. ${SELECTED}`;
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
      const [first, second] = [actorName(a), actorName(b)];
      if (probability === null) {
        const known = model.groups.find(({ name }) => name === 'patron')?.levels ?? [];
        const absent = known.some(({ level }) => level === String(a)) ? second : first;
        throw invalid('contrast', absent, 'it has no test that was honored or violated here');
      }
      const sentence = `The probability that ${first} honors more of what it promised than ${second}, in tests alike, is ${hundred(probability)} %.`;
      return { a: first, b: second, probability, sentence };
    }),
  );
}

function named({ level, ...row }: PooledPatron): PooledPatronRow {
  const ccode = /^\d+$/.test(level) ? Number(level) : null;
  return { patron: actorName(ccode ?? level), ccode, ...row };
}

function chosenEffects({ fixed, on }: PoolOptions): PoolEffect[] {
  return [...new Set(fixed ?? DEFAULT_EFFECTS[on])].map((name) => {
    if (name === 'democracy') throw invalid('fixed', name, 'no dataset that Casus imports has a measure of regimes');
    if (name === 'stretched' && on === 'cases') {
      throw invalid('fixed', name, 'a casebook is no list of all wars, so it cannot say who fought elsewhere');
    }
    if (Object.hasOwn(POOL_EFFECTS, name)) return name as PoolEffect;
    throw invalid('fixed', name, `the effects are ${Object.keys(POOL_EFFECTS).join(', ')}`);
  });
}

function chosenGroups({ groups }: PoolOptions): PoolGroup[] {
  const chosen = [...new Set(groups ?? DEFAULT_GROUPS)].map((name) => {
    const found = POOL_GROUPS.find((one) => one === name);
    if (found !== undefined) return found;
    throw invalid('groups', name, `the groupings are ${POOL_GROUPS.join(', ')}`);
  });
  if (chosen.includes('patron')) return chosen;
  throw invalid('groups', chosen.join(','), 'patron has to be among them');
}

function invalid(option: string, value: string, why: string): CasusError {
  return new CasusError('option-invalid', { option, value, why, command: 'pool' });
}

async function importedCinc(path: string): Promise<(state: Actor, year: number) => number | null> {
  const db = await openFor(path, 'capabilities of states', 'nmc FILE');
  try {
    newest('nmc', (await checkLayout(db)) ? await importRecords(db) : [], path);
    const { cinc } = await readCapabilities(db);
    return (state, year) => (typeof state === 'number' ? cinc(state, year) : null);
  } finally {
    db.close();
  }
}

function hundred(share: number): string {
  if (share > 0.995 && share < 1) return 'over 99';
  if (share > 0 && share < 0.005) return 'under 1';
  return String(Math.round(share * 100));
}
