import { Worker } from 'node:worker_threads';
import { CasusError } from '../../core/errors.ts';
import type { World } from '../world.ts';
import { type Answer, type Compute, computeIn } from './compute.ts';
import { errorOf, type Reply, type ThreadWorld } from './compute-messages.ts';

/** The thread's program in the built Casus. */
const PROGRAM = new URL('./compute-thread.js', import.meta.url);

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: CasusError) => void;
}

/** Answers made in another thread. */
export interface Elsewhere {
  readonly compute: Compute;
  readonly close: () => Promise<void>;
}

/**
 * Makes answers in a thread of their own, so that a long one keeps nobody waiting who asks for what is known. What rests
 * on no file is made here. A thread that dies fails the questions it had, and the next question starts another.
 */
export function computeInWorker(world: World): Elsewhere {
  const here = computeIn(world);
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let asked = 0;
  let closed = false;
  const start = (): Worker => {
    const { db, cases, effects } = world;
    const settled = effects.cache?.settled ?? false;
    const started = new Worker(PROGRAM, { workerData: { db, cases, settled } satisfies ThreadWorld });
    started.on('message', (reply: Reply) => {
      if ('note' in reply) world.effects.note(reply.note);
      else take(reply);
    });
    started.on('error', (error) => world.effects.note(`${error.stack ?? error.message}\n`));
    started.on('exit', () => {
      if (thread === started) thread = null;
      const died = new CasusError('defect', { why: 'the thread that computes answers ended' });
      for (const { reject } of waiting.values()) reject(died);
      waiting.clear();
    });
    return started;
  };
  const take = (reply: Exclude<Reply, { note: string }>) => {
    const asker = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('answer' in reply) asker?.resolve(reply.answer);
    else asker?.reject(errorOf(reply.error));
  };
  return {
    compute: (endpoint, given) => {
      if (endpoint.reads.length === 0) return here(endpoint, given);
      if (closed) return Promise.reject(new CasusError('defect', { why: 'the server has stopped' }));
      thread ??= start();
      asked += 1;
      const id = asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        thread?.postMessage({ id, endpoint: endpoint.name, given });
      });
    },
    close: async () => {
      closed = true; // a question that comes late starts no thread that nobody would end
      await thread?.terminate();
    },
  };
}
