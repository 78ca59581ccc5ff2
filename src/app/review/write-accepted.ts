import { existsSync } from 'node:fs';
import { readdir, readFile, unlink } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { stringify } from 'yaml';
import {
  type AgreementsThen,
  agreementFromClaims,
  type CaseClaim,
  caseFromClaims,
} from '../../casebook/case-from-claims.ts';
import { CLAIMS_FOLDER } from '../../casebook/load-claims.ts';
import { SOURCE_KINDS } from '../../casebook/sources-schema.ts';
import { template } from '../../casebook/template.ts';
import { formatPartialDate, parsePartialDate } from '../../core/partial-date.ts';
import { shown } from '../../core/plain-text.ts';
import { replaceFile, writeNew } from '../../files/write-whole.ts';
import { actorOfCode, casebookName, nameOfCode } from '../../reader/actor-names.ts';
import type { Accepted, Review } from '../../reader/review.ts';
import { titleOf } from '../article-claims.ts';
import { caseFile, newCase } from '../casebook-files.ts';
import type { Effects } from '../effects.ts';
import type { WrittenClaim } from '../read-article.ts';
import { reviewId } from './journal.ts';

/** What is written into a casebook, by the way from its folder. */
export interface WrittenFiles {
  /** The files of claims. */
  readonly files: string[];
  /** Cases and agreements that were begun just now. */
  readonly cases: string[];
}

/** What a review remembers of the files that it began: whoever edits one keeps it as it is from then on. */
export interface Begun {
  note(file: string, text: string): void;
  wrote(file: string, text: string): boolean;
  begun(): string[];
}

/** What a review has besides its claims. */
export interface ReviewFiles {
  /** The articles by source, for their titles. */
  readonly texts: ReadonlyMap<string, string>;
  /** Which texts the review gave to files. */
  readonly memory: Begun;
  /** What the files of each article are called. */
  readonly slugs: ReadonlyMap<string, string>;
  /** The agreements that may have bound two actors. */
  readonly agreements?: AgreementsThen;
}

const FORGETS: Begun = { note: () => {}, wrote: () => false, begun: () => [] };

/**
 * Writes what a review has accepted into the casebook: `claims/<article>.yaml`, each claim with its source, position and
 * hash, the case it is about and the claims merged into it. A case that a claim starts begins with what the claims linked
 * to it say, and its articles get an entry in `sources/`. The files follow from the review alone, so writing them again
 * changes nothing. A case that nobody has edited follows the review: a further claim is added, and it goes if its start is
 * taken back.
 * @returns the files of claims, and cases that were begun
 * @throws CasusError `file-unwritable`, `argument-invalid` (a case's id).
 */
export async function writeAccepted(
  folder: string,
  claims: readonly WrittenClaim[],
  review: Review,
  effects: Effects,
  { texts, memory, slugs, agreements }: ReviewFiles = { texts: new Map(), memory: FORGETS, slugs: slugsOf(claims) },
): Promise<WrittenFiles> {
  const cases: string[] = [];
  const wanted = new Set<string>();
  for (const begun of casesBegun(claims, review)) {
    const { id, agreement, numbers } = begun;
    const path = caseFile({ id, dir: folder, agreement });
    const own = caseFile({ id, dir: '', agreement });
    wanted.add(own);
    const facts = numbers.map((number) => caseClaim(number, claims, review, slugs));
    const draft = agreement ? agreementFromClaims(facts) : caseFromClaims(facts, agreements);
    const text = template(agreement ? 'agreement' : 'contingency', id, draft.danger, draft);
    const before = await readFile(path).catch(() => null);
    if (before === null) {
      memory.note(own, text);
      cases.push(await newCase({ id, dir: folder, agreement, draft }, effects));
    } else if (before.toString('utf8') !== text && memory.wrote(own, before.toString('utf8'))) {
      memory.note(own, text);
      await replaceFile(path, before, text);
    }
    for (const source of sourcesOf(numbers, claims, review)) {
      const file = join('sources', `${slugs.get(source)}.yaml`);
      wanted.add(file);
      if (existsSync(join(folder, file))) continue;
      const entry = sourceFile(source, texts.get(source), dateOf(source, claims));
      memory.note(file, entry);
      await writeNew(join(folder, file), entry);
    }
  }
  for (const file of memory.begun()) {
    if (!wanted.has(file)) await removeUnedited(folder, file, memory);
  }
  return { files: await writeClaims(folder, claims, review, slugs), cases };
}

/** A case or an agreement that a review begins, with the claims that are about it, the one that begins it first. */
export interface CaseBegun {
  readonly id: string;
  readonly agreement: boolean;
  readonly numbers: readonly number[];
}

/** The cases and agreements that a review begins, in the order of their claims. */
export function casesBegun(claims: readonly WrittenClaim[], { accepted }: Review): CaseBegun[] {
  const inOrder = [...accepted].sort(([a], [b]) => a - b);
  const firsts = new Map<string, number>();
  for (const [number, { case: id, starts }] of inOrder)
    if (starts && id !== null && !firsts.has(id)) firsts.set(id, number);
  return [...firsts].map(([id, first]) => ({
    id,
    agreement: /^(sign-agreement|ratify)$/.test(accepted.get(first)?.set['act'] ?? claims[first]?.act ?? ''),
    numbers: [first, ...inOrder.flatMap(([number, about]) => (about.case === id && number !== first ? [number] : []))],
  }));
}

/** The texts that claims and those merged into them stand in. */
function sourcesOf(numbers: readonly number[], claims: readonly WrittenClaim[], { accepted }: Review): Set<string> {
  const all = numbers.flatMap((number) => [number, ...(accepted.get(number)?.merged ?? [])]);
  return new Set(all.flatMap((number) => claims[number]?.source ?? []));
}

function caseClaim(
  number: number,
  claims: readonly WrittenClaim[],
  review: Review,
  slugs: ReadonlyMap<string, string>,
): CaseClaim {
  const claim = claims[number] as WrittenClaim;
  const field = fieldsOf(claim, review.accepted.get(number));
  const actor = (code: string | null) =>
    code && { written: casebookName(code), name: nameOfCode(code), code: actorOfCode(code) };
  const { date } = claim.time ?? { date: null };
  return {
    actor: actor(field.actor) || null,
    act: field.act,
    target: actor(field.target) || null,
    polarity: field.polarity,
    modality: field.modality,
    speaker: field.speaker,
    deniedBy: field.denied_by,
    time: isDate(date) ? date : null,
    textDate: isDate(claim.document_date) ? claim.document_date : null,
    sources: [...sourcesOf([number], claims, review)].map((source) => `${slugs.get(source)}/article`),
    quote: shown(claim.quote),
    place: `${shown(claim.source)}, characters ${claim.start} to ${claim.end}, SHA-256 ${claim.quote_sha256.slice(0, 12)}\u2026`,
  };
}

/** Is it a date as a casebook has dates? Claims may come from elsewhere. */
function isDate(written: unknown): written is string {
  try {
    return typeof written === 'string' && formatPartialDate(parsePartialDate(written)) === written;
  } catch {
    return false;
  }
}

/** A claim's fields as corrected. */
function fieldsOf(claim: WrittenClaim, accepted: Accepted | undefined) {
  const { actor, act, target, polarity, modality, speaker, denied_by } = claim;
  const plain = (text: unknown) => (typeof text === 'string' ? shown(text) : null);
  const read = { actor, act, target, polarity, modality, speaker: plain(speaker), denied_by: plain(denied_by) };
  return { ...read, ...accepted?.set } as typeof read;
}

function dateOf(source: string, claims: readonly WrittenClaim[]): string | null {
  return claims.find((claim) => claim.source === source)?.document_date ?? null;
}

/** The entry of an article among the casebook's sources, with what is not known of it marked. */
function sourceFile(source: string, text: string | undefined, date: string | null): string {
  const line = text === undefined ? '' : shown(titleOf(text));
  const isHeadline = line !== '' && line.length <= 140 && !/[.:;,]$/.test(line);
  return [
    `# The article ${shown(source)}, from which a review accepted claims. Fill in each place marked <<<.`,
    '',
    "publisher: # <<< the publisher's name",
    'sources:',
    '  article:',
    isHeadline ? `    title: ${JSON.stringify(line)}` : '    title: # <<< the title',
    isDate(date) ? `    date: ${date}` : '    # date: # YYYY-MM-DD, as much as is known',
    '    address: # <<< where it can be read: http or https',
    `    kind: # <<< ${SOURCE_KINDS.join(' | ')}`,
    '',
  ].join('\n');
}

/** A file that the review began and does not begin any more goes, unless somebody has written into it. */
async function removeUnedited(folder: string, file: string, memory: Begun): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => null);
  if (text !== null && memory.wrote(file, text)) await unlink(join(folder, file));
}

async function writeClaims(
  folder: string,
  claims: readonly WrittenClaim[],
  review: Review,
  slugs: ReadonlyMap<string, string>,
): Promise<string[]> {
  const place = (each: WrittenClaim) => ({
    source: shown(each.source),
    start: each.start,
    end: each.end,
    sha256: each.quote_sha256,
    quote: shown(each.quote),
  });
  const bySource = new Map<string, Record<string, unknown>[]>();
  for (const [number, accepted] of [...review.accepted].sort(([a], [b]) => a - b)) {
    const claim = claims[number] as WrittenClaim;
    const record = {
      ...fieldsOf(claim, undefined),
      time: claim.time?.date ?? claim.time?.text ?? null,
      ...accepted.set,
      case: accepted.case,
      ...place(claim),
      corrected: Object.keys(accepted.set).length > 0,
      also: accepted.merged.map((other) => place(claims[other] as WrittenClaim)),
    };
    bySource.set(claim.source, [...(bySource.get(claim.source) ?? []), record]);
  }
  const files: string[] = [];
  for (const [source, slug] of slugs) {
    const path = join(folder, CLAIMS_FOLDER, `${slug}.yaml`);
    const records = bySource.get(source) ?? [];
    // A review that took everything back leaves a file without claims, not one with claims that nobody accepts.
    if (records.length === 0 && !existsSync(path)) continue;
    const content = { review: reviewId(claims).slice(0, ID), source: shown(source), claims: records };
    await put(path, `${HEAD}${stringify(content)}`);
    if (records.length > 0) files.push(path);
  }
  return files;
}

const HEAD = '# Claims accepted in a review; positions are string indices of the text as read.\n';
/** How much of a review's hash its files have. */
const ID = 12;

/** Writes a file unless it has this text already. */
async function put(path: string, text: string): Promise<void> {
  const before = await readFile(path).catch(() => null);
  if (before === null) await writeNew(path, text);
  else if (before.toString('utf8') !== text) await replaceFile(path, before, text);
}

/** What the files of each text are called in a casebook, where those of other reviews keep their names. */
export async function slugsIn(folder: string, claims: readonly WrittenClaim[]): Promise<Map<string, string>> {
  const own = reviewId(claims).slice(0, ID);
  const names = await readdir(join(folder, CLAIMS_FOLDER)).catch(() => []);
  const others: string[] = [];
  for (const name of names.filter((one) => one.endsWith('.yaml'))) {
    const text = await readFile(join(folder, CLAIMS_FOLDER, name), 'utf8').catch(() => '');
    const review = /^review: "?([0-9a-f]+)"?$/m.exec(text)?.[1];
    if (review !== undefined && review !== own) others.push(name.replace(/\.yaml$/, ''));
  }
  return slugsOf(claims, others);
}

/** What the files of each text are called: its name in plain letters, with a number where two texts have the same. */
function slugsOf(claims: readonly WrittenClaim[], others: readonly string[] = []): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set(others);
  for (const { source } of claims) {
    if (slugs.has(source)) continue;
    const name = slugOf(source);
    let slug = name;
    for (let n = 2; taken.has(slug); n += 1) slug = `${name}-${n}`;
    slugs.set(source, slug);
    taken.add(slug);
  }
  return slugs;
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
      .slice(0, 80)
      .replace(/-+$/, '') || 'article'
  );
}
