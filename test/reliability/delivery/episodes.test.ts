import { describe, expect, test } from 'vitest';
import { deliveryText } from '../../../src/cli/delivery-text.ts';
import { SUPPORT_KINDS, type SupportKind, type SupportRow } from '../../../src/core/external-support.ts';
import { parsePartialDate } from '../../../src/core/partial-date.ts';
import type { Delivery } from '../../../src/present/delivery/delivery-answer.ts';
import { comparedRow, rowOf, yearsOf } from '../../../src/present/delivery/delivery-rows.ts';
import { type DeliveryRecords, deliveryEpisodes } from '../../../src/reliability/delivery/episodes.ts';
import { patronsDelivery } from '../../../src/reliability/delivery/shares.ts';

/** Made up: Sweden and Norway owe Denmark something; it fights the Herring League from June 1980 to May 1983. */
const [DENMARK, SWEDEN, NORWAY] = [390, 380, 385];
const source = { dataset: 'made-up', file: 'made-up', line: 2 };

function support(
  year: number,
  names: readonly number[],
  counts: Partial<Record<SupportKind, number>>,
  forRebels = false,
): SupportRow {
  const none = Object.fromEntries(SUPPORT_KINDS.map((kind) => [kind, 0])) as Record<SupportKind, number>;
  return {
    conflict: 1,
    dyad: 11,
    year,
    recipients: forRebels ? [] : [DENMARK],
    opponents: forRebels ? [DENMARK] : [],
    opponentName: forRebels ? 'Government of Denmark' : 'Herring League',
    supporters: names.map((ccode) => ({ ccode, name: String(ccode), elements: false })),
    states: names.length,
    counts: { ...none, ...counts },
    source,
  };
}

const RECORDS: DeliveryRecords = {
  episodes: [
    {
      conflict: 1,
      place: 'Denmark: Zealand banks (the Sound)',
      span: { from: parsePartialDate('1980-06-01'), to: parsePartialDate('1983-05-05') },
      years: [1980, 1981, 1982, 1983].map((year) => ({
        year,
        sideA: [DENMARK],
        sideB: [],
        opponents: ['Government of Denmark', 'Herring League'],
        source,
      })),
    },
  ],
  support: [
    support(1980, [SWEDEN], { x: 1 }),
    support(1981, [SWEDEN, NORWAY], { w: 1, f: 2 }),
    support(1982, [], {}),
    support(1982, [NORWAY], { l: 1 }, true),
  ],
  troops: [],
  leaders: {
    archigos: {
      ends: parsePartialDate('2015-12-31'),
      spells: new Map([
        [
          DENMARK,
          [
            {
              ccode: DENMARK,
              leader: 'Kyst',
              span: { from: parsePartialDate('1979-01-01'), to: parsePartialDate('1984-04-01') },
              exit: 'irregular',
              how: 'Removed by Military, without Foreign Support',
              source,
            },
          ],
        ],
      ]),
    },
    reign: null,
  },
  owed: (beneficiary, { to }) => {
    if (beneficiary !== DENMARK) return [];
    const late = (to?.last ?? 0) >= parsePartialDate('1981-01-01').first;
    const of = (promisor: number) => ({ promisor, kind: 'defense' as const, agreement: 'pact', title: 'Pact' });
    return late ? [of(SWEDEN), of(NORWAY)] : [of(NORWAY)];
  },
};

const frame = { since: 1975, until: 2017 };

describe('an episode', () => {
  const episodes = deliveryEpisodes(RECORDS, frame);
  const [sweden, norway] = episodes;

  test('is one patron, one ally and one stretch of fighting, over the years in which something was owed', () => {
    expect(episodes.map(({ patron, ally, years }) => [patron, ally, years.length])).toEqual([
      [SWEDEN, DENMARK, 3],
      [NORWAY, DENMARK, 4],
    ]);
    expect(sweden?.opponents).toEqual(['Herring League']);
  });

  test('what came before anything was owed does not count: Sweden fought in 1980, and owed from 1981', () => {
    expect(sweden).toMatchObject({ delivered: 'funds', supported: 'yes', material: 'yes', troops: 'unknown' });
  });

  test('year by year: given, not known, nothing, and no row', () => {
    expect(norway?.years.map(({ year, covered, supported, acts }) => [year, covered, supported, acts.arms])).toEqual([
      [1980, true, 'no', 'no'],
      [1981, true, 'yes', 'unknown'],
      [1982, true, 'no', 'no'],
      [1983, false, 'unknown', 'unknown'],
    ]);
    expect(norway?.years.map(({ helpedAdversary }) => helpedAdversary)).toEqual(['no', 'no', 'yes', 'unknown']);
    expect(norway).toMatchObject({ helpedAdversary: 'yes', foughtAlly: 'unknown' });
  });

  test('a fall within a year after the fighting is the government\u2019s fate, with how', () => {
    expect(norway?.fate).toMatchObject({
      fate: 'fell',
      leader: 'Kyst',
      how: 'Removed by Military, without Foreign Support',
    });
  });

  test('years beyond those asked for are left out, and so is a patron without any', () => {
    const early = deliveryEpisodes(RECORDS, { since: 1975, until: 1980 });
    expect(early.map(({ patron, years }) => [patron, years.length])).toEqual([[NORWAY, 1]]);
    expect(deliveryEpisodes(RECORDS, { ...frame, patron: DENMARK })).toEqual([]);
  });

  test('stands in eighty columns, with its counts in words', () => {
    const own = episodes.filter(({ patron }) => patron === NORWAY);
    const [counted] = patronsDelivery(own, { seed: 1, worth: () => true });
    if (counted === undefined) throw new Error('nothing was counted');
    const found: Delivery = {
      patron: 'Norway',
      ccode: NORWAY,
      since: 1975,
      until: 2017,
      owed: 'any',
      seed: 1,
      from: [],
      selected: '',
      coverage: '',
      summary: comparedRow(counted, 2017),
      episodes: own.map(rowOf),
      years: own.flatMap(yearsOf),
    };
    for (const years of [false, true]) {
      const text = deliveryText(found, years, 80);
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
      expect(text).toContain('any help: 1 of 1 episodes, 1.000');
      expect(text).toContain('troops: not known in any of 1 episodes.');
    }
    expect(deliveryText(found, false, 80)).toMatch(
      /Denmark +Zealand banks +1980-1983 +defense +funds +helped +fell 1984/,
    );
    expect(deliveryText(found, true, 80)).toMatch(/Denmark +Zealand banks +1983 +\? +no row +\?/);
  });
});
