import { groupBy } from '../core/group-by.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { type Danger, fromOutside } from './danger.ts';

/** A promise of defence or assistance from one state to another, for a time, in day numbers. */
export interface HelpPromise {
  readonly patron: number;
  readonly ally: number;
  readonly first: number;
  /** Infinite while it is in force. */
  readonly last: number;
  /** `atop`, or the agreement of the register. */
  readonly basis: string;
  /** Its words cover dangers from within. */
  readonly within: boolean;
}

/** How an entry is looked at: taken with certainty, drawn by lot, not drawn, or left out of the frame with a reason. */
export const STRATA = ['certain', 'drawn', 'rest', 'excluded'] as const;
export type Stratum = (typeof STRATA)[number];

/** One patron, one ally, one danger: an entry of the frame. */
export interface FrameEntry {
  readonly patron: number;
  readonly ally: number;
  readonly danger: Danger;
  /** What the promises rest on. */
  readonly bases: readonly string[];
  /** Some promise in force can be called on by a danger of this kind. */
  readonly callable: boolean;
  readonly stratum: Stratum;
}

/** What draws the frame. */
export interface FrameRule {
  readonly patrons: readonly number[];
  /** How many entries are drawn for a patron, where there are so many. */
  readonly drawn: number;
  readonly seed: number;
}

/** The name of an entry: the same in every building of the frame. */
export function entryKey({ patron, ally, danger }: Pick<FrameEntry, 'patron' | 'ally' | 'danger'>): string {
  return `${patron} ${ally} ${danger.kind} ${danger.id}`;
}

/**
 * The frame: every danger to a state to which one of the patrons had promised defence or assistance on some day of it,
 * each patron for itself. Entries that are certain are taken, those excluded are not; of the others a lot is drawn for each patron, from
 * those that can be called on first, and from the rest where these are too few.
 */
export function drawFrame(
  dangers: readonly Danger[],
  promises: readonly HelpPromise[],
  rule: FrameRule,
  has: {
    readonly certain: (entry: Omit<FrameEntry, 'stratum'>) => boolean;
    readonly excluded: (entry: Omit<FrameEntry, 'stratum'>) => boolean;
    /** Found after the lot to be no danger of the frame: excluded too, and nothing is drawn in its place. */
    readonly excludedSince?: (entry: Omit<FrameEntry, 'stratum'>) => boolean;
  },
): FrameEntry[] {
  const byAlly = groupBy(promises, ({ ally }) => ally);
  const entries = dangers.flatMap((danger) => entriesOf(danger, byAlly.get(danger.state) ?? [], rule.patrons));
  const sorted = [...entries].sort(
    (a, b) => a.patron - b.patron || a.danger.from.first - b.danger.from.first || (entryKey(a) < entryKey(b) ? -1 : 1),
  );
  const random = seededRandom(rule.seed);
  return [...groupBy(sorted, ({ patron }) => patron).values()].flatMap((own) => {
    const left = own.filter((entry) => !has.certain(entry) && !has.excluded(entry));
    const callable = left.filter((entry) => entry.callable);
    const others = left.filter((entry) => !entry.callable);
    const first = draw(callable, rule.drawn);
    const lot = new Set([...first, ...draw(others, rule.drawn - first.length)].map(entryKey));
    return own.map((entry) => ({ ...entry, stratum: stratumOf(entry, lot) }));
  });

  function stratumOf(entry: Omit<FrameEntry, 'stratum'>, lot: ReadonlySet<string>): Stratum {
    if (has.excluded(entry) || has.excludedSince?.(entry)) return 'excluded';
    if (has.certain(entry)) return 'certain';
    return lot.has(entryKey(entry)) ? 'drawn' : 'rest';
  }

  function draw<T>(from: readonly T[], most: number): T[] {
    const left = [...from];
    const found: T[] = [];
    while (found.length < most && left.length > 0) found.push(...left.splice(random.index(left.length), 1));
    return found;
  }
}

function entriesOf(
  danger: Danger,
  promises: readonly HelpPromise[],
  patrons: readonly number[],
): Omit<FrameEntry, 'stratum'>[] {
  const first = danger.from.first;
  const last = danger.to?.last ?? danger.from.last;
  const inForce = promises.filter((promise) => promise.first <= last && promise.last >= first);
  return patrons.flatMap((patron) => {
    const own = inForce.filter((promise) => promise.patron === patron);
    if (own.length === 0 || patron === danger.state) return [];
    const callable = fromOutside(danger.kind) || own.some(({ within }) => within);
    const bases = [...new Set(own.map(({ basis }) => basis))].sort();
    return [{ patron, ally: danger.state, danger, bases, callable }];
  });
}
