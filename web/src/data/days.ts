/** The reader's language; where there is no reader, as in a dossier, English with the day first. */
const READER = typeof document === 'undefined' ? 'en-GB' : undefined;

/**
 * A date as the reader's language writes it, to the precision that is known: `2026-02` as "February 2026" or
 * "février 2026". What is no date stays as it is.
 * @param long months in full
 */
export function dayWords(date: string, locale: string | undefined = READER, long = false): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (match === null) return date;
  const [, year, month, day] = match;
  if (month === undefined) return year as string;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const form: Intl.DateTimeFormatOptions = { year: 'numeric', month: long ? 'long' : 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, day === undefined ? form : { ...form, day: 'numeric' }).format(at);
}

/** `28 Feb 2026 to 8 Apr 2026`, `from 28 Feb 2026`, or that the day is not known. */
export function spanWords(from: string | null, to: string | null, locale?: string): string {
  if (from === null) return 'day not known';
  if (to === null || to === from) return dayWords(from, locale);
  return `${dayWords(from, locale)} to ${dayWords(to, locale)}`;
}
