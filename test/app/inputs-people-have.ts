import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fixturePath } from '../datasets/fixtures.ts';
import { workbookOf, zipOf } from '../datasets/made-archives.ts';

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

/** What each input is called in the document, its name and content, and what comes of it: datasets, or an error's code. */
export const INPUTS: readonly (readonly [
  what: string,
  file: string,
  content: () => string | Uint8Array,
  expected: string,
])[] = [
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
  ['line ends of a return alone', 'al.csv', () => text('nmc-6.0.csv').replaceAll('\n', '\r'), 'nmc-6.0'],
  ['a byte order mark', 'am.csv', () => `\uFEFF${text('nmc-6.0.csv')}`, 'nmc-6.0'],
  ['a first line sep=; for spreadsheets', 'an.csv', () => `sep=;\r\n${written(NMC, ';')}`, 'nmc-6.0'],
  ['empty lines at the end', 'ao.csv', () => `${text('nmc-6.0.csv')}\n\n\n`, 'nmc-6.0'],
  [
    'lines of nothing but commas at the end',
    'ap.csv',
    () => `${text('nmc-6.0.csv')}\n${','.repeat((NMC[0] ?? []).length - 1)}\n`,
    'nmc-6.0',
  ],
  [
    'every value in quotes',
    'aq.csv',
    () =>
      written(
        NMC.map((row) => row.map((cell) => `"${cell}"`)),
        ',',
      ),
    'nmc-6.0',
  ],
  [
    'a comma at the end of every line',
    'ar.csv',
    () =>
      written(
        NMC.map((row) => [...row, '']),
        ',',
      ),
    'nmc-6.0',
  ],
  [
    'columns in another order',
    'as.csv',
    () =>
      written(
        NMC.map((row) => row.toReversed()),
        ',',
      ),
    'nmc-6.0',
  ],
  [
    'a column added to the published ones',
    'at.csv',
    () =>
      written(
        NMC.map((row, i) => [...row, i === 0 ? 'mine' : 'x']),
        ',',
      ),
    'nmc-6.0',
  ],
  ['a gzip file named .csv', 'au.csv', () => gzipSync(text('nmc-6.0.csv')), 'nmc-6.0'],
  ['a zip archive named .csv', 'av.csv', () => zipOf([['NMC.csv', text('nmc-6.0.csv')]]), 'nmc-6.0'],
  ['a spreadsheet named .csv', 'aw.csv', () => workbookOf({ NMC }), 'nmc-6.0'],
  [
    'V-Dem\u2019s own file with its codebook in a zip archive',
    'ax.zip',
    () =>
      zipOf([
        ['V-Dem-CY-Core-v15.csv', text('vdem-15-own.csv')],
        ['codebook.pdf', '%PDF-1.7'],
      ]),
    'vdem-15',
  ],
  [
    'letters in Windows-1252',
    'ay.csv',
    () => Buffer.from(text('vdem-15-own.csv').replace('Kingdom of Denmark', 'København'), 'latin1'),
    'vdem-15',
  ],
  ['text in UTF-16', 'az.csv', () => Buffer.from(`\uFEFF${text('nmc-6.0.csv')}`, 'utf16le'), 'file-is-binary'],
  ['a web page named .csv', 'ba.csv', () => '<!DOCTYPE html><html><body>Not found</body></html>', 'file-is-html'],
  ['an empty file', 'bb.csv', () => '', 'file-empty'],
  [
    'a title above the column names',
    'bc.csv',
    () => `National Material Capabilities\n${text('nmc-6.0.csv')}`,
    'table-not-recognised',
  ],
  [
    'commas between thousands',
    'bd.csv',
    () =>
      written(
        cells(NMC, (cell, column) => (column === 'milex' && cell !== '' ? '"4,100"' : cell)),
        ',',
      ),
    'value-not-integer',
  ],
  [
    'whole numbers in powers of ten',
    'be.csv',
    () =>
      written(
        cells(NMC, (cell, column) => (column === 'milex' && cell !== '' ? '4.1e+3' : cell)),
        ',',
      ),
    'value-not-integer',
  ],
  ['a row twice', 'bf.csv', () => `${text('nmc-6.0.csv')}\n${text('nmc-6.0.csv').split('\n')[1]}\n`, 'row-duplicate'],
  [
    'a state code that is on no list',
    'bg.csv',
    () =>
      written(
        cells(NMC, (cell, column) => (column === 'ccode' ? '999' : cell)),
        ',',
      ),
    'state-code-unknown',
  ],
  ['a last row cut short', 'bh.csv', () => text('nmc-6.0.csv').slice(0, -12), 'row-length'],
  ['a quote that never closes', 'bi.csv', () => text('nmc-6.0.csv').replace('\n', '\n"'), 'csv-broken'],
  [
    'a published column left out',
    'bj.csv',
    () =>
      written(
        NMC.map((row) => row.filter((_, i) => NMC[0]?.[i] !== 'cinc')),
        ',',
      ),
    'column-missing',
  ],
  [
    'a column twice',
    'bk.csv',
    () =>
      written(
        NMC.map((row) => [...row, row[0] ?? '']),
        ',',
      ),
    'column-twice',
  ],
  ['a 7-Zip archive', 'bl.7z', () => Buffer.from('377abcaf271c0004', 'hex'), 'file-other-form'],
  [
    'an OpenDocument spreadsheet',
    'bm.ods',
    () =>
      zipOf([
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', '<office/>'],
      ]),
    'archive-without-tables',
  ],
];
