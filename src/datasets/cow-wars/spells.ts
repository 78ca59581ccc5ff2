import { type PartialDate, partialDate, type Span } from '../../core/partial-date.ts';
import type { StoredRow } from '../../store/database.ts';

/**
 * A participant's one or two spells. Month and day of -9 are not known; a year of -8 says there is no such spell
 * and -7 that it goes on.
 */
export function spellsOf(row: StoredRow): Span[] {
  return ([1, 2] as const).flatMap((spell) => {
    const from = dateOf(row, 'Start', spell);
    return from === null ? [] : [{ from, to: dateOf(row, 'End', spell) }];
  });
}

function dateOf(row: StoredRow, which: 'Start' | 'End', spell: 1 | 2): PartialDate | null {
  const part = (name: string) => Number(row[`${which}${name}${spell}`]);
  const [year, month, day] = [part('Year'), part('Month'), part('Day')];
  if (year < 0) return null;
  if (month <= 0) return partialDate(year);
  return day <= 0 ? partialDate(year, month) : partialDate(year, month, day);
}
