import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT_IN_CASES } from './built-in.ts';

/**
 * What tells one state of a file from another without reading it: its number, size and time of change; `none` if it is
 * not there. A database has changed too if its log beside it has.
 */
export async function databaseFingerprint(path: string): Promise<string> {
  return (await Promise.all([path, `${path}.wal`].map(fileFingerprint))).join(' ');
}

/** The same for all files of a casebook, the built-in one if none is named. */
export async function casebookFingerprint(dir = BUILT_IN_CASES): Promise<string> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const prints = await Promise.all(files.sort().map(async (file) => `${file} ${await fileFingerprint(file)}`));
  return createHash('sha256').update(prints.join('\n')).digest('base64url');
}

/** The same for the built-in register of treaty terms, which the records of a database come with. */
export function registerFingerprint(): Promise<string> {
  return casebookFingerprint(join(BUILT_IN_CASES, 'treaty-terms'));
}

async function fileFingerprint(path: string): Promise<string> {
  return stat(path, { bigint: true }).then(
    ({ ino, size, mtimeNs }) => `${ino}-${size}-${mtimeNs}`,
    () => 'none',
  );
}
