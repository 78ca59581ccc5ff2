import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/datasets/manifest.ts';
import { columnInHeader, firstLine, firstRow, readHeader, recogniseHeader } from '../../src/datasets/recognise.ts';
import { setAsideBecause } from '../../src/datasets/set-aside.ts';
import type { TableSpec } from '../../src/datasets/table-spec.ts';

const spec = (name: string, columns: string[], patch: Partial<TableSpec> = {}): TableSpec => ({
  ...{ name, title: name, key: [], dates: [], states: [], known: [] },
  columns: columns.map((column) => ({ name: column, type: 'text' })),
  ...patch,
});
const dataset = (...tables: TableSpec[]) =>
  ({ id: tables[0]?.name, dataset: 'made-up', title: 'Made-up', version: '1', tables }) as unknown as Manifest;

const found = (header: string[], datasets: Manifest[], first: string[] = []) =>
  recogniseHeader(header, datasets, 'f.csv', first)?.table.name ?? null;

describe('a header', () => {
  const [small, large] = [spec('small', ['a', 'b']), spec('large', ['a', 'b', 'c', 'd'])];

  test('belongs to the table all of whose columns it has, in any order and with others', () => {
    expect(found(['x', 'b', 'a'], [dataset(small)])).toBe('small');
    expect(found(['d', 'c', 'b', 'a'], [dataset(large)])).toBe('large');
  });
  test('belongs to the first of two tables that it fits', () => {
    expect(found(['a', 'b', 'c', 'd'], [dataset(small, large)])).toBe('small');
    expect(found(['a', 'b', 'c', 'd'], [dataset(large), dataset(small)])).toBe('large');
  });
  test('with a column that rules a table out belongs to another', () => {
    const not = spec('not', ['a', 'b'], { not: ['c'] });
    expect(found(['a', 'b', 'c', 'd'], [dataset(not, large)])).toBe('large');
    expect(found(['a', 'b', 'c'], [dataset(not)])).toBeNull();
  });
  test('with three of four columns is a damaged copy, with fewer no copy', () => {
    expect(() => found(['a', 'b', 'c'], [dataset(large)])).toThrow(
      expect.objectContaining({ code: 'column-missing', place: { file: 'f.csv', line: 1, column: 'd' } }),
    );
    expect(found(['a', 'b'], [dataset(large)])).toBeNull();
  });
  test('that lacks a column is told of the nearest table, the first of two that are as near', () => {
    const near = ['one', 'two', 'three', 'four'].map((name) => spec(name, ['a', 'b', 'c', name]));
    const five = spec('five', ['a', 'b', 'c', 'x', 'y']);
    expect(() => found(['a', 'b', 'c', 'x'], [dataset(...near, five)])).toThrow(
      expect.objectContaining({ place: expect.objectContaining({ column: 'y' }) }),
    );
    expect(() => found(['a', 'b', 'c'], [dataset(...near)])).toThrow(
      expect.objectContaining({ place: expect.objectContaining({ column: 'one' }) }),
    );
  });
  test('names at most five of the columns that are missing, and counts the others', () => {
    const names = Array.from({ length: 28 }, (_, i) => `c${i}`);
    const lacking = (n: number) => () => found(names.slice(n), [dataset(spec('wide', names))]);
    const missing = (words: string) => expect.objectContaining({ params: expect.objectContaining({ missing: words }) });
    expect(lacking(1)).toThrow(missing('the column "c0"'));
    expect(lacking(5)).toThrow(missing('the columns "c0", "c1", "c2", "c3", "c4"'));
    expect(lacking(7)).toThrow(missing('the columns "c0", "c1", "c2", "c3", "c4" and 2 more'));
  });
});

describe('releases with one header', () => {
  const release = (name: string, values: string[]) => spec(name, ['a', 'v'], { version: { column: 'v', values } });
  const both = [dataset(release('first', ['1', '1.0'])), dataset(release('second', ['2']))];
  test.each([
    [['x', '2'], 'second'],
    [['x', '1.0'], 'first'],
    [['x', '3'], 'first'],
    [[], 'first'],
  ])('the first row %j makes it the %s', (first, name) => expect(found(['a', 'v'], both, first)).toBe(name));
});

test('a column is found under its own name, else under another that it is published with', () => {
  const table = spec('t', ['code'], { aliases: { code: ['ccode', 'cow'] } });
  expect(columnInHeader(table, 'code', ['x', 'cow', 'ccode'])).toBe(2);
  expect(columnInHeader(table, 'code', ['cow', 'code'])).toBe(1);
  expect(columnInHeader(table, 'code', ['cow'])).toBe(0);
  expect(columnInHeader(table, 'code', ['Code'])).toBe(0);
  expect(columnInHeader(table, 'code', ['CODE', 'Code'])).toBe(-1);
  expect(columnInHeader(table, 'code', ['CODE', 'code'])).toBe(1);
});

describe('the names in a first line', () => {
  test.each([
    ['a,b\n1,2', ['a', 'b']],
    ['\uFEFFa , b\r\n1,2', ['a', 'b']],
    ['a;b;c\r1;2;3', ['a', 'b', 'c']],
    ['"a,b",c\n', ['a,b', 'c']],
    ['a,,b,\n', ['a', '', 'b', '']],
  ])('%j', (head, names) => expect(readHeader(head, 'f.csv')).toEqual(names));

  test('one that stands twice is refused, empty ones are not', () =>
    expect(() => readHeader('a,b,a\n', 'f.csv')).toThrow(
      expect.objectContaining({ code: 'column-twice', place: { file: 'f.csv', line: 1, column: 'a' } }),
    ));
  test('a line that is no CSV is refused', () =>
    expect(() => readHeader('a,"b\n', 'f.csv')).toThrow(expect.objectContaining({ code: 'csv-broken' })));
});

test('the first row is read by itself, and is none where it cannot be', () => {
  expect(firstRow('\uFEFFa,b\n 1 ,2\n3,4\n')).toEqual(['1', '2']);
  expect(firstRow('a;b\n1;2\n')).toEqual(['1', '2']);
  expect([firstRow('a,b'), firstRow('a,b\n1,"2')]).toEqual([[], []]);
  expect(firstLine('a\rb')).toBe('a');
});

describe('a known file that is not read', () => {
  test.each([
    [['atopid', 'atopidphase', 'x'], /phase file/],
    [['stateabb', 'ccode', 'styear', 'endyear', 'version'], /major powers/],
    [['stateabb', 'ccode', 'styear', 'endyear', 'version', 'statenme'], null],
    [['ccode', 'year', 'milex', 'irst', 'pec', 'cinc'], /without the version/],
    [['ccode', 'year', 'milex', 'irst', 'pec', 'cinc', 'version'], null],
    [['atopid'], null],
    [[], null],
  ])('%j', (header, why) => {
    if (why === null) expect(setAsideBecause(header)).toBeNull();
    else expect(setAsideBecause(header)).toMatch(why);
  });
});
