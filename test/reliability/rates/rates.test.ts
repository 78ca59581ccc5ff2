import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type CodedTest, makeCoding } from '../../../src/reliability/codings/coding.ts';
import { codingFromRows } from '../../../src/reliability/codings/coding-from-rows.ts';
import { publishedRates, RATE_GROUPINGS } from '../../../src/reliability/rates/rates.ts';
import { describeWithShared, sharedData } from '../../shared-data.ts';

const TESTS: CodedTest[] = [
  { atopid: 1, warid: 1, verdict: 'honored', era: 'late', flags: { defense: true, offense: true } },
  { atopid: 2, warid: 1, verdict: 'violated', era: 'early', flags: { defense: true, multilateral: true } },
  { atopid: 3, warid: 1, verdict: 'violated', era: 'early', verdictLenient: 'honored', flags: { neutrality: true } },
  { atopid: 4, warid: 1, verdict: 'not-invoked', flags: { nonaggression: false } },
  { atopid: 5, warid: 1, verdict: 'undetermined', flags: { multilateral: false } },
];

function table(tests: readonly CodedTest[], options: Parameters<typeof publishedRates>[1]): string[] {
  return publishedRates(makeCoding('mine.csv', tests), options).map(
    (row) => `${row.group} ${row.honored}/${row.tests}${row.undetermined > 0 ? ` +${row.undetermined}` : ''}`,
  );
}

describe('publishedRates', () => {
  test.each([
    { name: 'overall', options: {}, rows: ['overall 1/3 +1'] },
    {
      name: 'by era, in order, with what has none',
      options: { by: ['era'] },
      rows: ['overall 1/3 +1', 'early 0/2', 'late 1/1', 'era not known 0/0 +1'],
    },
    {
      name: 'by multilateral: absent is not bilateral',
      options: { by: ['multilateral'] },
      rows: ['overall 1/3 +1', 'multilateral 0/1', 'bilateral 0/0 +1', 'multilateral not known 1/2'],
    },
    {
      name: 'lenient: what has no lenient verdict is undetermined',
      options: { lenient: true },
      rows: ['overall 1/1 +3'],
    },
  ] as const)('counts $name', ({ options, rows }) => {
    expect(table(TESTS, options)).toEqual(rows);
    expect(table([...TESTS].reverse(), options)).toEqual(rows);
  });

  test('a pact with several obligations counts in the group of each', () => {
    expect(table(TESTS, { by: ['obligation'] })).toEqual([
      ...['overall 1/3 +1', 'defense 1/2', 'offense 1/1', 'neutrality 0/1', 'nonaggression 0/0'],
      ...['defense not known 0/1 +1', 'offense not known 0/2 +1', 'neutrality not known 1/2 +1'],
      'nonaggression not known 1/3 +1',
    ]);
  });

  test('what was not invoked needs no group', () => {
    const tests: CodedTest[] = [{ atopid: 6, warid: 1, verdict: 'honored', era: 'late' }, ...TESTS.slice(3, 4)];
    expect(table(tests, { by: ['era'] })).toEqual(['overall 1/1', 'late 1/1']);
  });

  test('a group without tests has no rate', () => {
    const rows = publishedRates(makeCoding('mine.csv', TESTS), { by: ['obligation'] });
    expect(rows.map((row) => row.rate)).toEqual([1 / 3, 0.5, 1, 0, null, 0, 0, 0.5, 1 / 3]);
  });

  test.each([
    { name: 'lenient', options: { lenient: true }, column: 'verdict_lenient' },
    { name: 'by era', options: { by: ['era'] }, column: 'era' },
    { name: 'by obligation', options: { by: ['obligation'] }, column: 'defense' },
    { name: 'by multilateral', options: { by: ['multilateral'] }, column: 'multilateral' },
  ] as const)('says which column $name needs', ({ options, column }) => {
    const coding = makeCoding('mine.csv', [{ atopid: 1, warid: 1, verdict: 'honored' }]);
    expect(() => publishedRates(coding, options)).toThrow(
      expect.objectContaining({ code: 'coding-value-missing', place: { file: 'mine.csv', column } }),
    );
  });
});

// The expected figures were counted with awk (and the same again with R). In ../shared/gold/alliances, for
// col=verdict (strict) and col=verdict_lenient (lenient):
//   awk -F, -v col=verdict 'NR==1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
//     $c["verdict"] != "not-invoked" { h = $c[col] == "honored"; m = "multilateral=" $c["multilateral"]
//       n["overall"]++; k["overall"] += h; n[$c["era"]]++; k[$c["era"]] += h; n[m]++; k[m] += h
//       split("defense offense neutrality nonaggression", o, " ")
//       for (j = 1; j <= 4; j++) if ($c[o[j]] == 1) { n[o[j]]++; k[o[j]] += h } }
//     END { for (g in n) print g, k[g] "/" n[g] }' bf2018.dev.csv | sort
describeWithShared('the half of Berkemeier and Fuhrmann (2018) that is shared', () => {
  const coding = () => {
    const file = sharedData('gold/alliances/bf2018.dev.csv');
    return codingFromRows(parse(readFileSync(file, 'utf8'), { columns: true }), file);
  };

  test.each([
    {
      lenient: false,
      rows: [
        ...['overall 35/74', '1816-1944 30/49', '1945-2003 5/25', 'defense 18/49', 'offense 11/19', 'neutrality 16/22'],
        ...['nonaggression 13/28', 'multilateral 6/21', 'bilateral 29/53'],
      ],
    },
    {
      lenient: true,
      rows: [
        ...['overall 41/74', '1816-1944 33/49', '1945-2003 8/25', 'defense 24/49', 'offense 14/19', 'neutrality 17/22'],
        ...['nonaggression 14/28', 'multilateral 12/21', 'bilateral 29/53'],
      ],
    },
  ])('has the figures counted from the file, lenient $lenient', ({ lenient, rows }) => {
    expect(table([...coding().tests.values()], { by: RATE_GROUPINGS, lenient })).toEqual(rows);
  });

  test('has 291 tests from 36 wars', () => {
    expect([coding().tests.size, coding().wars.size]).toEqual([291, 36]);
  });
});
