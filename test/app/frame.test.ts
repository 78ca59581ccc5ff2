import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { comparePatrons } from '../../src/app/compare-patrons.ts';
import { buildFrame, showFrame } from '../../src/app/frame.ts';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { toCsv } from '../../src/present/csv.ts';
import { FRAME_COLUMNS, frameRow } from '../../src/present/dangers/frame-file.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';

const at = scratch();

test('every entry is coded, uncoded or excluded with a reason, and the comparison has the same numbers', async () => {
  const { entries, patrons } = await showFrame({ standard: 'dyad' }, capturedEffects());
  expect(entries.filter(({ status, why }) => (status === 'excluded') !== (why !== ''))).toEqual([]);
  const compared = await comparePatrons(
    { on: 'cases', db: '', wars: 'iwd', standard: 'dyad', seed: 1, patrons: ['russia', 'usa'] },
    capturedEffects(),
  );
  for (const { patron, frame } of compared.patrons) {
    const own = entries.filter((one) => one.patron === patron);
    const of = (status: string) => own.filter((one) => one.status === status).length;
    expect(frame).toMatchObject({ coded: of('coded'), uncoded: of('uncoded'), excluded: of('excluded') });
    const shown = patrons.find((one) => one.patron === patron);
    expect({ ...frame, patron }).toEqual(shown);
  }
});

/** Excluded after the lot was drawn (`afterTheLot` in cases/frame.yaml): nothing was drawn in their place. */
const EXCLUDED_SINCE = ['ucdp-acd:371@1990-08-02', 'archigos:1991-04-20', 'archigos:1995-10-05'];

test('a patron has six entries of the lot where it has so many that are not certain', async () => {
  const { entries, patrons } = await showFrame({ standard: 'dyad' }, capturedEffects());
  expect(patrons.length).toBeGreaterThan(10);
  for (const { patron, drawn } of patrons) {
    const left = entries.filter((one) => one.patron === patron && ['drawn', 'rest'].includes(one.stratum));
    const since = entries.filter(
      ({ patron: own, stratum, danger }) => own === patron && stratum === 'excluded' && EXCLUDED_SINCE.includes(danger),
    );
    expect(drawn, patron).toBeLessThanOrEqual(Math.min(6, left.length));
    expect(drawn + since.length, patron).toBeGreaterThanOrEqual(Math.min(6, left.length));
  }
});

test('a casebook that stands alone has no frame', async () => {
  const compared = await comparePatrons(
    { on: 'cases', db: '', wars: 'iwd', standard: 'dyad', seed: 1, cases: { only: 'test/casebook/fixtures' } },
    capturedEffects(),
  ).catch(() => null);
  expect(compared?.frame ?? null).toBeNull();
});

describeWithShared('from the published data', () => {
  test('casus frame build gives the committed frame', async () => {
    const db = at('frame.duckdb');
    const files = [
      'data/atop/atop5_1m.csv',
      'data/ucdp/UcdpPrioConflict_v25_1.csv',
      'data/mid',
      'data/leaders/archigos.derived.csv',
      'data/forecast/coupcats_country_month_1950_2026_04.csv.gz',
    ];
    await importDatasets({ db, args: files.map(sharedData) }, capturedEffects());
    const entries = await buildFrame({ db }, capturedEffects());
    expect(toCsv(entries.map(frameRow), FRAME_COLUMNS)).toBe(readFileSync('cases/frame/frame.csv', 'utf8'));
  }, 120_000);
});
