import { ALLIANCE } from '../panel/features/alliance.ts';
import { CONFLICT, HOSTILE_POWER, NEIGHBOURS } from '../panel/features/danger.ts';
import type { FeatureGroup } from '../panel/features/feature-group.ts';
import { COUP_HISTORY, TOPPLING_HISTORY, WORLD_RATE } from '../panel/features/history.ts';
import { LEADER } from '../panel/features/leader.ts';
import { ECONOMY, REGIME_CHANGE, SOCIETY } from '../panel/features/society.ts';
import type { ForecastModel } from './model.ts';

const SIMPLE = [...COUP_HISTORY.features, ...SOCIETY.features];
const CORE = [...SIMPLE, ...WORLD_RATE.features];
const ADDED = [TOPPLING_HISTORY, ECONOMY, REGIME_CHANGE, LEADER, CONFLICT, NEIGHBOURS, HOSTILE_POWER, ALLIANCE];

function ridge(name: string, about: string, groups: readonly FeatureGroup[]): ForecastModel {
  return { name, about, kind: 'ridge', features: [...CORE, ...groups.flatMap(({ features }) => features)] };
}

/** The reference models: what any richer model is measured against. */
export const REFERENCE_MODELS: readonly ForecastModel[] = [
  { name: 'base', about: 'the share of events in all years before', kind: 'rate', features: [] },
  { name: 'history', about: COUP_HISTORY.about, kind: 'logit', features: COUP_HISTORY.features },
  { name: 'infant mortality', about: 'infant mortality alone', kind: 'logit', features: ['logInfantMortality'] },
  {
    name: 'simple',
    about: 'coup history, infant mortality, democracy and its square',
    kind: 'logit',
    features: SIMPLE,
  },
];

/** The name of the model that richer models are measured against. */
export const SIMPLE_MODEL = 'simple';

/** Everything that was tried beyond the reference models. */
export const RICHER_MODELS: readonly ForecastModel[] = [
  { name: 'recent base', about: 'the share of events in the ten years before', kind: 'rate', features: [], years: 10 },
  { name: 'simple, penalised', about: 'the simple model held back by a penalty', kind: 'ridge', features: SIMPLE },
  ridge('core', `the simple model, penalised, and ${WORLD_RATE.about}`, []),
  ...ADDED.map((group) => ridge(`core + ${group.name}`, `the core model and ${group.about}`, [group])),
  ridge(
    'all but alliance',
    'the core model and every group but the alliance',
    ADDED.filter((group) => group !== ALLIANCE),
  ),
  ridge('all', 'the core model and every group', ADDED),
];
