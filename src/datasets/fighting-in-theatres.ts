import type { Contingency, UnlistedFight } from '../core/contingency.ts';
import { byDate, overlaps } from '../core/partial-date.ts';
import type { Belligerent, OpenSpan, Theatre } from '../core/theatre.ts';

const pair = (a: unknown, b: unknown): string => `${a} ${b}`;

/**
 * A war with the fighting that its theatres have and no imported list of wars has: two states on opposite sides of a
 * theatre that no row sets against each other. The lists leave out a state below a thousand troops, and many pairs of two
 * coalitions. Such fighting makes nobody a participant and calls on no promise; it only shows what a promisor did.
 * Theatres of low confidence are left out, since they say that there may have been fighting.
 * @example withUnlisted(war) // Finland and Germany in Lapland in 1944, which neither list has
 */
export function withUnlisted(war: Contingency): Contingency {
  const listed = new Set(
    war.hostilities.flatMap(({ attacker, attacked }) => [pair(attacker, attacked), pair(attacked, attacker)]),
  );
  const unlisted = (war.theatres?.wars ?? [])
    .flatMap(({ id, theatres }) => theatres.flatMap((theatre) => fightsOf(id, theatre)))
    .filter(({ between: [a, b], span }) => !listed.has(pair(a, b)) && overlaps(span, war.span) !== 'no')
    .sort((one, other) => byDate(one.span.from, other.span.from));
  return unlisted.length === 0 ? war : { ...war, unlisted };
}

function fightsOf(war: string, theatre: Theatre): UnlistedFight[] {
  if (theatre.confidence === 'low') return [];
  const [first, second] = theatre.sides;
  return first.flatMap((one) =>
    second.flatMap((other): UnlistedFight[] => {
      const span = together(theatre, one, other);
      return span === null ? [] : [{ between: [one.state, other.state], span, theatre: `${war}/${theatre.id}` }];
    }),
  );
}

/** The time of a theatre in which both took part; null if they shared none. */
function together(
  theatre: Pick<Theatre, 'from' | 'to'>,
  one: Belligerent,
  other: Belligerent,
): UnlistedFight['span'] | null {
  const spans: readonly OpenSpan[] = [one, other];
  const from = spans.reduce(
    (latest, span) => (span.from && byDate(span.from, latest) > 0 ? span.from : latest),
    theatre.from,
  );
  const to = spans.reduce((first, span) => (span.to && byDate(span.to, first) < 0 ? span.to : first), theatre.to);
  return from.first > to.last ? null : { from, to };
}
