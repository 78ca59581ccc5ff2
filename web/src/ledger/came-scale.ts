import { SUPPORT_ACTS, type SupportAct } from '../../../src/present/ladder.ts';

/** The rungs that name the scale; those between are ticks. */
export const NAMED = [
  { act: 'nothing', words: 'nothing' },
  { act: 'diplomacy', words: 'diplomacy' },
  { act: 'funds', words: 'funds' },
  { act: 'arms', words: 'arms' },
  { act: 'combat', words: 'combat' },
] as const satisfies readonly { act: SupportAct; words: string }[];

const FIRST = SUPPORT_ACTS.indexOf('nothing') - 1;
const STEPS = SUPPORT_ACTS.length - 1 - FIRST;

/** Where an act stands on the scale, from 0 (against the ally) to 1 (combat). */
export function placeOf(act: SupportAct): number {
  return Math.max(0, SUPPORT_ACTS.indexOf(act) - FIRST) / STEPS;
}
