import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A file of the repository; the path is relative and has forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Every file under a folder of the repository whose name ends so. */
export function textFiles(folder: string, end: string): TextFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

/** Every document that people read: at the root, in docs/, and the READMEs of folders. */
export function documents(): TextFile[] {
  const roots = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];
  return [
    ...roots.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })),
    ...['docs', 'src', 'cases', '.github', 'web/src'].flatMap((folder) => textFiles(folder, '.md')),
    ...['bench', 'test', 'web'].map((folder) => {
      const path = `${folder}/README.md`;
      return { path, text: readFileSync(join(ROOT, path), 'utf8') };
    }),
  ];
}
