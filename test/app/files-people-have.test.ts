import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { CasusError } from '../../src/core/errors.ts';
import { fixturePath } from '../datasets/fixtures.ts';
import { workbookOf, zipOf } from '../datasets/made-archives.ts';
import { capturedEffects, scratch } from '../scratch.ts';

const at = scratch();
const DOCUMENT = readFileSync(join(import.meta.dirname, '../../docs/reference/data-files.md'), 'utf8');

const text = (name: string) =>
  readFileSync(fixturePath(name), 'utf8')
    .replace(/\r\n|\r/g, '\n')
    .trimEnd();
const grid = (name: string) =>
  text(name)
    .split('\n')
    .map((line) => line.split(','));
const written = (rows: readonly (readonly string[])[], sign: string) =>
  `${rows.map((row) => row.join(sign)).join('\n')}\n`;
const NMC = grid('nmc-6.0.csv');
const heads = (change: (name: string) => string) => [(NMC[0] ?? []).map(change), ...NMC.slice(1)];
const cells = (rows: readonly (readonly string[])[], change: (cell: string, column: string) => string) =>
  rows.map((row, i) => (i === 0 ? [...row] : row.map((cell, j) => change(cell, rows[0]?.[j] ?? ''))));
/** A workbook of a few kilobytes whose last cell is in the last row and column there can be. */
const farCell = () =>
  workbookOf({ A: [['ccode'], ['1']] }, (sheet) =>
    sheet.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
  );

/** What each input is called in the document, its name and content, and what comes of it. */
const INPUTS: readonly (readonly [what: string, file: string, content: () => string | Uint8Array, expected: string])[] =
  [
    ['one table in a zip archive', 'a.zip', () => zipOf([['NMC.csv', text('nmc-6.0.csv')]]), 'nmc-6.0'],
    [
      'two tables and a codebook in a zip archive',
      'b.zip',
      () =>
        zipOf([
          ['d/a.csv', text('atop-5.1-alliances.csv')],
          ['d/m.csv', text('atop-5.1-members.csv')],
          ['d/codebook.pdf', '%PDF-1.7'],
        ]),
      'atop-5.1 atop-5.1',
    ],
    ['a spreadsheet in a zip archive', 'c.zip', () => zipOf([['x.xlsx', workbookOf({ Data: NMC })]]), 'nmc-6.0'],
    [
      'a zip archive in a zip archive',
      'd.zip',
      () => zipOf([['in.zip', zipOf([['NMC.csv', text('nmc-6.0.csv')]])]]),
      'nmc-6.0',
    ],
    [
      'a zip archive in a zip archive in a zip archive',
      'd3.zip',
      () => zipOf([['out.zip', zipOf([['in.zip', zipOf([['NMC.csv', text('nmc-6.0.csv')]])]])]]),
      'archive-without-tables',
    ],
    [
      'what macOS adds to a zip archive',
      'e.zip',
      () =>
        zipOf([
          ['__MACOSX/._NMC.csv', '\0\0'],
          ['NMC.csv', text('nmc-6.0.csv')],
        ]),
      'nmc-6.0',
    ],
    [
      'a zip archive cut short',
      'f.zip',
      () => zipOf([['NMC.csv', text('nmc-6.0.csv')]]).subarray(0, -30),
      'archive-broken',
    ],
    ['a zip archive without a table', 'g.zip', () => zipOf([['readme.txt', 'Nothing here.']]), 'table-not-recognised'],
    ['tabs, named .tab', 'h.tab', () => written(NMC, '\t'), 'nmc-6.0'],
    ['tabs, named .csv', 'i.csv', () => written(NMC, '\t'), 'nmc-6.0'],
    ['commas, named .txt', 'j.txt', () => written(NMC, ','), 'nmc-6.0'],
    [
      'semicolons with decimal commas',
      'k.csv',
      () =>
        written(
          cells(NMC, (cell) => cell.replace(/^(-?\d+)\.(\d+(?:e-?\d+)?)$/, '$1,$2')),
          ';',
        ),
      'nmc-6.0',
    ],
    [
      'tabs with decimal commas',
      'l.tsv',
      () =>
        written(
          cells(NMC, (cell) => cell.replace(/^(-?\d+)\.(\d+(?:e-?\d+)?)$/, '$1,$2')),
          '\t',
        ),
      'nmc-6.0',
    ],
    [
      'decimal commas and points in one file',
      'm.csv',
      () =>
        written(
          cells(NMC, (cell, column) =>
            column === 'cinc' ? cell.replace('.', ',') : column === 'year' ? `${cell}.0` : cell,
          ),
          ';',
        ),
      'decimals-mixed',
    ],
    ['vertical bars between the values', 'n.txt', () => written(NMC, '|'), 'nmc-6.0'],
    [
      'column names in capitals',
      'o.csv',
      () =>
        written(
          heads((name) => name.toUpperCase()),
          ',',
        ),
      'nmc-6.0',
    ],
    [
      'column names with capitals and spaces',
      'p.csv',
      () =>
        written(
          heads((name) => ` ${name[0]?.toUpperCase()}${name.slice(1)} `),
          ',',
        ),
      'nmc-6.0',
    ],
    [
      'whole numbers with decimals',
      'q.csv',
      () =>
        written(
          cells(NMC, (cell, column) => (/^(ccode|year|milex)$/.test(column) && cell !== '' ? `${cell}.0` : cell)),
          ',',
        ),
      'nmc-6.0',
    ],
    [
      'row numbers in a first column without a name',
      'r.csv',
      () =>
        written(
          NMC.map((row, i) => [i === 0 ? '""' : `"${i}"`, ...row]),
          ',',
        ),
      'nmc-6.0',
    ],
    ['a table that gzip packed, with tabs', 's.tab.gz', () => gzipSync(written(NMC, '\t')), 'nmc-6.0'],
    ['a spreadsheet of one sheet', 't.xlsx', () => workbookOf({ NMC }), 'nmc-6.0'],
    [
      'a spreadsheet with a sheet of notes before the data',
      'u.xlsx',
      () => workbookOf({ Notes: [['From the publisher']], Data: NMC }),
      'nmc-6.0',
    ],
    ['a spreadsheet with a cell a million rows down', 'v.xlsx', farCell, 'spreadsheet-broken'],
    ['a spreadsheet cut short', 'w.xlsx', () => workbookOf({ NMC }).subarray(0, 900), 'archive-broken'],
    [
      'yes and no as TRUE and FALSE',
      'x.csv',
      () =>
        written(
          cells(grid('atop-5.1-members.csv'), (cell, column) =>
            column === 'defense' ? (cell === '1' ? 'TRUE' : 'FALSE') : cell,
          ),
          ',',
        ),
      'atop-5.1',
    ],
    [
      '<NA> and #N/A for no value',
      'y.csv',
      () =>
        written(
          cells(NMC, (cell, column) => (column === 'irst' ? '#N/A' : column === 'pec' ? '<NA>' : cell)),
          ',',
        ),
      'nmc-6.0',
    ],
    ['a Stata file', 'z.dta', () => '<stata_dta><header><release>118</release>', 'file-other-form'],
    ['an object of R', 'aa.rds', () => gzipSync(Buffer.from('X\n\0\0\0\u0003\0\u0004', 'latin1')), 'file-other-form'],
    ['objects of R', 'ab.RData', () => gzipSync('RDX3\nX\n'), 'file-other-form'],
    ['a spreadsheet of the old form', 'ac.xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-other-form'],
    ['a Parquet file', 'ad.parquet', () => 'PAR1\u0015\u0004', 'file-other-form'],
    ['an SPSS file', 'ae.sav', () => '$FL2@(#) SPSS DATA FILE', 'file-other-form'],
    [
      'version 4.3 of a table that is read in version 5.0',
      'af.csv',
      () =>
        written(
          cells(
            grid('mid-5.0-participants.csv').map((row, i) =>
              i === 0 ? row.map((name) => (name === 'dispnum' ? 'dispnum3' : name)) : row,
            ),
            (cell, column) => (column === 'version' ? '4.3' : cell),
          ),
          ',',
        ),
      'table-set-aside',
    ],
    [
      'the extra-state wars',
      'ag.csv',
      () => 'WarNum,WarName,WarType,ccode1,SideA,ccode2,SideB,NonStateDeaths,Version\n300,x,2,200,x,-8,y,1,4\n',
      'table-set-aside',
    ],
    [
      'ATOP by state and year',
      'ah.csv',
      () => 'state,year,atopally,defense,number,transyr,atopid1,version\n2,1908,1,0,1,1,1455,5.1\n',
      'table-set-aside',
    ],
    [
      'disputes as Gibler, Miller and Little have them',
      'ai.csv',
      () =>
        written(
          cells(grid('mid-5.0-participants.csv'), (cell, column) => (column === 'version' ? 'gml-2.1' : cell)),
          ',',
        ),
      'table-set-aside',
    ],
    [
      'alliances beside members that lack some',
      'aj.zip',
      () =>
        zipOf([
          ['a.csv', text('atop-5.1-alliances.csv')],
          [
            'm.csv',
            text('atop-5.1-members.csv')
              .split('\n')
              .filter((line) => !line.startsWith('9002'))
              .join('\n'),
          ],
        ]),
      'table-part',
    ],
  ];

test.each(INPUTS)('%s', async (what, file, content, expected) => {
  const path = at(file);
  writeFileSync(path, content());
  const outcome = await importDatasets({ db: at(`${file}.duckdb`), args: [path] }, capturedEffects()).then(
    ({ imported }) => imported.map(({ dataset }) => dataset).join(' '),
    (error: unknown) => {
      if (error instanceof CasusError) return error.code;
      throw error;
    },
  );
  expect(outcome).toBe(expected);
  expect(DOCUMENT).toContain(`| ${what} |`);
});

test('the document lists no other inputs', () => {
  const listed = [...DOCUMENT.matchAll(/^\| (.+?) \| (read|refused|named)/gm)].map((found) => found[1]);
  expect(listed.toSorted()).toEqual(INPUTS.map(([what]) => what).toSorted());
});

test('values are the same whatever a table is saved in', async () => {
  const contents = new Set<string>();
  for (const [what, file, content, expected] of INPUTS.filter(([, , , outcome]) => outcome === 'nmc-6.0')) {
    if (/N\/A|NA>/.test(what)) continue;
    const path = at(`same-${file}`);
    writeFileSync(path, content());
    const result = await importDatasets({ db: at('same.duckdb'), args: [path] }, capturedEffects());
    contents.add(`${result.imported[0]?.rows} ${result.imported[0]?.dataset === expected}`);
    const { Database } = await import('../../src/store/database.ts');
    const db = await Database.open(at('same.duckdb'), 'read');
    contents.add(
      String(
        (await db.rows("select content from casus_import where table_name = 'nmc_6_0_state_year'"))[0]?.['content'],
      ),
    );
    db.close();
  }
  expect(contents.size).toBe(2);
});
