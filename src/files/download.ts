import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CasusError } from '../core/errors.ts';
import { syncFile, syncFolder, unwritable } from './write-whole.ts';

/** What to fetch and within which limits. */
export interface Download {
  readonly address: string;
  /** The file that it becomes, whole; until then it is `PATH.part`, from which a later try goes on. */
  readonly path: string;
  /** The most bytes that are taken. */
  readonly limit: number;
  /** How long nothing may come before it is given up, in milliseconds. */
  readonly patience: number;
  /** Called with the bytes that are there and those there will be, if the server says. */
  readonly progress: (bytes: number, of: number | null) => void;
}

/** A file that was fetched. */
export interface Downloaded {
  readonly bytes: number;
  readonly sha256: string;
  /** Where it came from in the end, after redirects. */
  readonly from: string;
  /** How many of the bytes were there from an earlier try. */
  readonly resumed: number;
}

const MOST_REDIRECTS = 5;

/**
 * Fetches a file over http or https. What was fetched before a break stays in `PATH.part` with the server's mark of that
 * version beside it; a later try goes on from there if the server still has it, and else begins again.
 * @throws CasusError `download-refused` (the server's answer, too many redirects, a redirect to another kind of address),
 * `download-broken` (the connection broke or nothing came), `download-too-large`, `file-unwritable`.
 */
export async function download(what: Download): Promise<Downloaded> {
  const part = `${what.path}.part`;
  const before = await resumable(part);
  const headers: Record<string, string> =
    before === null ? {} : { range: `bytes=${before.bytes}-`, 'if-range': before.mark };
  const { response, from } = await answer(what, headers);
  const goesOn = response.status === 206 && before !== null;
  const had = goesOn ? before.bytes : 0;
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const total = Number.isFinite(length) ? had + length : null;
  const tooLarge = (bytes: number) =>
    new CasusError('download-too-large', { address: what.address, bytes, limit: what.limit });
  if (total !== null && total > what.limit) throw tooLarge(total);
  const mark = response.headers.get('etag') ?? response.headers.get('last-modified');
  if (!goesOn)
    await (mark === null ? rm(`${part}.mark`, { force: true }) : writeFile(`${part}.mark`, mark)).catch(
      unwritable(part),
    );
  const bytes = await write(what, response, part, had, total, tooLarge);
  if (total !== null && bytes < total) throw broken(what, `${bytes} of ${total} bytes came`);
  await syncFile(part);
  await rename(part, what.path).catch(unwritable(what.path));
  await rm(`${part}.mark`, { force: true });
  await syncFolder(dirname(what.path));
  const hash = createHash('sha256');
  for await (const piece of createReadStream(what.path)) hash.update(piece as Buffer);
  return { bytes, sha256: hash.digest('hex'), from, resumed: had };
}

/** What an earlier try left, if the server marked which version it is of. */
async function resumable(part: string): Promise<{ bytes: number; mark: string } | null> {
  try {
    const [{ size }, mark] = await Promise.all([stat(part), readFile(`${part}.mark`, 'utf8')]);
    return size > 0 && mark !== '' && !mark.startsWith('W/') ? { bytes: size, mark } : null;
  } catch {
    return null;
  }
}

/** The server's answer, after redirects: at most five, and never from https to http or to what is neither. */
async function answer(what: Download, headers: Record<string, string>): Promise<{ response: Response; from: string }> {
  let address = new URL(what.address);
  const refused = (why: string) => new CasusError('download-refused', { address: what.address, why });
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const response = await inTime(what, fetch(address, { headers, redirect: 'manual' }));
    const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (next === null) {
      if (response.status !== 200 && response.status !== 206) throw refused(`the server answered ${response.status}`);
      return { response, from: address.href };
    }
    if (!URL.canParse(next, address.href)) throw refused('it leads to what is no address');
    const to = new URL(next, address);
    if (to.protocol !== 'https:' && !(to.protocol === 'http:' && address.protocol === 'http:'))
      throw refused(`it leads from ${address.protocol} to ${to.protocol}`);
    address = to;
  }
  throw refused(`it leads on more than ${MOST_REDIRECTS} times`);
}

async function write(
  what: Download,
  response: Response,
  part: string,
  had: number,
  total: number | null,
  tooLarge: (bytes: number) => CasusError,
): Promise<number> {
  const file = await open(part, had > 0 ? 'a' : 'w').catch(unwritable(part));
  let bytes = had;
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const next = reader === undefined ? null : await inTime(what, reader.read());
      if (next === null || next.done) return bytes;
      bytes += next.value.length;
      if (bytes > what.limit) throw tooLarge(bytes);
      await file.writeFile(next.value).catch(unwritable(part));
      what.progress(bytes, total);
    }
  } catch (error) {
    await reader?.cancel().catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

/** A promise that is given up when nothing came for too long, or the connection broke. */
async function inTime<T>(what: Download, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(broken(what, `nothing came for ${what.patience / 1000} s`)), what.patience);
  });
  try {
    return await Promise.race([promise, late]);
  } catch (error) {
    if (error instanceof CasusError) throw error;
    const { message, cause } = error as Error & { cause?: Error };
    throw broken(what, cause?.message ?? message);
  } finally {
    clearTimeout(timer);
  }
}

function broken({ address, path }: Download, why: string): CasusError {
  return new CasusError('download-broken', { address, why, path: `${path}.part` });
}
