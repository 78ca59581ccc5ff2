import { dayWords } from '../data/days.ts';

/** A date as the reader's language writes it. */
export function Day({ date, long = false }: { readonly date: string; readonly long?: boolean }) {
  return <time dateTime={date}>{dayWords(date, undefined, long)}</time>;
}
