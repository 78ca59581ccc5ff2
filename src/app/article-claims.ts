import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CasusError } from '../core/errors.ts';
import { packageVersion } from '../files/package-files.ts';
import { articlePage as render } from '../reader/article-page.ts';
import type { Claim } from '../reader/claim.ts';
import { compareClaims } from '../reader/compare-claims.ts';
import { type Adjudicated, type GoldClaim, type Score, scoreClaims } from '../reader/score.ts';
import { type CasesChoice, readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { type ArticleOptions, readWholeArticle, sha256 } from './read-article.ts';

export type { Score } from '../reader/score.ts';

/**
 * The page of an article: its text with its claims beside it, each with what the casebook says.
 * @param options.cases your own casebook; the built-in one if it is undefined
 * @param options.server where cases are looked up, such as `http://127.0.0.1:4173`; '' for no links
 */
export async function makeArticlePage(
  options: ArticleOptions & { readonly cases: CasesChoice | undefined; readonly server: string },
  effects: Effects,
): Promise<{ html: string; claims: number }> {
  const { text, claims } = await readWholeArticle(options);
  const findings = compareClaims(claims, await readCasebook(options.cases, effects));
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
export function titleOf(text: string): string {
  const [first = '', second = ''] = text
    .trimStart()
    .split('\n')
    .map((line) => line.trim());
  return second !== '' && second.length < 30 && !/[.!?:]$/.test(first) ? `${first} ${second}` : first;
}

/** Claims outside the gold file that a second reader found right; in a checkout of Casus. */
const ADJUDICATED = join(
  fileURLToPath(new URL('../../', import.meta.url)),
  'docs',
  'method',
  'reader-adjudicated.jsonl',
);

/** Lines of JSON, each an object. @throws CasusError `claims-invalid` with file and line. */
export async function readJsonLines<T>(path: string, effects: Effects): Promise<T[]> {
  const text = new TextDecoder('utf-8').decode(await effects.readFile(path)).replace(/^\ufeff/, '');
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return [value as T];
    } catch {
      // said below
    }
    throw new CasusError('claims-invalid', { why: 'the line is not a JSON object' }, { file: path, line: i + 1 });
  });
}

/** Reads an article and compares its claims with those made by hand. @throws CasusError as `readArticle`, `claims-invalid`. */
export async function scoreArticle(
  options: ArticleOptions & { readonly gold: string },
  effects: Effects,
): Promise<Score> {
  const gold = await readJsonLines<GoldClaim>(options.gold, effects);
  gold.forEach((claim, i) => {
    const whole = Number.isInteger(claim.start) && Number.isInteger(claim.end) && typeof claim.act === 'string';
    if (!whole)
      throw new CasusError(
        'claims-invalid',
        { why: 'start, end or act is missing' },
        { file: options.gold, line: i + 1 },
      );
  });
  const adjudicated = (await effects.exists(ADJUDICATED)) ? await readJsonLines<Adjudicated>(ADJUDICATED, effects) : [];
  const { text, claims } = await readWholeArticle(options);
  return scoreClaims(text, claims, gold, adjudicated);
}

/** A score as `--format json` prints it: shares as numbers, what they are of under `counts`. */
export function scoreAsJson(score: Score): Record<string, unknown> {
  const brief = (claim: GoldClaim | Claim) => ({ ...claim });
  return {
    gold: score.gold,
    found: score.found,
    matched: score.matched,
    core: score.core,
    recall: score.recall,
    precision: score.precision,
    precision_raw: score.precisionRaw,
    f1: score.f1,
    adjudicated: score.adjudicated,
    modality: score.modality.rate,
    speaker: score.speaker.rate,
    denial: score.denial.rate,
    verbatim: score.verbatim.rate ?? 1,
    counts: {
      modality: score.modality,
      modality_not_asserted: score.modalityNotAsserted,
      speaker: score.speaker,
      denial: score.denial,
      verbatim: score.verbatim,
    },
    missed: score.missed.map(brief),
    extra: score.extra.map(brief),
  };
}
