import { createHash } from 'node:crypto';
import { ArticleReader } from '../reader/article-reader.ts';
import type { Claim } from '../reader/claim.ts';
import { ParagraphCutter } from '../reader/paragraphs.ts';
import { builtInGazetteer } from '../reader/read-text.ts';
import { articlePieces } from './read-source.ts';

/** What is known of a document beside its text. */
export interface ArticleOptions {
  /** A file, or `-` for standard input. */
  readonly file: string;
  /** The day of the document, `2026-03-04` or less exact; null if it is not known. */
  readonly date: string | null;
}

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
  return createHash('sha256').update(text, 'utf8').digest('hex');
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
  const reader = new ArticleReader(builtInGazetteer(), { year });
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
