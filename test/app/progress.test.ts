import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watched } from '../../src/app/progress.ts';
import { capturedEffects, put, scratch } from '../scratch.ts';

const at = scratch();

test('after a second a line says how long it takes and how much is written, and it is cleared', async () => {
  const effects = capturedEffects({ interactive: true });
  const file = put(at('big'), new Uint8Array(3_000_000));
  expect(await watched('big.csv', file, effects, () => after(1400, 'done'))).toBe('done');
  expect(effects.written.note).toMatch(/big\.csv: \d+ s, 3 MB written/);
  expect(effects.written.note.endsWith('\r\u001b[K')).toBe(true);
});

test.each([
  ['work that is soon done', true, 0],
  ['work that nobody watches', false, 1300],
])('%s shows nothing', async (_, interactive, time) => {
  const effects = capturedEffects({ interactive });
  await watched('t.csv', at('t.csv'), effects, () => after(time));
  expect(effects.written.note).toBe('');
});
