import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CasusError } from '../core/errors.ts';

/** Names in a casebook's folders that are passed over: hidden files, the README and backups. */
export const IGNORED = /^(\..*|README\.md|.*~)$/;

/** An entry of a folder. A link's `kind` is that of what it leads to. */
export interface DirEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  readonly link: boolean;
  /** Bytes. */
  readonly size: number;
}

/** How files are read. Tests stand in for it. */
export interface FileReading {
  /**
   * The whole of a plain file, at most `limit` bytes of it.
   * @throws CasusError `file-missing`, `file-unreadable`, `file-not-plain`, `file-too-large`.
   */
  readonly readFile: (path: string, limit?: number) => Promise<Uint8Array>;
  /** The size of a plain file and its first bytes, at most `length`; throws like `readFile`. */
  readonly readHead: (path: string, length: number) => Promise<{ size: number; bytes: Uint8Array }>;
  /** The entries of a folder, in any order; null if there is no such folder. */
  readonly readDir: (path: string) => Promise<readonly DirEntry[] | null>;
  /** The path with all links followed. */
  readonly realPath: (path: string) => Promise<string>;
  readonly exists: (path: string) => Promise<boolean>;
  readonly isFolder: (path: string) => Promise<boolean>;
}

/** The largest file that a user names and that is read as a whole, in bytes: 256 MB. */
export const LARGEST_INPUT = 256 * 1024 * 1024;

/** The disk. What is no plain file (a folder, a pipe, a device) is refused at once; reading one could go on for ever. */
export const disk: FileReading = {
  readFile: async (path, limit = LARGEST_INPUT) => {
    const { size, bytes } = await readPlain(path, limit + 1);
    if (size <= limit && bytes.length <= limit) return bytes;
    throw new CasusError('file-too-large', { size: Math.max(size, bytes.length), limit }, { file: path });
  },
  readHead: (path, length) => readPlain(path, length),
  readDir: async (path) => {
    const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    return names && Promise.all(names.map((name) => entry(path, name)));
  },
  realPath: (path) => realpath(path),
  exists: async (path) =>
    stat(path).then(
      () => true,
      () => false,
    ),
  isFolder: async (path) =>
    stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    ),
};

async function readPlain(path: string, most: number): Promise<{ size: number; bytes: Uint8Array }> {
  try {
    // Without waiting: opening a pipe that nobody writes to would hang.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await file.stat();
      if (!found.isFile()) throw new CasusError('file-not-plain', { path, kind: kindOf(found) });
      return { size: found.size, bytes: await readSome(file, Math.min(found.size, most)) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readSome(file: FileHandle, length: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await file.read(buffer, read, length - read, read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return buffer.subarray(0, read);
}

function kindOf(found: { isDirectory(): boolean; isFIFO(): boolean; isSocket(): boolean }): string {
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a pipe';
  return found.isSocket() ? 'a socket' : 'a device';
}

function unreadable(path: string, error: unknown): CasusError {
  if (error instanceof CasusError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CasusError('file-missing', { path });
  if (code === 'ENXIO') return new CasusError('file-not-plain', { path, kind: 'a socket or a device' });
  return new CasusError('file-unreadable', { path, why: message.split(',', 1)[0] ?? '' }, {}, { cause: error });
}

async function entry(folder: string, name: string): Promise<DirEntry> {
  const path = join(folder, name);
  const own = await lstat(path);
  const link = own.isSymbolicLink();
  const target = link ? await stat(path).catch(() => own) : own;
  const kind = target.isFile() ? 'file' : target.isDirectory() ? 'folder' : 'other';
  return { name, kind, link, size: target.size };
}
