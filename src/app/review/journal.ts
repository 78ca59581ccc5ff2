import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CasusError } from '../../core/errors.ts';
import { type Decision, type Review, reviewOf, type Step } from '../../reader/review.ts';
import { sha256, type WrittenClaim } from '../read-article.ts';

/** The journal of the first review of a casebook; others have the beginning of their claims' hash in their names. */
export const JOURNAL = 'review.journal.jsonl';

/** What tells one review from another: a hash of its claims. */
export function reviewId(claims: readonly WrittenClaim[]): string {
  return sha256(
    claims.map((claim) => `${claim.source}\n${claim.start}\n${claim.end}\n${claim.act}\n${claim.quote}`).join('\n'),
  );
}

/** Where the journal of a review is kept. */
function journalOf(folder: string, of: string): string {
  const first = join(folder, JOURNAL);
  if (!existsSync(first)) return first;
  const [head = ''] = readFileSync(first, 'utf8').split('\n', 1);
  const known = /"claims":"([0-9a-f]{64})"/.exec(head)?.[1];
  return known === undefined || known === of ? first : join(folder, `review-${of.slice(0, 12)}.journal.jsonl`);
}

/**
 * The journal of a review: a file to which each decision is added and synced before it counts, so that nothing is lost
 * when the process or the machine dies. What the review is now follows from its lines alone; a page can write the same.
 */
export class ReviewJournal {
  readonly path: string;
  readonly claims: readonly WrittenClaim[];
  readonly #file: number;
  readonly #steps: Step[];
  readonly #wrote: Wrote[];

  private constructor(path: string, claims: readonly WrittenClaim[], { steps, wrote }: Kept, file: number) {
    this.path = path;
    this.claims = claims;
    this.#steps = steps;
    this.#wrote = wrote;
    this.#file = file;
  }

  /**
   * Opens the journal of these claims, or begins one; a casebook can have several reviews. Half a line at the end, left by a process that died, is cut off.
   * @throws CasusError `journal-broken`, `review-other-claims`, `file-unwritable`.
   */
  static open(folder: string, claims: readonly WrittenClaim[]): ReviewJournal {
    const of = reviewId(claims);
    const path = journalOf(folder, of);
    try {
      mkdirSync(folder, { recursive: true });
      const there = existsSync(path);
      const kept = there ? readSteps(path, of) : { steps: [], wrote: [] };
      const file = openSync(path, 'a');
      const journal = new ReviewJournal(path, claims, kept, file);
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

  /** Notes that a file is about to be written, on disk before it is: as long as it holds this, nobody has edited it. */
  note(file: string, text: string): void {
    const wrote = { wrote: file, sha256: sha256(text) };
    if (this.wrote(file, text)) return;
    this.#append(wrote);
    this.#wrote.push(wrote);
  }

  /** Did the review write a file with this text? */
  wrote(file: string, text: string): boolean {
    const hash = sha256(text);
    return this.#wrote.some((each) => each.wrote === file && each.sha256 === hash);
  }

  /** The files that the review has begun, by their way from the casebook's folder. */
  begun(): string[] {
    return [...new Set(this.#wrote.map((each) => each.wrote))];
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

/** A file that the review began, and the SHA-256 of the text that it gave it. */
interface Wrote {
  readonly wrote: string;
  readonly sha256: string;
}

interface Kept {
  readonly steps: Step[];
  readonly wrote: Wrote[];
}

function readSteps(path: string, of: string): Kept {
  const text = readFileSync(path, 'utf8');
  const whole = text.lastIndexOf('\n') + 1;
  if (whole < text.length) truncateSync(path, Buffer.byteLength(text.slice(0, whole)));
  const steps: Step[] = [];
  const wrote: Wrote[] = [];
  text
    .slice(0, whole)
    .split('\n')
    .forEach((line, i) => {
      if (line === '') return;
      let value: Step & Partial<Wrote> & { review?: number; claims?: string };
      try {
        value = JSON.parse(line);
      } catch {
        throw new CasusError('journal-broken', { path, line: i + 1 });
      }
      if (value.wrote !== undefined && value.sha256 !== undefined) {
        wrote.push({ wrote: value.wrote, sha256: value.sha256 });
      } else if (value.review === undefined) steps.push(value);
      else if (value.claims !== of) throw new CasusError('review-other-claims', { path });
    });
  return { steps, wrote };
}
