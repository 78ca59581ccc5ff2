import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namesWritten, yearsWritten } from '../../src/datasets/hced/event-cells.ts';
import { EVENT_TABLE } from '../../src/datasets/hced/tables.ts';
import { BATTLE_TABLE } from '../../src/datasets/iwbd/tables.ts';
import { readTable } from '../../src/datasets/read-table.ts';
import { fixturePath } from './fixtures.ts';

const lines = (name: string) => readFileSync(fixturePath(name), 'utf8').split('\n');

test('rows of the event dataset that only number themselves are left out, and that is said', async () => {
  const [header = '', ...rows] = lines('hced-3.csv').filter((line) => line !== '');
  const numbered = rows.flatMap((row, i) => [row, `${2 * i + 2}${','.repeat(16)}`]);
  const read = await readTable(EVENT_TABLE, 'events.csv', Buffer.from([header, ...numbered].join('\r\n')));
  expect(read.rows).toHaveLength(4);
  expect(read.lines).toEqual([2, 4, 6, 8]);
  expect(read.remarks).toEqual([{ what: 'empty rows left out', count: 4 }]);
});

test('a key that the publisher has twice is kept, and that is said', async () => {
  const text = lines('hced-3.csv');
  const twice = [...text.slice(0, 5), (text[1] ?? '').replace('55', '54')].join('\n');
  const read = await readTable(EVENT_TABLE, 'events.csv', Buffer.from(twice));
  expect(read.rows.map(([id]) => id)).toEqual(expect.arrayContaining(['Herring Banks1858', 'Mill Bridge1860']));
  expect(read.rows).toHaveLength(5);
  expect(read.remarks).toEqual([{ what: 'rows with the key of another', count: 1 }]);
});

test('an old copy with letters of Windows-1252 is read', async () => {
  const text = lines('iwbd-1.0.csv').join('\n').replace('Mill Bridge', 'Mühlbrücke');
  const read = await readTable(BATTLE_TABLE, 'battles.csv', Buffer.from(text, 'latin1'));
  expect(read.rows[2]?.[3]).toBe('Mühlbrücke');
});

test.each([
  ['1944', [1944, 1944]],
  ['1825-1826', [1825, 1826]],
  ['-1468', [-1468, -1468]],
  ['-120--119', null],
  ['1826-1825', null],
  ['1817-1', null],
  ['about 1900', null],
])('the year %s', (cell, years) => {
  expect(yearsWritten(cell)).toEqual(years);
});

test.each([
  ["['World War II']", ['World War II']],
  [`['Herring   War', "Fisher's Rising"]`, ['Herring War', "Fisher's Rising"]],
  ['3rd Herring War', ['3rd Herring War']],
  ['[]', []],
  ['', []],
])('the names in %s', (cell, names) => {
  expect(namesWritten(cell)).toEqual(names);
});
