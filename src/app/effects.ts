import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { stderr, stdout } from 'node:process';
import { CasusError } from '../core/errors.ts';
import type { ReadCache } from './read-cache.ts';

/** What a use case needs from the world, so that a test can stand in for it. */
export interface Effects {
  /** Results: what a program would read. */
  readonly out: (text: string) => void;
  /** Progress and notes for people. */
  readonly note: (text: string) => void;
  /** Is there a person at a terminal to whom progress can be shown? */
  readonly interactive: boolean;
  /** How many characters wide results may be. */
  readonly width: number;
  /** The whole of a file; throws `file-missing` or `file-unreadable`. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** The size of a file and its first bytes, at most `length`; throws like `readFile`. */
  readonly readHead: (path: string, length: number) => Promise<{ size: number; bytes: Uint8Array }>;
  readonly writeFile: (path: string, text: string) => Promise<void>;
  readonly exists: (path: string) => Promise<boolean>;
  readonly isFolder: (path: string) => Promise<boolean>;
  /** Where what was read is kept; everything is read anew if there is none. */
  readonly cache?: ReadCache | undefined;
}

/** The world as the command line finds it. */
export function processEffects(): Effects {
  return {
    out: (text) => stdout.write(text),
    note: (text) => stderr.write(text),
    interactive: stderr.isTTY === true,
    width: stdout.columns ?? (Number(process.env['COLUMNS']) || 100),
    readFile: (path) => readFile(path).catch(unreadable(path)),
    readHead: (path, length) => readHead(path, length).catch(unreadable(path)),
    writeFile: (path, text) => writeFile(path, text),
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
}

async function readHead(path: string, length: number): Promise<{ size: number; bytes: Uint8Array }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, length)), 0, Math.min(size, length), 0);
    return { size, bytes: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

function unreadable(path: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new CasusError('file-missing', { path });
    throw new CasusError('file-unreadable', { path, why: error.message.split(',', 1)[0] ?? '' }, {}, { cause: error });
  };
}
