import type { LeaderExit, LeaderSpell } from '../../core/leader.ts';
import type { PartialDate } from '../../core/partial-date.ts';

/** What became of a government, by how its leaders left office, from the gravest on. */
export const FATES = [
  'removed-by-foreign-state',
  'fell',
  'left-unknown',
  'changed-regularly',
  'survived',
  'unknown',
] as const;
export type Fate = (typeof FATES)[number];

/** A government's fate in a time, and the leader whose exit decided it. */
export interface GovernmentFate {
  readonly fate: Fate;
  readonly leader: string | null;
  readonly how: string | null;
  readonly on: PartialDate | null;
}

/** A list of leaders by state, and the last day that it covers. */
export interface LeaderSource {
  readonly spells: ReadonlyMap<number, readonly LeaderSpell[]>;
  readonly ends: PartialDate;
}

/** Leaders with their exits, and the last day each source covers. */
export interface LeaderRecords {
  readonly archigos: LeaderSource | null;
  /** Says when leaders left and not how; used after the other ends. */
  readonly reign: LeaderSource | null;
}

const GRAVITY: Readonly<Record<LeaderExit, Fate>> = {
  foreign: 'removed-by-foreign-state',
  irregular: 'fell',
  unknown: 'left-unknown',
  regular: 'changed-regularly',
  natural: 'changed-regularly',
  'in-office': 'survived',
};

/**
 * What became of a government between two days (numbers as in `PartialDate`): the gravest exit of a leader in the time.
 * Where the sources end before the time does and nothing grave was seen, the fate is unknown.
 */
export function fateOf(ccode: number, from: number, to: number, records: LeaderRecords): GovernmentFate {
  const { archigos, reign } = records;
  const firstEnds = archigos?.ends.last ?? Number.NEGATIVE_INFINITY;
  const exits = [
    ...exitsIn(from, Math.min(to, firstEnds), archigos?.spells.get(ccode)),
    ...exitsIn(Math.max(from, firstEnds + 1), to, reign?.spells.get(ccode)),
  ];
  const gravest = exits.sort((a, b) => FATES.indexOf(GRAVITY[a.exit]) - FATES.indexOf(GRAVITY[b.exit]))[0];
  const seenTo = Math.max(firstEnds, reign?.ends.last ?? Number.NEGATIVE_INFINITY);
  const seen = seenTo >= to && isLed(ccode, from, records);
  const fate = gravest === undefined ? 'survived' : GRAVITY[gravest.exit];
  const decided = fate === 'fell' || fate === 'removed-by-foreign-state' || fate === 'left-unknown' || seen;
  if (!decided) return { fate: 'unknown', leader: null, how: null, on: null };
  return { fate, leader: gravest?.leader ?? null, how: gravest?.how ?? null, on: gravest?.span.to ?? null };
}

function exitsIn(from: number, to: number, spells: readonly LeaderSpell[] = []): LeaderSpell[] {
  return spells.filter(
    ({ span, exit }) => exit !== 'in-office' && span.to !== null && span.to.first >= from && span.to.first <= to,
  );
}

/** Does any source know a leader of the state at that day or after? */
function isLed(ccode: number, from: number, { archigos, reign }: LeaderRecords): boolean {
  return [...(archigos?.spells.get(ccode) ?? []), ...(reign?.spells.get(ccode) ?? [])].some(
    ({ span }) => span.to === null || span.to.last >= from,
  );
}

/** Did the government stay: no fall and no removal? Unknown where it is not known, or how a leader left is not. */
export function stayed(fate: Fate): 'yes' | 'no' | 'unknown' {
  if (fate === 'fell' || fate === 'removed-by-foreign-state') return 'no';
  return fate === 'survived' || fate === 'changed-regularly' ? 'yes' : 'unknown';
}
