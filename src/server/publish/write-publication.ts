import { lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { CasusError } from '../../core/errors.ts';

/** The file that says that a folder is a publication, and which files are of it. */
const MARKER = 'casus-publication.json';

/** A publication's files by their paths in it, with `/` between folders. */
export type Publication = ReadonlyMap<string, Uint8Array | string>;

/**
 * Puts a publication into a folder, in place of an earlier one. Only files of the earlier one are removed. Nothing is
 * written outside the folder: a link within it is not followed.
 * @throws CasusError `publication-refused` if the folder has files that are no publication; `file-unwritable`.
 */
export async function writePublication(out: string, files: Publication, version: string): Promise<void> {
  const earlier = await earlierFiles(out);
  const unwritable = (error: NodeJS.ErrnoException): never => {
    throw new CasusError('file-unwritable', { path: out, why: error.code ?? error.message }, {}, { cause: error });
  };
  for (const name of earlier) await assertNoLink(out, name);
  for (const name of files.keys()) await assertNoLink(out, name);
  await mkdir(out, { recursive: true }).catch(unwritable);
  await Promise.all(earlier.map((name) => rm(join(out, name), { force: true }))).catch(unwritable);
  const marker = JSON.stringify({ casus: version, files: [...files.keys()].sort() });
  await write(out, MARKER, marker).catch(unwritable);
  for (const [name, content] of files) await write(out, name, content).catch(unwritable);
}

async function write(out: string, name: string, content: Uint8Array | string): Promise<void> {
  const path = join(out, name);
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  await writeFile(path, content, { flag: 'wx' });
}

/**
 * The files of the publication that the folder holds; none if it is empty or not there.
 * @throws CasusError `publication-refused`, `file-unwritable` as `writePublication` does.
 */
export async function earlierFiles(out: string): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(out);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new CasusError('file-unwritable', { path: out, why: code === 'ENOTDIR' ? 'it is not a folder' : `${code}` });
  }
  if (names.length === 0) return [];
  const refused = () => new CasusError('publication-refused', { path: out });
  if (!names.includes(MARKER)) throw refused();
  try {
    const { casus, files } = JSON.parse(await readFile(join(out, MARKER), 'utf8')) as Record<string, unknown>;
    if (typeof casus !== 'string' || !Array.isArray(files)) throw refused();
    return files.filter((name): name is string => typeof name === 'string' && staysInside(name));
  } catch {
    throw refused();
  }
}

/** Does a path stay in the folder that it is joined to? */
function staysInside(name: string): boolean {
  const normal = posix.normalize(name);
  return normal === name && !posix.isAbsolute(name) && !name.includes('\\') && !name.split('/').includes('..');
}

/** Refuses a path that a link within the folder would lead elsewhere. */
async function assertNoLink(out: string, name: string): Promise<void> {
  const parts = name.split('/').slice(0, -1);
  for (const [i] of parts.entries()) {
    const path = join(out, ...parts.slice(0, i + 1));
    const found = await lstat(path).catch(() => null);
    if (found === null) return;
    if (!found.isDirectory()) {
      throw new CasusError('file-unwritable', { path, why: 'it is a link or a file where a folder has to be' });
    }
  }
}
