import { describe, expect, test } from 'vitest';
import { checkerOf, dateOf } from '../../src/datasets/check-row.ts';
import type { Cell, DateSpec, TableSpec } from '../../src/datasets/table-spec.ts';

const DATE: DateSpec = { name: 'entry', year: 'y', month: 'm', day: 'd', none: [0], unknown: [0, -8] };
const COLUMNS = ['id', 'part', 'state', 'gw', 'y', 'm', 'd', 'y2', 'outside', 'version', 'when'] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

/** A made-up table of all the columns above, whose checks the patch says. */
function table(patch: Partial<TableSpec> = {}): TableSpec {
  const columns = COLUMNS.map((name) => ({ name, type: 'integer' as const }));
  return { name: 't', title: 'table', columns, key: ['id', 'part'], dates: [], states: [], known: [], ...patch };
}

/** Checks rows one after the other, the first on line 2; the code, column and line of the error, or null. */
function checked(spec: TableSpec, ...rows: readonly Row[]) {
  const checker = checkerOf(spec, 'f.csv');
  try {
    rows.forEach((row, i) => {
      checker.check(
        COLUMNS.map((name) => row[name] ?? null),
        i + 2,
      );
    });
    return null;
  } catch (error) {
    const { code, place, params } = error as { code: string; place: { line: number; column: string }; params: object };
    return { code, ...place, params };
  }
}

describe('the parts of a date', () => {
  const of = (row: Row) => dateOf(DATE, (column) => row[column as keyof Row] ?? null);
  test.each([
    ['a day', { y: 1914, m: 7, d: 28 }, { year: 1914, month: 7, day: 28 }],
    ['a day that is not known', { y: 1914, m: 7, d: 0 }, { year: 1914, month: 7 }],
    ['a day that is another code for not known', { y: 1914, m: 7, d: -8 }, { year: 1914, month: 7 }],
    ['a day that is left empty', { y: 1914, m: 7 }, { year: 1914, month: 7 }],
    ['a month that is not known, with a day', { y: 1914, m: 0, d: 28 }, { year: 1914 }],
    ['a year alone', { y: 1914 }, { year: 1914 }],
    ['a year that says that there is no date', { y: 0, m: 7, d: 28 }, null],
    ['no year', { m: 7, d: 28 }, null],
  ] as const)('%s', (_, row, expected) => expect(of(row)).toEqual(expected));

  test('a table with years alone has no more', () => {
    expect(dateOf({ name: 'entry', year: 'y' }, () => 1914)).toEqual({ year: 1914 });
  });
});

describe('a date in a row', () => {
  const spec = table({ dates: [DATE, { name: 'exit', year: 'y2', none: [0] }], order: [['entry', 'exit']] });
  test.each([
    ['that exists', { y: 1914, m: 7, d: 28, y2: 1918 }, null],
    ['in an impossible year', { y: 10_000, m: 7, d: 28 }, { code: 'date-impossible', column: 'y' }],
    ['in an impossible month', { y: 1914, m: 13, d: 28 }, { code: 'date-impossible', column: 'm' }],
    ['on an impossible day', { y: 1914, m: 2, d: 29 }, { code: 'date-impossible', column: 'd' }],
    ['whose end is before its start', { y: 1914, m: 7, d: 28, y2: 1913 }, { code: 'date-order', column: 'y2' }],
    ['whose end may be before its start, in its year', { y: 1914, m: 7, d: 28, y2: 1914 }, null],
    ['without an end', { y: 1914, m: 7, d: 28, y2: 0 }, null],
    ['without a start', { y: 0, y2: 1913 }, null],
  ] as const)('%s', (_, row, expected) => {
    const found = checked(spec, { id: 1, ...row });
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject({ ...expected, line: 2 });
  });

  test('that stands in one cell is compared as well', () => {
    const whole = table({ dates: [{ name: 'entry', year: 'y' }], order: [['entry', 'when']] });
    expect(checked(whole, { y: 1914, when: '1914-01-01' })).toBeNull();
    expect(checked(whole, { y: 1914, when: '1913-12-31' })).toMatchObject({
      code: 'date-order',
      column: 'when',
      params: { field: 'when', value: '1913-12-31', other: 'entry', earlier: '1914' },
    });
  });
});

describe('a state’s code', () => {
  const spec = table({
    states: ['state'],
    notStates: [-9],
    outsideSystem: 'outside',
    gwStates: ['gw'],
    gwOthers: [9999],
  });
  test.each([
    ['that is one', { state: 200 }, null],
    ['that is empty', { state: null }, null],
    ['that stands for none', { state: -9 }, null],
    ['that is none', { state: 201 }, { code: 'state-code-unknown', column: 'state' }],
    ['of the publisher’s own, outside the system', { state: 5200, outside: 0 }, null],
    ['of the publisher’s own, within the system', { state: 5200, outside: 1 }, { code: 'state-code-unknown' }],
    ['of Gleditsch and Ward', { gw: '200, 220' }, null],
    ['that the publisher adds to theirs', { gw: 9999 }, null],
    ['that is not theirs', { gw: '200, 201' }, { code: 'gw-code-unknown', column: 'gw', params: { value: 201 } }],
    ['that is no number', { gw: '200, x' }, { code: 'gw-code-unknown', params: { value: '200, x' } }],
  ] as const)('%s', (_, row, expected) => {
    const found = checked(spec, { id: 1, ...row });
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});

describe('a key', () => {
  test('that stands twice is told with the line of the first', () => {
    expect(checked(table(), { id: 1, part: 2 }, { id: 1, part: 3 }, { id: 1, part: 2 })).toEqual({
      code: 'row-duplicate',
      file: 'f.csv',
      line: 4,
      column: 'id',
      params: { key: '(id 1, part 2)', first: 2 },
    });
  });
  test('whose parts only read alike when put together is another', () => {
    expect(checked(table(), { id: 1, part: 12 }, { id: 11, part: 2 })).toBeNull();
  });
});

describe('a version', () => {
  const spec = table({ version: { column: 'version', values: ['5.0', '5'] } });
  test.each([
    ['one of the table’s', { version: '5' }, null],
    ['another', { version: '4' }, { code: 'version-wrong', params: { found: '4', expected: '5.0 or 5' } }],
    ['none', {}, { code: 'version-wrong', params: { found: '', expected: '5.0 or 5' } }],
  ] as const)('%s', (_, row, expected) => {
    const found = checked(spec, { id: 1, ...row });
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});
