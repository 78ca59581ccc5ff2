import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { CasusError } from '../core/errors.ts';
import { htmlText, looksLikeHtml } from '../reader/html-text.ts';

/** As much as a web page or a PDF's text may hold; both are read whole. Plain text has no limit. */
const LARGEST_WHOLE = 64 * 1024 * 1024;
const HEAD = 4096;

/**
 * The text of an article in pieces, byte order mark stripped: plain text and Markdown as they are, a web page without
 * its markup, a PDF through poppler's `pdftotext`.
 * @param path a file, or `-` for standard input
 * @throws CasusError `file-missing`, `file-unreadable`, `article-binary`, `article-not-utf8`, `pdf-tool-missing`, `pdf-unreadable`.
 */
export async function* articlePieces(path: string): AsyncGenerator<string> {
  if (extname(path).toLowerCase() === '.pdf' || (await beginsLikePdf(path))) {
    yield await pdfText(path);
    return;
  }
  const pieces = decoded(path);
  const first = await pieces.next();
  if (first.done) return;
  if (!looksLikeHtml(first.value) && !/\.x?html?$/i.test(path)) {
    yield first.value;
    yield* pieces;
    return;
  }
  let whole = first.value;
  for await (const piece of pieces) {
    whole += piece;
    if (whole.length > LARGEST_WHOLE)
      throw new CasusError('file-unreadable', { path, why: 'a web page of more than 64 MB is not read' });
  }
  yield htmlText(whole);
}

async function* decoded(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let offset = 0;
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      if (offset === 0 && ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff)))
        throw new CasusError('article-not-utf8', { path, hint: ' but UTF-16' });
      const zero = chunk.indexOf(0);
      if (zero >= 0) throw new CasusError('article-binary', { path, offset: offset + zero });
      const text = decode(decoder, chunk, path, offset);
      offset += chunk.length;
      if (text !== '') yield text;
    }
    const rest = decode(decoder, undefined, path, offset);
    if (rest !== '') yield rest;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CasusError('file-missing', { path });
    if (typeof code === 'string' && /^E[A-Z]+$/.test(code))
      throw new CasusError('file-unreadable', { path, why: message.split(',', 1)[0] ?? '' });
    throw error;
  }
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | undefined,
  path: string,
  offset: number,
): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new CasusError('article-not-utf8', {
      path,
      hint: ` (a byte that no UTF-8 text has stands after byte ${offset})`,
    });
  }
}

async function beginsLikePdf(path: string): Promise<boolean> {
  if (path === '-') return false;
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return bytesRead > 4 && buffer.subarray(0, 5).toString('latin1') === '%PDF-';
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

function pdfText(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('pdftotext', ['-enc', 'UTF-8', '-nopgbrk', path, '-'], { maxBuffer: LARGEST_WHOLE }, (error, out, err) => {
      if (error === null) resolve(out);
      else if (error.code === 'ENOENT') reject(new CasusError('pdf-tool-missing', { path }));
      else reject(new CasusError('pdf-unreadable', { path, why: (err || error.message).split('\n', 1)[0] ?? '' }));
    });
  });
}
