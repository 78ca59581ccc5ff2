import type { LeaderTime } from '../forecast-data.ts';
import { type Month, yearOf } from '../month.ts';
import type { StateIndex } from '../state-index.ts';
import type { FeatureGroup } from './feature-group.ts';

/** Who led a state at the end of a month; of several the one who came last. */
export function leaderAt(index: StateIndex, ccode: number, month: Month): LeaderTime | null {
  let found: LeaderTime | null = null;
  for (const one of index.leaders.get(ccode) ?? []) {
    const inOffice = one.from <= month && (one.to === null || one.to > month);
    if (inOffice && (found === null || one.from >= found.from)) found = one;
  }
  return found;
}

/** Was a state under military rule in a month? After the list's end: in its last month. */
export function militaryRuleAt(index: StateIndex, ccode: number, month: Month): boolean {
  return index.militaryRule.get(ccode)?.has(Math.min(month, index.lastMilitaryMonth)) === true;
}

/** The leader: years in office, age, a military career; and military rule. */
export const LEADER: FeatureGroup = {
  name: 'leader',
  about: "the leader's years in office, age and military career; military rule",
  features: ['logTenure', 'leaderAge', 'militaryCareer', 'militaryRule'],
  values: ({ ccode, cutoff, lags }, index) => {
    const month = cutoff - lags.leaders;
    const leader = leaderAt(index, ccode, month);
    return [
      leader === null ? Number.NaN : Math.log(1 + (month - leader.from) / 12),
      leader?.born == null ? Number.NaN : yearOf(month) - leader.born,
      leader?.military == null ? Number.NaN : Number(leader.military),
      Number(militaryRuleAt(index, ccode, month)),
    ];
  },
};
