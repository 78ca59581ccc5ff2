import type { Actor } from '../../core/actor.ts';
import type { Contingency, Witness } from '../../core/contingency.ts';
import { SWITCHES } from '../standard/coding-rules.ts';
import type { Standard } from '../standard/standard.ts';
import type { TrailFact } from '../trail.ts';

type Participation = Standard['participation'];

const COUNTS: Readonly<Record<Participation, readonly Witness[]>> = {
  'own-list': ['own', 'both'],
  either: ['own', 'other', 'both'],
  both: ['both'],
};

const known = new WeakMap<Contingency, Map<Participation, Contingency>>();

/**
 * A war as the standard sees it where two lists of wars differ on who took part: with the participants and the fighting
 * that the list judged from has, that either has, or that both have. A war that only one list knows is left as it is.
 * What no list has and the theatres of the war show counts where either list does.
 */
export function asSeen(contingency: Contingency, { participation }: Pick<Standard, 'participation'>): Contingency {
  if (isUndisputed(contingency)) return contingency;
  const found = known.get(contingency) ?? new Map<Participation, Contingency>();
  known.set(contingency, found);
  const before = found.get(participation);
  if (before !== undefined) return before;
  const counts = ({ witness }: { readonly witness?: Witness | undefined }) =>
    witness === undefined || COUNTS[participation].includes(witness);
  const seen = {
    ...contingency,
    participants: contingency.participants.filter(counts),
    hostilities: contingency.hostilities.filter(counts),
    partnerships: contingency.partnerships.filter(counts),
    unlisted: participation === 'either' ? contingency.unlisted : undefined,
  };
  found.set(participation, seen);
  return seen;
}

function isUndisputed({ disputed, unlisted }: Contingency): boolean {
  return (disputed ?? []).length === 0 && (unlisted ?? []).length === 0;
}

/** A war under each choice of `participation`, or once, for all of them, where they do not differ. */
export function asSeenUnderAll(contingency: Contingency): [Contingency, Participation | null][] {
  if (isUndisputed(contingency)) return [[contingency, null]];
  return SWITCHES.participation.choices.map((participation) => [asSeen(contingency, { participation }), participation]);
}

/** For each of these actors on which two lists of wars differ: which of them has it in this war. */
export function listsDiffer({ disputed }: Contingency, actors: readonly Actor[]): TrailFact[] {
  return (disputed ?? [])
    .filter(({ actor }) => actors.includes(actor))
    .map(({ actor, has, lacks, source }) => ({
      what: 'lists-differ',
      actor,
      words: `${has} has it in this war, ${lacks} has not`,
      source,
    }));
}
