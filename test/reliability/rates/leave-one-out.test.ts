import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { codingFromRows } from '../../../src/reliability/codings/coding-from-rows.ts';
import { leaveOneOut } from '../../../src/reliability/rates/leave-one-out.ts';
import { codedGroups } from '../../../src/reliability/rates/rates.ts';
import { describeWithShared, sharedData } from '../../shared-data.ts';
import { promises } from '../tested-promises.ts';

const TESTS = [...promises('hhhh', { war: 'a' }), ...promises('vv', { war: 'b' }), ...promises('hv', { war: 'c' })];
const PARTS = ['a', 'b', 'c', 'd'].map((key) => ({ key, name: `war ${key}` }));

function without(tests: typeof TESTS) {
  const rest = (left: string | null) => tests.filter(({ war }) => war !== left);
  const rows = leaveOneOut((left) => [{ by: 'overall', group: 'overall', members: rest(left) }], PARTS);
  return rows.map((row) => [row.left, `${row.withoutHonored}/${row.withoutTests}`, row.change?.toFixed(4) ?? null]);
}

test('the war that moves the rate most comes first, one without tests not at all', () => {
  // 5/8 = 0.625; without a 1/4 = 0.25, without b 5/6 = 0.8333, without c 4/6 = 0.6667
  expect(without(TESTS)).toEqual([
    ['a', '1/4', '-0.3750'],
    ['b', '5/6', '0.2083'],
    ['c', '4/6', '0.0417'],
  ]);
  expect(without([...TESTS].reverse())).toEqual(without(TESTS));
});

test('where nothing remains there is no rate', () => {
  expect(without(promises('hv', { war: 'a' }))).toEqual([['a', '0/0', null]]);
  expect(without(promises('nu', { war: 'a' }))).toEqual([]);
});

// awk -F, '$4 == "honored" || $4 == "violated" { n++; k += $4 == "honored"
//   if ($1 != 3205) { m++; j += $4 == "honored" } } END { print k "/" n, j "/" m }' bf2018.dev.csv
describeWithShared('the half of Berkemeier and Fuhrmann (2018) that is shared', () => {
  test('has the counts without one alliance that awk gives', () => {
    const file = sharedData('gold/alliances/bf2018.dev.csv');
    const rows = codedGroups(codingFromRows(parse(readFileSync(file, 'utf8'), { columns: true }), file));
    const found = leaveOneOut(
      (left) =>
        rows.map((row) => ({ ...row, members: row.members.filter(({ test }) => String(test.atopid) !== left) })),
      [{ key: '3205', name: 'a pact' }],
    );
    expect(found).toMatchObject([{ honored: 35, tests: 74, withoutHonored: 35, withoutTests: 72 }]);
  });
});
