/** A parameter of a page's address that makes no sense, and what it takes. */
export interface Fault {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

/** Why a value makes no sense, or null. */
type Check = (value: string) => string | null;

const [LEAST, MOST] = [1800, 2100];

/** One of a few words. */
export function oneOf(...words: readonly string[]): Check {
  return (value) => (words.includes(value) ? null : `it takes ${words.join(' or ')}`);
}

/** A year, `1990`. */
export const aYear: Check = (value) =>
  /^\d{4}$/.test(value) && Number(value) >= LEAST && Number(value) <= MOST
    ? null
    : `it takes a year from ${LEAST} to ${MOST}`;

/** A day of the calendar, `1939-09-01`. */
export const aDay: Check = (value) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && aYear(value.slice(0, 4)) === null && isCalendarDay(value)
    ? null
    : 'it takes a day that exists, written 1939-09-01';

/** A year, a month or a day. */
export const aDate: Check = (value) =>
  aYear(value) === null || aDay(value) === null || aDay(`${value}-01`) === null
    ? null
    : 'it takes a year, a month or a day: 2022, 2022-02 or 2022-02-24';

function isCalendarDay(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/**
 * The first parameter of an address that makes no sense. What is empty or not named here is passed over.
 * @example faultIn(new URLSearchParams('at=banana'), { at: aDay }) // { name: 'at', value: 'banana', why: 'it takes a day…' }
 */
export function faultIn(state: URLSearchParams, checks: Readonly<Record<string, Check>>): Fault | null {
  for (const [name, check] of Object.entries(checks)) {
    const value = state.get(name) ?? '';
    const why = value === '' ? null : check(value);
    if (why !== null) return { name, value, why };
  }
  const [since, until] = [state.get('since') ?? '', state.get('until') ?? ''];
  const backwards = 'until' in checks && since !== '' && until !== '' && until < since.slice(0, until.length);
  return backwards ? { name: 'until', value: until, why: `it takes a time after ${since}` } : null;
}
