import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../src/files/write-whole.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casus-replace-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('whoever had the file open still reads all of the old text: it is never written in place', async () => {
  const path = join(folder, 'case.yaml');
  const old = 'old '.repeat(50_000);
  await writeFile(path, old);
  const before = await stat(path);
  const reader = await open(path, 'r');
  try {
    await replaceFile(path, Buffer.from(old), 'new');
    expect(await reader.readFile('utf8')).toBe(old);
  } finally {
    await reader.close();
  }
  expect(await readFile(path, 'utf8')).toBe('new');
  expect((await stat(path)).ino).not.toBe(before.ino);
  expect(await readdir(folder)).toEqual(['case.yaml']);
});

test('a file that changed in the meantime is left as it is', async () => {
  const path = join(folder, 'case.yaml');
  await writeFile(path, 'changed by another hand');
  await expect(replaceFile(path, Buffer.from('as it was read'), 'new')).rejects.toMatchObject({ code: 'file-changed' });
  expect(await readFile(path, 'utf8')).toBe('changed by another hand');
  expect(await readdir(folder)).toEqual(['case.yaml']);
});
