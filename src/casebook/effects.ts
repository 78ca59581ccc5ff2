import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

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

/** What the loader needs of the outside world; tests replace it. */
export interface CasebookEffects {
  /** The entries of a folder, in any order; null if there is no such folder. */
  readDir(path: string): Promise<readonly DirEntry[] | null>;
  readFile(path: string): Promise<Uint8Array>;
  /** The path with all links followed. */
  realPath(path: string): Promise<string>;
}

async function entry(folder: string, name: string): Promise<DirEntry> {
  const path = join(folder, name);
  const own = await lstat(path);
  const link = own.isSymbolicLink();
  const target = link ? await stat(path).catch(() => own) : own;
  const kind = target.isFile() ? 'file' : target.isDirectory() ? 'folder' : 'other';
  return { name, kind, link, size: target.size };
}

/** The file system itself. */
export const nodeEffects: CasebookEffects = {
  async readDir(path) {
    const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    return names && Promise.all(names.map((name) => entry(path, name)));
  },
  readFile: (path) => readFile(path),
  realPath: (path) => realpath(path),
};
