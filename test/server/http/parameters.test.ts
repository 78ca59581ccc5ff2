import { describe, expect, test } from 'vitest';
import * as parameters from '../../../src/server/http/parameters.ts';

const { caseId, code, names, seed, someState, standard, state, whole } = parameters;
const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('a standard', () => {
  test.each(['dyad', 'bf-2018', 'dyad,organFinding=ignored', 'dyad,helpWithinDays=90,unit=ally'])(
    '"%s" may be named',
    (value) => expect(accepts(standard('dyad'), value)).toBe(true),
  );
  test.each([
    '',
    'Dyad',
    'dyad,',
    'dyad,organFinding',
    'dyad,organFinding=',
    'dyad;x',
    './mine.yaml',
    'dyad,a=b c',
    'x'.repeat(601),
  ])('"%s" may not', (value) => expect(accepts(standard('dyad'), value)).toBe(false));
  test('that is left out is the usual one', () => expect(standard('ally').parse(undefined)).toBe('ally'));
});

test.each([
  ['russia', true],
  ['Côte d’Ivoire', true],
  ['365', true],
  ['x'.repeat(60), true],
  ['x'.repeat(61), false],
  ['', false],
  ['a/b', false],
  ['<b>', false],
  ['a\nb', false],
])('the state %j: %s', (value, accepted) => expect(accepts(state, value)).toBe(accepted));

test('a state may be left out, and one that is empty is refused', () => {
  expect([someState.parse(undefined), someState.parse('cuba')]).toEqual([undefined, 'cuba']);
  expect(someState.safeParse('').success).toBe(false);
});

test.each([
  ['2022', true],
  ['2022-02', true],
  ['2022-02-24', true],
  ['22', false],
  ['2022-2', false],
  ['', false],
  ['20222', false],
])('the date "%s": %s', (value, accepted) => expect(accepts(parameters.LEDGER_FILTER.since, value)).toBe(accepted));

test.each([
  ['iran-2026', true],
  ['x'.repeat(80), true],
  ['x'.repeat(81), false],
  ['Iran', false],
  ['../x', false],
])('the case "%s": %s', (value, accepted) => expect(accepts(caseId, value)).toBe(accepted));

test.each([
  ['1', true],
  ['123456789', true],
  ['1234567890', false],
  ['-1', false],
  ['', false],
])('the code "%s": %s', (value, accepted) => expect(accepts(code('a', '1'), value)).toBe(accepted));

test.each([
  ['0', 0],
  ['4294967295', 4_294_967_295],
  ['4294967296', null],
  ['9999999999', null],
  ['-1', null],
  ['1.5', null],
  ['', null],
])('the seed "%s": %s', (value, number) => {
  const found = seed.safeParse(value);
  expect(found.success ? found.data : null).toBe(number);
});

test.each([
  ['0', null],
  ['1', 1],
  ['5', 5],
  ['6', null],
  ['01', 1],
  ['x', null],
])('a whole number from 1 to 5, "%s": %s', (value, number) => {
  const found = whole(1, 5).safeParse(value);
  expect(found.success ? found.data : null).toBe(number);
});

test('names come with commas between them', () => {
  const list = names('states', 'a,b');
  expect(list.parse('russia,united states')).toEqual(['russia', 'united states']);
  for (const wrong of ['', ',', 'a,', 'a,,b', 'a;b', 'x'.repeat(401)]) expect(accepts(list, wrong), wrong).toBe(false);
});
