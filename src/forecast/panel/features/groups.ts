import { ALLIANCE } from './alliance.ts';
import { CONFLICT, HOSTILE_POWER, NEIGHBOURS } from './danger.ts';
import type { FeatureGroup } from './feature-group.ts';
import { COUP_HISTORY, TOPPLING_HISTORY, WORLD_RATE } from './history.ts';
import { LEADER } from './leader.ts';
import { ECONOMY, REGIME_CHANGE, SOCIETY } from './society.ts';

/** Every group of features of the as-known panel, in the order of its columns. */
export const FEATURE_GROUPS: readonly FeatureGroup[] = [
  COUP_HISTORY,
  SOCIETY,
  TOPPLING_HISTORY,
  WORLD_RATE,
  ECONOMY,
  REGIME_CHANGE,
  LEADER,
  CONFLICT,
  NEIGHBOURS,
  HOSTILE_POWER,
  ALLIANCE,
];
