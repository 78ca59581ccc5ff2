import { expect, test } from 'vitest';
import { CasusError } from '../../../src/core/errors.ts';
import { parsePartialDate as at } from '../../../src/core/partial-date.ts';
import { findState, STATES } from '../../../src/core/states/crosswalk.ts';

const dated = (date: string | undefined) => (date === undefined ? undefined : at(date));

function errorOf(text: string, date?: string): CasusError {
  try {
    findState(text, dated(date));
  } catch (error) {
    if (error instanceof CasusError) return error;
  }
  return expect.fail(`"${text}" was found`);
}

test.each([
  ['Russia', undefined, 365],
  ['soviet union', undefined, 365],
  ['USSR', undefined, 365],
  ['SUN', undefined, 365],
  ['rus', undefined, 365],
  [' 365 ', undefined, 365],
  ['USA', undefined, 2],
  ['the United States', undefined, 2],
  ['UKG', undefined, 200],
  ['GBR', undefined, 200],
  ['Cote d’Ivoire', undefined, 437],
  ['CÔTE D’IVOIRE', undefined, 437],
  ['Saint Lucia', undefined, 56],
  ['Antigua & Barbuda', undefined, 58],
  ['Germany', undefined, 255],
  ['Germany', '1914', 255],
  ['DEU', undefined, 255],
  ['DEU', '1975', 260],
  ['West Germany', undefined, 260],
  ['Yemen', undefined, 679],
  ['Yemen', '1950', 678],
  ['Yemen', '1990-06-01', 679],
  ['Vietnam', undefined, 816],
  ['Austria', undefined, 305],
  ['Austria', '1850', 300],
  ['AUS', '1916', 900],
  ['Korea', '1900', 730],
  ['KOR', '1900', 730],
  ['KOR', '1990', 732],
  ['Congo', '1980', 484],
  ['Zaire', undefined, 490],
  ['ZAR', undefined, 490],
  ['Burma', '2010', 775],
  ['Czechoslovakia', undefined, 315],
  ['970', undefined, 970],
])('%s (%s) is %i', (text, date, ccode) => {
  expect(findState(text, dated(date)).ccode).toBe(ccode);
});

test('the state found has its name of the date', () => {
  expect(findState('RUS', at('1950')).name).toBe('Soviet Union');
});

test.each([
  ['AUS', undefined, 'Austria (305), Australia (900)'],
  ['KOR', undefined, 'Korea (730), South Korea (732)'],
  ['SLV', undefined, 'Slovenia (349), El Salvador (92)'],
  ['Korea', undefined, 'North Korea (731), South Korea (732)'],
  ['Congo', undefined, 'Congo (484), Democratic Republic of the Congo (490)'],
  ['Vietnam', '1965', 'Vietnam (816), Republic of Vietnam (817)'],
  ['Germany', '1975', 'German Federal Republic (260), German Democratic Republic (265)'],
  ['Yemen', '1975', "Yemen Arab Republic (678), People's Democratic Republic of Yemen (680)"],
])('%s (%s) is refused: it can mean %s', (text, date, states) => {
  const error = errorOf(text, date);
  expect(error.code).toBe('state-ambiguous');
  expect(error.params).toEqual({ text, states });
});

test.each([
  ['Rusia', 'Near it: Russia (365).'],
  ['Lybia', 'Near it: Libya (620), Syria (652).'],
  ['Belguim', 'Near it: Belgium (211).'],
  ['Prusia', 'Near it: Prussia (255).'],
  ['Timor', 'Near it: East Timor (860).'],
  ['Xanadu Prime', 'No name in the list is close to it.'],
  ['340', 'No name in the list is close to it.'],
  ['', 'No name in the list is close to it.'],
])('"%s" is unknown: %s', (text, near) => {
  const error = errorOf(text);
  expect(error.code).toBe('state-unknown');
  expect(error.params).toEqual({ text, near });
});

test('every state is found by its number and, unless two lists clash, by its abbreviation and its name', () => {
  const refused: string[] = [];
  for (const state of STATES.values()) {
    expect(findState(String(state.ccode)).ccode).toBe(state.ccode);
    for (const text of [state.abbreviation, state.name]) {
      try {
        expect(findState(text).ccode).toBe(state.ccode);
      } catch (error) {
        if (!(error instanceof CasusError)) throw error;
        expect(error.code).toBe('state-ambiguous');
        refused.push(text);
      }
    }
  }
  expect(refused).toEqual(['SWZ', 'AUS', 'CZE', 'MNG', 'SLV', 'Congo', 'KOR', 'Korea']);
});
