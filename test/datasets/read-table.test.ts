import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/datasets/read-table.ts';
import type { TableSpec } from '../../src/datasets/table-spec.ts';

const TABLE: TableSpec = {
  name: 'made_up',
  title: 'made-up rows',
  columns: [
    { name: 'id', type: 'integer', required: true },
    { name: 'name', type: 'text', label: true },
    { name: 'share', type: 'real' },
  ],
  key: ['id'],
  dates: [],
  states: [],
  remark: (value) => (value('share') === null ? 'rows without a share' : null),
  known: [],
};

const read = (text: string | Uint8Array, spec = TABLE) =>
  readTable(spec, 'f.csv', typeof text === 'string' ? Buffer.from(text) : text);

describe('the rows of a file', () => {
  test('are typed, by the names of their columns, each with its line', async () => {
    const { rows, lines, remarks } = await read('share,extra,name,id\n0.5,x,one,1\n.25,y,two,2\n');
    expect(rows).toEqual([
      [1, 'one', 0.5],
      [2, 'two', 0.25],
    ]);
    expect([lines, remarks]).toEqual([[2, 3], []]);
  });

  test('keep their lines after a value that goes on over line ends of any kind', async () => {
    const { rows, lines } = await read('id,name,share\r\n1,"a\r\nb\nc\r\nd",1\r\n2,e,1\r\n');
    expect(rows.map(([id]) => id)).toEqual([1, 2]);
    expect(lines).toEqual([2, 6]);
  });

  test('are refused where a value has a lone carriage return, which would hide what stands before it on a terminal', async () => {
    await expect(read('id,name,share\n1,"a\rb",1\n')).rejects.toMatchObject({ code: 'text-hidden' });
  });

  test('that are empty are left out and counted, and the lines go on', async () => {
    const { lines, remarks } = await read('id,name,share\n1,a,1\n\n,,\n2,b,1\n');
    expect(lines).toEqual([2, 5]);
    expect(remarks).toEqual([{ what: 'empty rows left out', count: 2 }]);
  });

  test('that are odd are kept and counted', async () => {
    const { rows, remarks } = await read('id,name,share\n1,a,\n2,b,NA\n3,c,1\n');
    expect(rows).toHaveLength(3);
    expect(remarks).toEqual([{ what: 'rows without a share', count: 2 }]);
  });

  test('are read as Windows-1252 where they are no UTF-8, and that is said', async () => {
    const { rows, remarks } = await read(Buffer.from('id,name,share\n1,\u00c5land,1\n', 'latin1'));
    expect(rows).toEqual([[1, 'Åland', 1]]);
    expect(remarks).toEqual([{ what: 'not UTF-8, read as Windows-1252', count: 1 }]);
  });
});

describe('two files', () => {
  const content = async (text: string) => (await read(text)).content;
  test('with the same values in another order of rows and columns, or with other labels, are the same data', async () => {
    const one = await content('id,name,share\n1,a,1\n2,b,0.5\n');
    expect(await content('share,name,id\n0.50,b,2\n1.0,a,1\n')).toBe(one);
    expect(await content('id,name,share\n1,first,1\n2,second,0.5\n')).toBe(one);
  });
  test('with another value, or one row fewer, are not', async () => {
    const one = await content('id,name,share\n1,a,1\n2,b,0.5\n');
    expect(await content('id,name,share\n1,a,1\n2,b,0.6\n')).not.toBe(one);
    expect(await content('id,name,share\n1,a,1\n')).not.toBe(one);
  });
  test('in which values stand in other columns are not', async () => {
    const spec = {
      ...TABLE,
      columns: TABLE.columns.map((column) => ({ ...column, type: 'text' as const, label: undefined })),
    };
    const as = async (text: string) => (await read(text, spec as unknown as TableSpec)).content;
    expect(await as('id,name,share\n1,12,3\n')).not.toBe(await as('id,name,share\n1,1,23\n'));
  });
  test('have digests of their own bytes all the same', async () => {
    const [a, b] = await Promise.all(
      ['id,name,share\n1,a,1\n', 'id,name,share\r\n1,a,1\r\n'].map((text) => read(text)),
    );
    expect(a?.sha256).not.toBe(b?.sha256);
    expect(a?.content).toBe(b?.content);
  });
});

describe('a file is refused at the first thing that is wrong', () => {
  test.each([
    ['a row with a cell too many', 'id,name,share\n1,a,1\n2,b,1,x\n', { code: 'row-length', place: { line: 3 } }],
    ['a row with a cell too few', 'id,name,share\n1,a\n', { code: 'row-length', place: { line: 2 } }],
    ['a column that is not there', 'id,name\n1,a\n', { code: 'column-missing' }],
    [
      'a value of another type',
      'id,name,share\n1,a,much\n',
      { code: 'value-not-number', place: { line: 2, column: 'share' } },
    ],
    [
      'no value where one has to be',
      'id,name,share\n,a,1\n',
      { code: 'value-missing', place: { line: 2, column: 'id' } },
    ],
    ['a key twice', 'id,name,share\n1,a,1\n1,b,1\n', { code: 'row-duplicate', place: { line: 3 } }],
    ['a header alone', 'id,name,share\n', { code: 'file-empty' }],
    ['a header and empty rows', 'id,name,share\n\n,,\n', { code: 'file-empty' }],
    ['a quote that does not close', 'id,name,share\n1,a,1\n2,"b,1\n', { code: 'csv-broken', place: { line: 3 } }],
  ] as const)('%s', async (_, text, error) => {
    const place = 'place' in error ? { place: expect.objectContaining({ file: 'f.csv', ...error.place }) } : {};
    await expect(read(text)).rejects.toMatchObject({ code: error.code, ...place });
  });

  test('how far it has read is told from little to all', async () => {
    const shares: number[] = [];
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},a name,1`).join('\n');
    await readTable(TABLE, 'f.csv', Buffer.from(`id,name,share\n${rows}\n`), (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
