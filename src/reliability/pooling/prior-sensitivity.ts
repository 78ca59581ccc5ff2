import type { HierarchicalInput } from '../../stats/hierarchical-design.ts';
import { type HierarchicalOptions, hierarchicalLogit } from '../../stats/hierarchical-logit.ts';
import { chainsMet } from './chains-met.ts';

/** A number of the model with its interval. */
export interface Sensed {
  readonly name: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The model under other priors. Without numbers where its chains have not met. */
export interface OtherPriors {
  /** What every prior's sd is, on log-odds. */
  readonly sd: number;
  readonly met: boolean;
  readonly fixed: readonly Sensed[] | null;
  readonly sds: readonly Sensed[] | null;
}

/** Priors half as wide and twice as wide. */
const SCALES = [0.5, 2] as const;

/**
 * The same model with every prior half and twice as wide: a number that moves with them is decided by its prior as much as
 * by the data, and must not be printed without saying so.
 * @param sd the sd of the model's own priors.
 */
export function priorSensitivity(
  input: HierarchicalInput,
  sd: number,
  options: Pick<HierarchicalOptions, 'seed' | 'draws' | 'warmup' | 'step'>,
): OtherPriors[] {
  return SCALES.map((scale) => {
    const wide = sd * scale;
    const priors = { intercept: wide, fixed: wide, sd: wide };
    // Under wider priors the chains need longer to meet.
    const draws = Math.round((options.draws ?? 1500) * Math.max(1, scale));
    const model = hierarchicalLogit(input, { ...options, draws, priors });
    if (model.kind === 'undefined' || !chainsMet(model.worst)) return { sd: wide, met: false, fixed: null, sds: null };
    return {
      sd: wide,
      met: true,
      fixed: model.fixed.map(({ name, mean, low, high }) => ({ name, mean, low, high })),
      sds: model.groups.map(({ name, sd: { mean, low, high } }) => ({ name, mean, low, high })),
    };
  });
}
