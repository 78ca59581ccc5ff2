import type { Actor } from '../core/actor.ts';
import { CasusError } from '../core/errors.ts';
import { findState } from '../core/states/crosswalk.ts';
import { readCapabilities } from '../datasets/nmc/capabilities.ts';
import { stateNameOf } from '../present/names.ts';
import { type PooledRates, pooledAnswer } from '../present/rates/pooled-rates.ts';
import type { JudgedOn } from '../present/rates/selection.ts';
import { testedPromises } from '../present/rates/tested-promises.ts';
import { chainsMet } from '../reliability/pooling/chains-met.ts';
import { otherWars } from '../reliability/pooling/other-wars.ts';
import {
  POOL_EFFECTS,
  POOL_GROUPS,
  type PoolEffect,
  type PoolFacts,
  type PoolGroup,
  poolInput,
} from '../reliability/pooling/pooling-input.ts';
import { priorSensitivity } from '../reliability/pooling/prior-sensitivity.ts';
import { decisionsOf } from '../reliability/rates/decisions.ts';
import type { HierarchicalInput } from '../stats/hierarchical-design.ts';
import { hierarchicalLogit } from '../stats/hierarchical-logit.ts';
import { checkLayout, importRecords } from '../store/layout.ts';
import { newest, openFor } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { type JudgeOptions, judge } from './judge.ts';
import { progressBar } from './progress.ts';
import { countedBy } from './rates.ts';

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
  /** Count decisions or each test; as in `rates` if left out. */
  readonly count?: string | undefined;
  /** Fit under narrower and wider priors as well; true if left out. */
  readonly sensitivity?: boolean | undefined;
  /** Rounds that each chain keeps and is given to settle; without `draws` they are doubled until the chains have met. */
  readonly draws?: number | undefined;
  readonly warmup?: number | undefined;
}

/** The fixed effects if none are named. A casebook is no list of wars, so that it cannot say who was stretched. */
export const DEFAULT_EFFECTS: Readonly<Record<JudgedOn, readonly PoolEffect[]>> = {
  wars: ['era', 'multilateral', 'wartime', 'stretched'],
  cases: ['multilateral'],
};
export const DEFAULT_GROUPS: readonly PoolGroup[] = ['patron', 'war', 'obligation'];

/**
 * Partial pooling of tested promises: a logistic model with varying intercepts, which draws patrons of few tests towards
 * the others (Gelman & Hill 2007, chapters 12 and 14).
 * @throws CasusError `option-invalid`, `dataset-not-imported` (capability without NMC), `pool-impossible`, `pool-not-met`,
 * `state-unknown`, and as `judge`.
 */
export async function poolRates(options: PoolOptions, effects: Effects): Promise<PooledRates> {
  const { on, seed } = options;
  const fixed = chosenEffects(options);
  const groups = chosenGroups(options);
  const contrasted = (options.contrast ?? []).map((name) => findState(name).ccode);
  const cinc = fixed.includes('capability') ? await importedCinc(options.db) : () => null;
  const { standard, tests, candidates, contingencies } = await judge(options, effects);
  const facts: PoolFacts = { cinc, otherWars: otherWars(contingencies) };
  const counted = countedBy(standard, options.count);
  const promises = testedPromises(tests, candidates);
  const pool = poolInput(counted === 'decisions' ? decisionsOf(promises) : promises, fixed, groups, facts);
  const absent = contrasted.find((code) => !pool.tests.some(({ promisor }) => promisor === code));
  if (absent !== undefined) {
    throw invalid('contrast', stateNameOf(absent), 'it has no test that was honored or violated here');
  }
  const likelihood = options.likelihood === true;
  const { model, priors } = sampled(pool.input, options, standard.name, effects);
  return pooledAnswer(pool, model, {
    on,
    standard: standard.name,
    seed,
    counted,
    groups,
    contrasted,
    likelihood,
    priors,
  });
}

/** Draws that each chain keeps, unless others are asked for: doubled until the chains have met, so often at most. */
const DRAWS = 1500;
const DOUBLED = 2;

/** The posterior, and that under other priors. @throws CasusError `pool-impossible`, `pool-not-met`. */
function sampled(input: HierarchicalInput, options: PoolOptions, standard: string, effects: Effects) {
  const { seed, draws: asked, warmup, sensitivity = true } = options;
  const bar = progressBar(1, effects, 'sampling');
  const settle = warmup === undefined ? {} : { warmup };
  const parts = sensitivity ? 3 : 1;
  const stepOf = (part: number) => (done: number, of: number) => bar.update((part + done / of) / parts, '');
  try {
    let draws = asked ?? DRAWS;
    for (let doubled = 0; ; doubled += 1) {
      const model = hierarchicalLogit(input, { seed, ...settle, draws, step: stepOf(0) });
      if (model.kind === 'undefined') throw new CasusError('pool-impossible', { standard, why: model.why });
      if (chainsMet(model.worst)) {
        const step = stepOf(1);
        const priors = sensitivity
          ? priorSensitivity(input, model.priors.fixed, { seed, ...settle, draws, step })
          : null;
        return { model, priors };
      }
      if (asked !== undefined || doubled === DOUBLED) {
        const { rHat, effective } = model.worst;
        const found = { rHat: rHat.toFixed(3), effective: Math.round(effective) };
        throw new CasusError('pool-not-met', { draws, ...found, more: Math.min(99_999, draws * 4) });
      }
      draws *= 2;
    }
  } finally {
    bar.stop();
  }
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
