import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatYaml } from '../../src/casebook/format-yaml.ts';
import { keyOrder } from '../../src/casebook/json-schemas.ts';
import { loadCasebook } from '../../src/casebook/load.ts';
import { amount } from '../amount.ts';
import { SMALL } from './small-casebook.ts';
import { filesIn, tempCasebook, writeAll } from './temp-casebook.ts';

const MOMENTS = amount(9, 200);
const AT_ONCE = 3;
const CHILD = fileURLToPath(new URL('format-loop.mjs', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ORDER = keyOrder('contingency');

const { 'contingencies/italy-1950.yaml': CASE = '', ...REST } = SMALL;

/** Made-up cases that are not formatted, one of them long, so that writing it takes a while. */
const OLD: Readonly<Record<string, string>> = Object.fromEntries(
  [0, 1].map((i) => {
    const place = `place: |\n${'  Somewhere in Italy, as far as is known.\n'.repeat(1 + 20_000 * i)}`;
    const text = CASE.replace('italy-1950', `italy-${i}`).replace('place: Italy\n', '');
    return [`contingencies/italy-${i}.yaml`, `${place}${text}`];
  }),
);
const NEW = Object.fromEntries(Object.entries(OLD).map(([name, text]) => [name, formatYaml(name, text, ORDER)]));

/** A package with the program compiled file by file, where its own files are to be found. */
let made = '';
let built = '';
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'casus-built-'));
  built = join(made, 'src');
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  spawnSync(process.execPath, [tsc, '-p', join(ROOT, 'tsconfig.build.json'), '--outDir', built]);
  for (const name of ['node_modules', 'cases', 'package.json', 'dist']) {
    await symlink(join(ROOT, name), join(made, name));
  }
});
afterAll(() => rm(made, { recursive: true, force: true }));

/** Lets a formatter run in the folder and kills it after this time. */
async function killAfter(milliseconds: number, root: string): Promise<void> {
  await writeAll(root, OLD);
  const child = spawn(process.execPath, [CHILD, built, root, join(root, 'texts.json')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exit]);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  expect(child.exitCode).toBe(null);
  child.kill('SIGKILL');
  await exit;
}

async function expectWhole(root: string): Promise<void> {
  const { 'texts.json': _, ...found } = await filesIn(root);
  const whole = Object.keys(found).filter((name) => !name.endsWith('.part'));
  expect(whole).toEqual(Object.keys({ ...REST, ...OLD }).sort());
  for (const [name, text] of Object.entries(REST)) expect(found[name]).toBe(text);
  for (const name of Object.keys(OLD)) expect([OLD[name], NEW[name]].includes(found[name]), name).toBe(true);
}

test(`a formatter killed at ${MOMENTS} moments leaves every file whole, old or new`, async () => {
  expect(Object.values(NEW)).not.toEqual(Object.values(OLD));
  let left = MOMENTS;
  const roots = await Promise.all(
    Array.from({ length: AT_ONCE }, () =>
      tempCasebook({ ...REST, 'texts.json': JSON.stringify({ old: OLD, formatted: NEW }) }),
    ),
  );
  await Promise.all(
    roots.map(async (root) => {
      while (left > 0) {
        left -= 1;
        await killAfter(Math.random() * 250, root);
        await expectWhole(root);
      }
      expect((await loadCasebook(root)).problems).toEqual([]);
    }),
  );
});
