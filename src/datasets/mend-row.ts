/**
 * Puts together a row that a spreadsheet broke when it saved a table with semicolons: a line end within a value ends
 * the row, what follows stands in a row of its own under an empty first cell, and values with commas between them
 * were not taken apart there. Null unless the two make a row of exactly the table's width.
 */
export function mendRow(broken: readonly string[], rest: readonly string[], width: number): string[] | null {
  const [start, end] = [withoutTail(broken), withoutTail(rest)];
  if (start.length === 0 || start.length >= width || end.length < 2 || end[0]?.trim() !== '') return null;
  const joined = [...start, ...end.slice(1).flatMap((cell) => cell.split(','))];
  return joined.length === width ? joined : null;
}

/** A row's cells up to the last that is not empty. */
function withoutTail(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/** A record that was read, and how many rows of the file it is made of. */
export type Take = (record: string[], rows: number) => void;

/** Gives records on as they come, two that are one row together as one. Call `end` after the last. */
export function mending(
  width: number,
  take: Take,
): { readonly next: (record: string[]) => void; readonly end: () => void } {
  let held: string[] | null = null;
  const end = () => {
    if (held !== null) take(held, 1);
    held = null;
  };
  const next = (record: string[]) => {
    const whole = held === null ? null : mendRow(held, record, width);
    if (whole === null) {
      end();
      held = record;
    } else {
      held = null;
      take(whole, 2);
    }
  };
  return { next, end };
}
