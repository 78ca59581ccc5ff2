import type { Contingency, Hostility, Participant } from '../../core/contingency.ts';
import { groupBy } from '../../core/group-by.ts';
import { byDate, overlaps, type PartialDate, type Span } from '../../core/partial-date.ts';
import type { SourceRow } from '../../core/source-row.ts';
import type { Database, StoredRow } from '../../store/database.ts';
import { spellsOf } from './spells.ts';
import { PARTICIPANT_TABLE } from './tables.ts';

/** One row of the published table: a state on a side, with one or two spells. */
interface Fighter {
  readonly actor: number;
  readonly side: string;
  readonly initiator: boolean;
  readonly spans: readonly Span[];
  readonly source: SourceRow;
}

/**
 * The wars of COW Inter-State War. The table has sides, dates and initiators but not who fought whom: every
 * pair on opposite sides whose spells meet is taken as hostile. Between those who were there on the first day
 * an initiator attacked the other; a pair with a later entrant is marked as only implied.
 */
export async function readWars(db: Database, file: string): Promise<Contingency[]> {
  const rows = await db.rows(
    `from "${PARTICIPANT_TABLE.name}" order by "WarNum", ccode, "Side", "StartYear1", "StartMonth1"`,
  );
  return [...groupBy(rows, (row) => Number(row['WarNum']))].map(([warid, group]) => toContingency(warid, group, file));
}

function toContingency(warid: number, rows: readonly StoredRow[], file: string): Contingency {
  const fighters = rows.map((row) => toFighter(row, file));
  const began = fighters.flatMap(({ spans }) => spans.map(({ from }) => from)).sort(byDate)[0] as PartialDate;
  const original = (fighter: Fighter) => (fighter.spans[0] as Span).from.first <= began.last;
  const hostilities = fighters.flatMap((a) =>
    fighters.flatMap((b) => (a.side < b.side ? hostilityOf(a, b, original(a) && original(b)) : [])),
  );
  const name = String(rows[0]?.['WarName'] ?? `war ${warid}`);
  return {
    id: `cow:${warid}`,
    warid,
    name,
    kind: 'interstate-war',
    span: { from: began, to: lastEnd(fighters) },
    participants: participantsOf(fighters, original),
    hostilities: hostilities.sort((a, b) => byDate(a.span.from, b.span.from)),
    partnerships: fighters.flatMap((a) => fighters.flatMap((b) => partnershipOf(a, b))),
    responses: null,
    began,
  };
}

function toFighter(row: StoredRow, file: string): Fighter {
  return {
    actor: Number(row['ccode']),
    side: String(row['Side']),
    initiator: row['Initiator'] === 1,
    spans: spellsOf(row),
    source: { dataset: 'cow-wars-4.0', file, line: Number(row['source_line']) },
  };
}

function together(a: Fighter, b: Fighter): Span[] {
  return a.spans.flatMap((x) =>
    b.spans
      .filter((y) => overlaps(x, y) !== 'no')
      .map((y) => ({
        from: byDate(x.from, y.from) >= 0 ? x.from : y.from,
        to: x.to === null ? y.to : y.to === null ? x.to : byDate(x.to, y.to) <= 0 ? x.to : y.to,
      })),
  );
}

function hostilityOf(a: Fighter, b: Fighter, bothOriginal: boolean): Hostility[] {
  return together(a, b).map((span) => {
    const later = byDate((a.spans[0] as Span).from, (b.spans[0] as Span).from) > 0 ? a : b;
    const attacker = bothOriginal ? (b.initiator && !a.initiator ? b : a) : later;
    const attacked = attacker === a ? b : a;
    return {
      attacker: attacker.actor,
      attacked: attacked.actor,
      span,
      joined: !bothOriginal,
      listed: !bothOriginal || a.initiator === b.initiator,
      source: attacker.source,
    };
  });
}

function partnershipOf(a: Fighter, b: Fighter) {
  if (a.side !== b.side || a.actor === b.actor) return [];
  return together(a, b).map((span) => ({ actor: a.actor, with: b.actor, span, source: a.source }));
}

function participantsOf(fighters: readonly Fighter[], original: (fighter: Fighter) => boolean): Participant[] {
  return [...groupBy(fighters, ({ actor }) => actor)].map(([actor, list]) => ({
    actor,
    role: list.some(({ initiator }) => initiator) ? 'initiator' : list.some(original) ? 'target' : 'joiner',
    original: list.some(original),
    spans: list.flatMap(({ spans }) => spans).sort((x, y) => byDate(x.from, y.from)),
  }));
}

function lastEnd(fighters: readonly Fighter[]): PartialDate | null {
  const ends = fighters.flatMap(({ spans }) => spans.map(({ to }) => to));
  if (ends.includes(null)) return null;
  return (ends as PartialDate[]).sort((a, b) => b.last - a.last)[0] ?? null;
}
