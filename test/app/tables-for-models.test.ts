import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DyadYearOptions, exportDyadYears } from '../../src/app/export-dyad-years.ts';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';

const at = scratch();
const HAS_R = spawnSync('Rscript', ['--version']).status === 0;
const SCRIPT = join(import.meta.dirname, '..', 'datasets', 'tables-for-models.r');

const FILES = [
  'atop/atop5_1a.csv',
  'atop/atop5_1m.csv',
  'dyads/cow_contdir.derived.csv',
  'dyads/cow_capitals.derived.csv',
  'dyads/td_rivalries.derived.csv',
  'forecast/vdem_v15_simple_1789_2024.csv.gz',
  'icb/icb2v14.csv',
  'leaders/archigos.derived.csv',
  'mid/MIDA 5.0.csv',
  'mid/MIDB 5.0.csv',
  'nmc/NMC-60-abridged.csv',
  'states/states2016.csv',
  'wars/Inter-StateWarData_v4.0.csv',
];

const BASE = { directed: false, from: 1816, to: 2016, add: [], standard: 'dyad', wars: 'iwd', form: 'csv' } as const;
const TABLES: Readonly<Record<string, Partial<DyadYearOptions>>> = {
  'pairs.csv': {
    from: 1985,
    to: 1995,
    add: ['contiguity', 'distance', 'rivalry', 'majors', 'regime', 'crises', 'wars'],
  },
  'relevant.csv': { from: 1985, to: 1995, relevant: true },
  'states.csv': { rows: 'state-years', add: ['capabilities', 'wars'] },
  'gw-states.csv': { rows: 'state-years', system: 'gw', to: 2015 },
  'gw-pairs.csv': { system: 'gw', from: 1990, to: 1991 },
  'leaders.csv': { rows: 'leader-years' },
  'disputes.csv': { rows: 'dispute-dyads', directed: true },
  'one.csv': { rows: 'dispute-dyads', directed: true, one: true },
};

describeWithShared('tables for models', () => {
  const db = at('all.duckdb');
  const out = at('out');

  async function make(name: string, options: Partial<DyadYearOptions>): Promise<string> {
    await exportDyadYears({ ...BASE, ...options, db, out: join(out, name) }, capturedEffects());
    return join(out, name);
  }

  test('are made of the published files', { timeout: 120_000 }, async () => {
    mkdirSync(out);
    await importDatasets({ db, args: FILES.map((file) => sharedData(`data/${file}`)) }, capturedEffects());
    for (const [name, options] of Object.entries(TABLES)) expect(existsSync(await make(name, options))).toBe(true);
  });

  test.skipIf(!HAS_R)(
    'agree in every row with what R makes of the same files (skipped where R is not installed)',
    {
      timeout: 300_000,
    },
    () => {
      const { status, stdout, stderr } = spawnSync('Rscript', [SCRIPT, sharedData('data'), out], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.match(/^same /gm)?.length).toBe(26);
      expect(stdout).toMatch(/done\n$/);
    },
  );

  test('have unique names of files and columns, and the licence of each source', async () => {
    await make('depth.csv', {
      from: 1990,
      to: 1990,
      add: ['obligations', 'depth', 'disputes', 'peace-years'],
      directed: true,
    });
    await make('dépth.csv', { from: 1990, to: 1990 });
    const package_ = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
    const names = package_.resources.map(({ name }: { name: string }) => name);
    expect(names).toHaveLength(Object.keys(TABLES).length + 2);
    expect(new Set(names).size).toBe(names.length);
    const depth = package_.resources.find(({ path }: { path: string }) => path === 'depth.csv');
    const fields = depth.schema.fields.map(({ name }: { name: string }) => name);
    expect(new Set(fields).size).toBe(fields.length);
    expect(depth.licenses.length).toBe(depth.sources.length);
    expect(depth.description.match(/Dispute:/g)).toHaveLength(1);
    expect(readFileSync(join(out, 'depth.csv.codebook.md'), 'utf8').match(/Dispute:/g)).toHaveLength(1);
  });

  test('say what an alliance is deep in: in 1990 the United States had bases in Britain and none in Russia', async () => {
    const path = await make('deep.csv', { from: 1990, to: 1990, add: ['depth'], directed: true });
    const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
    const base = header.split(',').indexOf('atop_base');
    const of = (one: number, other: number) =>
      lines.find((line) => line.startsWith(`${one},${other},1990,`))?.split(',')[base];
    // ATOP 3180 (NATO) has base 3; no alliance of ATOP between 2 and 365 has bases.
    expect([of(2, 200), of(2, 365)]).toEqual(['1', '0']);
  });
});
