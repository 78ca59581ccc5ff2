import { mkdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readStaticFiles, readWebFolder, type StaticFiles } from '../../../src/server/static/static-files.ts';
import { put, scratch } from '../../scratch.ts';

const at = scratch();
const textOf = (found: ReturnType<StaticFiles['find']>) =>
  found === undefined ? undefined : Buffer.from(found.answer.body).toString('utf8');

describe('the files of a folder of pages', () => {
  let files: StaticFiles;
  beforeAll(async () => {
    mkdirSync(at('web/assets'), { recursive: true });
    put(at('web/index.html'), '<html><script src="./assets/a-1.js"></script></html>');
    put(at('web/assets/a-1.js'), 'a();');
    put(at('web/plain.txt'), 'plain');
    put(at('web/program.exe'), 'no page has it');
    files = (await readStaticFiles(at('web'))) as StaticFiles;
  });

  test('are found by their paths, with their types', () => {
    expect(textOf(files.find('/assets/a-1.js', undefined))).toBe('a();');
    expect(files.find('/assets/a-1.js', undefined)?.answer.type).toBe('text/javascript; charset=utf-8');
    expect(files.find('/plain.txt', undefined)?.answer.type).toBe('text/plain; charset=utf-8');
  });
  test('may be kept for good where their names are digests, and nowhere else', () => {
    expect(files.find('/assets/a-1.js', undefined)?.lasting).toBe(true);
    expect(files.find('/plain.txt', undefined)?.lasting).toBe(false);
    expect(files.find('/', undefined)?.lasting).toBe(false);
  });
  test.each(['/', '/patron/russia', '/apinion'])('%s is the one page, for a browser', (path) =>
    expect(textOf(files.find(path, 'text/html,*/*'))).toContain('src="/assets/a-1.js"'),
  );
  test('the top is the page for whoever asks', () => expect(files.find('/', 'application/json')).toBeDefined());
  test.each([
    ['/patron/russia', 'application/json'],
    ['/patron/russia', undefined],
    ['/api', 'text/html'],
    ['/api/none', 'text/html'],
    ['/assets/none.js', 'text/html'],
    ['/program.exe', 'text/html'],
    ['/../web/plain.txt', 'text/html'],
  ])('%s is nothing for one who accepts %s', (path, accept) => expect(files.find(path, accept)).toBeUndefined());
});

test('a folder without a page is none', async () => {
  mkdirSync(at('empty'));
  put(at('empty/a.js'), 'a();');
  expect(await readStaticFiles(at('empty'))).toBeNull();
  expect([await readStaticFiles(at('nowhere')), (await readWebFolder(at('nowhere'))).size]).toEqual([null, 0]);
});
