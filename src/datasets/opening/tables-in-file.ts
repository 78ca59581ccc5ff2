import { createHash } from 'node:crypto';
import { CasusError } from '../../core/errors.ts';
import type { FileReading } from '../../files/reading.ts';
import { LARGEST_FILE } from '../sniff.ts';
import { otherForm } from './other-forms.ts';
import { isSpreadsheet, sheetsOf } from './spreadsheet.ts';
import { isPacked, unpack, unpackHead } from './unpack.ts';
import { filesOfZip, headOfPacked, isZip, type Packed, wholeOfPacked } from './zip.ts';

/** A table of text in a file: the file itself, or one of what was packed in it. */
export interface TextTable {
  /** The file's path, and after a slash what it is within it: `cow.zip/MIDA 5.0.csv`. */
  readonly file: string;
  /** The first 64 kB. */
  readonly head: Uint8Array;
  readonly load: () => Promise<Loaded>;
}

/** A table's bytes; for a sheet, the SHA-256 of the spreadsheet as it was published. */
export interface Loaded {
  readonly bytes: Uint8Array;
  readonly sha256: string | null;
}

/** Something in an archive that is no table of text, and why. */
export interface NoTable {
  readonly file: string;
  readonly why: string;
}

/** What a file holds. */
export interface Opened {
  readonly tables: readonly TextTable[];
  readonly others: readonly NoTable[];
}

const HEAD = 65_536;

/** Names in archives that can be tables; all else (codebooks, pictures) is not looked into. */
const CAN_BE_TABLE = /\.(csv|tab|tsv|txt|dat|asc|xlsx|gz)$/i;

/** What the machine that packed an archive left in it. */
const LITTER = /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$)/;

/**
 * Opens a file: what gzip packed is unpacked, of a zip archive each table within, of a spreadsheet each sheet. Only heads
 * are read until a table is loaded. An archive within an archive is opened too (the Correlates of War project publishes
 * capabilities so), but none within that.
 * @throws CasusError `file-missing` and the like; `file-too-large`, `archive-broken`, `spreadsheet-broken`; `file-other-form`
 * for a form that has to be converted first.
 * @example (await openTables('icb.zip', disk)).tables.map(({ file }) => file) // ["icb.zip/icb1v14.csv", "icb.zip/icb2v14.csv"]
 */
export async function openTables(path: string, files: FileReading): Promise<Opened> {
  const { size, bytes } = await files.readHead(path, HEAD);
  if (size > LARGEST_FILE) throw new CasusError('file-too-large', { size, limit: LARGEST_FILE }, { file: path });
  if (isZip(bytes)) return openZip(await files.readFile(path), path, true);
  return { tables: [plain(path, bytes, () => files.readFile(path))], others: [] };
}

/** A file of text, which gzip may have packed. */
function plain(file: string, packedHead: Uint8Array, read: () => Promise<Uint8Array>): TextTable {
  refuseOtherForm(packedHead, file);
  const head = unpackHead(packedHead, file).subarray(0, HEAD);
  if (isPacked(packedHead)) refuseOtherForm(head, file);
  return { file, head, load: async () => ({ bytes: unpack(await read(), file), sha256: null }) };
}

function refuseOtherForm(head: Uint8Array, file: string): void {
  const form = otherForm(head, file);
  if (form !== null) throw new CasusError('file-other-form', { ...form }, { file });
}

async function openZip(bytes: Uint8Array, file: string, outer: boolean): Promise<Opened> {
  const packed = await filesOfZip(bytes, file);
  if (isSpreadsheet(packed)) return { tables: await sheetTables(bytes, file), others: [] };
  const tables: TextTable[] = [];
  const others: NoTable[] = [];
  for (const one of packed.filter(({ name }) => !LITTER.test(name))) {
    const found = await openPacked(one, `${file}/${one.name}`, outer);
    tables.push(...found.tables);
    others.push(...found.others);
  }
  return { tables, others };
}

async function openPacked(packed: Packed, file: string, outer: boolean): Promise<Opened> {
  const pass = (why: string): Opened => ({ tables: [], others: [{ file, why }] });
  try {
    const head = await headOfPacked(packed, HEAD);
    if (isZip(head)) {
      if (!outer) return pass('an archive within an archive within an archive; unpack it first');
      return await openZip(await wholeOfPacked(packed, file, LARGEST_FILE), file, false);
    }
    refuseOtherForm(head, file);
    if (!CAN_BE_TABLE.test(packed.name)) return pass('its name is not that of a table');
    return { tables: [plain(file, head, () => wholeOfPacked(packed, file, LARGEST_FILE))], others: [] };
  } catch (error) {
    if (error instanceof CasusError && error.code === 'file-other-form')
      return pass(`${error.message} ${error.remedy}`);
    throw error;
  }
}

async function sheetTables(bytes: Uint8Array, file: string): Promise<TextTable[]> {
  const sheets = await sheetsOf(bytes, file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sheets.map(({ name, csv }) => ({
    file: sheets.length === 1 ? file : `${file}/${name}`,
    head: csv.subarray(0, HEAD),
    load: async () => ({ bytes: csv, sha256 }),
  }));
}
