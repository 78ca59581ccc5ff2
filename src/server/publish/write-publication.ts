import { posix } from 'node:path';
import { CasusError } from '../../core/errors.ts';
import { disk } from '../../files/reading.ts';
import { swapFolder } from '../../files/swap-folder.ts';

/** The file that says that a folder is a publication, and which files are of it. */
const MARKER = 'casus-publication.json';

/** A publication's files by their paths in it, with `/` between folders. */
export type Publication = ReadonlyMap<string, Uint8Array | string>;

/**
 * Puts a publication into a folder, in place of an earlier one, as one step: the earlier one is there until the new one is
 * complete. Files of others in the folder (`CNAME`, `.git`) stay.
 * @throws CasusError `publication-refused` if the folder has files that are no publication; `file-unwritable`.
 */
export async function writePublication(out: string, files: Publication, version: string): Promise<void> {
  const earlier = await earlierFiles(out);
  const marker = JSON.stringify({ casus: version, files: [...files.keys()].sort() });
  await swapFolder(out, new Map([...files, [MARKER, marker]]), new Set([...earlier, MARKER]));
}

/**
 * The files of the publication that the folder holds; none if it is empty or not there.
 * @throws CasusError `publication-refused`, `file-unwritable` as `writePublication` does.
 */
export async function earlierFiles(out: string): Promise<string[]> {
  const entries = await disk.readDir(out).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOTDIR' ? 'it is not a folder' : `${error.code}`;
    throw new CasusError('file-unwritable', { path: out, why });
  });
  if (entries === null || entries.length === 0) return [];
  const refused = () => new CasusError('publication-refused', { path: out });
  if (!entries.some(({ name }) => name === MARKER)) throw refused();
  try {
    const text = Buffer.from(await disk.readFile(`${out}/${MARKER}`)).toString('utf8');
    const { casus, files } = JSON.parse(text) as Record<string, unknown>;
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
