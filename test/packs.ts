import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packBuiltIn } from '../src/app/built-in.ts';
import { packageFile } from '../src/files/package-files.ts';

/** What the packs are made of: the files of the casebook, and the code that reads and packs them. */
const MADE_OF = ['cases', 'src/casebook', 'src/core', 'src/files'].map(packageFile);

/** Packs the built-in casebook before the tests if it or what reads it has changed: files of a thousand are slow to read. */
export default async function setup(): Promise<void> {
  const stamp = packageFile('dist/packs-tested');
  const digest = digestOf(MADE_OF);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  await packBuiltIn();
  mkdirSync(packageFile('dist'), { recursive: true });
  writeFileSync(stamp, digest);
}

function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    for (const path of files.map((one) => join(one.parentPath, one.name)).sort()) {
      hash.update(path).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}
