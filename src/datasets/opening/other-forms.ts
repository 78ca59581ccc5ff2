import { basename } from 'node:path';

/** A form of file that Casus does not read. */
export interface OtherForm {
  /** What it is: "a Stata file". */
  readonly what: string;
  /** How to make a CSV file of it: a line of R, Stata or a shell, or a sentence. */
  readonly how: string;
}

interface Known {
  readonly what: string;
  readonly begins: readonly (string | RegExp)[];
  /** Endings of its names, for forms that no first bytes tell. */
  readonly named?: RegExp;
  /** `{in}` stands for the file, `{out}` for the CSV file to be made. */
  readonly how: string;
}

/** haven's labels are not written, so that codes stay numbers. */
const HAVEN = (reader: string) =>
  `in R: write.csv(haven::zap_labels(haven::${reader}("{in}")), "{out}", row.names = FALSE, na = "")`;
const EXPORT = 'open it in a spreadsheet program and save the sheet as CSV (UTF-8)';
const UNPACK = 'unpack it, and import the files that were in it';

const KNOWN: readonly Known[] = [
  {
    what: 'a Stata file',
    begins: [
      '<stata_dta>',
      '\x71\x02\x01\0',
      '\x72\x02\x01\0',
      '\x73\x02\x01\0',
      '\x71\x01\x01\0',
      '\x72\x01\x01\0',
      '\x73\x01\x01\0',
    ],
    how: `in Stata: use "{in}", clear, then: export delimited using "{out}", nolabel; or ${HAVEN('read_dta')}`,
  },
  { what: 'an SPSS file', begins: ['$FL2', '$FL3'], how: HAVEN('read_sav') },
  { what: 'a SAS transport file', begins: ['HEADER RECORD*******'], how: HAVEN('read_xpt') },
  { what: 'a SAS file', begins: [], named: /\.sas7bdat$/i, how: HAVEN('read_sas') },
  {
    what: 'objects saved by R',
    begins: ['RDX2\n', 'RDX3\n', 'RDA2\n', 'RDA3\n'],
    named: /\.(rda|rdata)$/i,
    how: 'in R: write.csv(get(load("{in}")[1]), "{out}", row.names = FALSE, na = "")',
  },
  {
    what: 'an object saved by R',
    begins: ['X\n\0\0\0', 'A\n2\n', 'A\n3\n', 'B\n'],
    named: /\.rds$/i,
    how: 'in R: write.csv(readRDS("{in}"), "{out}", row.names = FALSE, na = "")',
  },
  { what: 'a spreadsheet of the old form (.xls)', begins: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'], how: EXPORT },
  {
    what: 'a Parquet file',
    begins: ['PAR1'],
    how: `in R: write.csv(arrow::read_parquet("{in}"), "{out}", row.names = FALSE, na = ""); or with DuckDB: copy (from '{in}') to '{out}'`,
  },
  {
    what: 'an Arrow or Feather file',
    begins: ['ARROW1', 'FEA1'],
    how: 'in R: write.csv(arrow::read_feather("{in}"), "{out}", row.names = FALSE, na = "")',
  },
  {
    what: 'an SQLite database',
    begins: ['SQLite format 3\0'],
    how: `sqlite3 -header -csv "{in}" "select * from TABLE" > "{out}"`,
  },
  {
    what: 'a PDF document',
    begins: ['%PDF-'],
    how: 'get the table itself from its publisher; a PDF is the codebook or a print of it',
  },
  { what: 'a 7-Zip archive', begins: ['7z\xbc\xaf\x27\x1c'], how: UNPACK },
  { what: 'a RAR archive', begins: ['Rar!\x1a\x07'], how: UNPACK },
  { what: 'a file that bzip2 packed', begins: [/^BZh[1-9]1AY/], how: `in a shell: bunzip2 --keep "{in}"` },
  { what: 'a file that xz packed', begins: ['\xfd7zXZ\0'], how: `in a shell: unxz --keep "{in}"` },
  { what: 'a file that Zstandard packed', begins: ['\x28\xb5\x2f\xfd'], how: `in a shell: unzstd "{in}"` },
  { what: 'a tar archive', begins: [/^[\s\S]{257}ustar/], how: UNPACK },
];

/**
 * What a file is that is no table of text, by its first bytes (300 are enough; those of what gzip packed, unpacked), and
 * how to convert it; null for a form that Casus does not know.
 * @example otherForm(head, 'MIDB 4.3.dta')?.what // "a Stata file"
 */
export function otherForm(head: Uint8Array, file: string): OtherForm | null {
  const start = Buffer.from(head.subarray(0, 300)).toString('latin1');
  const begins = ({ begins: ways }: Known) =>
    ways.some((way) => (typeof way === 'string' ? start.startsWith(way) : way.test(start)));
  const binary = head.includes(0) || start.startsWith('BZh') || start.startsWith('\xfd7z');
  // R packs with gzip, bzip2 or xz: the name tells what the first bytes of the last two do not.
  const known = KNOWN.find((form) => form.named?.test(file) === true && (begins(form) || binary)) ?? KNOWN.find(begins);
  if (known === undefined) return null;
  const name = basename(file);
  const out = name.replace(/(\.[a-z0-9]+)?$/i, '.csv');
  return { what: known.what, how: known.how.replaceAll('{in}', name).replaceAll('{out}', out) };
}
