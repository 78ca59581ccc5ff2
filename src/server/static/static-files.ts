import { extname } from 'node:path';
import { readFilesUnder } from '../../files/read-folder.ts';
import { CONTENT_SECURITY_POLICY } from '../http/security.ts';
import { type Answer, answerOf } from '../worker/compute.ts';
import { CONTENT_TYPES } from './content-types.ts';

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

/** Files in this folder have a digest of their contents in their names. */
const LASTING = 'assets/';

/** The policy of a published page stands in the page itself, for a host that sends none; who may frame it, a page cannot say. */
const PUBLISHED_POLICY = CONTENT_SECURITY_POLICY.replace(/; frame-ancestors .*$/, '');

/** The one page of the workbench, which finds out itself what it shows. */
const PAGE = 'index.html';

/**
 * The page with the addresses of its files from the top of the host, or from the folder that it lies in there, so that
 * it can be sent for every page's address.
 * @param base the empty text at the top, or `/casus`
 * @param isStatic there is no server: the answers are files
 */
export function pageFor(html: string, base: string, isStatic: boolean): string {
  const placed = html.replace(/ (src|href)="(?:\.\/|\/)(?!\/)/g, ` $1="${base}/`);
  if (!isStatic) return placed;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${PUBLISHED_POLICY}">`;
  return placed.replace('<html', `<html data-static="${base}"`).replace(/<head[^>]*>/, (head) => `${head}${policy}`);
}

/** The files of the built pages by their paths; empty if they are not built. */
export function readWebFolder(folder: string): Promise<Map<string, Uint8Array>> {
  return readFilesUnder(folder, (name) => CONTENT_TYPES[extname(name)] !== undefined);
}

/**
 * Reads the built pages once. Only what was found then can be asked for, so that no address leads out of the folder.
 * Null if there is no page.
 */
export async function readStaticFiles(folder: string): Promise<StaticFiles | null> {
  const files = new Map<string, StaticFileAnswer>();
  for (const [path, bytes] of await readWebFolder(folder)) {
    const content = path === PAGE ? pageFor(Buffer.from(bytes).toString('utf8'), '', false) : bytes;
    const answer = await answerOf(content, CONTENT_TYPES[extname(path)] ?? '');
    files.set(`/${path}`, { answer, lasting: path.startsWith(LASTING) });
  }
  const page = files.get(`/${PAGE}`);
  if (page === undefined) return null;
  return {
    find: (path, accept = '*/*') => {
      const isPage = path === '/' || (!/^\/api(\/|$)/.test(path) && extname(path) === '' && accept.includes('html'));
      return files.get(path) ?? (isPage ? page : undefined);
    },
  };
}
