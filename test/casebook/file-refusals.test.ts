import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CasebookEffects } from '../../src/casebook/effects.ts';
import { loadCasebook } from '../../src/casebook/load.ts';
import { LARGEST_FILE } from '../../src/casebook/read-files.ts';
import { memoryEffects } from './memory-effects.ts';
import { SMALL } from './small-casebook.ts';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));

describe('files that are refused', () => {
  test.each([
    ['bytes that are not UTF-8', 'sources/x.yaml', bytes('publisher: caf', 0xe9, '\n'), 'file-not-utf8', 'byte 14'],
    [
      'the same after a byte order mark',
      'sources/x.yaml',
      bytes(0xef, 0xbb, 0xbf, 'ab', 0xff),
      'file-not-utf8',
      'byte 5',
    ],
    ['UTF-8 that breaks off', 'sources/x.yaml', bytes('caf', 0xc3), 'file-not-utf8', 'byte 3'],
    ['a file over 2 MB', 'agreements/x.yaml', new Uint8Array(LARGEST_FILE + 1), 'file-too-large', '2097153'],
    ['an empty file', 'agreements/x.yaml', '', 'yaml-invalid', 'empty'],
    ['a zero byte', 'agreements/x.yaml', bytes('id: a', 0, 'b\n'), 'text-hidden', 'U+0000'],
    ['another ending', 'contingencies/x.yml', 'id: x\n', 'file-unexpected', 'x.yml'],
    ['a folder in a folder', 'contingencies/sub/x.yaml', 'id: x\n', 'file-unreadable', 'plain file'],
    ['a link out of the casebook', 'contingencies/x.yaml', { link: '/etc/passwd' }, 'link-outside', 'x.yaml'],
    ['a link to a folder of like name', 'contingencies/x.yaml', { link: '/cases-2/x.yaml' }, 'link-outside', 'x.yaml'],
  ])('%s', async (_, name, file, code, says) => {
    const { problems } = await loadCasebook('/cases', memoryEffects({ ...SMALL, [name]: file }));
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem.code).toMatch(new RegExp(`^(${code})$`));
    expect(problems[0]?.message).toContain(says);
    expect(problems[0]?.file).toBe(name.replace('/x.yaml', name.includes('sub') ? '' : '/x.yaml'));
  });

  test('a file over 2 MB is not even opened', async () => {
    const effects = memoryEffects({ 'sources/x.yaml': new Uint8Array(LARGEST_FILE + 1) });
    const readFile = () => expect.fail('it was opened');
    const { problems } = await loadCasebook('/cases', { ...effects, readFile });
    expect(problems.map(({ code }) => code)).toEqual(['file-too-large']);
  });

  test('a file of 100 MB is not opened either', async () => {
    const effects = memoryEffects({ 'sources/x.yaml': 'publisher: X' });
    const readDir = async (path: string) =>
      (await effects.readDir(path))?.map((entry) => ({ ...entry, size: 100 * 1024 * 1024 })) ?? null;
    const readFile = () => expect.fail('it was opened');
    const { problems } = await loadCasebook('/cases', { ...effects, readDir, readFile });
    expect(problems).toMatchObject([{ code: 'file-too-large', message: expect.stringContaining('104857600') }]);
  });

  test('README.md, hidden files and backups are passed over', async () => {
    const extra = { 'agreements/README.md': '# x', 'agreements/.x.yaml': 'a', 'agreements/x.yaml~': 'a' };
    expect((await loadCasebook('/cases', memoryEffects({ ...SMALL, ...extra }))).problems).toEqual([]);
  });

  test('a byte order mark is fine', async () => {
    const name = 'sources/herald.yaml';
    const files = { ...SMALL, [name]: bytes(0xef, 0xbb, 0xbf, SMALL[name] ?? '') };
    expect((await loadCasebook('/cases', memoryEffects(files))).problems).toEqual([]);
  });

  test('a file that cannot be read and one that grew are problems, not crashes', async () => {
    const effects = memoryEffects(SMALL);
    const failing: CasebookEffects = { ...effects, readFile: () => Promise.reject(new Error('EACCES')) };
    const codes = (await loadCasebook('/cases', failing)).problems.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['file-unreadable']));
    const growing: CasebookEffects = { ...effects, readFile: async () => new Uint8Array(LARGEST_FILE + 1) };
    expect((await loadCasebook('/cases', growing)).problems[0]?.code).toBe('file-too-large');
    const noFolder: CasebookEffects = { ...effects, readDir: () => Promise.reject(new Error('EIO')) };
    expect((await loadCasebook('/cases', noFolder)).problems.map(({ code }) => code)).toContain('file-unreadable');
  });
});

describe('on the file system', () => {
  let root = '';
  let outside = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'casus-casebook-'));
    outside = await mkdtemp(join(tmpdir(), 'casus-outside-'));
    for (const [name, text] of Object.entries(SMALL)) {
      await mkdir(join(root, name, '..'), { recursive: true });
      await writeFile(join(root, name), text);
    }
  });
  afterEach(async () => {
    await rm(root, { recursive: true });
    await rm(outside, { recursive: true });
  });

  test('a casebook is read, also through a link to its folder', async () => {
    const link = join(outside, 'cases');
    await symlink(root, link);
    for (const folder of [root, link]) {
      const { problems, contingencies } = await loadCasebook(folder);
      expect(problems).toEqual([]);
      expect(contingencies.map(({ id }) => id)).toEqual(['italy-1950']);
    }
  });

  test('links within the folder are followed, links out of it and loops are refused', async () => {
    await writeFile(join(outside, 'secret.yaml'), 'id: secret\n');
    await symlink(join(outside, 'secret.yaml'), join(root, 'contingencies', 'secret.yaml'));
    await symlink('loop.yaml', join(root, 'contingencies', 'loop.yaml'));
    await rm(join(root, 'agreements'), { recursive: true });
    await symlink(outside, join(root, 'agreements'));
    const { problems } = await loadCasebook(root);
    const refused = problems.filter(({ code }) => code === 'link-outside').map(({ file }) => file);
    expect(refused).toEqual(['agreements', 'contingencies/loop.yaml', 'contingencies/secret.yaml']);
    expect(JSON.stringify(problems)).not.toContain('id: secret');
  });

  test('a link to a file of the casebook is read', async () => {
    await symlink(join(root, 'sources', 'herald.yaml'), join(root, 'sources', 'also.yaml'));
    const { problems, sources } = await loadCasebook(root);
    expect(problems).toEqual([]);
    expect(sources.has('also/one')).toBe(true);
  });

  test('a folder that is not there is a problem; a part of it that is not there is empty', async () => {
    expect((await loadCasebook(join(root, 'nowhere'))).problems).toMatchObject([{ code: 'file-missing' }]);
    await rm(join(root, 'contingencies'), { recursive: true });
    expect(await loadCasebook(root)).toMatchObject({ contingencies: [], problems: [] });
  });
});
