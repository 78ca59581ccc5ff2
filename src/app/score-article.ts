import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CasusError } from '../core/errors.ts';
import type { Claim } from '../reader/claim.ts';
import { type Adjudicated, type GoldClaim, type Score, scoreClaims } from '../reader/score.ts';
import type { Effects } from './effects.ts';
import { type ArticleOptions, readWholeArticle } from './read-article.ts';

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
