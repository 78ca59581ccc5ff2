import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { CasusError } from '../core/errors.ts';
import { ArticleReader } from '../reader/article-reader.ts';
import type { Claim } from '../reader/claim.ts';
import type { ExtraLeader } from '../reader/gazetteer/gazetteer.ts';
import { htmlText, looksLikeHtml } from '../reader/html-text.ts';
import { ParagraphCutter } from '../reader/paragraphs.ts';
import { gazetteerWith } from '../reader/read-text.ts';
import { type Ask, compareReaders, ModelError, readWithModel } from '../reader/second-reader.ts';
import { readTopplings } from './built-in.ts';
import type { Effects } from './effects.ts';

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

/** What is known of a document beside its text. */
export interface ArticleOptions {
  /** A file, or `-` for standard input. */
  readonly file: string;
  /** The day of the document, `2026-03-04` or less exact; null if it is not known. */
  readonly date: string | null;
  /** Leaders beside those that the reader knows, with their years: from the leaders' data and the casebook. */
  readonly leaders?: readonly ExtraLeader[];
}

/**
 * Leaders with their years in power, by whom names and titles are read: those of Archigos and REIGN, where they were
 * imported, and those whom the casebook says were toppled.
 * @param db the database; one that is not there has no leaders
 */
export async function leadersIn(db: string): Promise<ExtraLeader[]> {
  const { topplings } = await readTopplings(undefined);
  const found: ExtraLeader[] = topplings.map(({ leader, ccode, date }) => {
    const to = yearOf(date);
    return { name: leader, ccode, from: to - LONG_RULE, to };
  });
  if (!existsSync(db)) return found;
  const { readLeaderSpells } = await import('./catalogue.ts');
  for (const { leader, ccode, span } of await readLeaderSpells(db))
    found.push({ name: leader, ccode, from: yearOf(span.from), to: span.to === null ? null : yearOf(span.to) });
  return found;
}

/** The casebook says when a leader fell, not since when he ruled. */
const LONG_RULE = 15;
const yearOf = ({ first }: { readonly first: number }): number => new Date(first * 86_400_000).getUTCFullYear();

/** A claim with the document it is from, as `casus read` writes it. */
export interface WrittenClaim extends Claim {
  readonly source: string;
  readonly document_date: string | null;
  /** SHA-256 of the quote, by which a changed text is noticed. */
  readonly quote_sha256: string;
  /** Whose reading it is: `rules`, or the model's name. */
  readonly reader: string;
}

/** The SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Adds to a claim what a line of output says of its document. */
export function written(claim: Claim, { file, date }: ArticleOptions, reader = 'rules'): WrittenClaim {
  return { ...claim, source: file, document_date: date, quote_sha256: sha256(claim.quote), reader };
}

/**
 * Reads an article piece by piece, so that memory does not grow with it.
 * @param keep is given the text as it is read, for those who need it
 * @throws CasusError as `articlePieces`.
 */
export async function* readArticle(
  options: ArticleOptions,
  keep: (piece: string) => void = () => {},
): AsyncGenerator<Claim> {
  const year = options.date === null ? undefined : Number(options.date.slice(0, 4));
  const reader = new ArticleReader(gazetteerWith(options.leaders ?? []), { year });
  const cutter = new ParagraphCutter();
  for await (const piece of articlePieces(options.file)) {
    keep(piece);
    for (const { text, offset } of cutter.push(piece)) {
      yield* reader.paragraph(text, offset);
      reader.abstentions();
    }
  }
  for (const { text, offset } of cutter.finish()) yield* reader.paragraph(text, offset);
  yield* reader.finish();
}

/** The whole text of an article and its claims. */
export async function readWholeArticle(options: ArticleOptions): Promise<{ text: string; claims: Claim[] }> {
  const pieces: string[] = [];
  const claims: Claim[] = [];
  for await (const claim of readArticle(options, (piece) => pieces.push(piece))) claims.push(claim);
  return { text: pieces.join(''), claims };
}

/** The reader's forms of output, for the command line. */
export { withPlover } from '../reader/plover.ts';
export type { Score } from '../reader/score.ts';
export { webAnnotation } from '../reader/web-annotation.ts';

const PATIENCE = 120_000;

/**
 * The second reading, and on stderr how it compares with the first. The key comes from CASUS_MODEL_KEY, is sent to the
 * server and is written nowhere.
 * @throws CasusError `model-unreachable`.
 */
export async function secondReading(
  text: string,
  first: readonly Claim[],
  options: { readonly model: string; readonly baseUrl: string; readonly patience?: number },
  effects: Effects,
  ask: Ask = (url, init) => fetch(url, { ...init, redirect: 'error' }),
): Promise<Claim[]> {
  const url = publicAddress(options.baseUrl);
  const key = process.env['CASUS_MODEL_KEY'] ?? null;
  try {
    const { claims, refused } = await readWithModel(
      text,
      { model: options.model, baseUrl: options.baseUrl, key, patience: options.patience ?? PATIENCE },
      ask,
    );
    const { both, onlyFirst, onlySecond, agreement } = compareReaders(first, claims);
    effects.note(
      `${options.model}: ${claims.length} claims; thrown out ${refused.notVerbatim} whose quote is not in the text, ${refused.outsideVocabulary} outside the vocabulary, ${refused.notJson} answers that are not JSON.\n` +
        `Both readers ${both}, only the rules ${onlyFirst}, only ${options.model} ${onlySecond}; where quotes overlap, act and polarity agree in ${agreement === null ? 'none (no overlap)' : `${Math.round(agreement * 100)} %`}.\n`,
    );
    return claims;
  } catch (error) {
    if (error instanceof ModelError) throw new CasusError('model-unreachable', { url, why: error.message });
    throw error;
  }
}

/** The address without user, password or query: what may stand in an error. */
function publicAddress(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    throw new CasusError('option-invalid', {
      option: 'base-url',
      value: url.slice(0, 80),
      why: 'it is no address',
      command: 'read',
    });
  }
}
