import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { type Answer, answerOf } from './answers.ts';

/** A file of the workbench as it is sent. */
export interface StaticFileAnswer {
  readonly answer: Answer;
  /** Its name changes with what is in it, so that it can be kept for good. */
  readonly lasting: boolean;
}

/** The files of the workbench. */
export interface StaticFiles {
  /** The file at an address; for a page's address the one page, which finds out itself what it shows. */
  readonly find: (path: string, accept: string | undefined) => StaticFileAnswer | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Files in this folder have a digest of their contents in their names. */
const LASTING = '/assets/';

/**
 * Reads the built pages once. Only what was found then can be asked for, so that no address leads out of the folder.
 * Null if there is no page.
 */
export async function readStaticFiles(folder: string): Promise<StaticFiles | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, StaticFileAnswer>();
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const address = `/${relative(folder, file).split(sep).join('/')}`;
    files.set(address, { answer: await answerOf(await readFile(file), type), lasting: address.startsWith(LASTING) });
  }
  const page = files.get('/index.html');
  if (page === undefined) return null;
  return {
    find: (path, accept) => {
      if (path === '/') return page;
      const isPage =
        !path.startsWith('/api/') && path !== '/api' && extname(path) === '' && (accept ?? '*/*').includes('html');
      return files.get(path) ?? (isPage ? page : undefined);
    },
  };
}
