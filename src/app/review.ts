import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { stringify } from 'yaml';
import { CasusError } from '../core/errors.ts';
import { replaceFile, writeNew } from '../files/write-whole.ts';
import { isActorCode } from '../reader/actor-names.ts';
import { ACTS, MODALITIES, POLARITIES } from '../reader/claim.ts';
import { reprints, signature } from '../reader/near-duplicate.ts';
import { CORRECTABLE, type Decision, type Review, reviewOf, type Step } from '../reader/review.ts';
import { readJsonLines } from './article-claims.ts';
import { caseFile, newCase } from './casebook-files.ts';
import type { Effects } from './effects.ts';
import { readWholeArticle, sha256, type WrittenClaim } from './read-article.ts';

export const JOURNAL = 'review.journal.jsonl';

/**
 * The journal of a review: a file to which each decision is added and synced before it counts, so that nothing is lost
 * when the process or the machine dies. What the review is now follows from its lines alone; a page can write the same.
 */
export class ReviewJournal {
  readonly path: string;
  readonly claims: readonly WrittenClaim[];
  readonly #file: number;
  readonly #steps: Step[];

  private constructor(path: string, claims: readonly WrittenClaim[], steps: Step[], file: number) {
    this.path = path;
    this.claims = claims;
    this.#steps = steps;
    this.#file = file;
  }

  /**
   * Opens the journal of these claims, or begins one. Half a line at the end, left by a process that died, is cut off.
   * @throws CasusError `journal-broken`, `review-other-claims`, `file-unwritable`.
   */
  static open(folder: string, claims: readonly WrittenClaim[]): ReviewJournal {
    const path = join(folder, JOURNAL);
    const of = sha256(
      claims.map((claim) => `${claim.source}\n${claim.start}\n${claim.end}\n${claim.act}\n${claim.quote}`).join('\n'),
    );
    try {
      mkdirSync(folder, { recursive: true });
      const there = existsSync(path);
      const steps = there ? readSteps(path, of) : [];
      const file = openSync(path, 'a');
      const journal = new ReviewJournal(path, claims, steps, file);
      if (!there || readFileSync(path).length === 0) journal.#append({ review: 1, claims: of, count: claims.length });
      return journal;
    } catch (error) {
      if (error instanceof CasusError) throw error;
      throw new CasusError('file-unwritable', { path, why: (error as Error).message.split(',', 1)[0] ?? '' });
    }
  }

  /** What has been decided. */
  state(): Review {
    return reviewOf(this.#steps);
  }

  /** Writes a decision down, on disk before it returns. */
  decide(claim: number, decision: Decision): void {
    this.#step({ claim, ...decision });
  }

  /** Takes the last decision back; the journal keeps both. */
  undo(): void {
    if (this.state().done.length > 0) this.#step({ do: 'undo' });
  }

  close(): void {
    closeSync(this.#file);
  }

  #step(step: Step): void {
    this.#append(step);
    this.#steps.push(step);
  }

  #append(value: unknown): void {
    writeSync(this.#file, `${JSON.stringify(value)}\n`);
    fsyncSync(this.#file);
  }
}

function readSteps(path: string, of: string): Step[] {
  const text = readFileSync(path, 'utf8');
  const whole = text.lastIndexOf('\n') + 1;
  if (whole < text.length) truncateSync(path, Buffer.byteLength(text.slice(0, whole)));
  const steps: Step[] = [];
  text
    .slice(0, whole)
    .split('\n')
    .forEach((line, i) => {
      if (line === '') return;
      let value: Step & { review?: number; claims?: string };
      try {
        value = JSON.parse(line);
      } catch {
        throw new CasusError('journal-broken', { path, line: i + 1 });
      }
      if (value.review === undefined) steps.push(value);
      else if (value.claims !== of) throw new CasusError('review-other-claims', { path });
    });
  return steps;
}

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
    if (!starts || id === null) continue;
    const act = set['act'] ?? claims[number]?.act ?? '';
    const agreement = /^(sign-agreement|ratify)$/.test(act);
    if (existsSync(caseFile({ id, dir: folder, agreement }))) continue;
    cases.push(await newCase({ id, dir: folder, agreement, kind: KINDS[act] }, effects));
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

/** A review that is under way; the terminal and a page work on it alike. */
export interface OpenReview {
  readonly claims: readonly WrittenClaim[];
  /** The articles' texts by source; one that is not there, or whose quotes no longer stand in it, is left out. */
  readonly texts: ReadonlyMap<string, string>;
  state(): Review;
  /** How many claims have a decision. */
  decided(): number;
  /** The first claim without a decision, these left out; null when there is none. */
  next(skipped: ReadonlySet<number>): number | null;
  decide(claim: number, decision: Decision): void;
  /** Accepts a claim with corrections, written `act=arms target=IRN`; what is wrong with them, or null. */
  correct(claim: number, text: string): string | null;
  undo(): void;
  /** Earlier claims of the same fact: independent, or from a text that is a reprint of the same one. */
  sameFact(claim: number): { number: number; independent: boolean }[];
  /** Writes what is accepted into the casebook. */
  write(): Promise<{ files: string[]; cases: string[] }>;
  close(): void;
}

/**
 * Opens the review of a file of claims, or takes it up where it stopped.
 * @param options.to the casebook that gets what is accepted, and keeps the journal
 * @throws CasusError `claims-invalid`, `journal-broken`, `review-other-claims`, `file-unwritable`.
 */
export async function openReview(
  options: { readonly claims: string; readonly to: string; readonly article: string },
  effects: Effects,
): Promise<OpenReview> {
  const claims = await readJsonLines<WrittenClaim>(options.claims, effects);
  for (const [i, claim] of claims.entries()) check(claim, options.claims, i + 1);
  const { groups: group, texts } = await groupsOf(claims, options);
  const journal = ReviewJournal.open(options.to, claims);
  const decidedOf = (review: Review) => new Set(review.done.map((step) => step.claim));
  return {
    claims,
    texts,
    state: () => journal.state(),
    decided: () => decidedOf(journal.state()).size,
    next(skipped) {
      const decided = decidedOf(journal.state());
      const open = claims.findIndex((_, i) => !decided.has(i) && !skipped.has(i));
      return open < 0 ? null : open;
    },
    decide: (claim, decision) => journal.decide(claim, decision),
    correct(claim, text) {
      const set = corrections(text);
      if (typeof set === 'string') return set;
      journal.decide(claim, { do: 'correct', set });
      return null;
    },
    undo: () => journal.undo(),
    sameFact(claim) {
      const own = claims[claim] as WrittenClaim;
      return claims
        .slice(0, claim)
        .flatMap((other, number) =>
          other.source !== own.source &&
          other.actor === own.actor &&
          other.act === own.act &&
          other.target === own.target &&
          other.polarity === own.polarity
            ? [{ number, independent: group.get(other.source) !== group.get(own.source) }]
            : [],
        );
    },
    write: () => writeAccepted(options.to, claims, journal.state(), effects),
    close: () => journal.close(),
  };
}

function check(claim: WrittenClaim, file: string, line: number): void {
  const wrong = (why: string) => new CasusError('claims-invalid', { why }, { file, line });
  if (typeof claim.quote !== 'string' || !Number.isInteger(claim.start) || !Number.isInteger(claim.end))
    throw wrong('quote, start or end is missing');
  if (typeof claim.source !== 'string') throw wrong('it does not name its source');
  if (!ACTS.includes(claim.act)) throw wrong(`"${String(claim.act)}" is no act`);
  for (const code of [claim.actor, claim.target])
    if (code !== null && (typeof code !== 'string' || !isActorCode(code)))
      throw wrong(`"${String(code)}" is no code of an actor`);
  if (claim.quote_sha256 !== sha256(claim.quote)) throw wrong('the hash is not that of the quote');
}

/** The words that a reviewer chooses from. */
export const REVIEW_WORDS = { acts: ACTS, modalities: MODALITIES } as const;

function corrections(text: string): Record<string, string | null> | string {
  const given: Record<string, string> = {};
  for (const match of text.matchAll(/(\w+)=("[^"]*"|[^\s]*)/g))
    given[match[1] as string] = (match[2] as string).replace(/^"|"$/g, '');
  return correctionsOf(given);
}

/** Corrections by field, an empty value taking it away; what is wrong with them where they are not sound. */
export function correctionsOf(given: unknown): Record<string, string | null> | string {
  if (typeof given !== 'object' || given === null) return 'Nothing to correct: write field=value.';
  const set: Record<string, string | null> = {};
  for (const [field, asked] of Object.entries(given)) {
    const value = asked === null ? '' : asked;
    if (typeof value !== 'string' || value.length > 200) return `${field} is no short text.`;
    if (!(CORRECTABLE as readonly string[]).includes(field))
      return `${field} cannot be corrected; it is one of ${CORRECTABLE.join(', ')}.`;
    if (field === 'act' && !(ACTS as readonly string[]).includes(value))
      return `"${value}" is no act: ${ACTS.join(', ')}.`;
    if (field === 'polarity' && !(POLARITIES as readonly string[]).includes(value))
      return `polarity is one of ${POLARITIES.join(', ')}.`;
    if (field === 'modality' && !(MODALITIES as readonly string[]).includes(value))
      return `modality is one of ${MODALITIES.join(', ')}.`;
    if ((field === 'actor' || field === 'target') && value !== '' && !isActorCode(value))
      return `"${value}" is no code of an actor.`;
    set[field] = value === '' ? null : value;
  }
  return Object.keys(set).length === 0 ? 'Nothing to correct: write field=value.' : set;
}

/** Which articles are one text reprinted: a number a group, by source. An article that is not there stands alone. */
async function groupsOf(
  claims: readonly WrittenClaim[],
  options: { readonly claims: string; readonly article: string },
): Promise<{ groups: Map<string, number>; texts: Map<string, string> }> {
  const texts = new Map<string, string>();
  const sources = [...new Set(claims.map((claim) => claim.source))];
  const signatures: number[][] = [];
  for (const source of sources) {
    const places =
      options.article !== '' && sources.length === 1
        ? [options.article]
        : [source, ...(isAbsolute(source) ? [] : [join(dirname(options.claims), source)])];
    let text = '';
    for (const place of places) {
      text = await readWholeArticle({ file: place, date: null }).then(
        (article) => article.text,
        () => '',
      );
      if (text !== '') break;
    }
    signatures.push(signature(text));
    const own = claims.filter((claim) => claim.source === source);
    if (text !== '' && own.every((claim) => text.slice(claim.start, claim.end) === claim.quote))
      texts.set(source, text);
  }
  const groups = new Map<string, number>();
  reprints(signatures).forEach((members, i) => {
    for (const member of members) groups.set(sources[member] as string, i);
  });
  return { groups, texts };
}
