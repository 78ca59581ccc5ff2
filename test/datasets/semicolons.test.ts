import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findTables } from '../../src/datasets/find-tables.ts';
import { mendRow } from '../../src/datasets/mend-row.ts';
import { readTable } from '../../src/datasets/read-table.ts';
import { capturedEffects, put, scratch } from '../scratch.ts';
import { fixturePath } from './fixtures.ts';
import { readGrid } from './grid.ts';

const at = scratch();

/** The made-up conflicts as a spreadsheet saves them: semicolons, days first. */
function savedAgain(): string[] {
  const { header, rows } = readGrid(readFileSync(fixturePath('ucdp-acd-25.1.csv'), 'utf8'));
  const dayFirst = (cell: string) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3-$2-$1');
  return [header, ...rows].map((row) => row.map(dayFirst).join(';'));
}

async function reading(lines: readonly string[]) {
  const path = put(at('conflicts.csv'), lines.join('\r\n'));
  const [found] = (await findTables([path], null, capturedEffects())).tables;
  if (found === undefined) throw new Error('no table was found');
  return readTable(found.table, path, readFileSync(path));
}

test('a copy with semicolons and days first is the same data', async () => {
  const path = fixturePath('ucdp-acd-25.1.csv');
  const [found] = (await findTables([path], null, capturedEffects())).tables;
  if (found === undefined) throw new Error('no table was found');
  const published = await readTable(found.table, path, readFileSync(path));
  const again = await reading(savedAgain());
  expect(again.rows).toEqual(published.rows);
  expect(again.content).toBe(published.content);
  expect(again.lines).toEqual([2, 3, 4, 5]);
});

test('a row broken over two lines is put together, said, and the lines after it keep their numbers', async () => {
  const [header = '', ...rows] = savedAgain();
  const cells = (rows[2] as string).split(';').with(9, 'Rose valley');
  const start = [...cells.slice(0, 10), ...Array(18).fill('')].join(';');
  const end = ['', ...cells.slice(10, 20), cells.slice(20).join(',')].join(';');
  const mended = await reading([header, ...rows.slice(0, 2), start, end, ...rows.slice(3)]);
  const whole = await reading([header, ...rows.with(2, cells.join(';'))]);
  expect(mended.rows).toEqual(whole.rows);
  expect(mended.lines).toEqual([2, 3, 4, 6]);
  expect(mended.remarks).toEqual([{ what: 'rows broken over two lines, joined', count: 1 }]);
});

test('a row that breaks off and does not go on in the next line is refused where it stands', async () => {
  const [header, first = '', ...rest] = savedAgain();
  const start = [...first.split(';').slice(0, 10), ...Array(18).fill('')].join(';');
  await expect(reading([header as string, start, ...rest])).rejects.toMatchObject({
    code: 'value-missing',
    place: { line: 2, column: 'year' },
  });
});

test.each([
  ['too little', ['a', 'b', ''], ['', 'c'], 4, null],
  ['too much', ['a', 'b', '', ''], ['', 'c', 'd', 'e'], 4, null],
  ['no beginning', ['', '', '', ''], ['', 'a', 'b', 'c'], 4, null],
  ['a row of its own', ['a', 'b', '', ''], ['c', 'd', 'e', 'f'], 4, null],
  ['a shorter row of its own', ['a', 'b', '', ''], ['c', 'd', 'e', ''], 4, null],
  ['the rest', ['a', 'b', '', ''], ['', 'c', 'd', ''], 4, ['a', 'b', 'c', 'd']],
  ['the rest, in part not taken apart', ['a', '', '', '', ''], ['', 'b', ',c,d'], 5, ['a', 'b', '', 'c', 'd']],
])('a broken row with %s', (_, broken, rest, width, expected) => {
  expect(mendRow(broken, rest, width)).toEqual(expected);
});
