import { type PartialDate, parsePartialDate, partialDate, type Span } from '../partial-date.ts';

/**
 * One state, one line: COW code, COW abbreviation, ISO 3166-1 alpha-3 code (null: none), English name,
 * spells of COW membership, and spells in the Gleditsch-Ward list where they differ from COW's.
 *
 * Code and name are those of the state's first years; `crosswalk-changes.ts` has what they became.
 * Spells are `from/to`, both days included, with nothing after the slash while they last, and one
 * space between them. A Gleditsch-Ward spell under another number than COW's has that number in front:
 * `970:1979-07-12/`.
 *
 * Sources: Correlates of War, State System Membership v2016; Gleditsch and Ward 1999, "A Revised List
 * of Independent States since the Congress of Vienna", International Interactions 25: 393-413, with
 * the microstates and the later revisions, as published (Nauru from 31 December 1968, Rwanda from
 * 7 January 1962); ISO 3166-1 and ISO 3166-3.
 */
export type StateRow = readonly [
  ccode: number,
  abbreviation: string,
  iso: string | null,
  name: string,
  cow: string,
  gw?: string,
];

/** What a state's name and ISO code became from a date on; an ISO code left out is as before. */
export type ChangeRow = readonly [ccode: number, from: string, name: string, iso?: string];

/** A value that holds for a span of days. */
export interface Dated<T> {
  readonly value: T;
  readonly span: Span;
}

const MS_PER_DAY = 86_400_000;

/** The day with this number (days since 1970-01-01). */
export function dayAt(number: number): PartialDate {
  const date = new Date(number * MS_PER_DAY);
  return partialDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The last day number of a span; infinite while it lasts. */
export function lastDay(span: Span): number {
  return span.to?.last ?? Number.POSITIVE_INFINITY;
}

/** Reads spells such as `1816-01-01/1942-11-11 260:1990-10-03/`; without a number of its own a spell has `code`. */
export function parseSpells(text: string, code: number): Dated<number>[] {
  return text.split(' ').map((spell) => {
    const [days = '', number] = spell.split(':').reverse();
    const [from = '', to = ''] = days.split('/');
    return {
      value: number === undefined ? code : Number(number),
      span: { from: parsePartialDate(from), to: to === '' ? null : parsePartialDate(to) },
    };
  });
}

/** The spans put in order, with those that overlap or touch joined into one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from.first - b.from.first)) {
    const before = joined.at(-1);
    if (before === undefined || lastDay(before) + 1 < span.from.first) joined.push(span);
    else if (lastDay(span) > lastDay(before)) joined[joined.length - 1] = { from: before.from, to: span.to };
  }
  return joined;
}

/** A value that changes on certain days, cut to the spans in which the state existed. */
export function stepsWithin<T>(first: T, changes: readonly (readonly [PartialDate, T])[], life: readonly Span[]) {
  const steps: Dated<T>[] = [];
  const starts = [Number.NEGATIVE_INFINITY, ...changes.map(([from]) => from.first)];
  const values = [first, ...changes.map(([, value]) => value)];
  values.forEach((value, i) => {
    const end = (starts[i + 1] ?? Number.POSITIVE_INFINITY) - 1;
    for (const span of life) {
      const from = Math.max(starts[i] as number, span.from.first);
      const to = Math.min(end, lastDay(span));
      if (from <= to) steps.push({ value, span: { from: dayAt(from), to: to === Infinity ? null : dayAt(to) } });
    }
  });
  return steps;
}
