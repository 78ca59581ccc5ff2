import { CasusError } from './errors.ts';
import { all, not, type Truth, truth } from './kleene.ts';

/**
 * A date known to the year, the month or the day: `1914`, `1914-07`, `1914-07-28`.
 * It stands for the span of days it could be; `first` and `last` are that span's ends
 * as day numbers (days since 1970-01-01 in the proleptic Gregorian calendar).
 */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly first: number;
  readonly last: number;
}

/** How much of a date is known. */
export type Precision = 'year' | 'month' | 'day';

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** Days since 1970-01-01 in the proleptic Gregorian calendar, counted in eras of 400 years that begin in March. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function daysInMonth(year: number, month: number): number {
  return dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1);
}

/**
 * A partial date from its parts. A month or a day that is not known is left out; a day without a
 * month is refused. Years run from 1 to 9999.
 * @throws CasusError `date-impossible` if no such day exists.
 */
export function partialDate(year: number, month?: number, day?: number): PartialDate {
  const wrong = (why: string) => {
    const value = [year, month, day].filter((part) => part !== undefined).join('-');
    return new CasusError('date-impossible', { value, why });
  };
  if (!Number.isInteger(year) || year < 1 || year > 9999) throw wrong('the year is not between 1 and 9999');
  if (month === undefined) {
    if (day !== undefined) throw wrong('there is a day but no month');
    return { year, first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  }
  if (!Number.isInteger(month) || month < 1 || month > 12) throw wrong('the month is not between 1 and 12');
  const length = daysInMonth(year, month);
  if (day === undefined) {
    return { year, month, first: dayNumber(year, month, 1), last: dayNumber(year, month, length) };
  }
  if (!Number.isInteger(day) || day < 1 || day > length) throw wrong(`that month has ${length} days`);
  const number = dayNumber(year, month, day);
  return { year, month, day, first: number, last: number };
}

/**
 * Reads `1914`, `1914-07` or `1914-07-28`.
 * @throws CasusError `date-impossible` for any other form or a day that does not exist.
 */
export function parsePartialDate(text: string): PartialDate {
  const match = PATTERN.exec(text);
  if (!match) throw new CasusError('date-impossible', { value: text, why: 'it is not YYYY, YYYY-MM or YYYY-MM-DD' });
  const [, year, month, day] = match;
  return partialDate(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
}

/** The date as it is written in files: `1914-07`. */
export function formatPartialDate(date: PartialDate): string {
  const pad = (part: number, width: number) => String(part).padStart(width, '0');
  const parts = [pad(date.year, 4)];
  if (date.month !== undefined) parts.push(pad(date.month, 2));
  if (date.day !== undefined) parts.push(pad(date.day, 2));
  return parts.join('-');
}

/** How much of the date is known. */
export function precision(date: PartialDate): Precision {
  if (date.day !== undefined) return 'day';
  return date.month !== undefined ? 'month' : 'year';
}

/** Is `a` earlier than `b`? Unknown where the spans overlap, unless both are the same single day. */
export function isBefore(a: PartialDate, b: PartialDate): Truth {
  if (a.last < b.first) return 'yes';
  if (a.first >= b.last) return 'no';
  return 'unknown';
}

/** Is `a` later than `b`? */
export function isAfter(a: PartialDate, b: PartialDate): Truth {
  return isBefore(b, a);
}

/** Are `a` and `b` the same day? Unknown where they could be. */
export function isSame(a: PartialDate, b: PartialDate): Truth {
  if (a.last < b.first || b.last < a.first) return 'no';
  return a.first === a.last && b.first === b.last ? 'yes' : 'unknown';
}

/** A time from one date to another; `to` is null while it lasts. Both ends belong to it. */
export interface Span {
  readonly from: PartialDate;
  readonly to: PartialDate | null;
}

/** Do two spans share at least one day? */
export function overlaps(a: Span, b: Span): Truth {
  const inTime = startsInTime(a, b);
  if (inTime === 'no') return 'no';
  const other = startsInTime(b, a);
  return other === 'yes' ? inTime : other;
}

/** Does the first span start before the second has ended? */
function startsInTime(a: Span, b: Span): Truth {
  if (b.to === null || a.from.last <= b.to.first) return 'yes';
  return b.to.last < a.from.first ? 'no' : 'unknown';
}

/** Do two spans share at least one calendar year (the pairing of the published codings)? */
export function sharesYear(a: Span, b: Span): boolean {
  return (b.to === null || a.from.year <= b.to.year) && (a.to === null || b.from.year <= a.to.year);
}

/** Does the date fall within the span? */
export function contains(span: Span, date: PartialDate): Truth {
  return all([not(isBefore(date, span.from)), span.to === null ? truth(true) : not(isAfter(date, span.to))]);
}

/** Sorts by the earliest day a date could be, then by the latest. */
export function byDate(a: PartialDate, b: PartialDate): number {
  return a.first - b.first || a.last - b.last;
}
