import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CasusError } from '../core/errors.ts';

/** A file that is being made, and the name that it gets. */
export interface MadeFile {
  /** Where it is written: hidden, beside its place. */
  readonly aside: string;
  readonly path: string;
}

/**
 * Makes several files or none: each is written under another name, and only when all are complete do they get their
 * own. Whatever was there before stays if anything fails.
 * @param first the file that `make` writes itself to `aside`; `make` returns the text of those beside it, by path.
 * @throws CasusError `file-unwritable`, `output-exists-as-folder`.
 */
export async function makeFiles(
  first: string,
  make: (aside: string) => Promise<ReadonlyMap<string, string>>,
): Promise<void> {
  const made: MadeFile[] = [];
  const begin = async (path: string): Promise<string> => {
    const aside = join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(4).toString('hex')}.part`);
    await refuseFolder(path);
    await (await open(aside, 'wx').catch(unwritable(path))).close();
    made.push({ aside, path });
    return aside;
  };
  try {
    const aside = await begin(first);
    const texts = await make(aside).catch(unwritable(first));
    for (const [path, text] of texts) await writeFile(await begin(path), text).catch(unwritable(path));
    for (const { aside, path } of made) await rename(aside, path).catch(unwritable(path));
  } finally {
    for (const { aside } of made) await rm(aside, { force: true });
  }
}

async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw new CasusError('output-exists-as-folder', { path });
}

/** What the file system or the database says of a file that it cannot write, as an error of the registry. */
export function unwritable(path: string): (error: unknown) => never {
  return (error) => {
    const { code, message } = error as NodeJS.ErrnoException;
    const ofFiles = typeof code === 'string' && /^E[A-Z]+$/.test(code);
    if (!ofFiles && !/^IO Error/.test(message)) throw error;
    const why =
      message
        .split('\n', 1)[0]
        ?.replace(/, open .*$/, '')
        .replace(/\.$/, '') ?? '';
    throw new CasusError('file-unwritable', { path, why }, {}, { cause: error });
  };
}
