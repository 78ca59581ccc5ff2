import type { ObligationColumns } from './obligations-in-time.ts';

/** The rows that were in force on a day (`1939-09-01`), by their places. */
export function activeAt({ from, to }: Pick<ObligationColumns, 'from' | 'to'>, day: string): number[] {
  const found: number[] = [];
  for (let i = 0; i < from.length; i += 1) {
    const end = to[i];
    if ((from[i] as string) <= day && (end === null || end === undefined || end >= day)) found.push(i);
  }
  return found;
}
