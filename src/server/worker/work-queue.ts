import { CasusError } from '../../core/errors.ts';

interface Job {
  readonly start: () => void;
  readonly drop: () => void;
}

/**
 * Work of one kind, one piece after another. What waits is bounded: more is refused at once. Work whose asker has gone
 * before it began is never done.
 */
export class WorkQueue {
  readonly #most: number;
  readonly #waiting = new Set<Job>();
  #busy = false;

  /** @param most how many pieces may wait beside the one that is done */
  constructor(most: number) {
    this.#most = most;
  }

  /** How many pieces wait. */
  get length(): number {
    return this.#waiting.size;
  }

  /**
   * Does a piece of work when its turn has come.
   * @throws CasusError `server-busy` if too much waits already, `request-dropped` if the signal came first.
   */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted === true) throw new CasusError('request-dropped', {});
    if (this.#busy) await this.#turn(signal);
    this.#busy = true;
    try {
      return await work();
    } finally {
      const [next] = this.#waiting;
      if (next === undefined) this.#busy = false;
      else next.start();
    }
  }

  #turn(signal: AbortSignal | undefined): Promise<void> {
    if (this.#waiting.size >= this.#most) throw new CasusError('server-busy', { waiting: this.#waiting.size });
    return new Promise((resolve, reject) => {
      const job: Job = {
        start: () => {
          this.#waiting.delete(job);
          signal?.removeEventListener('abort', job.drop);
          resolve();
        },
        drop: () => {
          this.#waiting.delete(job);
          reject(new CasusError('request-dropped', {}));
        },
      };
      this.#waiting.add(job);
      signal?.addEventListener('abort', job.drop, { once: true });
    });
  }
}
