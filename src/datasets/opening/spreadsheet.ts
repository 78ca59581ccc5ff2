import { CasusError } from '../../core/errors.ts';
import { LARGEST_FILE } from '../sniff.ts';
import { filesOfZip, type Packed } from './zip.ts';

/** A sheet of a spreadsheet, as a table of text. */
export interface Sheet {
  readonly name: string;
  /** CSV in UTF-8; row n of the sheet is line n. */
  readonly csv: Uint8Array;
}

/** The most that a spreadsheet may hold unpacked, in bytes: the largest that is published has a tenth of it. */
const LARGEST_SHEETS = 160 * 1024 * 1024;

/** The most cells between the first of a sheet and its last: the largest that is published has half a million. */
const MOST_CELLS = 20_000_000;

/** Are these files of a zip archive those of a spreadsheet (`.xlsx`)? */
export function isSpreadsheet(files: readonly Packed[]): boolean {
  return files.some(({ name }) => name === 'xl/workbook.xml');
}

/**
 * The sheets of a spreadsheet (`.xlsx`) that have anything in them. Numbers stand as the file has them, days as
 * year-month-day, texts without their line ends.
 * @throws CasusError `spreadsheet-broken` if it is damaged; `file-too-large` if it unpacks to more than 160 MB or its cells
 * lie too far apart, whatever its own size.
 */
export async function sheetsOf(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  await refuseBomb(await filesOfZip(bytes, file), file);
  const { default: readSheets } = await import('read-excel-file/universal');
  try {
    const sheets = await readSheets(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    return sheets
      .map(({ sheet, data }) => ({ name: sheet, csv: csvOf(data as readonly (readonly unknown[])[], file) }))
      .filter(({ csv }) => csv.length > 0);
  } catch (error) {
    if (error instanceof CasusError) throw error;
    throw new CasusError('spreadsheet-broken', { why: (error as Error).message }, { file }, { cause: error });
  }
}

/** Unpacks everything once, keeping nothing, so that what lies about its size or has a cell far out is refused. */
async function refuseBomb(files: readonly Packed[], file: string): Promise<void> {
  const size = files.reduce((sum, packed) => sum + packed.size, 0);
  if (size > LARGEST_SHEETS) throw new CasusError('file-too-large', { size, limit: LARGEST_SHEETS }, { file });
  for (const packed of files) {
    if (!packed.name.startsWith('xl/')) continue;
    let [rows, columns, rest] = [0, 0, ''];
    await packed.read((piece) => {
      const text = rest + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
      for (const [, letters = '', digits = ''] of text.matchAll(/\sr\s*=\s*["']([A-Za-z]*)(\d*)["']/g)) {
        rows = Math.max(rows, Number(digits));
        columns = Math.max(columns, columnNumber(letters));
      }
      rest = text.slice(-64);
      return rows * columns <= MOST_CELLS;
    });
    if (rows * columns > MOST_CELLS) {
      const why = `its cells reach row ${rows} and column ${columns}; at most ${MOST_CELLS.toLocaleString('en')} cells are read`;
      throw new CasusError('spreadsheet-broken', { why }, { file });
    }
  }
}

/** `A` is 1, `Z` 26, `AA` 27. */
function columnNumber(letters: string): number {
  if (letters.length > 4) return Number.POSITIVE_INFINITY;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function csvOf(rows: readonly (readonly unknown[])[], file: string): Uint8Array {
  const lines: string[] = [];
  let size = 0;
  for (const row of rows) {
    const line = row.map(written).join(',');
    size += line.length + 1;
    if (size > LARGEST_FILE) throw new CasusError('file-too-large', { size, limit: LARGEST_FILE }, { file });
    lines.push(line);
  }
  return lines.every((line) => /^,*$/.test(line)) ? new Uint8Array() : Buffer.from(`${lines.join('\n')}\n`);
}

function written(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace(/T00:00:00.*$/, '');
  if (typeof cell !== 'string') return String(cell);
  const text = cell.replace(/\r\n|\r|\n/g, ' ');
  return /[",;\t]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
}
