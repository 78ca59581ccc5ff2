import type { Actor } from '../core/actor.ts';
import type { Contingency, DisputedPart, Hostility, Witness } from '../core/contingency.ts';
import { byDate, overlaps } from '../core/partial-date.ts';

/** Numbers of one war in the list that wars are judged from, and in another list. */
export interface SameWar {
  readonly own: readonly number[];
  readonly other: readonly number[];
}

/**
 * Wars of one list with what another list knows of the same wars: every participant, fight and partnership says which of
 * the two has it, and those that only the other list has are added. The other list's fights are taken over only where it
 * has a state in the war that the own list lacks; for states that both have, the own list says whom they fought.
 * Numbers that share a war are taken together (IWD's war 53 is COW's 130 and 139).
 * @example withOtherList(iwdWars, cowWars, [{ own: [51], other: [136] }]) // Mongolia is in war 51, as `other`
 */
export function withOtherList(
  own: readonly Contingency[],
  other: readonly Contingency[],
  same: readonly SameWar[],
): Contingency[] {
  const groups = grouped(same);
  return own.map((war) => {
    const group = groups.find((one) => war.warid !== undefined && one.own.has(war.warid));
    if (group === undefined) return war;
    const isIn = (ids: ReadonlySet<number>) => (one: Contingency) => one.warid !== undefined && ids.has(one.warid);
    const theirs = other.filter(isIn(group.other));
    return theirs.length === 0 ? war : compared(war, own.filter(isIn(group.own)), theirs);
  });
}

interface Group {
  readonly own: Set<number>;
  readonly other: Set<number>;
}

function grouped(same: readonly SameWar[]): Group[] {
  let groups: Group[] = [];
  for (const { own, other } of same) {
    if (own.length === 0 || other.length === 0) continue;
    const meets = (group: Group) => own.some((id) => group.own.has(id)) || other.some((id) => group.other.has(id));
    const met = groups.filter(meets);
    groups = groups.filter((group) => !meets(group));
    groups.push({
      own: new Set([...own, ...met.flatMap((group) => [...group.own])]),
      other: new Set([...other, ...met.flatMap((group) => [...group.other])]),
    });
  }
  return groups;
}

function compared(war: Contingency, ours: readonly Contingency[], theirs: readonly Contingency[]): Contingency {
  const [ownActors, otherActors] = [actorsOf(ours), actorsOf(theirs)];
  const fought = pairsOf(theirs);
  const here = actorsOf([war]);
  const added = new Set([...otherActors].filter((actor) => !ownActors.has(actor)));
  const isNew = (a: Actor, b: Actor) =>
    (added.has(a) || added.has(b)) && [a, b].every((actor) => added.has(actor) || here.has(actor));
  const witness = (agrees: boolean): Witness => (agrees ? 'both' : 'own');
  const inTime = ({ span }: Pick<Hostility, 'span'>) => overlaps(span, war.span) !== 'no';
  const newFights = theirs
    .flatMap(({ hostilities }) => hostilities)
    .filter((row) => isNew(row.attacker, row.attacked) && inTime(row));
  const newPartners = theirs
    .flatMap(({ partnerships }) => partnerships)
    .filter((row) => isNew(row.actor, row.with) && inTime(row));
  const newcomers = theirs
    .flatMap(({ participants }) => participants)
    .filter(({ actor }) => newFights.some((row) => row.attacker === actor || row.attacked === actor))
    .filter(({ actor }) => added.has(actor));
  return {
    ...war,
    participants: [
      ...war.participants.map((one) => ({ ...one, witness: witness(otherActors.has(one.actor)) })),
      ...newcomers.map((one) => ({ ...one, witness: 'other' as const })),
    ],
    hostilities: [
      ...war.hostilities.map((row) => ({ ...row, witness: witness(fought.has(pair(row.attacker, row.attacked))) })),
      ...newFights.map((row) => ({ ...row, witness: 'other' as const })),
    ].sort((a, b) => byDate(a.span.from, b.span.from)),
    partnerships: [
      ...war.partnerships.map((row) => ({
        ...row,
        witness: witness(otherActors.has(row.actor) && otherActors.has(row.with)),
      })),
      ...newPartners.map((row) => ({ ...row, witness: 'other' as const })),
    ],
    disputed: [
      ...disputed([...added], theirs, war),
      ...disputed(
        [...here].filter((actor) => !otherActors.has(actor)),
        [war],
        theirs[0] as Contingency,
      ),
    ],
  };
}

function disputed(actors: readonly Actor[], has: readonly Contingency[], lacks: Contingency): DisputedPart[] {
  return actors.flatMap((actor) => {
    const row = has
      .flatMap(({ hostilities }) => hostilities)
      .find(({ attacker, attacked }) => attacker === actor || attacked === actor);
    const [dataset, other] = [row?.source.dataset, lacks.hostilities[0]?.source.dataset];
    if (row === undefined || dataset === undefined || other === undefined) return [];
    return [{ actor, has: dataset, lacks: other, source: row.source }];
  });
}

function actorsOf(wars: readonly Contingency[]): Set<Actor> {
  return new Set(wars.flatMap(({ participants }) => participants.map(({ actor }) => actor)));
}

function pairsOf(wars: readonly Contingency[]): Set<string> {
  return new Set(wars.flatMap(({ hostilities }) => hostilities.map((row) => pair(row.attacker, row.attacked))));
}

function pair(a: Actor, b: Actor): string {
  return String(a) < String(b) ? `${a} ${b}` : `${b} ${a}`;
}
