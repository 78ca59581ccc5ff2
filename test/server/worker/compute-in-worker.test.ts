import { expect, test } from 'vitest';
import type { Endpoint } from '../../../src/server/http/endpoint.ts';
import { computeInWorker } from '../../../src/server/worker/compute-in-worker.ts';
import { requestEffects } from '../../../src/server/world.ts';

test('a question that comes after the end starts no thread that would keep the program alive', async () => {
  const { compute, close } = computeInWorker({ db: 'none', cases: undefined, effects: requestEffects(() => {}) });
  await close();
  const late = compute({ name: 'patrons', reads: ['casebook'] } as unknown as Endpoint, {});
  await expect(late).rejects.toThrow('the server has stopped');
});
