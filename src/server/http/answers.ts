import { CasusError } from '../../core/errors.ts';
import { BoundedCache } from '../worker/bounded-cache.ts';
import { type Answer, type Compute, keyOf } from '../worker/compute.ts';
import { watchState } from '../worker/file-state.ts';
import type { World } from '../world.ts';

/** How many bytes of answers are kept. */
const MOST_BYTES = 64 * 1024 * 1024;
/** What an answer takes beside its bytes, roughly. */
const OVERHEAD = 500;

/** An answer that is being made, and how many wait for it. */
interface Making {
  askers: number;
  readonly gone: AbortController;
}

/**
 * The answers of all endpoints in a world. Each is made once for however many ask at the same time, kept while there is
 * room, and made again when the files it rests on have changed. When all who asked have gone, it need not be made.
 */
export function answersOf(world: World, compute: Compute): Compute {
  const stateOf = watchState(world);
  const weigh = ({ body, gzip }: Answer) => body.length + (gzip?.length ?? 0) + OVERHEAD;
  const answers = new BoundedCache<Answer>(MOST_BYTES, weigh);
  const making = new Map<string, Making>();

  return async (endpoint, given, signal) => {
    const key = keyOf(endpoint, await stateOf(endpoint.reads), given);
    for (;;) {
      const answer = answers.get(key, () => make(key));
      leaveOn(key, signal);
      try {
        return await answer;
      } catch (error) {
        const dropped = error instanceof CasusError && error.code === 'request-dropped';
        if (!dropped || signal?.aborted === true) throw error; // dropped by others just before this one asked: again
      }
    }

    async function make(of: string): Promise<Answer> {
      const mine: Making = { askers: 0, gone: new AbortController() };
      making.set(of, mine);
      try {
        return await compute(endpoint, given, mine.gone.signal);
      } finally {
        if (making.get(of) === mine) making.delete(of);
      }
    }
  };

  function leaveOn(key: string, signal: AbortSignal | undefined): void {
    const found = making.get(key);
    if (found === undefined) return;
    found.askers += 1;
    const leave = () => {
      found.askers -= 1;
      if (found.askers === 0) found.gone.abort();
    };
    if (signal?.aborted === true) leave();
    else signal?.addEventListener('abort', leave, { once: true });
  }
}
