import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { stringify } from 'yaml';
import { replaceFile, writeNew } from '../casebook/write-file.ts';
import type { Review } from '../reader/review.ts';
import type { Effects } from './effects.ts';
import { newCase } from './new-case.ts';
import type { WrittenClaim } from './read-article.ts';

/** The folder of a casebook in which accepted claims are kept, a file an article. */
export const CLAIMS_FOLDER = 'claims';

const KINDS: Readonly<Record<string, string>> = {
  attack: 'armed-attack',
  'leader-captured': 'leader-seized-or-killed',
  'leader-killed': 'leader-seized-or-killed',
  'economic-crisis': 'economic-collapse',
};

/**
 * Writes what a review has accepted into the casebook: `claims/<article>.yaml`, each claim with its source, position and
 * hash, the case it is about and the claims merged into it. A case that a claim starts gets its template. The files follow
 * from the review alone, so writing them again changes nothing.
 * @returns the files that were written, and cases that were begun
 * @throws CasusError `file-unwritable`, `argument-invalid` (a case's id).
 */
export async function writeAccepted(
  folder: string,
  claims: readonly WrittenClaim[],
  review: Review,
  effects: Effects,
): Promise<{ files: string[]; cases: string[] }> {
  const cases: string[] = [];
  for (const [number, { case: id, starts, set }] of review.accepted) {
    if (!starts || id === null || existsSync(join(folder, 'contingencies', `${id}.yaml`))) continue;
    const act = set['act'] ?? claims[number]?.act ?? '';
    cases.push(
      await newCase({ id, dir: folder, agreement: /^(sign-agreement|ratify)$/.test(act), kind: KINDS[act] }, effects),
    );
  }
  const bySource = new Map<string, Record<string, unknown>[]>();
  for (const [number, { set, case: about, merged }] of [...review.accepted].sort(([a], [b]) => a - b)) {
    const claim = claims[number] as WrittenClaim;
    const place = (each: WrittenClaim) => ({
      source: each.source,
      start: each.start,
      end: each.end,
      sha256: each.quote_sha256,
      quote: each.quote,
    });
    const record = {
      actor: claim.actor,
      act: claim.act,
      target: claim.target,
      polarity: claim.polarity,
      modality: claim.modality,
      speaker: claim.speaker,
      denied_by: claim.denied_by,
      time: claim.time?.date ?? claim.time?.text ?? null,
      ...set,
      case: about,
      ...place(claim),
      corrected: Object.keys(set).length > 0,
      also: merged.map((other) => place(claims[other] as WrittenClaim)),
    };
    bySource.set(claim.source, [...(bySource.get(claim.source) ?? []), record]);
  }
  const files: string[] = [];
  for (const [source, records] of bySource) {
    const path = join(folder, CLAIMS_FOLDER, `${slugOf(source)}.yaml`);
    const text = `# Claims accepted in a review; positions are string indices of the text as read.\n${stringify({ source, claims: records })}`;
    const before = await readFile(path).catch(() => null);
    if (before === null) await writeNew(path, text);
    else if (before.toString('utf8') !== text) await replaceFile(path, before, text);
    files.push(path);
  }
  await emptyTheRest(folder, files);
  return { files, cases };
}

/** A review that took everything back leaves a file without claims, not one with claims that nobody accepts. */
async function emptyTheRest(folder: string, files: readonly string[]): Promise<void> {
  const names = await readdir(join(folder, CLAIMS_FOLDER)).catch(() => []);
  for (const name of names) {
    const path = join(folder, CLAIMS_FOLDER, name);
    if (!name.endsWith('.yaml') || files.includes(path)) continue;
    const before = await readFile(path);
    const source = /^source: (.*)$/m.exec(before.toString('utf8'))?.[1] ?? name;
    const text = `# Claims accepted in a review; positions are string indices of the text as read.\nsource: ${source}\nclaims: []\n`;
    if (before.toString('utf8') !== text) await replaceFile(path, before, text);
  }
}

function slugOf(source: string): string {
  const name = basename(source, extname(source))
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  return (
    name
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'article'
  );
}
