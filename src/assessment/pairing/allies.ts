import type { Actor } from '../../core/actor.ts';
import type { Contingency } from '../../core/contingency.ts';

/**
 * Who was in danger in a case: the one that it happened to, first, and everybody who fought on its side. Where that one
 * took no part in the fighting, those who were attacked are in danger with it.
 * @returns no actor for a war of a dataset, which happened to nobody in particular
 * @example alliesIn(karabakh2023) // [371, 'nagorno-karabakh']
 */
export function alliesIn({ subject, participants }: Contingency): Actor[] {
  if (subject === undefined) return [];
  const own = participants.find(({ actor }) => actor === subject);
  const side = participants.filter((one) => (own === undefined ? one.role === 'target' : isBeside(own, one)));
  return [...new Set([subject, ...side.map(({ actor }) => actor)])];
}

type Participant = Contingency['participants'][number];

function isBeside(own: Participant, one: Participant): boolean {
  return own.side !== undefined && one.side === own.side;
}
