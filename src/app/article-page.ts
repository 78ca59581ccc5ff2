import { basename } from 'node:path';
import { articlePage as render } from '../reader/article-page.ts';
import { readCasebook } from './casebook.ts';
import { compareClaims } from './compare-claims.ts';
import { packageVersion } from './package-version.ts';
import { type ArticleOptions, readWholeArticle, sha256 } from './read-article.ts';

/**
 * The page of an article: its text with its claims beside it, each with what the casebook says.
 * @param options.cases a casebook of one's own; the built-in one if it is undefined
 * @param options.server where cases are looked up, such as `http://127.0.0.1:4173`; '' for no links
 */
export async function makeArticlePage(
  options: ArticleOptions & { readonly cases: string | undefined; readonly server: string },
): Promise<{ html: string; claims: number }> {
  const { text, claims } = await readWholeArticle(options);
  const findings = compareClaims(claims, await readCasebook(options.cases));
  const title = titleOf(text) || basename(options.file);
  const facts = {
    title: title.slice(0, 120),
    version: packageVersion(),
    date: options.date,
    sha256: sha256(text),
    caseAddress: options.server === '' ? '' : `${options.server.replace(/\/$/, '')}/case/`,
  };
  return { html: render(text, claims, findings, facts), claims: claims.length };
}

/** The first line, with the second where that is the rest of a wrapped headline. */
function titleOf(text: string): string {
  const [first = '', second = ''] = text
    .trimStart()
    .split('\n')
    .map((line) => line.trim());
  return second !== '' && second.length < 30 && !/[.!?:]$/.test(first) ? `${first} ${second}` : first;
}
