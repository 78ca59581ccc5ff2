import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { CasusError } from '../../core/errors.ts';

/** A file in a zip archive. */
export interface Packed {
  /** Its path in the archive, with `/` between folders. */
  readonly name: string;
  /** Its size unpacked, in bytes, as the archive says; what is longer is refused when it is read. */
  readonly size: number;
  /**
   * Reads it piece by piece; `take` returns false when it has enough.
   * @throws CasusError `archive-broken` if it is damaged, encrypted or longer than the archive says.
   */
  readonly read: (take: (piece: Uint8Array) => boolean) => Promise<void>;
}

/** The most files that an archive may list. Archives of data have a few dozen. */
const MOST_FILES = 10_000;

const LOCAL_FILE = [0x50, 0x4b, 0x03, 0x04];

/** Are these the bytes of a zip archive? A spreadsheet of today is one too. */
export function isZip(bytes: Uint8Array): boolean {
  return LOCAL_FILE.every((byte, i) => bytes[i] === byte);
}

/**
 * Lists the files of a zip archive; folders are left out.
 * @throws CasusError `archive-broken` if it is damaged or lists more than 10,000 files.
 * @example (await filesOfZip(bytes, 'cow.zip')).map(({ name }) => name) // ["MIDA 5.0.csv", "MIDB 5.0.csv"]
 */
export async function filesOfZip(bytes: Uint8Array, file: string): Promise<Packed[]> {
  const zip = await opened(bytes, file);
  return new Promise((resolve, reject) => {
    const found: Packed[] = [];
    const fail = (error: Error) => reject(broken(file, error));
    zip.on('error', fail);
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) {
        const read: Packed['read'] = (take) => readEntry(zip, entry, `${file}/${entry.fileName}`, take);
        found.push({ name: entry.fileName, size: entry.uncompressedSize, read });
      }
      if (found.length > MOST_FILES) fail(new Error(`it lists more than ${MOST_FILES.toLocaleString('en')} files`));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

/**
 * The first bytes of a packed file, at most `length`.
 * @throws CasusError as `Packed.read`.
 */
export async function headOfPacked(packed: Packed, length: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  await packed.read((piece) => {
    pieces.push(piece);
    size += piece.length;
    return size < length;
  });
  return Buffer.concat(pieces).subarray(0, length);
}

/**
 * The whole of a packed file.
 * @throws CasusError `file-too-large` if it has more than `limit` bytes unpacked; else as `Packed.read`.
 */
export async function wholeOfPacked(packed: Packed, file: string, limit: number): Promise<Uint8Array> {
  if (packed.size > limit) throw new CasusError('file-too-large', { size: packed.size, limit }, { file });
  return headOfPacked(packed, Number.POSITIVE_INFINITY);
}

async function opened(bytes: Uint8Array, file: string): Promise<ZipFile> {
  const { fromBuffer } = await import('yauzl');
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(broken(file, error)),
    );
  });
}

function readEntry(zip: ZipFile, entry: Entry, file: string, take: (piece: Uint8Array) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(broken(file, error));
    if (entry.isEncrypted()) {
      fail(new Error('it is encrypted; unpack it with its password first'));
      return;
    }
    const read = (error: Error | null, stream: Readable) => {
      if (error !== null) {
        fail(error);
        return;
      }
      stream.on('data', (piece: Buffer) => {
        if (take(piece)) return;
        stream.destroy();
        resolve();
      });
      stream.on('error', fail);
      stream.on('end', resolve);
    };
    try {
      zip.openReadStream(entry, read as Parameters<ZipFile['openReadStream']>[1] & typeof read);
    } catch (error) {
      fail(error as Error);
    }
  });
}

function broken(file: string, error: Error): CasusError {
  return new CasusError('archive-broken', { why: error.message.replace(/\.$/, '') }, { file }, { cause: error });
}
