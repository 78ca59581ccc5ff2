import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { exportDyadYears } from '../../src/app/export-dyad-years.ts';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { sepLineOf } from '../../src/datasets/delimiter.ts';
import { capturedEffects, put, scratch } from '../scratch.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';
import { fixturePath } from './fixtures.ts';
import { readGrid } from './grid.ts';
import { zipOf } from './made-archives.ts';

const at = scratch();
const importing = (db: string, ...args: string[]) =>
  importDatasets({ db: at(db), args, part: true }, capturedEffects());

/** The made-up capabilities as a spreadsheet with semicolons saves them. */
function withSemicolons(): string {
  const { header, rows } = readGrid(readFileSync(fixturePath('nmc-6.0.csv'), 'utf8'));
  return `${[header, ...rows].map((row) => row.map((cell) => cell.replace('.', ',')).join(';')).join('\r\n')}\r\n`;
}

test.each([
  ['sep=;\r\n', ''],
  ['SEP=;\n', ''],
  ['"sep=;"\r\n', ''],
  ['sep=;\r\n', '\uFEFF'],
])('a first line %j for spreadsheets is passed over with a note (before it: %j)', async (sep, mark) => {
  const name = `sep-${sep.length}-${mark.length}-${sep[0] === 'S'}`;
  const path = put(at(`${name}.csv`), `${mark}${sep}${withSemicolons()}`);
  const [read] = (await importing(`${name}.duckdb`, path)).imported;
  const [plain] = (await importing(`${name}-plain.duckdb`, put(at(`${name}-plain.csv`), withSemicolons()))).imported;
  expect(read?.rows).toBe(plain?.rows);
  expect(read?.remarks).toContainEqual({ what: 'sep= line for spreadsheets, passed over', count: 1 });
  expect(plain?.remarks.map(({ what }) => what).join()).not.toContain('sep=');
});

test('an error below a sep= line names the line as an editor counts it', async () => {
  const lines = withSemicolons().split('\r\n');
  const broken = ['sep=;', ...lines.with(2, `${lines[2]};too;many`)].join('\r\n');
  await expect(importing('sep-broken.duckdb', put(at('sep-broken.csv'), broken))).rejects.toMatchObject({
    place: { line: 4 },
  });
});

test.each(['separator;year\n', 'sep;1\n', 'sep=x\n', 'sep=;ccode;year\n'])('%j is no sep= line', (head) => {
  expect(sepLineOf(head)).toBe('');
});

test('V-Dem\u2019s own file is read by COW codes, and rows without one are named', async () => {
  const zip = put(
    at('V-Dem-CY-Core-v15_csv.zip'),
    zipOf([['V-Dem-CY-Core-v15.csv', readFileSync(fixturePath('vdem-15-own.csv'))]]),
  );
  const [read] = (await importing('vdem-small.duckdb', zip)).imported;
  expect(read).toMatchObject({ dataset: 'vdem-15', rows: 4 });
  expect(read?.remarks).toEqual([{ what: 'rows of Hong Kong without a COW code, joined to no state', count: 1 }]);
});

describeWithShared('V-Dem 15 in the shape in which V-Dem ships it', () => {
  /** The published rows under V-Dem's names: democracyData renamed two columns and added four. */
  const ownShape = (): string[][] => {
    const text = gunzipSync(readFileSync(sharedData('data/forecast/vdem_v15_simple_1789_2024.csv.gz'))).toString(
      'utf8',
    );
    const [header = [], ...rows] = parse(text) as string[][];
    const added = ['extended_country_name', 'GWn', 'cown', 'in_GW_system'];
    const kept = header.flatMap((name, i) => (added.includes(name) ? [] : [i]));
    const names: Record<string, string> = { vdem_country_name: 'country_name', vdem_cowcode: 'COWcode' };
    return [header.map((name) => names[name] ?? name), ...rows].map((row) => kept.map((i) => row[i] as string));
  };

  test('gives every state-year the value that its row has', { timeout: 120_000 }, async () => {
    const grid = ownShape();
    const text = grid.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\n');
    const zip = put(at('V-Dem-CY-Core-v15.zip'), zipOf([['V-Dem-CY-Core-v15.csv', `${text}\n`]]));
    const { imported } = await importing('vdem.duckdb', zip, sharedData('data/states/states2016.csv'));
    const vdem = imported.find(({ dataset }) => dataset === 'vdem-15');
    expect(vdem?.rows).toBe(27_913);
    const [header = [], ...rows] = grid;
    const at_ = (name: string) => header.indexOf(name);
    const without = rows.filter((row) => ['', 'NA'].includes(row[at_('COWcode')] as string));
    const told = vdem?.remarks.filter(({ what }) => what.includes('without a COW code')) ?? [];
    expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(without.length);
    expect(told).toContainEqual({ what: 'rows of Hong Kong without a COW code, joined to no state', count: 125 });
    const out = at('state-years.csv');
    const which = {
      rows: 'state-years',
      directed: false,
      from: 1816,
      to: 2016,
      standard: 'dyad',
      wars: 'iwd',
    } as const;
    await exportDyadYears({ ...which, db: at('vdem.duckdb'), out, form: 'csv', add: ['regime'] }, capturedEffects());
    const value = new Map(
      rows.map((row) => [`${row[at_('COWcode')]} ${row[at_('year')]}`, row[at_('v2x_polyarchy')] as string]),
    );
    const made = parse(readFileSync(out), { columns: true }) as Record<string, string>[];
    const apart = made.filter(
      (row) => Number(row['v2x_polyarchy']) !== Number(value.get(`${row['ccode']} ${row['year']}`) ?? ''),
    );
    expect(apart).toEqual([]);
    expect(made.filter((row) => row['v2x_polyarchy'] !== '').length).toBeGreaterThan(13_000);
  });
});
