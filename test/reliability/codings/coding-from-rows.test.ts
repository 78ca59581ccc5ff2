import { describe, expect, test } from 'vitest';
import { CasusError } from '../../../src/core/errors.ts';
import { invocation, makeCoding } from '../../../src/reliability/codings/coding.ts';
import { codingFromRows } from '../../../src/reliability/codings/coding-from-rows.ts';

const GOOD = { atopid: '1160', warid: '8', verdict: 'honored' };

function errorOf(rows: readonly Record<string, string>[], lines?: readonly number[]): CasusError {
  try {
    codingFromRows(rows, 'mine.csv', lines);
  } catch (error) {
    if (error instanceof CasusError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('codingFromRows', () => {
  test('reads the needed columns alone', () => {
    const coding = codingFromRows([GOOD, { ...GOOD, warid: '53', verdict: 'undetermined' }], 'mine.csv');
    expect(coding.name).toBe('mine.csv');
    expect([...coding.tests.keys()]).toEqual(['1160×8', '1160×53']);
    expect([...coding.wars]).toEqual([8, 53]);
    expect(coding.tests.get('1160×8')).toEqual({ atopid: 1160, warid: 8, verdict: 'honored', flags: {} });
  });

  test('reads every column, with space around values, and passes over others', () => {
    const row = {
      ...{ warname: ' Crimean ', verdict: ' violated ', atopid: '1160', warid: '8', colour: 'red', invoked: 'yes' },
      ...{ reason: 'stayed out', verdict_lenient: 'honored', era: '1816-1944' },
      ...{ multilateral: '1', defense: '1', offense: '0', neutrality: '', nonaggression: '0', consultation: '1' },
    };
    expect(codingFromRows([row], 'mine.csv').tests.get('1160×8')).toEqual({
      ...{ atopid: 1160, warid: 8, warname: 'Crimean', verdict: 'violated', invoked: 'yes', reason: 'stayed out' },
      ...{ verdictLenient: 'honored', era: '1816-1944' },
      flags: { multilateral: true, defense: true, offense: false, nonaggression: false, consultation: true },
    });
  });

  test.each([
    { name: 'reason', row: { reason: 'lapsed', not_invoked_because: 'consultation-only' }, reason: 'lapsed' },
    { name: 'not_invoked_because where reason is empty', row: { reason: '', not_invoked_because: 'x' }, reason: 'x' },
    { name: 'nothing', row: { reason: ' ' }, reason: undefined },
  ])('takes the reason from $name', ({ row, reason }) => {
    expect(codingFromRows([{ ...GOOD, ...row }], 'mine.csv').tests.get('1160×8')?.reason).toBe(reason);
  });

  test.each([
    { column: 'atopid', value: '' },
    { column: 'atopid', value: 'NATO' },
    { column: 'atopid', value: '-5' },
    { column: 'atopid', value: '0' },
    { column: 'atopid', value: '1e3' },
    { column: 'atopid', value: 'Infinity' },
    { column: 'warid', value: '' },
    { column: 'warid', value: '8.5' },
    { column: 'warid', value: '0x8' },
    { column: 'verdict', value: '' },
    { column: 'verdict', value: 'Honored' },
    { column: 'verdict', value: 'toString' },
    { column: 'verdict_lenient', value: 'kept' },
    { column: 'invoked', value: 'maybe' },
    { column: 'invoked', value: 'no', with: { verdict: 'honored' } },
    { column: 'invoked', value: 'unknown', with: { verdict: 'violated' } },
    { column: 'invoked', value: 'yes', with: { verdict: 'not-invoked' } },
    { column: 'invoked', value: 'no', with: { verdict: 'undetermined' } },
    { column: 'multilateral', value: 'true' },
    { column: 'consultation', value: '2' },
  ])('refuses $column "$value"', ({ column, value, with: others }) => {
    const error = errorOf([GOOD, { ...GOOD, warid: '9', ...others, [column]: value }]);
    expect(error.code).toBe('coding-value-invalid');
    expect(error.params).toMatchObject({ column, value });
    expect(error.place).toEqual({ file: 'mine.csv', line: 3, column });
  });

  test.each([
    { verdict: 'honored', invoked: 'yes' },
    { verdict: 'not-invoked', invoked: 'no' },
    { verdict: 'undetermined', invoked: 'yes' },
    { verdict: 'undetermined', invoked: 'unknown' },
  ])('takes invoked "$invoked" with $verdict', (row) => {
    const coded = codingFromRows([{ ...GOOD, ...row }], 'mine.csv').tests.get('1160×8');
    expect(coded && invocation(coded)).toBe(row.invoked);
  });

  test.each(['atopid', 'warid', 'verdict'])('needs the column %s', (column) => {
    const row = Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== column));
    const error = errorOf([row]);
    expect(error.code).toBe('coding-column-missing');
    expect(error.place).toEqual({ file: 'mine.csv', line: 1, column });
  });

  test('needs a row', () => {
    expect(errorOf([])).toMatchObject({ code: 'coding-empty', place: { file: 'mine.csv' } });
  });

  test.each([
    { name: 'as written', again: '1160', lines: undefined, first: 2, line: 4 },
    { name: 'written otherwise', again: '1160.0', lines: undefined, first: 2, line: 4 },
    { name: 'with lines given', again: '1160', lines: [2, 5, 9], first: 2, line: 9 },
  ])('refuses a test that stands twice, $name', ({ again, lines, first, line }) => {
    const error = errorOf([GOOD, { ...GOOD, warid: '9' }, { ...GOOD, atopid: again }], lines);
    expect(error.code).toBe('key-duplicate');
    expect(error.params).toEqual({ key: '1160×8', first });
    expect(error.place).toMatchObject({ file: 'mine.csv', line });
  });
});

describe('makeCoding', () => {
  test('covers the wars of its tests and those named', () => {
    const coding = makeCoding('engine', [{ atopid: 1, warid: 8, verdict: 'honored' }], [8, 9]);
    expect([...coding.wars].sort()).toEqual([8, 9]);
  });

  test('refuses a test that stands twice', () => {
    const one = { atopid: 1, warid: 8, verdict: 'honored' } as const;
    expect(() => makeCoding('engine', [one, one])).toThrow(RangeError);
  });
});
