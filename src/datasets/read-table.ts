import { createHash } from 'node:crypto';
import { parse } from 'csv-parse';
import { CasusError } from '../core/errors.ts';
import { checkerOf } from './check-row.ts';
import { columnInHeader, readHeader } from './recognise.ts';
import { decodeText } from './sniff.ts';
import type { Cell, ColumnSpec, TableRows, TableSpec } from './table-spec.ts';

/** What a cell may hold in place of a value. */
const EMPTY = new Set(['', 'NA', 'NaN', '.']);
const INTEGER = /^[+-]?\d+(\.0+)?$/;
const CHUNK = 256 * 1024;

/** Called now and then with the share of the file that has been read, 0 to 1. */
export type Progress = (share: number) => void;

/**
 * Reads the file of a published table: finds its columns by name, types each value, and checks keys, dates,
 * state codes and version. Stops at the first thing that is wrong.
 * @throws CasusError with file, line and column; see `docs/reference/errors.md`.
 */
export async function readTable(
  spec: TableSpec,
  file: string,
  bytes: Uint8Array,
  progress: Progress = () => {},
): Promise<TableRows> {
  const { text, encoding } = decodeText(bytes);
  const quoted = text.includes('"');
  const header = readHeader(text.slice(0, 65_536), file);
  const positions = spec.columns.map((column) => columnInHeader(spec, column.name, header));
  const checker = checkerOf(spec, file);
  const index = new Map(spec.columns.map((column, i) => [column.name, i]));
  const written: string[] = [];
  const data = spec.columns.flatMap((column, i) => (column.label === true ? [] : [i]));
  const rows: Cell[][] = [];
  const lines: number[] = [];
  const remarks = new Map<string, number>();
  const remark = (what: string) => remarks.set(what, (remarks.get(what) ?? 0) + 1);

  const parser = parse({ bom: true, relax_column_count: true, skip_empty_lines: false });
  let line = 0;
  const take = (record: string[]) => {
    line += 1;
    const first = line;
    if (quoted) line += lineEndsWithin(record);
    if (first === 1) return;
    if (record.every((value) => value.trim() === '')) {
      remark('empty rows left out');
      return;
    }
    const row = readRow(spec, positions, record, header.length, { file, line: first });
    checker.check(row, first);
    written.push(data.map((i) => row[i]).join('\u001f'));
    const odd = spec.remark?.((name) => row[index.get(name) as number] ?? null) ?? null;
    if (odd !== null) remark(odd);
    rows.push(row);
    lines.push(first);
  };

  await new Promise<void>((resolve, reject) => {
    const fail = (error: Error) => {
      if (error instanceof CasusError) return reject(error);
      const line = (error as { lines?: number }).lines;
      reject(new CasusError('csv-broken', { why: error.message }, { file, ...(line === undefined ? {} : { line }) }));
    };
    parser.on('readable', () => {
      try {
        for (let next = parser.read(); next !== null; next = parser.read()) take(next);
      } catch (error) {
        parser.destroy(error as Error);
      }
    });
    parser.on('error', fail);
    parser.on('end', resolve);
    feed(parser, text, progress);
  });

  if (rows.length === 0) throw new CasusError('file-empty', {}, { file });
  if (encoding === 'windows-1252') remark('not UTF-8, read as Windows-1252');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const content = createHash('sha256').update(written.sort().join('\n')).digest('hex');
  return { spec, file, sha256, content, rows, lines, remarks: [...remarks].map(([what, count]) => ({ what, count })) };
}

/** Line ends inside quoted values: the row goes on over them. */
function lineEndsWithin(record: readonly string[]): number {
  return record.reduce((sum, value) => sum + (value.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

function feed(parser: ReturnType<typeof parse>, text: string, progress: Progress): void {
  let at = 0;
  const push = () => {
    while (at < text.length && !parser.destroyed) {
      const more = parser.write(text.slice(at, at + CHUNK));
      at += CHUNK;
      progress(Math.min(1, at / text.length));
      if (!more) {
        parser.once('drain', push);
        return;
      }
    }
    if (!parser.destroyed) parser.end();
  };
  push();
}

function readRow(
  spec: TableSpec,
  positions: readonly number[],
  record: readonly string[],
  width: number,
  place: { file: string; line: number },
): Cell[] {
  if (record.length !== width) throw new CasusError('row-length', { found: record.length, expected: width }, place);
  const row: Cell[] = [];
  for (let i = 0; i < positions.length; i += 1) {
    const column = spec.columns[i] as ColumnSpec;
    const value = readCell(column, record[positions[i] as number] as string);
    if (value instanceof CasusError) throw value.at({ ...place, column: column.name });
    row.push(value);
  }
  return row;
}

function readCell(column: ColumnSpec, written: string): Cell | CasusError {
  const text = written.trim();
  if (EMPTY.has(text)) return column.required ? new CasusError('value-missing', {}) : null;
  if (column.type === 'text') return text;
  if (!INTEGER.test(text)) return new CasusError('value-not-integer', { value: text.slice(0, 40) });
  const value = Number(text);
  if (column.allowed === undefined || column.allowed.includes(value)) return value;
  return new CasusError('value-not-allowed', { value, allowed: column.allowed.join(', ') });
}
