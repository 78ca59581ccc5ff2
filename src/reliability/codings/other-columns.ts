import { CasusError } from '../../core/errors.ts';

type Rows = readonly Readonly<Record<string, string>>[];

/**
 * A table whose `verdict` is taken from other columns, as published files with a second coding have them: one column of
 * verdicts (`verdict_lenient`), or two of 1 and 0 (`honor+violate`): the first 1 is honored, the second 1 violated, both 0
 * not invoked. Rows in which they are empty are left out.
 * @throws CasusError `coding-column-missing`; `coding-value-invalid` where both of two columns are 1 or one is no 1 or 0.
 */
export function withVerdictOf(rows: Rows, columns: string, file: string, lines: readonly number[]): KeptRows {
  const names = columns.split('+');
  const header = rows[0] ?? {};
  for (const column of names) {
    if (Object.hasOwn(header, column)) continue;
    throw new CasusError(
      'coding-column-missing',
      { column, columns: Object.keys(header).join(', ') },
      { file, line: 1 },
    );
  }
  return kept(rows, lines, (row, line) => {
    const [first = '', second] = names.map((name) => row[name] ?? '');
    if (second === undefined) return first === '' ? null : { ...row, verdict: first };
    if (first === '' && second === '') return null;
    if (!/^[01]$/.test(first) || !/^[01]$/.test(second) || first + second === '11') {
      const expected = '1 in one of the two columns at most, and 0 otherwise';
      throw new CasusError(
        'coding-value-invalid',
        { column: columns, value: `${first}, ${second}`, expected },
        { file, line },
      );
    }
    return { ...row, verdict: first === '1' ? 'honored' : second === '1' ? 'violated' : 'not-invoked' };
  });
}

/** Rows with the line that each starts on. */
export interface KeptRows {
  readonly rows: Record<string, string>[];
  readonly lines: number[];
}

/** Columns in which published codings have a war's number in COW's list. */
const COW_NUMBERS = ['cowwar', 'cownum', 'cow_warid', 'warnum'] as const;

/**
 * A table whose wars are numbered as COW numbers them, with the numbers of the list that wars are judged from. A table
 * that has a column `warid`, or no COW number, is left as it is. Wars that the list does not have are left out and named.
 * @param numbers the number in the list by COW's number
 */
export function withWarNumbers(
  table: KeptRows,
  numbers: ReadonlyMap<number, number>,
): KeptRows & { readonly unmapped: readonly number[] } {
  const header = table.rows[0] ?? {};
  const column = COW_NUMBERS.find((name) => Object.hasOwn(header, name));
  if (Object.hasOwn(header, 'warid') || column === undefined) return { ...table, unmapped: [] };
  const unmapped = new Set<number>();
  const mapped = kept(table.rows, table.lines, (row) => {
    const number = Number(row[column]);
    const warid = numbers.get(number);
    if (warid === undefined) unmapped.add(number);
    return warid === undefined ? null : { ...row, warid: String(warid) };
  });
  return { ...mapped, unmapped: [...unmapped].sort((a, b) => a - b) };
}

function kept(
  rows: Rows,
  lines: readonly number[],
  change: (row: Readonly<Record<string, string>>, line: number) => Record<string, string> | null,
): KeptRows {
  const found: KeptRows = { rows: [], lines: [] };
  rows.forEach((row, i) => {
    const line = lines[i] ?? i + 2;
    const changed = change(row, line);
    if (changed === null) return;
    found.rows.push(changed);
    found.lines.push(line);
  });
  return found;
}
