const MS_PER_DAY = 86_400_000;

/** The day with this number (days since 1970-01-01) as it is written: `1939-09-01`. */
export function dayText(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}
