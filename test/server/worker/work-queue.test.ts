import { expect, test } from 'vitest';
import type { Endpoint, Weight } from '../../../src/server/http/endpoint.ts';
import type { Answer } from '../../../src/server/worker/compute.ts';
import { inLanes } from '../../../src/server/worker/lanes.ts';
import { WorkQueue } from '../../../src/server/worker/work-queue.ts';

/** Work that ends when it is told to. */
function held<T>(value: T): { work: () => Promise<T>; end: () => void; begun: () => boolean } {
  let end = () => {};
  let begun = false;
  const gate = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    work: async () => {
      begun = true;
      await gate;
      return value;
    },
    end,
    begun: () => begun,
  };
}

test('work is done one after another, in the order in which it came', async () => {
  const queue = new WorkQueue(10);
  const order: number[] = [];
  let running = 0;
  const work = async (i: number) => {
    running += 1;
    expect(running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1));
    order.push(i);
    running -= 1;
  };
  await Promise.all([0, 1, 2, 3, 4].map((i) => queue.run(() => work(i))));
  expect(order).toEqual([0, 1, 2, 3, 4]);
});

test('work that fails gives its own error, and the next goes on', async () => {
  const queue = new WorkQueue(10);
  const failing = queue.run(() => Promise.reject(new Error('mine')));
  const next = queue.run(async () => 2);
  await expect(failing).rejects.toThrow('mine');
  expect(await next).toBe(2);
});

test('what is too much is refused at once, and taken again when there is room', async () => {
  const queue = new WorkQueue(2);
  const first = held(1);
  const running = queue.run(first.work);
  const waiting = [queue.run(async () => 2), queue.run(async () => 3)];
  await expect(queue.run(async () => 4)).rejects.toMatchObject({ code: 'server-busy', params: { waiting: 2 } });
  first.end();
  expect(await Promise.all([running, ...waiting])).toEqual([1, 2, 3]);
  expect(await queue.run(async () => 5)).toBe(5);
});

test('work whose asker has gone before it began is never done, and leaves its place', async () => {
  const queue = new WorkQueue(1);
  const first = held(1);
  const running = queue.run(first.work);
  const gone = new AbortController();
  const second = held(2);
  const dropped = queue.run(second.work, gone.signal);
  gone.abort();
  await expect(dropped).rejects.toMatchObject({ code: 'request-dropped' });
  expect(queue.length).toBe(0);
  const third = queue.run(async () => 3);
  first.end();
  expect([await running, await third]).toEqual([1, 3]);
  expect(second.begun()).toBe(false);
  await expect(queue.run(second.work, gone.signal)).rejects.toMatchObject({ code: 'request-dropped' });
});

test('a light question does not wait behind heavy ones, and each kind has its own bound', async () => {
  const heavy = held('heavy');
  const answers = { light: async () => 'light', heavy: heavy.work };
  const compute = inLanes((lane) => async () => (await answers[lane]()) as unknown as Answer, { light: 1, heavy: 2 });
  const ask = (weight: Weight) => compute({ weight } as Endpoint, {});
  const slow = [ask('heavy'), ask('heavy'), ask('heavy')];
  await expect(ask('heavy')).rejects.toMatchObject({ code: 'server-busy' });
  expect(await ask('light')).toBe('light');
  heavy.end();
  expect(await Promise.all(slow)).toEqual(['heavy', 'heavy', 'heavy']);
});
