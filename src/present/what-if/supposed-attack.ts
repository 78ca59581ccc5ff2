import type { Actor } from '../../core/actor.ts';
import type { Contingency, FightingPlace, Participant } from '../../core/contingency.ts';
import type { PartialDate } from '../../core/partial-date.ts';
import type { SourceRow } from '../../core/source-row.ts';

/** Where a supposed attack is recorded: nowhere. */
export const SUPPOSED: SourceRow = { dataset: 'supposed', file: 'supposed', line: 1 };

/** An attack that is only supposed. */
export interface SupposedAttack {
  readonly attacker: Actor;
  readonly attacked: Actor;
  readonly day: PartialDate;
  /** The parts of the world in which it is; none where no list says. */
  readonly regions: FightingPlace['regions'];
  /** The attacked holds the place, and its owner is disputed. */
  readonly disputed: boolean;
}

/**
 * A supposed attack as the engine judges a case: one day, one attacker, one attacked, and no act of anybody else. Nothing
 * is known of requests or of what came, so that both stay unknown. It is made to be judged, never to be stored or counted.
 * @example supposedAttack({ attacker: 710, attacked: 713, day: parsePartialDate('2026-11-30'), regions: ['asia'], disputed: false })
 */
export function supposedAttack({ attacker, attacked, day, regions, disputed }: SupposedAttack): Contingency {
  const span = { from: day, to: day };
  const part = (actor: Actor, role: Participant['role']): Participant => {
    return { actor, role, original: true, side: role, source: SUPPOSED, spans: [span] };
  };
  return {
    id: 'supposed',
    name: 'A supposed attack',
    kind: 'armed-attack',
    span,
    began: day,
    participants: [part(attacker, 'initiator'), part(attacked, 'target')],
    hostilities: [
      {
        attacker,
        attacked,
        span,
        joined: false,
        listed: false,
        ...(regions.length === 0 ? {} : { place: { regions, source: SUPPOSED } }),
        onDisputedTerritory: disputed,
        source: SUPPOSED,
      },
    ],
    partnerships: [],
    responses: [],
  };
}
