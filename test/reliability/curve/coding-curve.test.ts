import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Coding } from '../../../src/reliability/codings/coding.ts';
import { codingFromRows } from '../../../src/reliability/codings/coding-from-rows.ts';
import { CODING_ERAS, codingCurve } from '../../../src/reliability/curve/coding-input.ts';
import { SpecificationCurve } from '../../../src/reliability/curve/specification-curve.ts';
import { describeWithShared, sharedData } from '../../shared-data.ts';

const BASE = { multilateral: 'all', heldNonaggression: 'not-invoked' };

function curveOf(coding: Coding) {
  return new SpecificationCurve(codingCurve(coding, 1945), BASE);
}

/** Honored of tests: in all, before 1945 and after. */
function counts(curve: SpecificationCurve, choices: Partial<typeof BASE>, era: string, leftOut?: string): string[] {
  const combination = curve.crossing.find({ ...BASE, ...choices }) as number;
  const pact = leftOut === undefined ? null : curve.pacts.indexOf(leftOut);
  const found = curve.specification({ combination, pact, era: CODING_ERAS.indexOf(era as 'began') });
  return [found, found.before, found.after].map(({ honored, tests }) => `${honored}/${tests}`);
}

const HEADER = 'atopid,warid,verdict,not_invoked_because,verdict_lenient,era,multilateral';
const ROWS = [
  '1,1,honored,,honored,1816-1944,0',
  '2,1,violated,,honored,1816-1944,1',
  '3,2,not-invoked,nonaggression-kept,not-invoked,1816-1944,0',
  '4,3,not-invoked,casus-foederis-not-met+nonaggression-kept,not-invoked,1945-2003,0',
  '5,3,not-invoked,consultation-only,not-invoked,1945-2003,0',
  '6,4,honored,,honored,1816-1944,0',
  '7,4,violated,,violated,1945-2003,1',
  '8,5,violated,,violated,,1',
];

function coded(rows: readonly string[]): Coding {
  const records = parse([HEADER, ...rows].join('\n'), { columns: true }) as Record<string, string>[];
  return codingFromRows(records, 'made-up.csv');
}

describe('the choices that a coding offers', () => {
  const curve = curveOf(coded(ROWS));

  test.each([
    ['the strict verdict', {}, 'as-coded', ['2/5', '2/3', '0/1']],
    ['one member is enough', { multilateral: 'any' }, 'as-coded', ['3/5', '3/3', '0/1']],
    ['held alone is kept', { heldNonaggression: 'honored' }, 'as-coded', ['3/6', '3/4', '0/1']],
    ['held beside others too', { heldNonaggression: 'honored-beside-others' }, 'as-coded', ['4/7', '3/4', '1/2']],
    ['a war across 1945 by its beginning', {}, 'began', ['2/5', '2/4', '0/0']],
    ['a war across 1945 by its end', {}, 'ended', ['2/5', '1/2', '1/2']],
  ])('%s', (_, choices, era, expected) => {
    expect(counts(curve, choices, era)).toEqual(expected);
  });

  test('a multilateral pact can be left out, with what its lenient verdict was', () => {
    expect(curve.pacts).toEqual(['2', '7', '8']);
    expect(counts(curve, { multilateral: 'any' }, 'as-coded', '2')).toEqual(['2/4', '2/2', '0/1']);
  });

  test('a coding without lenient verdicts says that the choice cannot be told', () => {
    const bare = coded(ROWS.map((row) => row.replace(/^(\d+,\d+,[^,]*,[^,]*),[^,]*/, '$1,')));
    const combination = curveOf(bare).crossing.find({ ...BASE, multilateral: 'any' }) as number;
    expect(curveOf(bare).specification({ combination, pact: null, era: 0 })).toMatchObject({
      tests: 0,
      undetermined: 5,
    });
  });
});

describeWithShared('half of the published coding', () => {
  const curve = () => {
    const text = readFileSync(sharedData('gold/alliances/bf2018.dev.csv'), 'utf8');
    return curveOf(codingFromRows(parse(text, { columns: true }) as Record<string, string>[], 'bf2018.dev.csv'));
  };

  // awk -F, 'NR>1{v=$4; if(v=="not-invoked"&&$5=="nonaggression-kept") v="honored"; e=($7=="1945-2003");
  //   if(v=="honored"||v=="violated"){t[e]++; if(v=="honored") h[e]++}} END{print h[0]"/"t[0], h[1]"/"t[1]}'
  // prints 51/70 53/73; without the second statement 30/49 5/25.
  test('counting pairs coded only as held nonaggression makes the fall after 1945 vanish', () => {
    expect(counts(curve(), {}, 'as-coded')).toEqual(['35/74', '30/49', '5/25']);
    expect(counts(curve(), { heldNonaggression: 'honored' }, 'as-coded')).toEqual(['104/143', '51/70', '53/73']);
  });

  // grep '^3205,' bf2018.dev.csv: two violated after 1945, the rest not invoked.
  test('the Arab League is left out by its number', () => {
    const found = curve()
      .leftOut()
      .find(({ pact }) => pact === '3205');
    expect(found).toMatchObject({
      ownAfter: { honored: 0, tests: 2 },
      ownBefore: { tests: 0 },
      after: { honored: 5, tests: 23 },
    });
  });
});
