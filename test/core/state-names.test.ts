import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { lookUpState } from '../../src/app/doctor.ts';
import { CasusError } from '../../src/core/errors.ts';
import { parsePartialDate } from '../../src/core/partial-date.ts';
import { findState } from '../../src/core/states/crosswalk.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';

/** The code that a name has, or why it has none. */
function found(name: string, date?: string): number | string {
  try {
    return findState(name, date === undefined ? undefined : parsePartialDate(date)).ccode;
  } catch (error) {
    if (error instanceof CasusError) return error.code;
    throw error;
  }
}

test.each([
  ['Korea, Rep.', 732],
  ['Congo, Rep.', 484],
  ['Gambia, The', 420],
  ['Russian Federation (the)', 365],
  ['Bolivia (Plurinational State of)', 145],
  ['United Kingdom of Great Britain and Northern Ireland', 200],
  ['Myanmar (Burma)', 775],
  ['Russia (Soviet Union)', 365],
  ['Tanzania/Tanganyika', 510],
  ['Korea North', 731],
  ['Cote DIvoire', 437],
  ['Cote D\u0092Ivoire', 437],
  ['Sao Tome', 403],
])('%s is found as %i', (name, code) => {
  expect(found(name)).toBe(code);
});

// The forms of the World Bank, whose list is not among the published files here.
test.each([
  ['Bahamas, The', 31],
  ['Congo, Dem. Rep.', 490],
  ['Egypt, Arab Rep.', 651],
  ['Iran, Islamic Rep.', 630],
  ["Korea, Dem. People's Rep.", 731],
  ['Kyrgyz Republic', 703],
  ['Lao PDR', 812],
  ['Micronesia, Fed. Sts.', 987],
  ['Slovak Republic', 317],
  ['Somalia, Fed. Rep.', 520],
  ['St. Kitts and Nevis', 60],
  ['St. Vincent and the Grenadines', 57],
  ['Taiwan, China', 713],
  ['Turkiye', 640],
  ['Venezuela, RB', 101],
  ['Viet Nam', 816],
  ['Yemen, Rep.', 679],
  ['N. Korea', 731],
  ['S Korea', 732],
  ['Korea (South)', 732],
  ['Germany (East)', 265],
  ['Congo (Kinshasa)', 490],
  ['Burma/Myanmar', 775],
  ['Swaziland (Eswatini)', 572],
  ['REPUBLIC OF MOLDOVA', 359],
])('%s is found as %i', (name, code) => {
  expect(found(name)).toBe(code);
});

test.each([
  'Hong Kong (China)',
  'Republic of Crimea',
  'Iraq (Kurdistan)',
  'Georgia (USA)',
  'State of Georgia',
  'Guinea/Nowhere',
])('%s is no state’s name, though a part of it is one', (name) => {
  expect(found(name)).toMatch(/^state-(unknown|elsewhere|ambiguous)$/);
});

test('two names of different states are ambiguous, and one name of several states follows the date', () => {
  expect(found('Chile (Peru)')).toBe('state-ambiguous');
  expect(found('China (Taiwan)')).toBe(713);
  expect(found('Vietnam (North Vietnam)')).toBe(816);
  expect(found('Yemen (Arab Republic of Yemen)')).toBe(678);
  expect(found('Congo')).toBe('state-ambiguous');
});

test.each([
  ['Great Colombia', "Gleditsch and Ward's list, 99"],
  ['Transvaal', "Gleditsch and Ward's list, 563"],
  ['Orange Free State', "Gleditsch and Ward's list, 564"],
  ['Tibet', "Gleditsch and Ward's list, 711"],
  ['Vietnam (Annam/Cochin China/Tonkin)', "Gleditsch and Ward's list, 815"],
  ['563', "Gleditsch and Ward's list, 563"],
  ['Holy See (the)', 'ISO 3166, VAT'],
  ['Hong Kong SAR, China', 'ISO 3166, HKG'],
  ['Somaliland', "V-Dem's list"],
])('%s is in another list alone, which is named', (name, list) => {
  expect(() => findState(name)).toThrow(list);
});

test('a look-up is dated and says whether the list has the state then', () => {
  expect(lookUpState('260', '2000')).toMatchObject({
    date: '2000',
    cow: 260,
    "in COW's list at this date": 'no (it has the state from 1955-05-05 to 1990-10-02)',
  });
  expect(lookUpState('970', '2000')).toMatchObject({
    cow: 970,
    'as a Gleditsch-Ward code': "970 is Kiribati (946 in COW's list)",
  });
});

describeWithShared('every name of a published list', () => {
  const rows = (file: string) =>
    parse(readFileSync(sharedData(`data/states/${file}`)), { columns: true, bom: true }) as Record<string, string>[];
  const codes = rows('codelist_without_cldr.csv');
  const named = (column: string) =>
    codes.filter((row) => !['', 'NA'].includes(row[column] ?? 'NA')).map((row) => [row[column], row['cown']] as const);

  test.each([
    ['the UN', named('un.name.en')],
    ['ISO', named('iso.name.en')],
    ['Polity', named('p4.name')],
    ['V-Dem', named('vdem.name')],
  ])('of %s leads to its own state, to none, or to several of which it is one', (_, names) => {
    expect(names.length).toBeGreaterThan(150);
    const wrong: string[] = [];
    const unknown: string[] = [];
    for (const [name = '', cown = 'NA'] of names) {
      const code = found(name);
      if (typeof code === 'number' && cown !== 'NA' && cown !== '' && String(code) !== cown)
        wrong.push(`${name}: ${code}`);
      if (code === 'state-unknown' && cown !== 'NA' && cown !== '') unknown.push(name);
    }
    // The crosswalk names COW's own codes for these two; countrycode has the codes of the states that came after or before.
    expect(wrong.filter((one) => !/^(Serbia|Sardinia|Piedmont|Hesse)/.test(one))).toEqual([]);
    expect(unknown).toEqual([]);
  });

  test('of Gleditsch and Ward leads to the state with its code, or is said to be in that list alone', () => {
    const lists = rows('andybega_gwstates.derived.csv').map((row) => row['country_name'] ?? '');
    const unknown = lists.filter((name) => found(name) === 'state-unknown');
    expect(lists.length).toBeGreaterThan(200);
    expect(unknown).toEqual([]);
  });
});
