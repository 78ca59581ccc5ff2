import { mkdirSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { compareDelivery, delivery, readDeliveryRecords } from '../../src/app/delivery.ts';
import { importDatasets } from '../../src/app/import-datasets.ts';
import type { Delivery } from '../../src/present/delivery/delivery-answer.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';

const at = scratch();
const FILES = [
  'ucdp/ucdp-prio-acd-221.csv',
  'ucdp/Dyadic_v24_1.csv',
  'ucdp/ucdp-esd-ay-181.derived.csv',
  'leaders/archigos.derived.csv',
  'leaders/reign_leaderlist_3_21.csv',
  'atop/atop5_1m.csv',
  'atop/atop_alliance_ddyr.derived.csv',
];

test('without the datasets it says what to import', async () => {
  const asking = delivery({ db: at('nothing.duckdb'), patron: 'russia' }, capturedEffects());
  await expect(asking).rejects.toMatchObject({ code: 'dataset-not-imported' });
});

describeWithShared('delivery, by the published files', () => {
  const db = at('delivery.duckdb');
  let russia: Delivery;

  beforeAll(async () => {
    await importDatasets({ db, args: FILES.map((file) => sharedData(`data/${file}`)) }, capturedEffects());
    russia = await delivery({ db, patron: 'russia', until: 2019 }, capturedEffects());
  });

  const year = (ccode2: number, conflict: number, when: number) =>
    russia.years.find((row) => row.ccode2 === ccode2 && row.conflict === conflict && row.year === when);
  const episode = (ccode2: number, conflict: number, began: string) =>
    russia.episodes.find((row) => row.ccode2 === ccode2 && row.conflict === conflict && row.began.startsWith(began));

  test('Russia for Tajikistan 1995, the only supporter', () => {
    // grep '^3750,' ucdp-esd-ay-181.derived.csv: ext_name Russia alone, ext_count_s 1, ext_x_s 1, ext_m_s 1, ext_t_s 1
    expect(year(702, 395, 1995)).toMatchObject({
      supported: true,
      status: 'confirmed',
      acts: ['combat', 'arms', 'training'],
      actsUnknown: [],
      helpedAdversary: false,
    });
  });

  test('Russia for Tajikistan 1992, where one of two sent troops, and the dyadic table names the other', () => {
    // grep '^3747,': Russia and Uzbekistan; ext_count_s 2, x 1, y 1, w 1, m 2, t 2, f 1
    // grep '^842,395,.*,1992,' Dyadic_v24_1.csv: gwno_a_2nd 704
    expect(year(702, 395, 1992)).toMatchObject({ acts: ['arms', 'training'], actsUnknown: ['access', 'funds'] });
  });

  test('Russia for Uzbekistan 2000: three supporters, one of each kind, and Kyrgyzstan sent the troops', () => {
    // grep '^3968,': ext_count_s 3, x 1, t 1, f 1; grep ',2000,.*,704,' Dyadic_v24_1.csv: gwno_a_2nd 703
    const row = russia.years.find((one) => one.ccode2 === 704 && one.year === 2000);
    expect(row).toMatchObject({ supported: true, acts: [], actsUnknown: ['training', 'funds'] });
  });

  test('Russia against Georgia 2008 and against Afghanistan 1979, whose treaties were in force or had just been ended', () => {
    // grep '^3744,': South Ossetia against Georgia, Russia alone, ext_x_s 1
    expect(episode(372, 393, '2008')).toMatchObject({
      delivered: 'nothing',
      helpedAdversary: true,
      foughtAlly: true,
      survived: true,
    });
    // grep '"431"' ucdp-prio-acd-221.csv: Afghanistan against the Soviet Union, 27 to 28 December 1979;
    // grep '^3840,' atop5_1m.csv: both leave on 24 December 1979. grep AFG-1979-1 archigos.derived.csv: Amin, Irregular
    expect(episode(700, 431, '1979')).toMatchObject({
      owed: ['consultation', 'neutrality', 'nonaggression'],
      foughtAlly: true,
      fate: 'fell',
      leader: 'Amin',
      leaderHow: 'Removed by Other Government Actors, with Foreign Support',
      survived: false,
    });
  });

  test('a president who was driven out during the conflict, and one who stayed', () => {
    // grep AZE-1992-4 archigos.derived.csv: Elchibey, 16 June 1992 to 18 June 1993, Irregular
    const azerbaijan = russia.episodes.find(
      (row) => row.ccode2 === 373 && row.firstYear <= 1992 && row.lastYear >= 1993,
    );
    expect(azerbaijan).toMatchObject({ fate: 'fell', survived: false });
    const syria = russia.episodes.find(
      (row) => row.ccode2 === 652 && row.place === 'Syria: government' && row.lastYear > 2010,
    );
    expect(syria).toMatchObject({ delivered: 'combat', survived: true });
  });

  test('what is beyond the coverage of the External Support Dataset is unknown, never nothing', () => {
    const late = russia.years.filter((row) => row.year > 2017);
    expect(late.length).toBeGreaterThan(0);
    for (const row of late) {
      expect(row.covered).toBe(false);
      expect([true, null]).toContain(row.supported);
      expect(row.actsUnknown).toContain('arms');
    }
  });

  test('troops that fight are those whom the dyadic table names: as many in all but 28 of the rows that both have', async () => {
    // python3: for each ESD row, its ext_x_count_s against the number of codes in gwno_a_2nd or gwno_b_2nd, by the side
    // whose id is the row's actor_id, of the same dyad_id and year in Dyadic_v24_1.csv
    const { support, troops } = await readDeliveryRecords(db, undefined, capturedEffects());
    const sent = new Map(troops.map((one) => [`${one.dyad} ${one.year}`, one]));
    const both = support.flatMap((row) => {
      const one = sent.get(`${row.dyad} ${row.year}`);
      if (one === undefined) return [];
      const first = row.recipients.length > 0 && one.sideA.some((state) => row.recipients.includes(state));
      return [row.counts.x === (first ? one.forA : one.forB).length];
    });
    expect([both.length, both.filter((equal) => !equal).length]).toEqual([4454, 28]);
  });

  test('the episodes of five states are those that ATOP\u2019s directed dyad-years and the conflicts give', async () => {
    // R: merge(conflict-years of 1975-2017 by government, dyad-years with any obligation), unique ally and episode:
    // 365 175, 2 141, 220 119, 710 111, 200 89 (year by year; here the promise must hold on a day of the fighting or in
    // the month before it). Those that differ were promised after the fighting of that year or before it began.
    // Of ATOP alone: a casebook without agreements adds none.
    const cases = at('no-agreements');
    mkdirSync(cases);
    const found = await compareDelivery({ db, cases: { only: cases } }, capturedEffects());
    const of = (ccode: number) => found.patrons.find((row) => row.ccode === ccode)?.episodes ?? 0;
    for (const [ccode, most] of [
      [365, 175],
      [2, 141],
      [220, 119],
      [710, 111],
      [200, 89],
    ] as const) {
      expect(of(ccode)).toBeLessThanOrEqual(most);
      expect(of(ccode)).toBeGreaterThanOrEqual(most - 6);
    }
  });

  test('nothing that it says is without a count: yes and known add up, and the unknown are counted apart', async () => {
    const found = await compareDelivery({ db, owed: 'help' }, capturedEffects());
    for (const row of found.patrons) {
      for (const measure of ['supported', 'material', 'troops', 'helpedAdversary', 'survived'] as const) {
        const { yes, known, unknown, share } = row[measure];
        expect(known + unknown).toBe(row.episodes);
        expect(share).toBe(known === 0 ? null : yes / known);
      }
      expect(row.troops.yes).toBeLessThanOrEqual(row.material.yes);
      expect(row.material.yes).toBeLessThanOrEqual(row.supported.yes);
    }
  });

  test('a patron that owed nothing, and a promise that is none, are refused', async () => {
    const asking = (options: object) => delivery({ db, patron: 'bhutan', ...options }, capturedEffects());
    await expect(asking({ until: 1985 })).rejects.toMatchObject({ code: 'delivery-empty' });
    await expect(asking({ owed: 'love' })).rejects.toMatchObject({ code: 'option-invalid' });
  });
});
