import { describe, expect, test } from 'vitest';
import { withVerdictOf, withWarNumbers } from '../../../src/reliability/codings/other-columns.ts';

const rows = [
  { atopid: '1', warid: '2', verdict: 'violated', lenient: 'honored', honor: '1', violate: '0' },
  { atopid: '3', warid: '2', verdict: 'honored', lenient: '', honor: '0', violate: '1' },
  { atopid: '4', warid: '2', verdict: 'honored', lenient: 'violated', honor: '0', violate: '0' },
];
const verdicts = (columns: string, table: readonly Record<string, string>[] = rows) => {
  const { rows: found, lines } = withVerdictOf(table, columns, 'made-up.csv', [2, 3, 4]);
  return found.map(({ verdict }, i) => `${lines[i]} ${verdict}`);
};

describe('a second coding in further columns', () => {
  test('one column of verdicts; where it is empty the row is left out', () =>
    expect(verdicts('lenient')).toEqual(['2 honored', '4 violated']));

  test('two columns of 1 and 0', () =>
    expect(verdicts('honor+violate')).toEqual(['2 honored', '3 violated', '4 not-invoked']));

  test('a column that is not there', () =>
    expect(() => verdicts('honour')).toThrow(expect.objectContaining({ code: 'coding-column-missing' })));

  test.each([
    ['1', '1'],
    ['yes', '0'],
    ['1', ''],
  ])('%s and %s are refused', (honor, violate) =>
    expect(() => verdicts('honor+violate', [{ honor, violate }])).toThrow(
      expect.objectContaining({ code: 'coding-value-invalid' }),
    ),
  );
});

describe('wars by COW’s numbers', () => {
  const numbers = new Map([[139, 53]]);
  const table = (column: string) => ({
    rows: [
      { atopid: '1', [column]: '139' },
      { atopid: '2', [column]: '999' },
    ],
    lines: [2, 3],
  });

  test.each(['cowwar', 'warnum'])('in the column %s: known ones get the list’s number, others are named', (column) =>
    expect(withWarNumbers(table(column), numbers)).toMatchObject({
      rows: [{ atopid: '1', warid: '53' }],
      lines: [2],
      unmapped: [999],
    }),
  );

  test.each(['warid', 'other'])('a table with the column %s alone is left as it is', (column) =>
    expect(withWarNumbers(table(column), numbers)).toEqual({ ...table(column), unmapped: [] }),
  );
});
