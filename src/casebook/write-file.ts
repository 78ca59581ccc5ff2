import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CasusError } from '../core/errors.ts';

/** The name of the copy that is written aside: hidden, so that the loader passes over it. */
function asideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(4).toString('hex')}.part`);
}

/** Brings a folder's entries to the disk, where the system can do that for folders. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}

function unwritable(path: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof CasusError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new CasusError('file-exists', { path });
    throw new CasusError('file-unwritable', { path, why: message.split(',', 1)[0] ?? '' }, {}, { cause: error });
  };
}

/** Writes the text aside, brings it to the disk and lets `settle` give it its name; the copy is gone afterwards. */
async function writeAside(
  path: string,
  text: string,
  mode: number,
  settle: (aside: string) => Promise<void>,
): Promise<void> {
  const aside = asideOf(path);
  try {
    const file = await open(aside, 'wx', mode);
    try {
      await file.writeFile(text);
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

/**
 * Writes a new file, whole or not at all, with its folder if need be.
 * @throws CasusError `file-exists` if there is one of this name, `file-unwritable`.
 */
export async function writeNew(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new Error(`${dirname(path)} is not a folder`) : error;
    });
    await writeAside(path, text, 0o666, (aside) => link(aside, path));
  } catch (error) {
    unwritable(path)(error);
  }
}

/**
 * Replaces a file's text in one step: whoever reads it, and whatever is cut off when, finds the old text or the new.
 * Its permissions stay.
 * @throws CasusError `file-changed` if it does not hold `before` any more, `file-unwritable`.
 */
export async function replaceFile(path: string, before: Uint8Array, text: string): Promise<void> {
  try {
    const { mode } = await stat(path);
    await writeAside(path, text, mode & 0o777, async (aside) => {
      if (!(await readFile(path)).equals(before)) throw new CasusError('file-changed', { path });
      await rename(aside, path);
    });
  } catch (error) {
    unwritable(path)(error);
  }
}

/** Removes the copies in a folder that writers left behind which did not come to their end. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const writer = /^\..+\.(\d+)-[0-9a-f]{8}\.part$/.exec(name)?.[1];
    if (writer === undefined || isRunning(Number(writer))) continue;
    await unlink(join(folder, name)).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
