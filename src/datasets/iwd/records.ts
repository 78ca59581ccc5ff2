import type { Contingency, Hostility, Participant, Partnership } from '../../core/contingency.ts';
import { byDate, overlaps, type PartialDate, partialDate, type Span } from '../../core/partial-date.ts';
import type { SourceRow } from '../../core/source-row.ts';
import type { Database, StoredRow } from '../../store/database.ts';
import type { Cell } from '../table-spec.ts';
import { stateNamed } from './state-named.ts';
import { ADVERSARIES, ALLIES, WAR_TABLE } from './tables.ts';

/** What the rows of one war say, before it is put together. */
interface WarRows {
  readonly warid: number;
  readonly name: string;
  readonly direct: Hostility[];
  readonly listed: Hostility[];
  readonly partnerships: Partnership[];
}

/**
 * The wars of Interstate War Data. A row is an initiator's hostilities against its target in a year; years
 * that follow one another are one span. Further adversaries and allies that a row lists are weaker evidence
 * than a row of their own, and are marked so; a listing that a row of its own contradicts is left out. A listing holds for
 * the days that the two states' own rows share: an adversary does not fight before its own first day in the war.
 */
export async function readWars(db: Database, file: string): Promise<Contingency[]> {
  const rows = await db.rows(
    `from "${WAR_TABLE.name}" order by larger_war_id, init_war_id, year, init_ccode, target_ccode`,
  );
  const wars = new Map<number, WarRows>();
  for (const row of rows) {
    const warid = Number(row['larger_war_id']);
    let war = wars.get(warid);
    if (war === undefined) {
      const name = String(row['larger_war_name'] ?? `war ${warid}`).replaceAll('_', ' ');
      war = { warid, name, direct: [], listed: [], partnerships: [] };
      wars.set(warid, war);
    }
    addRow(war, row, file);
  }
  return [...wars.values()].map(toContingency);
}

function addRow(war: WarRows, row: StoredRow, file: string): void {
  const year = Number(row['year']);
  const state = (name: string) => {
    const code = row[`${name}ccode`];
    return typeof code === 'number' ? stateNamed((row[`${name}name`] ?? null) as Cell, code, year) : null;
  };
  const source: SourceRow = { dataset: 'iwd-1.1', file, line: Number(row['source_line']) };
  const attacker = state('init_') as number;
  const attacked = state('target_') as number;
  const joined = row['joiner'] === 1;
  const adversaries = ADVERSARIES.map(state).filter(
    (other) => other !== null && other !== attacker && other !== attacked,
  );
  const allies = ALLIES.map(state).filter((other) => other !== null && other !== attacker && other !== attacked);
  for (const span of spansOf(row, year)) {
    extend(war.direct, { attacker, attacked, span, joined, listed: false, source });
    for (const adversary of adversaries) {
      extend(war.listed, { attacker, attacked: adversary as number, span, joined, listed: true, source });
    }
    for (const ally of allies) {
      if (!adversaries.includes(ally)) war.partnerships.push({ actor: attacker, with: ally as number, span, source });
    }
  }
}

/** The spells of a row. An exit before the entry is a slip in the entry, which then is only known to the year. */
function spansOf(row: StoredRow, year: number): Span[] {
  const date = (month: string, day: string): PartialDate | null => {
    const [m, d] = [row[month], row[day]];
    if (typeof m !== 'number') return null;
    return typeof d === 'number' && d > 0 ? partialDate(year, m, d) : partialDate(year, m);
  };
  const spell = (from: PartialDate | null, to: PartialDate | null): Span => {
    const [start, end] = [from ?? partialDate(year), to ?? partialDate(year)];
    return end.last < start.first ? { from: partialDate(year), to: end } : { from: start, to: end };
  };
  const spans = [spell(date('month_entry', 'day_entry'), date('month_exit', 'day_exit'))];
  const again = date('month_entry02', 'day_entry02');
  if (again !== null) spans.push(spell(again, date('month_exit02', 'day_exit02')));
  return spans;
}

/** Adds hostilities, as one with the year before where they went on. */
function extend(list: Hostility[], next: Hostility): void {
  const at = list.findIndex(
    (old) =>
      old.attacker === next.attacker &&
      old.attacked === next.attacked &&
      old.span.to !== null &&
      next.span.from.first <= old.span.to.last + 1 &&
      next.span.from.last >= old.span.from.first,
  );
  if (at < 0) list.push(next);
  else {
    const old = list[at] as Hostility;
    list[at] = { ...old, span: { from: old.span.from, to: next.span.to } };
  }
}

function toContingency(war: WarRows): Contingency {
  const contradicts = (a: number | string, b: number | string, span: Span) =>
    war.direct.some(
      (row) =>
        ((row.attacker === a && row.attacked === b) || (row.attacker === b && row.attacked === a)) &&
        overlaps(row.span, span) !== 'no',
    );
  const ownDays = daysOf(war.direct);
  const listed = war.listed.flatMap((row) => within(row, ownDays.get(row.attacked)));
  const partnerships = war.partnerships
    .filter((row) => !contradicts(row.actor, row.with, row.span))
    .flatMap((row) => within(row, ownDays.get(row.with)));
  const hostilities = [...war.direct, ...listed].sort((a, b) => byDate(a.span.from, b.span.from));
  const began = hostilities[0]?.span.from as PartialDate;
  return {
    id: `iwd:${war.warid}`,
    warid: war.warid,
    name: war.name,
    kind: 'interstate-war',
    span: { from: began, to: lastEnd(hostilities.map((row) => row.span)) },
    participants: participantsOf({ ...war, listed }, partnerships),
    hostilities,
    partnerships,
    responses: null,
    began,
  };
}

/** When each state fought by rows of its own, as initiator or target. */
function daysOf(direct: readonly Hostility[]): ReadonlyMap<number | string, readonly Span[]> {
  const days = new Map<number | string, Span[]>();
  for (const { attacker, attacked, span } of direct) {
    for (const actor of [attacker, attacked]) days.set(actor, [...(days.get(actor) ?? []), span]);
  }
  return days;
}

/**
 * A listing cut to the days of the listed state: from the first to the last that its own rows share with it. One without
 * a row of its own keeps the days of the row that lists it.
 */
function within<T extends { readonly span: Span }>(row: T, own: readonly Span[] | undefined): T[] {
  if (own === undefined) return [row];
  const shared = own.filter((span) => overlaps(span, row.span) !== 'no');
  if (shared.length === 0) return [];
  const from = shared.map((span) => span.from).reduce((a, b) => (byDate(a, b) <= 0 ? a : b));
  const ends = shared.map((span) => span.to);
  const to = ends.some((end) => end === null)
    ? null
    : (ends as PartialDate[]).reduce((a, b) => (a.last >= b.last ? a : b));
  return [{ ...row, span: commonDays(row.span, { from, to }) }];
}

/** The days that two spans share; of two dates that cover one another the one that is known better. */
function commonDays(a: Span, b: Span): Span {
  const from =
    a.from.first > b.from.first || (a.from.first === b.from.first && a.from.last <= b.from.last) ? a.from : b.from;
  if (a.to === null || b.to === null) return { from, to: a.to ?? b.to };
  return { from, to: a.to.last < b.to.last || (a.to.last === b.to.last && a.to.first >= b.to.first) ? a.to : b.to };
}

function lastEnd(spans: readonly Span[]): PartialDate | null {
  let last: PartialDate | null = null;
  for (const { to } of spans) {
    if (to === null) return null;
    if (last === null || to.last > last.last) last = to;
  }
  return last;
}

function participantsOf(war: WarRows, partnerships: readonly Partnership[]): Participant[] {
  const spans = new Map<number | string, Span[]>();
  const add = (actor: number | string, span: Span) => {
    const list = spans.get(actor) ?? [];
    if (!list.some((old) => old.from.first === span.from.first && old.to?.last === span.to?.last)) list.push(span);
    spans.set(actor, list);
  };
  for (const row of [...war.direct, ...war.listed]) {
    add(row.attacker, row.span);
    add(row.attacked, row.span);
  }
  for (const row of partnerships) add(row.with, row.span);
  const opened = war.direct.filter((row) => !row.joined);
  const original = new Set(opened.flatMap((row) => [row.attacker, row.attacked]));
  const initiators = new Set(opened.map((row) => row.attacker));
  const targets = new Set(war.direct.map((row) => row.attacked));
  return [...spans]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([actor, list]) => ({
      actor,
      role: initiators.has(actor) ? 'initiator' : targets.has(actor) ? 'target' : 'joiner',
      original: original.has(actor),
      spans: list.sort((a, b) => byDate(a.from, b.from)),
    }));
}
