import type { Contingency } from '../core/contingency.ts';
import { overlaps } from '../core/partial-date.ts';

/**
 * Wars with the fighting of their participants in other wars of the list at the same time, so that a state that is at war
 * with the adversary already is not said to have stayed out.
 * @example withElsewhere(wars) // China's fight with Japan from 1937 stands beside the war of 1938 on the Soviet border
 */
export function withElsewhere(wars: readonly Contingency[]): Contingency[] {
  return wars.map((war) => {
    const here = new Set(war.participants.map(({ actor }) => actor));
    const elsewhere = wars
      .filter((other) => other !== war && overlaps(other.span, war.span) !== 'no')
      .flatMap(({ hostilities }) => hostilities)
      .filter((row) => !row.listed && (here.has(row.attacker) || here.has(row.attacked)))
      .filter((row) => overlaps(row.span, war.span) !== 'no');
    return elsewhere.length === 0 ? war : { ...war, elsewhere };
  });
}
