import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { asideOf, placeOf, removeLeftovers, syncFile, syncFolder, unwritable } from './write-whole.ts';

/** A file that is being made, and the name that it gets. */
interface MadeFile {
  /** Where it is written: hidden, beside its place. */
  readonly aside: string;
  readonly target: string;
  readonly path: string;
}

/**
 * Makes several files or none: each is written under another name and brought to the disk, and only when all are complete
 * do they get their own. Whatever was there before stays if anything fails.
 * @param first the file that `make` writes itself to `aside`; `make` returns the text of those beside it, by path.
 * @throws CasusError `file-unwritable`, `output-exists-as-folder`.
 */
export async function makeFiles(
  first: string,
  make: (aside: string) => Promise<ReadonlyMap<string, string>>,
): Promise<void> {
  const made: MadeFile[] = [];
  const begin = async (path: string): Promise<string> => {
    const { target, mode } = await placeOf(path).catch(unwritable(path));
    await removeLeftovers(dirname(target));
    const aside = asideOf(target);
    await (await open(aside, 'wx', mode).catch(unwritable(path))).close();
    made.push({ aside, target, path });
    return aside;
  };
  try {
    const aside = await begin(first);
    const texts = await make(aside).catch(unwritable(first));
    await syncFile(aside).catch(unwritable(first));
    for (const [path, text] of texts) await writeText(await begin(path), text).catch(unwritable(path));
    for (const { aside, target, path } of made) await rename(aside, target).catch(unwritable(path));
    for (const folder of new Set(made.map(({ target }) => dirname(target)))) await syncFolder(folder);
  } finally {
    for (const { aside } of made) await rm(aside, { force: true });
  }
}

async function writeText(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
