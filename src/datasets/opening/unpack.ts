import { constants, gunzipSync } from 'node:zlib';
import { CasusError } from '../../core/errors.ts';
import { LARGEST_FILE } from '../sniff.ts';

/** Are these the bytes of a file that gzip packed? */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * The bytes of a table, unpacked if gzip packed them (`.csv.gz`); other bytes as they are.
 * @throws CasusError `file-unreadable` if the packing is damaged, or the table is too large unpacked.
 * @example unpack(gzipSync('ccode,year\n')) // the bytes of "ccode,year\n"
 */
export function unpack(bytes: Uint8Array, file: string): Uint8Array {
  if (!isPacked(bytes)) return bytes;
  return unpacked(bytes, file, { maxOutputLength: LARGEST_FILE });
}

/** The first bytes of a table from the first bytes of its file, which may break off in the midst of a packed block. */
export function unpackHead(bytes: Uint8Array, file: string): Uint8Array {
  if (!isPacked(bytes)) return bytes;
  return unpacked(bytes, file, { maxOutputLength: LARGEST_FILE, finishFlush: constants.Z_SYNC_FLUSH });
}

function unpacked(bytes: Uint8Array, file: string, options: Parameters<typeof gunzipSync>[1]): Uint8Array {
  try {
    return gunzipSync(bytes, options);
  } catch (error) {
    const why = `what gzip packed cannot be unpacked (${(error as Error).message})`;
    throw new CasusError('file-unreadable', { path: file, why }, {}, { cause: error });
  }
}
