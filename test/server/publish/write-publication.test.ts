import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { earlierFiles, writePublication } from '../../../src/server/publish/write-publication.ts';
import { pageFor } from '../../../src/server/static/static-files.ts';
import { put, scratch } from '../../scratch.ts';

const at = scratch();

describe('a publication', () => {
  const files = (...names: string[]) => new Map(names.map((name) => [name, name]));

  test('is refused where other files are, and leaves them', async () => {
    mkdirSync(at('mine'));
    put(at('mine/letter.txt'), 'mine');
    await expect(writePublication(at('mine'), files('a'), '1')).rejects.toMatchObject({ code: 'publication-refused' });
    expect(readdirSync(at('mine'))).toEqual(['letter.txt']);
  });

  test('removes what the earlier one had and it has not, and nothing else', async () => {
    await writePublication(at('twice'), files('old/a', 'b'), '1');
    writeFileSync(at('twice/CNAME'), 'host');
    await writePublication(at('twice'), files('b', 'new/c'), '2');
    expect(existsSync(at('twice/old/a'))).toBe(false);
    expect(['b', 'new/c', 'CNAME'].map((name) => existsSync(at(`twice/${name}`)))).toEqual([true, true, true]);
  });

  test('writes nothing outside its folder: not through a link, nor where a forged marker points', async () => {
    mkdirSync(at('outside'));
    put(at('outside/a'), 'kept');
    await writePublication(at('linked'), files('x'), '1');
    symlinkSync(at('outside'), at('linked/api'));
    await expect(writePublication(at('linked'), files('api/a'), '2')).rejects.toMatchObject({
      code: 'file-unwritable',
    });
    mkdirSync(at('forged'));
    put(at('forged/casus-publication.json'), JSON.stringify({ casus: '1', files: ['../outside/a', '/etc/hosts'] }));
    await writePublication(at('forged'), files('x'), '2');
    symlinkSync(at('outside/a'), at('forged/y'));
    await writePublication(at('forged'), files('x', 'y'), '3');
    expect(readFileSync(at('outside/a'), 'utf8')).toBe('kept');
    expect(readFileSync(at('forged/y'), 'utf8')).toBe('y');
  });

  test('into a file is refused', async () => {
    put(at('file'), '');
    await expect(writePublication(at('file'), files('a'), '1')).rejects.toMatchObject({ code: 'file-unwritable' });
  });

  test('may go into a folder that is empty or not there, and says what it put into it', async () => {
    mkdirSync(at('empty'));
    for (const name of ['empty', 'new/er']) {
      expect(await earlierFiles(at(name))).toEqual([]);
      await writePublication(at(name), files('a', 'b/c'), '1');
      expect(await earlierFiles(at(name))).toEqual(['a', 'b/c']);
    }
  });

  test.each([
    ['no JSON', '{'],
    ['no version', JSON.stringify({ files: ['a'] })],
    ['a version that is none', JSON.stringify({ casus: 1, files: ['a'] })],
    ['no files', JSON.stringify({ casus: '1' })],
    ['nothing', 'null'],
  ])('is refused where a marker has %s', async (name, marker) => {
    mkdirSync(at(`marker ${name}`));
    put(at(`marker ${name}/casus-publication.json`), marker);
    await expect(earlierFiles(at(`marker ${name}`))).rejects.toMatchObject({ code: 'publication-refused' });
  });

  test.each(['/etc/hosts', '../a', 'a/../../b', '..', 'a\\b', './a', 'a//b', 'a/..'])(
    'never takes "%s" for one of its files',
    async (name) => {
      const folder = at(`names ${encodeURIComponent(name)}`);
      mkdirSync(folder);
      put(`${folder}/casus-publication.json`, JSON.stringify({ casus: '1', files: ['a', name, 7] }));
      expect(await earlierFiles(folder)).toEqual(['a']);
    },
  );
});

test('only addresses of this host are placed', () => {
  const html = '<html><a href="//other"></a><link href="/icon.svg"><img src="./a.png"><a href="https://x/">';
  expect(pageFor(html, '/b', false)).toBe(
    '<html><a href="//other"></a><link href="/b/icon.svg"><img src="/b/a.png"><a href="https://x/">',
  );
});
