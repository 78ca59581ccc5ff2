import { expect, test } from 'vitest';
import { readStandard } from '../../src/app/read-standard.ts';
import { presetStandard } from '../../src/assessment/standard/standard.ts';
import { standardExpression } from '../../src/present/standards/standard-expression.ts';
import { capturedEffects, put, scratch } from '../scratch.ts';

const at = scratch();

test('rules switched after a preset’s name change those and nothing else', async () => {
  const written = 'dyad,organFinding=ignored,helpWithinDays=90';
  expect(await readStandard(written, capturedEffects())).toEqual({
    ...presetStandard('dyad'),
    name: written,
    organFinding: 'ignored',
    helpWithinDays: 90,
  });
  expect((await readStandard('dyad, helpWithinDays=any', capturedEffects())).helpWithinDays).toBeNull();
});

test('a standard of the user’s own can be switched as well', async () => {
  const file = put(at('mine.yaml'), 'extends: bf-2018\nname: mine\nversion: 1\ntitle: My own\n');
  expect(await readStandard(`${file},multilateral=any`, capturedEffects())).toMatchObject({
    name: 'mine,multilateral=any',
    multilateral: 'any',
    unit: 'agreement',
  });
});

test('an expression is read as it was written', async () => {
  const expression = standardExpression('ally', { multilateral: 'any', helpWithinDays: null });
  expect(expression).toBe('ally,multilateral=any,helpWithinDays=any');
  expect(await readStandard(expression, capturedEffects())).toMatchObject({
    unit: 'ally',
    multilateral: 'any',
    helpWithinDays: null,
  });
});

test.each([
  ['dyad,colour=red', 'switch-invalid', /the switches are unit/],
  ['dyad,multilateral=some', 'switch-invalid', /multilateral is one of all, any/],
  ['dyad,helpWithinDays=soon', 'switch-invalid', /number of days, or any/],
  ['diad,multilateral=any', 'standard-unknown', /No standard or file is called "diad"/],
])('%s is refused', async (written, code, message) => {
  await expect(readStandard(written, capturedEffects())).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
  });
});

test('a field that a standard lacks is named as missing', async () => {
  const file = put(at('nameless.yaml'), 'name: mine\nversion: 1\ntitle: My own\n');
  await expect(readStandard(file, capturedEffects())).rejects.toThrow(/helpWithinDays is missing|is missing/);
  const other = await readStandard(file, capturedEffects()).catch(String);
  expect(other).not.toContain('undefined');
});
