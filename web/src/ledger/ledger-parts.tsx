import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import type { FigurePart } from '../parts/figure.tsx';
import { CamePicture } from './came-picture.tsx';
import { type Grouped, type Grouping, groupRows } from './group-ledger.ts';
import { LedgerPicture } from './ledger-picture.tsx';

/** The most rows that one column of a newspaper takes and that can be read there. */
export const MOST_ROWS = 20;

/**
 * A long ledger as several pictures, each with its own head and legend, in the order of the whole; none where one picture
 * holds all rows.
 * @example ledgerParts({ rows, all: rows, view: 'came', grouping: '' }).map(({ holds }) => holds)
 * // of 39 rows: ['Rows 1 to 20 of 39', 'Rows 21 to 39 of 39']
 */
export function ledgerParts({
  rows,
  all,
  view,
  grouping,
}: {
  readonly rows: readonly LedgerRow[];
  readonly all: readonly LedgerRow[];
  readonly view: 'came' | 'rungs';
  readonly grouping: Grouping;
}): FigurePart[] {
  const groups = view === 'came' ? groupRows(rows, grouping) : [{ name: '', rows }];
  let first = 1;
  return splitGroups(groups, MOST_ROWS).map((part) => {
    const own = part.flatMap((group) => group.rows);
    const holds = `Rows ${first} to ${first + own.length - 1} of ${rows.length}`;
    first += own.length;
    const drawing = () =>
      view === 'came' ? <CamePicture rows={own} groups={part} /> : <LedgerPicture rows={own} all={all} />;
    return { holds, drawing };
  });
}

/**
 * Groups of rows in as few parts of about one length as hold at most so many rows each; none where one holds them all. A
 * group that runs over says in the next part that it goes on.
 */
export function splitGroups(groups: readonly Grouped[], most: number): Grouped[][] {
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const count = Math.ceil(total / most);
  if (count < 2) return [];
  const parts: Grouped[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const { name, rows } of groups) {
    for (const [at, part] of parts.entries()) {
      const [from, to] = [at, at + 1].map((end) => Math.max(0, Math.ceil((end * total) / count) - before));
      const own = rows.slice(from, to);
      if (own.length > 0) part.push({ name: name === '' || from === 0 ? name : `${name}, continued`, rows: own });
    }
    before += rows.length;
  }
  return parts;
}
