import { expect, test } from 'vitest';
import { answersOf } from '../../../src/server/http/answers.ts';
import type { Endpoint } from '../../../src/server/http/endpoint.ts';
import type { Answer } from '../../../src/server/worker/compute.ts';
import { WorkQueue } from '../../../src/server/worker/work-queue.ts';
import { requestEffects } from '../../../src/server/world.ts';

const world = { db: 'none', cases: undefined, effects: requestEffects(() => {}) };
const endpoint = { name: 'one', reads: [], weight: 'heavy' } as unknown as Endpoint;
const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Answers behind a queue whose first place is held until `free` is called; `made` counts what was computed. */
function queued() {
  const queue = new WorkQueue(5);
  let free = () => {};
  const gate = new Promise<void>((resolve) => {
    free = resolve;
  });
  void queue.run(() => gate);
  const made = { count: 0 };
  const answer = answersOf(world, (_, __, signal) =>
    queue.run(async () => {
      made.count += 1;
      return { body: new Uint8Array(1), gzip: null } as unknown as Answer;
    }, signal),
  );
  return { answer, free, made, queue };
}

test('work whose only asker has gone is dropped from the queue', async () => {
  const { answer, free, made, queue } = queued();
  const client = new AbortController();
  const asked = answer(endpoint, {}, client.signal).catch((error: unknown) => error);
  await tick();
  expect(queue.length).toBe(1);
  client.abort();
  expect(await asked).toMatchObject({ code: 'request-dropped' });
  expect(queue.length).toBe(0);
  free();
  await tick();
  expect(made.count).toBe(0);
});

test('of two that ask the same, one may go: the other gets its answer, made once', async () => {
  const { answer, free, made } = queued();
  const clients = [new AbortController(), new AbortController()];
  const [, second] = clients.map((client) => answer(endpoint, {}, client.signal));
  await tick();
  clients[0]?.abort();
  await tick();
  free();
  expect(await second).toMatchObject({ gzip: null });
  expect(made.count).toBe(1);
});

test('who asks just after all others have gone is answered', async () => {
  const { answer, free, made } = queued();
  const client = new AbortController();
  const gone = answer(endpoint, {}, client.signal).catch(() => 'gone');
  await tick();
  client.abort();
  const late = answer(endpoint, {}, new AbortController().signal);
  expect(await gone).toBe('gone');
  free();
  expect(await late).toMatchObject({ gzip: null });
  expect(made.count).toBe(1);
});
