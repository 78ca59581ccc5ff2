import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameUnder } from './name-under.ts';

/**
 * The files of a folder and of those within it, by their paths in it with `/` between folders; none if it is not there.
 * @param wanted by the file's name
 */
export async function readFilesUnder(
  folder: string,
  wanted: (name: string) => boolean = () => true,
): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && wanted(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const read = paths.map(async (path) => [nameUnder(folder, path), await readFile(path)] as const);
  return new Map(await Promise.all(read));
}
