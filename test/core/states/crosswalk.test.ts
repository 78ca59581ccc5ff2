import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePartialDate as at, partialDate } from '../../../src/core/partial-date.ts';
import {
  arabLeagueSince,
  cowFromGw,
  cowFromIso,
  gwFromCow,
  isArabState,
  isGreatPower,
  isInGwSystem,
  isInStateSystem,
  isoFromCow,
  isStateCode,
  type Match,
  STATES,
  stateByCow,
  stateName,
  worldRegion,
} from '../../../src/core/states/crosswalk.ts';
import { dayAt } from '../../../src/core/states/row.ts';

/** A match as text: `260`, `-` for none, `260|255`, with `|-` if there is none for a part of the time. */
function shown(match: Match<string | number>): string {
  if (match.kind === 'one') return String(match.value);
  if (match.kind === 'none') return '-';
  return [...match.candidates, ...(match.orNone ? ['-'] : [])].join('|');
}

// Expected codes and dates: Correlates of War, State System Membership v2016 (COW), and the list of
// Gleditsch and Ward 1999 as revised (GW).
describe('COW and GW', () => {
  test.each([
    ['Serbia before Yugoslavia', 345, '1900-01-01', '340'],
    ['Serbia, which GW ends in October 1915', 345, '1917-01-01', '340'],
    ['Yugoslavia', 345, '1918-12-01', '345'],
    ['Serbia and Montenegro', 345, '2006-06-04', '345'],
    ['Serbia', 345, '2006-06-05', '340'],
    ['the year of the change', 345, '2006', '345|340'],
    ['Germany, last day by COW', 255, '1945-05-08', '255'],
    ['no Germany', 255, '1950-01-01', '-'],
    ['united Germany', 255, '1990-10-03', '260'],
    ['united Germany within its first year', 255, '1990', '260|-'],
    ['West Germany, in GW before COW', 260, '1949-09-21', '260'],
    ['West Germany, last day', 260, '1990-10-02', '260'],
    ['West Germany, no more', 260, '1990-10-03', '-'],
    ['East Germany', 265, '1990-10-02', '265'],
    ['North Yemen', 678, '1990-05-21', '678'],
    ['Yemen', 679, '1990-05-22', '678'],
    ['Yemen, not yet', 679, '1990-05-21', '-'],
    ['South Yemen', 680, '1975-06-01', '680'],
    ['North Vietnam', 816, '1960-01-01', '816'],
    ['Vietnam', 816, '2000-01-01', '816'],
    ['South Vietnam', 817, '1975-05-01', '-'],
    ['Kiribati', 946, '2005', '970'],
    ['Tuvalu', 947, '2005', '973'],
    ['Tonga', 955, '2005', '972'],
    ['Nauru', 970, '2005', '971'],
    ['Estonia between the wars', 366, '1930', '366'],
    ['Estonia as a Soviet republic', 366, '1960', '-'],
    ['Sudan', 625, '2011-07-08', '625'],
    ['South Sudan', 626, '2011-07', '626|-'],
  ])('%s: COW %i at %s is GW %s', (_, ccode, date, expected) => {
    expect(shown(gwFromCow(ccode, at(date)))).toBe(expected);
  });

  test.each([
    [340, '1900', '345'],
    [340, '1950', '-'],
    [340, '2010', '345'],
    [345, '1950', '345'],
    [345, '2010', '-'],
    [260, '1990-10-02', '260'],
    [260, '1990-10-03', '255'],
    [260, '1990-10', '260|255'],
    [255, '1914', '255'],
    [255, '2000', '-'],
    [678, '1980', '678'],
    [678, '1990', '678|679'],
    [678, '2015', '679'],
    [970, '2005', '946'],
    [971, '2005', '970'],
    [972, '2005', '955'],
    [973, '2005', '947'],
    [815, '1850', '-'],
    [711, '1930', '-'],
    [563, '1899', '-'],
    [396, '2010', '-'],
    [316, '1993', '316'],
    [20, '1900', '20'],
  ])('GW %i at %s is COW %s', (gw, date, expected) => {
    expect(shown(cowFromGw(gw, at(date)))).toBe(expected);
  });
});

// Expected codes: ISO 3166-1, and ISO 3166-3 for those withdrawn.
describe('COW and ISO 3166', () => {
  test.each([
    [365, '1914', '-'],
    [365, '1922', 'SUN|-'],
    [365, '1950', 'SUN'],
    [365, '1991-12-25', 'SUN'],
    [365, '1991-12-26', 'RUS'],
    [365, '1991', 'SUN|RUS'],
    [345, '1900', 'SRB'],
    [345, '1999', 'YUG'],
    [345, '2004', 'SCG'],
    [345, '2008', 'SRB'],
    [255, '1860', '-'],
    [255, '1914', 'DEU'],
    [260, '1980', 'DEU'],
    [265, '1980', 'DDR'],
    [255, '2000', 'DEU'],
    [315, '1968', 'CSK'],
    [316, '1993', 'CZE'],
    [317, '1993', 'SVK'],
    [300, '1914', '-'],
    [305, '1930', 'AUT'],
    [325, '1859', '-'],
    [325, '1915', 'ITA'],
    [327, '1850', '-'],
    [640, '1914', '-'],
    [640, '1952', 'TUR'],
    [678, '1980', 'YEM'],
    [680, '1980', 'YMD'],
    [679, '2000', 'YEM'],
    [816, '1970', 'VDR'],
    [817, '1970', 'VNM'],
    [816, '1980', 'VNM'],
    [730, '1890', '-'],
    [732, '1960', 'KOR'],
    [347, '2010', 'XKX'],
    [713, '1980', 'TWN'],
    [626, '2012', 'SSD'],
    [625, '2012', 'SDN'],
    [775, '1980', 'MMR'],
    [511, '1964-01-12', '-'],
    [771, '1971-12-16', 'BGD'],
    [531, '1993-05-23', '-'],
    [530, '1980', 'ETH'],
    [860, '2003', 'TLS'],
  ])('COW %i at %s is %s', (ccode, date, expected) => {
    expect(shown(isoFromCow(ccode, at(date)))).toBe(expected);
  });

  test.each([
    ['RUS', '2000', '365'],
    ['RUS', '1950', '-'],
    ['SUN', '1950', '365'],
    ['DEU', '1914', '255'],
    ['DEU', '1947', '-'],
    ['DEU', '1980', '260'],
    ['DEU', '2000', '255'],
    ['DEU', '1990', '260|255'],
    ['YEM', '1980', '678'],
    ['YEM', '2000', '679'],
    ['VNM', '1970', '817'],
    ['VNM', '1975-08-01', '-'],
    ['VNM', '1980', '816'],
    ['COG', '2000', '484'],
    ['COD', '1980', '490'],
    ['ZAR', '1980', '490'],
    ['bur', '1980', '775'],
    ['AUS', '2000', '900'],
    ['SLV', '2000', '92'],
    ['MNG', '2000', '712'],
    ['PSE', '2015', '-'],
    ['nonsense', '2000', '-'],
  ])('%s at %s is COW %s', (iso, date, expected) => {
    expect(shown(cowFromIso(iso, at(date)))).toBe(expected);
  });
});

// Spells: Correlates of War, State System Membership v2016.
test.each([
  [220, '1942-11-11', 'yes'],
  [220, '1942-11-12', 'no'],
  [220, '1944-08-24', 'no'],
  [220, '1944-08-25', 'yes'],
  [220, '1943', 'no'],
  [220, '1942', 'unknown'],
  [220, '1815', 'unknown'],
  [290, '1942', 'no'],
  [367, '1960', 'no'],
  [305, '1950', 'no'],
  [530, '1938', 'no'],
  [651, '1900', 'no'],
  [652, '1960', 'no'],
  [300, '1918-11-12', 'yes'],
  [315, '1993-01-01', 'no'],
  [511, '1964-04-26', 'yes'],
  [511, '1964-04-27', 'no'],
  [626, '2011-07-08', 'no'],
  [626, '2011-07-09', 'yes'],
  [652, '2024-12-08', 'yes'],
  [240, '2024', 'no'],
] as const)('membership of %i at %s: %s', (ccode, date, expected) => {
  expect(isInStateSystem(ccode, at(date))).toBe(expected);
});

test('the two lists differ on membership', () => {
  expect(isInStateSystem(220, at('1943'))).toBe('no');
  expect(isInGwSystem(220, at('1943'))).toBe('yes');
  expect(isInGwSystem(711, at('1930'))).toBe('yes');
  expect(isInGwSystem(260, at('1990'))).toBe('yes');
});

// Spells: Correlates of War, major powers v2016.
test.each([
  [2, '1898-08-12', 'no'],
  [2, '1898-08-13', 'yes'],
  [220, '1942', 'no'],
  [365, '1920', 'no'],
  [365, '1917', 'unknown'],
  [255, '1950', 'no'],
  [255, '1991-12-11', 'yes'],
  [710, '2024', 'yes'],
  [300, '1918-11-04', 'no'],
  [630, '2000', 'no'],
] as const)('great power %i at %s: %s', (ccode, date, expected) => {
  expect(isGreatPower(ccode, at(date))).toBe(expected);
});

test.each([
  [365, '1914', 'Russia'],
  [365, '1950', 'Soviet Union'],
  [365, '1922', 'Russia / Soviet Union'],
  [365, undefined, 'Russia'],
  [345, '1914', 'Serbia'],
  [345, '1941-05-01', 'Yugoslavia'],
  [255, '1866', 'Prussia'],
  [255, '1960', 'Germany'],
  [651, '1967', 'United Arab Republic'],
  [490, '1980', 'Zaire'],
  [510, '1963', 'Tanganyika'],
  [511, undefined, 'Zanzibar'],
  [325, '1859', 'Sardinia'],
  [571, '1800', 'Botswana'],
])('%i at %s is called %s', (ccode, date, expected) => {
  expect(stateName(ccode, date === undefined ? undefined : at(date))).toBe(expected);
});

test.each([
  [2, 'americas'],
  [165, 'americas'],
  [200, 'europe'],
  [373, 'europe'],
  [352, 'europe'],
  [402, 'africa'],
  [626, 'africa'],
  [630, 'middle-east'],
  [640, 'middle-east'],
  [651, 'middle-east'],
  [698, 'middle-east'],
  [700, 'asia'],
  [860, 'asia'],
  [900, 'pacific'],
] as const)('%i lies in %s', (ccode, region) => {
  expect(worldRegion(ccode)).toBe(region);
});

// The League of Arab States has 22 members, of which Palestine has no code; 678 and 680 are former ones.
test('Arab states', () => {
  expect([...STATES.keys()].filter(isArabState)).toHaveLength(21 + 2);
  expect(arabLeagueSince(652)).toEqual(at('1945-03-22'));
  expect(arabLeagueSince(679)).toEqual(at('1990-05-22'));
  expect(arabLeagueSince(630)).toBeNull();
});

test('codes that no list has', () => {
  expect(isStateCode(340)).toBe(false);
  expect(isStateCode(345)).toBe(true);
  for (const ask of [() => stateByCow(340), () => worldRegion(815), () => isGreatPower(0, at('1900'))]) {
    expect(ask).toThrow(expect.objectContaining({ code: 'state-code-unknown' }));
  }
  for (const ask of [() => cowFromGw(679, at('2000')), () => isInGwSystem(-9, at('1900'))]) {
    expect(ask).toThrow(expect.objectContaining({ code: 'gw-code-unknown' }));
  }
});

describe('for every state', () => {
  const states = fc.constantFrom(...STATES.values());
  const days = fc.integer({ min: at('1816-01-01').first, max: at('2030-12-31').first }).map(dayAt);

  test('COW to GW and to ISO and back on any day', () => {
    fc.assert(
      fc.property(states, days, (state, day) => {
        const gw = gwFromCow(state.ccode, day);
        if (gw.kind === 'one') expect(shown(cowFromGw(gw.value, day))).toBe(String(state.ccode));
        else expect(gw.kind).toBe('none');
        const iso = isoFromCow(state.ccode, day);
        if (iso.kind === 'one') expect(shown(cowFromIso(iso.value, day))).toBe(String(state.ccode));
        else expect(iso.kind).toBe('none');
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  test('a code holds on every day of membership', () => {
    for (const state of STATES.values()) {
      for (const { from, to } of state.membership) {
        for (const day of [from, to ?? at('2016-12-31')]) expect(gwFromCow(state.ccode, day).kind).toBe('one');
      }
    }
  });

  test('a year says what its days say', () => {
    const years = fc.integer({ min: 1816, max: 2020 }).map((year) => partialDate(year));
    fc.assert(
      fc.property(states, years, (state, year) => {
        const everyDay = Array.from({ length: year.last - year.first + 1 }, (_, i) => dayAt(year.first + i));
        for (const ask of [gwFromCow, isoFromCow] as const) {
          const answers = new Set(everyDay.map((day) => shown(ask(state.ccode, day))));
          expect(new Set(shown(ask(state.ccode, year)).split('|'))).toEqual(answers);
        }
        const truths = new Set(everyDay.map((day) => isInStateSystem(state.ccode, day)));
        expect(isInStateSystem(state.ccode, year)).toBe(truths.size > 1 ? 'unknown' : [...truths][0]);
      }),
      { seed: 2, numRuns: 150 },
    );
  });
});
