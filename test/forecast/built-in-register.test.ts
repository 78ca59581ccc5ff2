import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listRegister, verifyRegister } from '../../src/app/register.ts';
import { readRegisterFolder, registerFolder } from '../../src/app/register-store.ts';
import { loadTopplings } from '../../src/casebook/load-topplings.ts';
import { ROOT } from '../docs/files.ts';

test('the register that comes with Casus is whole, and still holds what it opened with', async () => {
  // The head of 30 November 2026, as the changelog prints it.
  const opened = 'be87c949622f1edb6691658bb3ba128101cddc254e3267c9ace67b96a6ca620d';
  await expect(verifyRegister({ head: opened })).resolves.toMatchObject({
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('every probability of the register has a question with a rule, a period that is not over before it begins, and a day', async () => {
  const { entries } = await readRegisterFolder(registerFolder());
  const { questions } = await listRegister();
  const known = new Map(questions.map((one) => [one.id, one]));
  for (const { id, rule, from, to, made } of questions) {
    expect([id, rule.length > 80, from < to, /^\d{4}-\d{2}-\d{2}$/.test(made)]).toEqual([id, true, true, true]);
  }
  for (const entry of entries) {
    if (entry.kind !== 'forecast') continue;
    const question = known.get(entry.question);
    expect([entry.question, question !== undefined]).toEqual([entry.question, true]);
    // What a model says was frozen before the time it speaks of began.
    if (entry.method !== 'judgement')
      expect([entry.question, entry.made < (question?.from ?? '')]).toEqual([entry.question, true]);
  }
});

test('the list of topplings has no problem, sources for every event, and says until when it is kept', async () => {
  const { topplings, keptTo, problems } = await loadTopplings(join(ROOT, 'cases'));
  expect(problems).toEqual([]);
  expect(keptTo).toMatchObject({ year: 2026, month: 11, day: 30 });
  const counted = topplings.filter((one) => one.counted);
  for (const id of [
    'syria-2024',
    'venezuela-2026',
    'iran-2026',
    'afghanistan-2021',
    'sri-lanka-2022',
    'nepal-2025',
    'bangladesh-2024',
    'madagascar-2025',
  ]) {
    expect(counted.map((one) => one.id)).toContain(id);
  }
  for (const { id, sources } of counted) expect([id, sources.length >= 2]).toEqual([id, true]);
});
