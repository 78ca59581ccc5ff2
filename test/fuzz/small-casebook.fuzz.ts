import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCasebook } from '../../src/casebook/load.ts';
import { ERROR_KINDS } from '../../src/core/error-kinds.ts';
import { memoryEffects } from '../casebook/memory-effects.ts';
import { SMALL } from '../casebook/small-casebook.ts';
import { expectForPeople } from './for-people.ts';
import { inTime } from './in-time.ts';
import { type Mutation, mutate, mutations } from './mutate.ts';
import { tryOn } from './runs.ts';

test('any change of the bytes of a small casebook, all of which is read, gives problems with codes, never a crash', async () => {
  const whole = Object.fromEntries(Object.entries(SMALL).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const change = fc.record({ file: fc.constantFrom(...Object.keys(whole)), changes: mutations });
  const property = async ({ file, changes }: { file: string; changes: readonly Mutation[] }) => {
    const bytes = mutate(whole[file] as Uint8Array, changes);
    const { problems } = await inTime(() => loadCasebook('/cases', memoryEffects({ ...whole, [file]: bytes })));
    for (const { code, message } of problems) {
      expect(ERROR_KINDS).toHaveProperty(code);
      expect(code).not.toBe('defect');
      expectForPeople(message, bytes);
    }
  };
  await tryOn('casebook', change, property, { worth: 12, offset: 7 });
});
