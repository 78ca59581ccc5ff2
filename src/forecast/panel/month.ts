/** A month as one number: 12 times the year, plus 0 for January to 11 for December. */
export type Month = number;

/** The number of a month; `month` runs from 1 to 12. @example monthOf(2026, 4) // 24315 */
export function monthOf(year: number, month: number): Month {
  return year * 12 + month - 1;
}

/** The year of a month. */
export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** `2026-04`. */
export function formatMonth(month: Month): string {
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The last day of a month: `2026-04-30`. */
export function lastDayOf(month: Month): string {
  const day = new Date(Date.UTC(yearOf(month), (month % 12) + 1, 0)).getUTCDate();
  return `${formatMonth(month)}-${String(day).padStart(2, '0')}`;
}
