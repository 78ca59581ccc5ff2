import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../src/reader/claim.ts';
import { readText } from '../../src/reader/read-text.ts';
import type { GoldClaim } from '../../src/reader/score.ts';

export const ARTICLES = join(import.meta.dirname, 'articles');
export const MORE_ARTICLES = join(import.meta.dirname, 'more-articles');

export const KEPT_ARTICLES = join(import.meta.dirname, 'kept-articles');

export const NEW_ARTICLES = join(import.meta.dirname, 'new-articles');

export const UNSEEN_ARTICLES = join(import.meta.dirname, 'unseen-articles');

/** The made-up articles with their claims made by hand. */
export function articles(folder = ARTICLES): { name: string; text: string; gold: GoldClaim[] }[] {
  const names = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return names.map((file) => ({
    name: file.replace(/\.txt$/, ''),
    text: readFileSync(join(folder, file), 'utf8'),
    gold: readGold(join(folder, file.replace(/\.txt$/, '.gold.jsonl'))),
  }));
}

export function readGold(path: string): GoldClaim[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldClaim);
}

const MOODS = { asserted: '', predicted: ' pred', hypothetical: ' hyp', doubted: ' doubt' } as const;

/** A claim in a few words: `RUS arms IRN neg`. */
export function brief(claim: Claim): string {
  return `${claim.actor} ${claim.act} ${claim.target}${claim.polarity === 'negated' ? ' neg' : ''}${MOODS[claim.modality]}`;
}

/** What a text claims, in a few words each. */
export function claimsIn(text: string): string[] {
  return readText(text).claims.map(brief).sort();
}
