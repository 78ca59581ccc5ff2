import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What tells one state of a file from another without reading it: its number, size and time of change; `none` if it is not there. */
export async function fileFingerprint(path: string): Promise<string> {
  return stat(path, { bigint: true }).then(
    ({ ino, size, mtimeNs }) => `${ino}-${size}-${mtimeNs}`,
    () => 'none',
  );
}

/** The same for a database, which has changed too if its log beside it has. */
export async function databaseFingerprint(path: string): Promise<string> {
  return (await Promise.all([path, `${path}.wal`].map(fileFingerprint))).join(' ');
}

/** The same for all files of a folder and of those within it. */
export async function folderFingerprint(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const prints = await Promise.all(files.sort().map(async (file) => `${file} ${await fileFingerprint(file)}`));
  return createHash('sha256').update(prints.join('\n')).digest('base64url');
}
