import { randomBytes } from 'node:crypto';
import { link, lstat, mkdir, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CasusError } from '../core/errors.ts';

/*
 * The one writer. Every file that Casus makes is written aside, brought to the disk, and only then gets its name, so that
 * whoever reads it, and whatever is cut off when, finds the old file or the new one, never half of either.
 */

/** Writes new content for a path, in pieces or at once. */
export type Content = string | Uint8Array;

/** The name of a copy that is written aside: hidden, beside its place, with the writer's process in it. */
export function asideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(4).toString('hex')}.part`);
}

/**
 * Writes a file, whole or not at all; one that is there is replaced and keeps its permissions, and a link stays a link:
 * the file that it leads to is replaced. The folder has to be there.
 * @throws CasusError `output-exists-as-folder`, `file-unwritable`.
 * @example await writeWhole('site/index.html', html)
 */
export async function writeWhole(path: string, content: Content): Promise<void> {
  try {
    const { target, mode } = await placeOf(path);
    await writeAside(target, content, mode, (aside) => rename(aside, target));
  } catch (error) {
    unwritable(path)(error);
  }
}

/**
 * Writes a new file, whole or not at all, with its folder if need be.
 * @throws CasusError `file-exists` if there is one of this name, `file-unwritable`.
 */
export async function writeNew(path: string, content: Content): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new Error(`${dirname(path)} is not a folder`) : error;
    });
    await writeAside(path, content, 0o666, (aside) => link(aside, path));
  } catch (error) {
    unwritable(path)(error);
  }
}

/**
 * Replaces a file's text in one step, if it still holds what it held. Its permissions stay.
 * @throws CasusError `file-changed` if it does not hold `before` any more, `file-unwritable`.
 */
export async function replaceFile(path: string, before: Uint8Array, content: Content): Promise<void> {
  try {
    const { mode } = await stat(path);
    await writeAside(path, content, mode & 0o777, async (aside) => {
      if (!(await readFile(path)).equals(before)) throw new CasusError('file-changed', { path });
      await rename(aside, path);
    });
  } catch (error) {
    unwritable(path)(error);
  }
}

/** Where a path's content goes, following links, and with which permissions. */
export async function placeOf(path: string): Promise<{ target: string; mode: number }> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found?.isDirectory()) throw new CasusError('output-exists-as-folder', { path });
  if (found !== null && !found.isFile())
    throw new CasusError('file-unwritable', { path, why: 'it is not a plain file' });
  if (found === null && (await isLink(path)))
    throw new CasusError('file-unwritable', { path, why: 'it is a link to nothing' });
  return { target: found === null ? path : await realpath(path), mode: found === null ? 0o666 : found.mode & 0o777 };
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

/** Writes the content aside, brings it to the disk and lets `settle` give it its name; the copy is gone afterwards. */
async function writeAside(
  path: string,
  content: Content,
  mode: number,
  settle: (aside: string) => Promise<void>,
): Promise<void> {
  await removeLeftovers(dirname(path));
  const aside = asideOf(path);
  try {
    const file = await open(aside, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await settle(aside);
    await syncFolder(dirname(path));
  } finally {
    await unlink(aside).catch(() => undefined);
  }
}

/** Brings a file that was written by others to the disk. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Brings a folder's entries to the disk, where the system can do that for folders. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}

/** What the file system or the database says of a file that it cannot write, as an error of the registry. */
export function unwritable(path: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof CasusError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new CasusError('file-exists', { path });
    const ofFiles = typeof code === 'string' && /^(E[A-Z]+|ERR_FS_\w+)$/.test(code);
    if (!ofFiles && !/^IO Error/.test(message) && !/is not a folder$/.test(message)) throw error;
    const said = message.split('\n', 1)[0] ?? '';
    const why = said.replace(/, [a-z]+ .*$/, '').replace(/\.$/, '');
    throw new CasusError('file-unwritable', { path, why }, {}, { cause: error });
  };
}

/** Removes the copies in a folder that writers left behind which did not come to their end. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const writer = /^\..+\.(\d+)-[0-9a-f]{8}\.part$/.exec(name)?.[1];
    if (writer === undefined || isRunning(Number(writer))) continue;
    await unlink(join(folder, name)).catch(() => undefined);
  }
}

/** Does a process run? One that belongs to somebody else does. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
