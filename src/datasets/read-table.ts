import { createHash } from 'node:crypto';
import { CsvError, parse } from 'csv-parse';
import { CasusError } from '../core/errors.ts';
import { checkerOf } from './check-row.ts';
import { type Delimiter, delimiterOf, sepLineOf } from './delimiter.ts';
import { mending } from './mend-row.ts';
import { type DecimalSign, decimalSignOf, readCell } from './read-cell.ts';
import { columnInHeader, firstLine, missingError, plainVersion, readHeader } from './recognise.ts';
import { type Encoding, encodingOf, LONGEST_LINE, lineAfter, refuseJunk } from './sniff.ts';
import type { Cell, ColumnSpec, TableRows, TableSpec } from './table-spec.ts';

const CHUNK = 64 * 1024;
const HEAD = 65_536;
const QUOTE = 34;

/** Called now and then with the share of the file that has been read, 0 to 1. */
export type Progress = (share: number) => void;

/**
 * Reads the file of a published table: finds its columns by name, types each value, and checks keys, dates,
 * state codes and version. Stops at the first thing that is wrong.
 * @param published SHA-256 of the file that the bytes were taken from, where that is not a file of text (a spreadsheet).
 * @throws CasusError with file, line and column; see `docs/reference/errors.md`.
 */
export async function readTable(
  spec: TableSpec,
  file: string,
  bytes: Uint8Array,
  progress: Progress = () => {},
  published: string | null = null,
): Promise<TableRows> {
  refuseJunk(bytes, file);
  const encoding = encodingOf(bytes);
  const quoted = bytes.includes(QUOTE);
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD));
  const header = readHeader(head, file);
  const delimiter = delimiterOf(firstLine(head));
  const positions = spec.columns.map((column) => columnInHeader(spec, column.name, header));
  const missing = spec.columns.map(({ name }) => name).filter((_, i) => (positions[i] as number) < 0);
  if (missing.length > 0) throw missingError(spec.title, missing, file);
  const checker = checkerOf(spec, file);
  const index = new Map(spec.columns.map((column, i) => [column.name, i]));
  const written: string[] = [];
  const data = spec.columns.flatMap((column, i) => (column.label === true ? [] : [i]));
  const rows: Cell[][] = [];
  const lines: number[] = [];
  const remarks = new Map<string, number>();
  const remark = (what: string) => remarks.set(what, (remarks.get(what) ?? 0) + 1);

  // A comma can be a decimal sign only where it does not separate values; a file has one sign or the other.
  let sign = (delimiter === ',' ? null : 'open') as Sign | null;
  const sepLine = sepLineOf(head);
  const before = sepLine === '' ? 0 : 1;
  const body = before === 0 ? bytes : bytes.subarray(bytes.indexOf(sepLine.charCodeAt(0)) + sepLine.length);
  let line = before;
  const take = (record: string[], made: number) => {
    const first = line + 1;
    line += made;
    if (quoted) line += lineEndsWithin(record);
    if (made > 1) remark('rows that were broken over two lines, put together');
    if (first === before + 1) return;
    const isBlank = (value: string | undefined) => (value ?? '').trim() === '';
    if (record.length === header.length ? positions.every((at) => isBlank(record[at])) : record.every(isBlank)) {
      remark('empty rows left out');
      return;
    }
    const place = { file, line: first };
    if (sign !== null) sign = oneSign(spec, positions, record, sign, place);
    const row = readRow(spec, positions, record, header.length, sign === 'comma' ? ',' : '.', place);
    if (checker.check(row, first)) remark('rows with the key of another');
    written.push(data.map((i) => row[i]).join('\u001f'));
    const odd = spec.remark?.((name) => row[index.get(name) as number] ?? null) ?? null;
    if (odd !== null) remark(odd);
    rows.push(row);
    lines.push(first);
  };

  const mend = delimiter === ';' ? mending(header.length, take) : null;
  const give = mend === null ? (record: string[]) => take(record, 1) : mend.next;
  await parseRecords(body, { encoding, delimiter }, give, progress).catch((error: Error) => {
    throw error instanceof CsvError ? csvBroken(error, file, body, before) : error;
  });
  mend?.end();

  if (rows.length === 0) throw new CasusError('file-empty', {}, { file });
  if (encoding === 'windows-1252') remark('not UTF-8, read as Windows-1252');
  if (before > 0) remark('sep= line for spreadsheets, passed over');
  if (sign === 'comma') remark('decimal commas, read as decimal points');
  const sha256 = published ?? createHash('sha256').update(bytes).digest('hex');
  const content = createHash('sha256').update(written.sort().join('\n')).digest('hex');
  const said = [...remarks].map(([what, count]) => ({ what, count }));
  return { spec, file, sha256, content, rows, lines, remarks: said };
}

/** Line ends inside quoted values: the row goes on over them. */
function lineEndsWithin(record: readonly string[]): number {
  return record.reduce((sum, value) => sum + (value.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

/** Gives the records of a file to `take`, one after the other; stops with whatever it throws. */
async function parseRecords(
  bytes: Uint8Array,
  { encoding, delimiter }: { readonly encoding: Encoding; readonly delimiter: Delimiter },
  take: (record: string[]) => void,
  progress: Progress,
): Promise<void> {
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_LINE,
  });
  const decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding);
  await new Promise<void>((resolve, reject) => {
    parser.on('error', reject);
    parser.on('end', resolve);
    parser.on('readable', () => {
      try {
        for (let next = parser.read(); next !== null; next = parser.read()) take(next);
      } catch (error) {
        parser.destroy(error as Error);
      }
    });
    let at = 0;
    const push = () => {
      while (at < bytes.length && !parser.destroyed) {
        const chunk = bytes.subarray(at, at + CHUNK);
        at += CHUNK;
        progress(Math.min(1, at / bytes.length));
        if (!parser.write(decoder === null ? chunk : decoder.decode(chunk))) {
          parser.once('drain', push);
          return;
        }
      }
      if (!parser.destroyed) parser.end();
    };
    push();
  });
}

/** What the parser could not read. A quote that never closes is told where it opens, not where the file ends. */
function csvBroken(error: CsvError, file: string, bytes: Uint8Array, before: number): CasusError {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    const line = before + lineAfter(bytes, Number(error['bytes']));
    return new CasusError('csv-broken', { why: 'a quote that opens in this line is not closed' }, { file, line });
  }
  const line = error['lines'];
  const place = typeof line === 'number' ? { file, line: before + line } : { file };
  return new CasusError('csv-broken', { why: error.message.replace(/\.$/, '') }, place);
}

/** A version as its publisher writes it, where the file has it with other decimals (`5.0`, `5,1`). */
function versionOf(values: readonly string[], found: Cell): Cell {
  if (typeof found !== 'string' || values.includes(found)) return found;
  return values.includes(plainVersion(found)) ? plainVersion(found) : found;
}

/** The decimal sign that a file has been seen to use. */
type Sign = 'open' | 'comma' | 'point';

/** The file's decimal sign after one more row. @throws CasusError `decimals-mixed` if the row uses the other one. */
function oneSign(
  spec: TableSpec,
  positions: readonly number[],
  record: readonly string[],
  before: Sign,
  place: { file: string; line: number },
): Sign {
  let sign = before;
  for (const [i, column] of spec.columns.entries()) {
    if (column.type !== 'real' && column.type !== 'integer') continue;
    const text = record[positions[i] as number]?.trim() ?? '';
    const written = decimalSignOf(text);
    if (written === null) continue;
    const found = written === ',' ? 'comma' : 'point';
    if (sign !== 'open' && sign !== found) {
      throw new CasusError('decimals-mixed', { value: text.slice(0, 40) }, { ...place, column: column.name });
    }
    sign = found;
  }
  return sign;
}

function readRow(
  spec: TableSpec,
  positions: readonly number[],
  record: readonly string[],
  width: number,
  sign: DecimalSign,
  place: { file: string; line: number },
): Cell[] {
  if (record.length !== width) throw new CasusError('row-length', { found: record.length, expected: width }, place);
  const row: Cell[] = [];
  for (let i = 0; i < positions.length; i += 1) {
    const column = spec.columns[i] as ColumnSpec;
    const value = readCell(column, record[positions[i] as number] as string, sign);
    if (value instanceof CasusError) throw value.at({ ...place, column: column.name });
    row.push(column.name === spec.version?.column ? versionOf(spec.version.values, value) : value);
  }
  return row;
}
