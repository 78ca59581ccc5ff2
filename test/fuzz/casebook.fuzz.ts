import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCasebook } from '../../src/casebook/load.ts';
import { ERROR_KINDS } from '../../src/core/error-kinds.ts';
import { memoryEffects } from '../casebook/memory-effects.ts';
import { expectForPeople } from './for-people.ts';
import { inTime } from './in-time.ts';
import { mutate, mutations } from './mutate.ts';
import { tryOn } from './runs.ts';

const CASES = fileURLToPath(new URL('../../cases', import.meta.url));
/** Of the register of treaty terms, which has hundreds of files of one form, these many are enough. */
const TREATIES = 6;
/** What a file refers to, so that it is read without the rest: actors, its publishers, the terms of its treaty. */
function referredTo(whole: Readonly<Record<string, Uint8Array>>, file: string): Record<string, Uint8Array> {
  const text = Buffer.from(whole[file] as Uint8Array).toString('utf8');
  const publishers = new Set(Array.from(text.matchAll(/[\w-]+(?=\/)/g), ([name]) => `sources/${name}.yaml`));
  const treaties = Array.from(text.matchAll(/^atopid: (\d+)$/gm), ([, id]) => `treaty-terms/atop-${id}.yaml`);
  const names = ['actors.yaml', ...publishers, ...treaties].filter((name) => Object.hasOwn(whole, name));
  return Object.fromEntries(names.map((name) => [name, whole[name] as Uint8Array]));
}

/** The built-in casebook with those treaties that agreements take their clauses from and a few others, by path from its folder. */
function builtIn(): Record<string, Uint8Array> {
  const paths = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml') && statSync(join(CASES, path)).isFile())
    .sort();
  const treaties = paths.filter((path) => path.startsWith('treaty-terms/'));
  const agreements = paths.filter((path) => path.startsWith('agreements/'));
  const taken = new Set(
    agreements.flatMap((path) => /^atopid: (\d+)$/m.exec(readFileSync(join(CASES, path), 'utf8'))?.[1] ?? []),
  );
  const every = Math.ceil(treaties.length / TREATIES);
  const some = treaties.filter((path, i) => i % every === 0 || taken.has(/atop-(\d+)/.exec(path)?.[1] ?? ''));
  const chosen = [...paths.filter((path) => !treaties.includes(path)), ...some];
  return Object.fromEntries(chosen.map((path) => [path, new Uint8Array(readFileSync(join(CASES, path)))]));
}

test('any change of the bytes of a casebook gives problems with codes and places, never a crash', async () => {
  const whole = builtIn();
  const before = await loadCasebook('/cases', memoryEffects(whole));
  expect(before.problems).toEqual([]);
  const change = fc.record({ file: fc.constantFrom(...Object.keys(whole)), changes: mutations });
  await tryOn(
    'casebook',
    change,
    async ({ file, changes }) => {
      const bytes = mutate(whole[file] as Uint8Array, changes);
      const { problems } = await inTime(() =>
        loadCasebook('/cases', memoryEffects({ ...referredTo(whole, file), [file]: bytes })),
      );
      const lines = Buffer.from(bytes)
        .toString('latin1')
        .split(/\r\n|\r|\n/).length;
      for (const problem of problems) {
        expect(ERROR_KINDS).toHaveProperty(problem.code);
        expect(problem.code).not.toBe('defect');
        expect(whole).toHaveProperty([problem.file]);
        expect(problem.line).toBeGreaterThan(0);
        if (problem.file === file) expect(problem.line).toBeLessThanOrEqual(lines);
        expect(problem.column).toBeGreaterThan(0);
        expectForPeople(problem.message, bytes);
      }
    },
    { offset: 2 },
  );
});
