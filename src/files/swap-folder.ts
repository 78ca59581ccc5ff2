import { cp, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nameUnder } from './name-under.ts';
import { asideOf, isRunning, syncFolder, unwritable } from './write-whole.ts';

/**
 * Replaces a folder with everything in it as one step: the files are written to a new folder aside and brought to the
 * disk; then the old folder gives its name to the new one. The old one lives until the new one is complete, and comes back
 * if the swap fails. A kill between the two renames leaves the old folder under a hidden name beside its place; the next
 * swap puts it back before it begins.
 * @param path the folder; of a link, the folder that it leads to
 * @param files contents by path in the folder, with `/` between folders
 * @param given the files of the old folder that the new ones take the place of; all others are kept
 * @throws CasusError `file-unwritable`.
 */
export async function swapFolder(
  path: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  given: ReadonlySet<string>,
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const out = await realpath(path).catch(() => path);
    await recover(out);
    const fresh = asideOf(out);
    try {
      await fill(fresh, files);
      await keepOthers(out, fresh, new Set([...given, ...files.keys()]));
      await swap(out, fresh);
      await syncFolder(dirname(out));
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
  } catch (error) {
    unwritable(path)(error);
  }
}

async function fill(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const folders = new Set([folder]);
  for (const name of files.keys()) folders.add(dirname(join(folder, name)));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (const [name, content] of files) {
    const file = await open(join(folder, name), 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  for (const each of folders) await syncFolder(each);
}

/** Copies what is in the old folder and neither replaced nor given up. A link is copied as a link. */
async function keepOthers(out: string, fresh: string, given: ReadonlySet<string>): Promise<void> {
  const filter = (from: string) => !given.has(nameUnder(out, from));
  const options = { recursive: true, force: false, filter, verbatimSymlinks: true, preserveTimestamps: true };
  await cp(out, fresh, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

async function swap(out: string, fresh: string): Promise<void> {
  const old = oldOf(out);
  const had = await rename(out, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(fresh, out);
  } catch (error) {
    if (had) await rename(old, out);
    throw error;
  }
  if (had) await rm(old, { recursive: true, force: true });
}

function oldOf(out: string): string {
  return join(dirname(out), `.${basename(out)}.${process.pid}.old`);
}

/** Puts back an old folder whose swap was cut off, and removes what dead writers left beside it. */
async function recover(out: string): Promise<void> {
  const name = basename(out);
  const folder = dirname(out);
  for (const entry of await readdir(folder)) {
    if (!entry.startsWith(`.${name}.`)) continue;
    const rest = entry.slice(name.length + 2);
    const old = /^(\d+)\.old$/.exec(rest)?.[1];
    const part = /^(\d+)-[0-9a-f]{8}\.part$/.exec(rest)?.[1];
    const writer = old ?? part;
    if (writer === undefined || isRunning(Number(writer))) continue;
    const place = join(folder, entry);
    const isBack =
      old !== undefined &&
      (await rename(place, out).then(
        () => true,
        () => false,
      ));
    if (!isBack) await rm(place, { recursive: true, force: true });
  }
}
