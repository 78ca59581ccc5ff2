import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CasusError } from '../core/errors.ts';
import { type Decision, type Review, reviewOf, type Step } from '../reader/review.ts';
import type { WrittenClaim } from './read-article.ts';
import { sha256 } from './read-article.ts';

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
