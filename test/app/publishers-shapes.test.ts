import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { exportDyadYears } from '../../src/app/export-dyad-years.ts';
import { type ImportResult, importDatasets } from '../../src/app/import-datasets.ts';
import { DATASETS } from '../../src/datasets/registry.ts';
import { WHOLE_COPIES } from '../../src/datasets/whole-copies.ts';
import { workbookOf, zipOf } from '../datasets/made-archives.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';

const at = scratch();
const published = (file: string) => readFileSync(sharedData(`data/${file}`));
const gridOf = (file: string) =>
  parse(published(file), { relax_column_count: true, bom: true, encoding: 'latin1' }) as string[][];
const joined = (grid: readonly (readonly string[])[], sign: string) =>
  `${grid.map((row) => row.map((cell) => (cell.includes(sign) ? `"${cell}"` : cell)).join(sign)).join('\n')}\n`;

/** Every dataset that is read and is at hand, packed and saved as publishers and spreadsheets do. */
function folderOfAll(): string {
  const folder = at('downloads');
  mkdirSync(folder);
  const file = (name: string, content: string | Uint8Array) => writeFileSync(`${folder}/${name}`, content);
  const packed = (...files: string[]) =>
    zipOf(files.map((path) => [path.slice(path.indexOf('/') + 1), published(path)]));
  file(
    'ATOP 5.1 (.csv).zip',
    packed('atop/atop5_1a.csv', 'atop/atop5_1m.csv', 'atop/atop5_1aph.csv', 'other-shapes/atop5_1m_NNA.csv'),
  );
  file('atop4_01m.csv', published('atop/atop4_01m.csv'));
  file('MID-5-Data-and-Supporting-Materials.zip', packed('mid/MIDA 5.0.csv', 'mid/MIDB 5.0.csv'));
  file('icb.zip', packed('icb/icb1v14.csv', 'icb/icb2v14.csv'));
  file('NMC-60-abridged.tab', joined(gridOf('nmc/NMC-60-abridged.csv'), '\t'));
  file('interstate-war-rev.tsv', joined(gridOf('wars/interstate-war-rev.csv'), '\t'));
  file('Inter-StateWarData_v4.0.csv', published('wars/Inter-StateWarData_v4.0.csv'));
  file('states2016.zip', packed('states/states2016.csv'));
  file('ucdp-esd-ay-181.xlsx', published('ucdp/ucdp-esd-ay-181.xlsx'));
  file('ucdp-dyadic-241-csv.zip', packed('ucdp/Dyadic_v24_1.csv'));
  file('UcdpPrioConflict_v25_1.csv', published('ucdp/UcdpPrioConflict_v25_1.csv'));
  file('IdealpointsJuly2025.tab', joined(gridOf('unga/IdealpointsJuly2025.derived.csv'), '\t'));
  file('Archigos_4.1.txt', joined(gridOf('leaders/archigos.derived.csv'), '\t'));
  file('vdem.csv.gz', published('forecast/vdem_v15_simple_1789_2024.csv.gz'));
  file('gdp.csv.gz', gzipSync(published('forecast/demspaces_gdp.csv')));
  file('contdir.xlsx', workbookOf({ Sheet1: gridOf('dyads/cow_contdir.derived.csv') }));
  file(
    'td_rivalries.csv',
    joined(
      gridOf('dyads/td_rivalries.derived.csv').map((row, i) => (i === 0 ? row.map((cell) => cell.toUpperCase()) : row)),
      ';',
    ),
  );
  copyFileSync(sharedData('data/other-shapes/MIDB 4.3.dta'), `${folder}/MIDB 4.3.dta`);
  copyFileSync(sharedData('data/other-shapes/system2016.csv'), `${folder}/system2016.csv`);
  return folder;
}

describeWithShared('a folder as people have it', () => {
  let result: ImportResult;
  const db = at('downloads.duckdb');

  test('is imported at once, archives, tabs and spreadsheets with it', { timeout: 180_000 }, async () => {
    result = await importDatasets({ db, args: [folderOfAll()] }, capturedEffects());
    const read = Object.fromEntries(
      result.imported.filter(({ change }) => change === 'added').map((one) => [`${one.dataset} ${one.table}`, one]),
    );
    expect(Object.keys(read).toSorted()).toEqual([
      'archigos-4.1 leaders',
      'atop-4.01 members',
      'atop-5.1 alliances',
      'atop-5.1 members',
      'cow-contiguity-3.2 contiguity of directed pairs',
      'cow-states-2016 membership of the state system',
      'cow-wars-4.0 participants',
      'demspaces-2025 product a head by year',
      'icb-14 crises',
      'icb-14 crisis actors',
      'iwd-1.1 initiators, targets and years',
      'mid-5.0 disputes',
      'mid-5.0 participants',
      'nmc-6.0 capabilities of states by year',
      'rivalries-2011 strategic rivalries',
      'ucdp-acd-25.1 conflicts and years',
      'ucdp-dyadic-24.1 dyads and years',
      'ucdp-esd-18.1 warring parties and years',
      'unga-2025-07 ideal points of states by year',
      'vdem-15 indices of democracy by year',
    ]);
    // Whatever it was packed or saved in, it is the published data, value for value.
    expect(Object.values(read).filter(({ knownCopy }) => knownCopy === null)).toEqual([]);
    expect(result.parts).toEqual([]);
    expect(result.imported.find(({ change }) => change === 'part of another file')?.file).toMatch(/atop5_1m_NNA\.csv$/);
  });

  test('and what is not read is named', () => {
    expect(Object.fromEntries(result.passedOver.map(({ file, why }) => [file, why]))).toEqual({
      'ATOP 5.1 (.csv).zip/atop5_1aph.csv': expect.stringMatching(/phase file/),
      'MIDB 4.3.dta': expect.stringMatching(/Stata file.*export delimited/),
      'system2016.csv': expect.stringMatching(/state system by year/),
    });
  });

  test('an export of it is read back by DuckDB, R, and pandas and arrow where they are there', {
    timeout: 120_000,
  }, async () => {
    const add = ['capabilities', 'peace-years', 'contiguity'];
    for (const form of ['csv', 'parquet'] as const) {
      const out = at(`back.${form}`);
      const options = {
        db,
        out,
        form,
        add,
        directed: false,
        from: 1938,
        to: 1940,
        standard: 'dyad',
        wars: 'iwd',
      } as const;
      await exportDyadYears(options, capturedEffects());
    }
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const sums = `count(*)::integer as n, round(sum(cinc1), 6) as cinc, count(irst1)::integer as irst, sum(conttype)::integer as near`;
    const back = async (form: string) =>
      (await connection.runAndReadAll(`select ${sums} from '${at(`back.${form}`)}'`)).getRowObjectsJS()[0];
    const found = await back('parquet');
    expect(await back('csv')).toEqual(found);
    expect(Number(found?.['n'])).toBeGreaterThan(5000);
    const said = [found?.['n'], found?.['cinc'], found?.['irst'], found?.['near']].map(Number);
    const readers: readonly [string, string[], string[]][] = [
      [
        'R',
        ['Rscript', '-e', 'cat(R.version.string)'],
        [
          'Rscript',
          '-e',
          `options(digits = 12); d <- read.csv("${at('back.csv')}", na.strings = ""); cat(nrow(d), round(sum(d$cinc1, na.rm = TRUE), 6), sum(!is.na(d$irst1)), sum(d$conttype))`,
        ],
      ],
      [
        'arrow in R',
        ['Rscript', '-e', 'library(arrow)'],
        [
          'Rscript',
          '-e',
          `options(digits = 12); d <- arrow::read_parquet("${at('back.parquet')}"); cat(nrow(d), round(sum(d$cinc1, na.rm = TRUE), 6), sum(!is.na(d$irst1)), sum(d$conttype))`,
        ],
      ],
      [
        'pandas',
        ['python3', '-c', 'import pandas'],
        [
          'python3',
          '-c',
          `import pandas as p; d = p.read_csv("${at('back.csv')}"); print(len(d), round(d.cinc1.sum(), 6), d.irst1.notna().sum(), d.conttype.sum())`,
        ],
      ],
    ];
    const skipped: string[] = [];
    for (const [name, [probe = '', ...probeArgs], [program = '', ...args]] of readers) {
      if (spawnSync(probe, probeArgs).status !== 0) {
        skipped.push(name);
        continue;
      }
      const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
      expect(stdout.trim().split(/\s+/).map(Number), `${name} ${stderr}`).toEqual(said);
    }
    if (skipped.length > 0) console.info(`not read back by ${skipped.join(' and ')}: not installed here`);
    expect(skipped).not.toContain('DuckDB');
  });
});

test('every table with a known copy has its whole size', () => {
  const tables = DATASETS.flatMap((dataset) => dataset.tables.filter(({ known }) => known.length > 0));
  expect(tables.filter(({ name }) => WHOLE_COPIES[name] === undefined).map(({ name }) => name)).toEqual([]);
});
