import type { ErrorCode } from '../../src/core/error-kinds.ts';
import { type Fixture, gridOf, nameInHeader, specOf } from './fixtures.ts';
import { type Grid, withCells, withColumns, writeGrid } from './grid.ts';

/** What the error for a broken file must say. */
export interface Expected {
  readonly code: ErrorCode;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
}

/** A file that is broken in one way, and the error for it. */
export type Broken = Expected & { readonly content: string | Uint8Array };

/** A way in which a file can be broken; null for a table where it makes no sense. */
export interface BrokenKind {
  readonly what: string;
  readonly make: (fixture: Fixture) => Broken | null;
}

/** The second row of the file, which is its third line, with other cells. */
function inSecondRow(fixture: Fixture, cells: Record<string, string>): string {
  const named = Object.entries(cells).map(([column, value]) => [nameInHeader(fixture, column), value]);
  return writeGrid(withCells(gridOf(fixture), 1, Object.fromEntries(named)));
}

function withRows(grid: Grid, change: (rows: (readonly string[])[]) => void): string {
  const rows = [...grid.rows];
  change(rows);
  return writeGrid({ ...grid, rows });
}

/** A column with a whole number in every row. */
function numberColumn(fixture: Fixture): string {
  return fixture.date?.year ?? fixture.edit[0];
}

/** Is the column one of whole numbers, rather than of any? */
function isWhole(fixture: Fixture, column: string): boolean {
  return specOf(fixture).columns.some(({ name, type }) => name === column && type === 'integer');
}

/** A day in one cell of the second row that is no day. */
function wrongDay(value: string) {
  return (fixture: Fixture): Broken | null => {
    const column = specOf(fixture).columns.find(({ type }) => type === 'date')?.name;
    if (column === undefined) return null;
    return { content: inSecondRow(fixture, { [column]: value }), code: 'date-impossible', line: 3, column };
  };
}

/** The text with its nth line (from 1) changed. */
function withLine(fixture: Fixture, line: number, change: (text: string) => string): string {
  const grid = gridOf(fixture);
  const lines = writeGrid(grid).split(grid.eol);
  lines[line - 1] = change(lines[line - 1] as string);
  return lines.join(grid.eol);
}

const half = (text: string) => text.slice(0, Math.floor(text.length / 2));

type DateColumns = NonNullable<Fixture['date']>;

function impossible(part: 'year' | 'month' | 'day', cells: (date: DateColumns) => Record<string, string>) {
  return (fixture: Fixture): Broken | null => {
    const column = fixture.date?.[part] ?? null;
    if (fixture.date === null || column === null) return null;
    return { content: inSecondRow(fixture, cells(fixture.date)), code: 'date-impossible', line: 3, column };
  };
}

const always = (content: string | Uint8Array, expected: Expected) => () => ({ content, ...expected });

export const BROKEN_KINDS: readonly BrokenKind[] = [
  { what: 'an empty file', make: always('', { code: 'file-empty' }) },
  { what: 'nothing but line ends', make: always('\n\r\n\n  \n', { code: 'file-empty' }) },
  {
    what: 'only a header',
    make: (fixture) => ({ content: writeGrid({ ...gridOf(fixture), rows: [] }), code: 'file-empty' }),
  },
  {
    what: 'a web page saved as CSV',
    make: always('<!DOCTYPE html>\n<html><body>404, not found</body></html>', { code: 'file-is-html' }),
  },
  {
    what: 'a web page that begins with a comment',
    make: always('\uFEFF  <!-- saved from a mirror --><p>Moved</p>', { code: 'file-is-html' }),
  },
  {
    what: 'binary junk',
    make: always(
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
      { code: 'file-is-binary' },
    ),
  },
  {
    what: 'a zero byte in a cell',
    make: (fixture) => ({ content: withLine(fixture, 3, (text) => `${text}\0`), code: 'file-is-binary' }),
  },
  {
    what: 'UTF-16',
    make: (fixture) => ({ content: Buffer.from(writeGrid(gridOf(fixture)), 'utf16le'), code: 'file-is-binary' }),
  },
  {
    what: 'a row cut off in the middle of the file',
    make: (fixture) => ({ content: withLine(fixture, 3, half), code: 'row-length', line: 3 }),
  },
  {
    what: 'a file cut off within its last row',
    make: (fixture) => {
      const { eol, rows } = gridOf(fixture);
      const text = withLine(fixture, rows.length + 1, half);
      return { content: text.slice(0, -eol.length), code: 'row-length', line: rows.length + 1 };
    },
  },
  {
    what: 'a value too many',
    make: (fixture) => ({ content: withLine(fixture, 3, (text) => `${text},0`), code: 'row-length', line: 3 }),
  },
  {
    what: 'a quote that never closes',
    make: (fixture) => ({ content: withLine(fixture, 3, (text) => `"${text}`), code: 'csv-broken', line: 3 }),
  },
  {
    what: 'a quote in the middle of a value',
    make: (fixture) => ({ content: withLine(fixture, 3, (text) => `9"0${text}`), code: 'csv-broken', line: 3 }),
  },
  {
    what: 'a quote that never closes in the header',
    make: (fixture) => ({ content: withLine(fixture, 1, (text) => `"${text}`), code: 'csv-broken', line: 1 }),
  },
  {
    what: 'a column twice',
    make: (fixture) => {
      const grid = gridOf(fixture);
      const content = writeGrid(withColumns(grid, [...grid.header.keys(), 2]));
      return { content, code: 'column-twice', line: 1, column: grid.header[2] };
    },
  },
  {
    what: 'a column renamed',
    make: (fixture) => {
      const column = fixture.state ?? (specOf(fixture).key[0] as string);
      const name = nameInHeader(fixture, column);
      return {
        content: withLine(fixture, 1, (text) => text.replace(`${name},`, `${name}_new,`)),
        code: 'column-missing',
        line: 1,
        column,
      };
    },
  },
  {
    what: 'another version',
    make: (fixture) => {
      const column = specOf(fixture).version?.column;
      if (column === undefined) return null;
      return { content: inSecondRow(fixture, { [column]: '77' }), code: 'version-wrong', line: 3, column };
    },
  },
  { what: 'a year that is none', make: impossible('year', (date) => ({ [date.year]: '18150' })) },
  { what: 'a month of 13', make: impossible('month', (date) => ({ [date.month as string]: '13' })) },
  {
    what: 'a 30th of February',
    make: impossible('day', (date) => ({ [date.month as string]: '2', [date.day as string]: '30' })),
  },
  { what: 'a 30th of February in one cell', make: wrongDay('1951-02-30') },
  { what: 'a day without its year', make: wrongDay('24-6') },
  {
    what: 'a list of country codes with one that is none',
    make: (fixture) => {
      if (specOf(fixture).gwStates?.includes('gwno_a_2nd') !== true) return null;
      const content = inSecondRow(fixture, { gwno_a_2nd: '210, 999' });
      return { content, code: 'gw-code-unknown', line: 3, column: 'gwno_a_2nd' };
    },
  },
  {
    what: 'an end before the start',
    make: ({ backwards, ...fixture }) => {
      if (backwards === null) return null;
      const content = writeGrid(withCells(gridOf({ ...fixture, backwards }), 0, backwards.cells));
      return { content, code: 'date-order', line: 2, column: backwards.column };
    },
  },
  {
    what: 'a country code that is none',
    make: (fixture) => {
      if (fixture.state === null) return null;
      const content = inSecondRow(fixture, { [fixture.state]: '999' });
      const gw = specOf(fixture).gwStates?.includes(fixture.state) === true;
      return { content, code: gw ? 'gw-code-unknown' : 'state-code-unknown', line: 3, column: fixture.state };
    },
  },
  {
    what: 'a key twice',
    make: (fixture) => {
      if (specOf(fixture).repeats === true) return null;
      const content = withRows(gridOf(fixture), (rows) => rows.push(rows[0] as readonly string[]));
      return { content, code: 'row-duplicate', line: fixture.rows + 2, column: specOf(fixture).key[0] };
    },
  },
  {
    what: 'a text for a number',
    make: (fixture) => ({
      content: inSecondRow(fixture, { [numberColumn(fixture)]: 'eighteen' }),
      code: isWhole(fixture, numberColumn(fixture)) ? 'value-not-integer' : 'value-not-number',
      line: 3,
      column: numberColumn(fixture),
    }),
  },
  {
    what: 'half a number',
    make: (fixture) => {
      const column = numberColumn(fixture);
      if (!isWhole(fixture, column)) return null;
      return { content: inSecondRow(fixture, { [column]: '1858.5' }), code: 'value-not-integer', line: 3, column };
    },
  },
  {
    what: 'a number too large to store',
    make: (fixture) => {
      const [column] = fixture.edit;
      if (!isWhole(fixture, column)) return null;
      return { content: inSecondRow(fixture, { [column]: '3000000000' }), code: 'value-not-allowed', line: 3, column };
    },
  },
  {
    what: 'no value where every row has one',
    make: (fixture) => {
      const { columns, key } = specOf(fixture);
      const everywhere = columns.some(({ name, required }) => required === true && name === fixture.date?.year);
      const column = everywhere && fixture.date !== null ? fixture.date.year : (key[0] as string);
      return { content: inSecondRow(fixture, { [column]: 'NA' }), code: 'value-missing', line: 3, column };
    },
  },
  {
    what: 'a value that the column does not have',
    make: (fixture) => {
      if (fixture.choice === null) return null;
      const content = inSecondRow(fixture, { [fixture.choice]: '5' });
      return { content, code: 'value-not-allowed', line: 3, column: fixture.choice };
    },
  },
];
