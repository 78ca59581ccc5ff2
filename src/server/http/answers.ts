import { BoundedCache } from '../worker/bounded-cache.ts';
import { type Answer, type Compute, keyOf } from '../worker/compute.ts';
import { watchState } from '../worker/file-state.ts';
import type { World } from '../world.ts';

/** How many bytes of answers are kept. */
const MOST_BYTES = 64 * 1024 * 1024;
/** What an answer takes beside its bytes, roughly. */
const OVERHEAD = 500;

/**
 * The answers of all endpoints in a world. Each is made once for however many ask at the same time, kept while there is
 * room, and made again when the files it rests on have changed.
 */
export function answersOf(world: World, compute: Compute): Compute {
  const stateOf = watchState(world);
  const weigh = ({ body, gzip }: Answer) => body.length + (gzip?.length ?? 0) + OVERHEAD;
  const answers = new BoundedCache<Answer>(MOST_BYTES, weigh);
  return async (endpoint, given) => {
    const key = keyOf(endpoint, await stateOf(endpoint.reads), given);
    return answers.get(key, () => compute(endpoint, given));
  };
}
